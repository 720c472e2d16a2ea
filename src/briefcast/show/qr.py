"""QR codes of a feed's address."""

from __future__ import annotations

import io


def svg(address: str) -> bytes:
    """A QR code of ``address`` as SVG, black on white with its quiet zone."""
    import segno

    stream = io.BytesIO()
    code = segno.make(address, error="m", micro=False)
    code.save(stream, kind="svg", scale=8, border=4, dark="#000", light="#fff", xmldecl=False)
    return stream.getvalue()
