"""Whether a site lets programs read a page (RFC 9309)."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from briefcast.errors import BriefcastError, SourceUnreadable
from briefcast.sources.fetch import Fetch
from briefcast.sources.link import USER_AGENT, get_raw

if TYPE_CHECKING:
    from protego import Protego

MAX_BYTES = 500 * 1024
"""RFC 9309, section 2.5: at least 500 KiB are looked at."""


class Robots:
    """The rules of every site that was asked for, each fetched once."""

    def __init__(self, fetch: Fetch) -> None:
        self._fetch = fetch
        self._rules: dict[str, Protego | None] = {}
        self._lock = threading.Lock()

    def check(self, url: str) -> None:
        """Refuse a page that its site closes to programs.

        Raises:
            SourceUnreadable: naming the link.
        """
        site = "{0.scheme}://{0.netloc}".format(urlsplit(url))
        with self._lock:
            if site not in self._rules:
                self._rules[site] = self._ask(site)
            rules = self._rules[site]
        if rules is not None and not rules.can_fetch(url, USER_AGENT.split("/")[0]):
            raise SourceUnreadable(
                f"{url}: the site's robots.txt asks programs not to read it; save the page yourself"
            )

    def _ask(self, site: str) -> Protego | None:
        """RFC 9309, section 2.3.1: no rules when there is no file, everything closed on a server's fault."""
        from protego import Protego

        try:
            answer = get_raw(f"{site}/robots.txt", self._fetch)
        except BriefcastError:
            return None  # the page itself will tell what is wrong with the site
        if answer.status >= 500:
            return Protego.parse("User-agent: *\nDisallow: /\n")
        if answer.status != 200:
            return None
        return Protego.parse(answer.body[:MAX_BYTES].decode("utf-8", "replace"))
