/* The one script of a show's pages. Without it the pages still play, read and link. */
"use strict";
(() => {
  const find = (selector, root = document) => root.querySelector(selector);
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  document.documentElement.classList.add("js");

  // Storage may be forbidden (private windows, files): then nothing is remembered.
  const memory = {
    get(key) {
      try { return JSON.parse(localStorage.getItem(`briefcast:${key}`)); } catch { return null; }
    },
    set(key, value) {
      try { localStorage.setItem(`briefcast:${key}`, JSON.stringify(value)); } catch { /* not remembered */ }
    },
  };

  const clock = (seconds) => {
    const whole = Math.max(0, Math.floor(seconds));
    const parts = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
    const pad = (number) => String(number).padStart(2, "0");
    return parts[0] ? `${parts[0]}:${pad(parts[1])}:${pad(parts[2])}` : `${parts[1]}:${pad(parts[2])}`;
  };

  const copied = async (text, field) => {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      const area = field || document.body.appendChild(Object.assign(document.createElement("textarea"), { value: text }));
      area.select();
      const done = document.execCommand("copy");
      if (!field) area.remove();
      return done;
    }
  };

  const home = find("[data-feed]");
  if (home) {
    const field = find("#feed"), button = find("[data-copy]"), status = find(".copy .status");
    button.hidden = false;
    button.addEventListener("click", async () => {
      field.select();
      if (await copied(field.value, field)) status.textContent = button.dataset.copy;
    });
    field.addEventListener("focus", () => field.select());
    const host = new URL(home.dataset.feed).hostname;
    const local = /^(localhost|127\.|10\.|192\.168\.|169\.254\.|172\.(1[6-9]|2\d|3[01])\.|\[)|\.(local|lan|home|internal)$/;
    if (local.test(host) || !host.includes(".")) {
      find(".private").hidden = false;
      all("[data-public]").forEach((link) => { link.parentElement.hidden = true; });
    }
    all("[data-guid]").forEach((entry) => {
      const kept = memory.get(entry.dataset.guid);
      if (!kept) return;
      const left = entry.dataset.duration / 1000 - kept.at;
      find(".progress", entry).textContent = kept.done ? entry.dataset.played : `${clock(left)} ${entry.dataset.left}`;
    });
  }

  const player = find("#player");
  if (!player) return;
  const said = player.dataset;
  const audio = find("#audio");
  const part = Object.fromEntries(all("[data-role]").map((element) => [element.dataset.role, element]));
  const status = find(".status", player);
  const cues = all(".cue").map((element) => ({ element, from: element.dataset.s / 1000, to: element.dataset.e / 1000 }));
  const chapters = all("[data-chapter]").map((element) => ({ element, from: element.dataset.s / 1000 }));
  const length = () => (Number.isFinite(audio.duration) ? audio.duration : said.duration / 1000);
  const calm = matchMedia("(prefers-reduced-motion: reduce)");
  let wanted = null; // a position asked for before the audio's length is known
  let current = -1, chapter = -1, dragging = false, held = 0;

  audio.controls = false;
  find(".controls").hidden = false;
  find(".tools").hidden = false;
  const measure = () => document.documentElement.style.setProperty("--deck", `${player.offsetHeight}px`);
  measure();
  addEventListener("resize", measure);

  chapters.slice(1).forEach(({ from }) => {
    const tick = document.createElement("span");
    tick.style.left = `calc(9px + (100% - 18px) * ${from / length()})`;
    find(".ticks").append(tick);
  });

  const last = (list, seconds) => {
    let low = 0, high = list.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (list[middle].from <= seconds + 0.01) low = middle + 1; else high = middle;
    }
    return low - 1;
  };

  const mark = (list, before, now) => {
    if (before >= 0) list[before].element.removeAttribute("aria-current");
    if (now >= 0) list[now].element.setAttribute("aria-current", "true");
  };

  const follow = (element) => {
    if (part.follow.getAttribute("aria-pressed") !== "true" || audio.paused || Date.now() < held) return;
    const box = find(".text").getBoundingClientRect();
    if (box.top > innerHeight || box.bottom < 0) return; // the reader is elsewhere
    const place = element.getBoundingClientRect();
    if (place.top > player.offsetHeight + 40 && place.bottom < innerHeight - 60) return;
    scrollBy({ top: place.top - innerHeight * 0.4, behavior: calm.matches ? "auto" : "smooth" });
  };

  const spoken = (seconds) =>
    `${Math.floor(seconds / 60)} ${said.minutes} ${Math.floor(seconds % 60)} ${said.seconds}`;

  const paint = () => {
    const at = wanted ?? audio.currentTime;
    if (!dragging) part.position.value = at;
    const shown = dragging ? Number(part.position.value) : at;
    part.position.style.setProperty("--p", `${(shown / length()) * 100}%`);
    part.position.setAttribute("aria-valuetext", `${spoken(shown)} ${said.of} ${spoken(length())}`);
    part.elapsed.textContent = clock(shown);
    const cue = last(cues, at);
    if (cue !== current) {
      mark(cues, current, cue);
      current = cue;
      if (cue >= 0) follow(cues[cue].element);
    }
    const now = last(chapters, at);
    if (now !== chapter) {
      mark(chapters, chapter, now);
      chapter = now;
      find(".now").textContent = now >= 0 ? chapters[now].element.lastElementChild.textContent : "";
      describe();
    }
  };

  const seek = (seconds) => {
    const to = Math.min(Math.max(0, seconds), Math.max(0, length() - 0.05));
    if (audio.readyState >= 1) audio.currentTime = to; else wanted = to;
    paint();
    remember();
  };

  const play = () => audio.play().catch((error) => {
    if (error.name !== "AbortError") status.textContent = said.failed;
  });
  const toggle = () => (audio.paused ? play() : audio.pause());

  const icon = (button, name) => find("use", button).setAttribute("href", `#i-${name}`);
  const label = (button, text) => {
    button.setAttribute("aria-label", text);
    if (button.title) button.title = text;
  };

  let kept = 0;
  const remember = () => {
    const at = audio.currentTime, done = audio.ended || (at > 1 && length() - at < 5);
    if (wanted === null) memory.set(said.guid, { at: done ? 0 : at, done });
    kept = Date.now();
  };

  const speed = (rate) => {
    audio.playbackRate = rate;
    memory.set("speed", rate);
    part.speed.value = String(rate);
    position();
  };

  const loudness = () => {
    const silent = audio.muted || audio.volume === 0;
    icon(part.mute, silent ? "muted" : "volume");
    label(part.mute, silent ? said.unmute : said.mute);
    part.volume.value = silent ? 0 : audio.volume * 100;
    part.volume.style.setProperty("--p", `${part.volume.value}%`);
  };

  const jump = (step) => {
    const at = audio.currentTime;
    const here = last(chapters, at);
    const back = step < 0 && here >= 0 && at - chapters[here].from > 3 ? here : here + step;
    if (chapters[back]) seek(chapters[back].from); else if (back < 0) seek(0);
  };

  // What the system's media keys and lock screen show and do.
  const session = "mediaSession" in navigator ? navigator.mediaSession : null;
  const describe = () => {
    if (!session || audio.paused) return;
    session.metadata = new MediaMetadata({
      title: said.title,
      artist: said.show,
      album: find(".now").textContent,
      artwork: location.protocol === "file:" ? [] // which browsers refuse
        : [{ src: new URL(said.artwork, document.baseURI).href, sizes: "480x480", type: "image/jpeg" }],
    });
  };
  const position = () => {
    if (!session?.setPositionState || !Number.isFinite(audio.duration)) return;
    session.setPositionState({
      duration: audio.duration, playbackRate: audio.playbackRate, position: Math.min(audio.currentTime, audio.duration),
    });
  };
  if (session) {
    const actions = {
      play, pause: () => audio.pause(),
      seekbackward: (wish) => seek(audio.currentTime - (wish.seekOffset || 15)),
      seekforward: (wish) => seek(audio.currentTime + (wish.seekOffset || 15)),
      seekto: (wish) => seek(wish.seekTime),
      previoustrack: () => jump(-1), nexttrack: () => jump(1),
    };
    for (const [name, act] of Object.entries(actions)) {
      try { session.setActionHandler(name, act); } catch { /* this browser lacks it */ }
    }
  }

  audio.addEventListener("play", () => {
    icon(part.play, "pause");
    label(part.play, said.pause);
    status.textContent = "";
    describe();
    tick();
  });
  audio.addEventListener("pause", () => { icon(part.play, "play"); label(part.play, said.play); remember(); });
  audio.addEventListener("ended", remember);
  audio.addEventListener("volumechange", loudness);
  audio.addEventListener("seeked", () => { paint(); position(); });
  audio.addEventListener("durationchange", () => {
    part.position.max = Math.ceil(length());
    part.total.textContent = clock(length());
  });
  audio.addEventListener("loadedmetadata", () => {
    if (wanted !== null) { audio.currentTime = wanted; wanted = null; }
    position();
    paint();
  });
  audio.addEventListener("timeupdate", () => { paint(); if (Date.now() - kept > 4000) remember(); });
  audio.addEventListener("error", () => { status.textContent = said.failed; });
  addEventListener("pagehide", remember);

  // timeupdate comes four times a second: too late for short sentences.
  const tick = () => {
    paint();
    if (!audio.paused) setTimeout(tick, 80);
  };

  part.play.addEventListener("click", toggle);
  part.back.addEventListener("click", () => seek(audio.currentTime - 15));
  part.forward.addEventListener("click", () => seek(audio.currentTime + 15));
  part.previous.addEventListener("click", () => jump(-1));
  part.next.addEventListener("click", () => jump(1));
  part.speed.addEventListener("change", () => speed(Number(part.speed.value)));
  part.mute.addEventListener("click", () => {
    audio.muted = !(audio.muted || audio.volume === 0);
    if (!audio.muted && audio.volume === 0) audio.volume = 1;
  });
  part.volume.addEventListener("input", () => { audio.muted = false; audio.volume = part.volume.value / 100; });
  part.position.addEventListener("input", () => { dragging = true; paint(); });
  part.position.addEventListener("change", () => { dragging = false; seek(Number(part.position.value)); });

  const link = () => {
    const url = new URL(location.href);
    url.hash = `t=${Math.floor(audio.currentTime)}`;
    return url.href;
  };
  part.share.addEventListener("click", async () => {
    const url = link();
    if (navigator.share && matchMedia("(pointer: coarse)").matches) {
      try { await navigator.share({ title: said.title, url }); } catch { /* the listener changed their mind */ }
      return;
    }
    status.textContent = (await copied(url)) ? said.shared : url;
  });

  // Chapters and sentences: a click plays from there; without this script the link opens the audio there.
  document.addEventListener("click", (event) => {
    const target = event.target.closest("a[data-s]");
    if (!target || event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
    event.preventDefault();
    if (String(getSelection()).trim()) return;
    seek(target.dataset.s / 1000);
    play();
  });
  ["wheel", "touchmove"].forEach((kind) => addEventListener(kind, () => { held = Date.now() + 5000; }, { passive: true }));
  part.follow.addEventListener("click", () => {
    const on = part.follow.getAttribute("aria-pressed") !== "true";
    part.follow.setAttribute("aria-pressed", on);
    held = 0;
    if (on && current >= 0) follow(cues[current].element);
  });

  // One stop of the Tab key for all sentences; arrows move between them, Tab goes on to the sentence's source.
  const source = (cue) => {
    const next = cue.element.nextElementSibling;
    return next?.classList.contains("src") ? next : null;
  };
  let stop = 0;
  const reach = (index, focus) => {
    if (!cues[index]) return;
    [cues[stop].element, source(cues[stop])].forEach((element) => { if (element) element.tabIndex = -1; });
    stop = index;
    [cues[stop].element, source(cues[stop])].forEach((element) => { if (element) element.tabIndex = 0; });
    if (focus) cues[stop].element.focus();
  };
  cues.forEach((cue) => {
    cue.element.tabIndex = -1;
    const from = source(cue);
    if (from) from.tabIndex = -1;
  });
  if (cues.length) reach(0, false);
  find(".text").addEventListener("focusin", (event) => {
    const index = cues.findIndex((cue) => cue.element === event.target || source(cue) === event.target);
    if (index >= 0 && index !== stop) reach(index, false);
  });
  find(".text").addEventListener("keydown", (event) => {
    const steps = { ArrowDown: 1, ArrowUp: -1, Home: -stop, End: cues.length - 1 - stop };
    if (!(event.key in steps) || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    reach(stop + steps[event.key], true);
  });

  // Search marks the sentences; Enter goes from one to the next.
  const plain = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const texts = cues.map((cue) => plain(cue.element.textContent));
  let hits = [], hit = -1;
  part.search.addEventListener("input", () => {
    const query = plain(part.search.value.trim());
    hits = [];
    hit = -1;
    cues.forEach((cue, index) => {
      const matches = query.length > 1 && texts[index].includes(query);
      cue.element.classList.toggle("hit", matches);
      if (matches) hits.push(index);
    });
    const told = hits.length === 1 ? said.foundOne : hits.length ? `${hits.length} ${said.found}` : said.foundNone;
    part.found.textContent = query.length > 1 ? told : "";
  });
  part.search.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || !hits.length) return;
    event.preventDefault();
    hit = (hit + (event.shiftKey ? hits.length - 1 : 1)) % hits.length;
    held = Date.now() + 5000;
    reach(hits[hit], false);
    cues[hits[hit]].element.scrollIntoView({ block: "center", behavior: calm.matches ? "auto" : "smooth" });
    part.found.textContent = `${hit + 1} / ${hits.length}`;
  });

  const dialog = find("dialog.keys"), keysOn = part["keys-on"];
  keysOn.checked = memory.get("keys") !== false;
  keysOn.addEventListener("change", () => memory.set("keys", keysOn.checked));
  part.keys.addEventListener("click", () => dialog.showModal());
  const rates = [...part.speed.options].map((option) => Number(option.value));
  const faster = (step) => {
    const rate = rates[rates.indexOf(audio.playbackRate) + step];
    if (rate) speed(rate);
  };
  const keys = {
    " ": toggle, k: toggle, j: () => part.back.click(), l: () => part.forward.click(),
    arrowleft: () => part.back.click(), arrowright: () => part.forward.click(),
    n: () => jump(1), p: () => jump(-1), "<": () => faster(-1), ">": () => faster(1),
    m: () => part.mute.click(), "/": () => part.search.focus(), "?": () => dialog.showModal(),
  };
  document.addEventListener("keydown", (event) => {
    if (!keysOn.checked || dialog.open || event.ctrlKey || event.metaKey || event.altKey) return;
    const on = event.target;
    if (on.matches("input, select, textarea")) return;
    if (event.key === " " && on.matches("button, a, summary")) return;
    const act = keys[event.key.toLowerCase()];
    if (!act) return;
    event.preventDefault();
    act();
  });

  // Where to begin: at the time in the address, else where the listener left off.
  const asked = () => {
    const match = /^#t=(?:(?:(\d+):)?(\d+):)?(\d+(?:\.\d+)?)$/.exec(location.hash);
    return match ? (match[1] || 0) * 3600 + (match[2] || 0) * 60 + Number(match[3]) : null;
  };
  addEventListener("hashchange", () => { const at = asked(); if (at !== null) seek(at); });
  const before = memory.get(said.guid);
  const start = asked() ?? (before && !before.done && before.at > 5 ? before.at : null);
  const rate = memory.get("speed");
  if (rates.includes(rate)) speed(rate);
  loudness();
  if (start !== null) seek(start); else paint();
})();
