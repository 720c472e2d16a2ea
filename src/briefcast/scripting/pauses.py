"""The silence after a line, by where it stands: the same for every voice.

The planner stretches or shrinks all of them by one factor to close an episode on time.
"""

from __future__ import annotations

SENTENCE_MS = 350
"""Between two sentences of a paragraph."""
LEAD_IN_MS = 450
"""After a template's line, before what it announces."""
QUOTE_MS = 500
"""After a quote, before the article's own words go on."""
PARAGRAPH_MS = 600
"""Between two paragraphs."""
SECTION_MS = 900
"""After the last line of a chapter."""
END_MS = 600
"""After the last line of all, so that it can fade."""

USUAL_MS = (SENTENCE_MS, LEAD_IN_MS, SECTION_MS)
"""What the text form does not write out: after a line, a template's line, a chapter."""

_OPENING = ("“", "„", "«", "»", "‘", "‚", "‹", "›", '"')
_CLOSING = ("”", "“", "»", "«", "’", "‘", "›", "‹", '"')


def usual(is_template: bool, is_last: bool) -> int:
    """Which of three usual pauses follows a line."""
    return 2 if is_last else int(is_template)


def is_quote(text: str) -> bool:
    """Whether a sentence begins or ends as somebody's words, in whatever language's quotation marks."""
    return text.startswith(_OPENING) or text.rstrip(".,;!?… \u00a0\u202f").endswith(_CLOSING)


def within(*, quote: bool, quote_follows: bool, paragraph_ends: bool) -> int:
    """The pause after an article's sentence that is not the last of its chapter."""
    pause_ms = SENTENCE_MS
    if quote and not quote_follows:
        pause_ms = max(pause_ms, QUOTE_MS)
    if paragraph_ends:
        pause_ms = max(pause_ms, PARAGRAPH_MS)
    return pause_ms
