"""One error tree. Each message is one sentence that says what, where and what to do next."""

from __future__ import annotations


class BriefcastError(Exception):
    """Something the user can act on; the command line prints it and exits with ``exit_code``."""

    exit_code = 1


class UsageInvalid(BriefcastError):
    """A request that no input could satisfy (``--minutes 0``)."""

    exit_code = 2


class SourceUnreadable(BriefcastError):
    """A file, link or feed that gave no document."""


class ArticleUnreadable(BriefcastError):
    """A document in which no article could be found."""


class ScriptInvalid(BriefcastError):
    """A script, template or lexicon that cannot be used; the message has file and line."""


class VoiceUnavailable(BriefcastError):
    """A voice that is not installed, or none for the language."""


class VoiceFailed(BriefcastError):
    """An engine that did not speak a line."""


class AudioFailed(BriefcastError):
    """Sound that could not be read, mixed or encoded."""


class SettingsInvalid(BriefcastError):
    """A ``show.toml`` with an unknown key or a wrong value."""


class ShowInvalid(BriefcastError):
    """A show that cannot be published or served."""


class OutputUnwritable(BriefcastError):
    """A file or folder that cannot be written."""
