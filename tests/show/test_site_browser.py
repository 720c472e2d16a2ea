"""The pages in a real browser: Chromium, headless, if one is installed."""

from __future__ import annotations

import shutil
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from briefcast import episode
from briefcast.show.publish import publish

from .conftest import NOW, new_show, serving, write_episode

BROWSER = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
pytestmark = pytest.mark.skipif(BROWSER is None, reason="no Chromium is installed on this machine")
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--autoplay-policy=no-user-gesture-required",
]
NASTY = "</script><script>alert(1)</script> ]]> \u202e\u05e9\u05dc\u05d5\u05dd 🎧 " + "long " * 30


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=BROWSER, args=FLAGS)
        yield chromium
        chromium.close()


@pytest.fixture(scope="module")
def public(tmp_path_factory: pytest.TempPathFactory, sound: bytes) -> Path:
    show = new_show(tmp_path_factory.mktemp("site") / "harbour", sound)
    write_episode(show, "nasty", sound, title=NASTY, summary=NASTY, published="2026-01-09")
    return publish(show, episode.read, now=NOW).public


@pytest.fixture(scope="module")
def address(public: Path) -> Iterator[str]:
    with serving(public) as port:
        yield f"http://127.0.0.1:{port}/"


class Page:
    """A page and everything that its console and network said."""

    def __init__(self, browser: Any, **options: Any) -> None:
        self.context = browser.new_context(**options)
        self.page = self.context.new_page()
        self.said: list[str] = []
        self.asked: list[str] = []
        self.page.on("console", lambda message: self.said.append(message.text))
        self.page.on("pageerror", lambda error: self.said.append(str(error)))
        self.page.on("request", lambda request: self.asked.append(request.url))

    def open(self, url: str) -> Any:
        self.page.goto(url)
        self.page.wait_for_load_state("networkidle")
        return self.page

    def until(self, expression: str) -> None:
        """Wait for it; the pages' own policy forbids the way that Playwright would wait."""
        deadline = time.monotonic() + 15
        while not self.page.evaluate(expression):
            assert time.monotonic() < deadline, expression
            self.page.wait_for_timeout(30)

    def ready(self) -> None:
        self.until("document.querySelector('#audio').readyState >= 1")

    def at(self) -> float:
        return float(self.page.evaluate("document.querySelector('#audio').currentTime"))


@pytest.fixture
def tab(browser: Any) -> Iterator[Page]:
    page = Page(browser)
    yield page
    assert page.said == []
    page.context.close()


def test_it_plays_seeks_and_follows(tab: Page, address: str) -> None:
    page = tab.open(address + "episodes/gate.html")
    tab.ready()
    assert abs(page.evaluate("document.querySelector('#audio').duration") - 42) < 0.2
    page.get_by_role("button", name="Play").click()
    tab.until("document.querySelector('#audio').currentTime > 0.4")
    assert page.locator(".cue[aria-current]").inner_text() == "Welcome to the briefing."
    page.get_by_role("link", name="One of them opened anyway and sold soup.").click()
    tab.until("document.querySelector('#audio').currentTime >= 30")
    tab.until("document.querySelector('.cue[aria-current]').textContent.startsWith('One of them')")
    assert page.locator("[data-chapter][aria-current]").inner_text().endswith("Bread & soup")
    page.get_by_role("button", name="Back 15 seconds").click()
    assert 14 < tab.at() < 20
    page.get_by_role("button", name="Pause").click()
    assert page.evaluate("document.querySelector('#audio').paused")
    page.get_by_role("button", name="Next chapter").click()
    tab.until("document.querySelector('#audio').currentTime == 24")
    page.get_by_role("link", name="Closing").click()
    tab.until("document.querySelector('#audio').currentTime >= 36")
    assert page.evaluate("navigator.mediaSession.metadata.title") == "Briefing gate"


def test_the_keyboard_is_enough(tab: Page, address: str) -> None:
    page = tab.open(address + "episodes/gate.html")
    tab.ready()
    for key, wanted in (("l", 15), ("ArrowRight", 30), ("j", 15), ("n", 24), ("p", 6)):
        page.keyboard.press(key)
        tab.until(f"document.querySelector('#audio').currentTime == {wanted}")
    page.keyboard.press(">")
    assert page.evaluate("document.querySelector('#audio').playbackRate") == 1.1
    page.keyboard.press("m")
    assert page.evaluate("document.querySelector('#audio').muted")
    page.keyboard.press("?")
    assert page.get_by_role("dialog").is_visible()
    page.get_by_label("Use these keys").uncheck()
    page.keyboard.press("Escape")
    page.keyboard.press("l")
    assert tab.at() == 6
    stops = []
    page.reload()
    tab.ready()
    for _ in range(60):
        page.keyboard.press("Tab")
        stops.append(page.evaluate("document.activeElement.className + document.activeElement.tagName"))
        if stops[-1] == "BODY":
            break
    assert "BODY" in stops
    assert stops.count("cueA") == 1
    page.locator(".cue").first.focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    tab.until("document.querySelector('#audio').currentTime >= 6")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.href").startswith("https://news.example/harbour#:~:text=The")


def test_search_finds_sentences(tab: Page, address: str) -> None:
    page = tab.open(address + "episodes/gate.html")
    page.get_by_role("searchbox").fill("Briefing")
    assert page.locator(".cue.hit").count() == 2
    assert "2 sentences found" in page.locator("[data-role=found]").inner_text()
    page.keyboard.press("Enter")
    assert page.locator("[data-role=found]").inner_text() == "1 / 2"
    page.get_by_role("searchbox").fill("zebra")
    assert page.locator("[data-role=found]").inner_text() == "Nothing found."


def test_it_remembers_and_shares_the_moment(tab: Page, address: str) -> None:
    page = tab.open(address + "episodes/fog.html#t=0:12")
    tab.ready()
    tab.until("document.querySelector('#audio').currentTime == 12")
    page.get_by_label("Speed").select_option("1.5")
    page.get_by_role("button", name="Forward 15 seconds").click()
    tab.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.get_by_role("button", name="Share at this time").click()
    tab.until("document.querySelector('.deck .status').textContent != ''")
    assert page.evaluate("navigator.clipboard.readText()").endswith("episodes/fog.html#t=27")
    tab.open(address + "index.html")
    assert page.locator("[data-guid] .progress").last.inner_text() == "0:15 left"
    tab.open(address + "episodes/fog.html")
    tab.until("document.querySelector('#audio').currentTime == 27")
    assert page.evaluate("document.querySelector('#audio').playbackRate") == 1.5


def test_nothing_is_asked_of_others(tab: Page, address: str) -> None:
    tab.open(address + "index.html")
    tab.open(address + "episodes/nasty.html")
    assert all(url.startswith(address) for url in tab.asked)
    assert tab.page.locator("h1").inner_text().startswith("</script><script>alert(1)</script> ]]>")
    assert tab.page.evaluate("document.documentElement.scrollWidth") <= 1280


def test_it_works_from_a_file(tab: Page, public: Path) -> None:
    page = tab.open(public.joinpath("index.html").as_uri())
    page.get_by_role("link", name="Briefing gate").click()
    tab.ready()
    page.get_by_role("button", name="Play").click()
    tab.until("document.querySelector('#audio').currentTime > 0.3")
    assert all(url.startswith("file:") for url in tab.asked)


def test_it_works_without_javascript(browser: Any, address: str) -> None:
    tab = Page(browser, java_script_enabled=False)
    page = tab.open(address + "episodes/gate.html")
    assert page.locator("audio[controls]").is_visible()
    assert not page.locator(".controls").is_visible()
    assert page.get_by_role("link", name="Bread & soup").get_attribute("href").endswith(".mp3#t=24")
    assert page.locator(".cue").nth(1).get_attribute("href").endswith(".mp3#t=6")
    tab.context.close()


PAGES = ("index.html", "episodes/gate.html", "episodes/nasty.html")


@pytest.mark.parametrize(("width", "scheme"), [(320, "light"), (1440, "dark")])
@pytest.mark.parametrize("name", PAGES)
def test_it_is_accessible(browser: Any, address: str, name: str, width: int, scheme: str) -> None:
    from axe_core_python.sync_playwright import Axe

    tab = Page(browser, viewport={"width": width, "height": 800}, color_scheme=scheme, bypass_csp=True)
    page = tab.open(address + name)
    if name != "index.html":
        tab.ready()
        page.evaluate("document.querySelector('#audio').currentTime = 13")
        tab.until("document.querySelector('.cue[aria-current]')")
    found = Axe().run(page)
    assert found["passes"]
    assert [(fault["id"], [node["html"] for node in fault["nodes"]]) for fault in found["violations"]] == []
    tab.context.close()


@pytest.mark.parametrize("width", [320, 768])
def test_nothing_is_wider_than_the_screen(browser: Any, address: str, width: int) -> None:
    tab = Page(browser, viewport={"width": width, "height": 640})
    for name in PAGES:
        assert tab.open(address + name).evaluate("document.documentElement.scrollWidth") <= width
    tab.context.close()
