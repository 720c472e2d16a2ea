"""Opens the zip archives that EPUB and DOCX are, without trusting what they say."""

from __future__ import annotations

import io
import zipfile

from briefcast.errors import ArticleUnreadable

MAX_MEMBERS = 5_000
MAX_UNPACKED_BYTES = 200_000_000
"""Of all members together, as declared; zipfile never unpacks more than is declared."""
MAX_MEMBER_BYTES = 30_000_000
"""Of one member that is read."""
MAX_RATIO = 150
"""Above it, and above a megabyte, a member is made to do harm: text shrinks to a tenth at best."""


class Archive:
    """A zip archive whose members are read within bounds."""

    def __init__(self, content: bytes, origin: str) -> None:
        self._origin = origin
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(content))
            members = self._zip.infolist()
        except (zipfile.BadZipFile, ValueError, EOFError, NotImplementedError, OSError) as error:
            raise ArticleUnreadable(f"{origin} is damaged: it is not a whole zip archive") from error
        if any(member.flag_bits & 1 for member in members):
            raise ArticleUnreadable(f"{origin} is encrypted; save a copy without password and give that")
        unpacked = sum(member.file_size for member in members)
        bombs = [
            member
            for member in members
            if member.file_size > 1_000_000 and member.file_size > MAX_RATIO * max(1, member.compress_size)
        ]
        if len(members) > MAX_MEMBERS or unpacked > MAX_UNPACKED_BYTES or bombs:
            raise ArticleUnreadable(
                f"{origin} unpacks to far more than a document holds (a zip bomb?); not read"
            )
        self.names = frozenset(member.filename for member in members)

    def read(self, name: str) -> bytes:
        """The bytes of a member.

        Raises:
            ArticleUnreadable: it is missing, damaged or too large.
        """
        try:
            with self._zip.open(name) as file:
                content = file.read(MAX_MEMBER_BYTES + 1)
        except (KeyError, zipfile.BadZipFile, EOFError, OSError, NotImplementedError, RuntimeError) as error:
            raise ArticleUnreadable(f"{self._origin} is damaged: {name[:80]} cannot be unpacked") from error
        except Exception as error:  # zlib.error, lzma.LZMAError: each codec has its own
            raise ArticleUnreadable(f"{self._origin} is damaged: {name[:80]} cannot be unpacked") from error
        if len(content) > MAX_MEMBER_BYTES:
            raise ArticleUnreadable(f"{self._origin}: {name[:80]} is too large to read")
        return content
