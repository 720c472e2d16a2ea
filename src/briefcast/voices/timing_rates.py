"""Milliseconds of each kind of sound (``timing.KINDS``) in each voice, fitted to measured takes."""

RATES: dict[str, tuple[float, ...]] = {
    "": (0, 75, 40, 65, 80, 65, 60, 15, 5, 150, 300),
}
