"""Milliseconds of each kind of sound (``timing.KINDS``) in each voice.

Fitted as ``calibrate`` does to trimmed takes, at speed 1, of 105 to 946 sentences of news pages, in Italian
of 43. Median error on sentences of pages that were left out of the fit: Pico 1.7 % in Spanish, 2.0 in
Italian, 2.7 and 2.8 in American and British English, 2.8 in German, 3.2 in French; eSpeak NG 1.3 to 2.4 %.
Google's voice is slower than eSpeak NG's mean by a quarter, in 130 seconds of English found recorded by gTTS;
other voices never measured here start from that mean.
"""

RATES: dict[str, tuple[float, ...]] = {
    "": (55.0, 47.6, 26.1, 65.7, 72.6, 55.3, 48.1, 42.8, 38.6, 241.4, 326.8),
    "gTTS": (55.0, 59.5, 32.6, 82.1, 90.8, 69.1, 60.1, 53.5, 48.2, 300.0, 400.0),
    "pico": (200.3, 62.2, 26.3, 60.2, 61.7, 57.5, 49.9, 39.5, 26.9, 283.1, 388.6),
    "pico:en-GB": (148.3, 52.8, 43.1, 66.0, 67.6, 61.4, 52.5, 48.2, 16.4, 279.1, 357.1),
    "pico:en-US": (222.1, 55.7, 25.4, 51.4, 64.7, 49.1, 57.4, 54.1, 28.1, 305.5, 360.5),
    "pico:de-DE": (178.5, 60.8, 30.1, 53.0, 56.7, 42.7, 61.1, 55.5, 28.5, 258.7, 401.5),
    "pico:fr-FR": (163.4, 73.2, 2.2, 58.5, 68.8, 64.9, 48.6, 13.0, 12.5, 258.2, 373.3),
    "pico:es-ES": (206.1, 49.6, 18.2, 79.5, 82.4, 69.1, 56.5, 37.2, 30.1, 272.0, 416.7),
    "pico:it-IT": (260.7, 76.6, 34.6, 55.8, 33.5, 56.9, 24.6, 23.4, 54.2, 316.3, 402.7),
    "espeak-ng": (55.0, 47.6, 26.1, 65.7, 72.6, 55.3, 48.1, 42.8, 38.6, 241.4, 326.8),
    "espeak-ng:en-us": (72.2, 31.7, 3.7, 79.5, 76.1, 60.9, 46.3, 67.1, 42.3, 252.1, 339.3),
    "espeak-ng:de": (42.8, 28.6, 41.6, 62.7, 63.3, 49.7, 47.4, 67.0, 55.1, 220.3, 318.8),
    "espeak-ng:fr": (61.0, 62.7, 23.5, 61.4, 79.9, 56.5, 49.6, 21.7, 16.7, 255.4, 322.5),
    "espeak-ng:es": (51.0, 56.0, 24.3, 68.3, 71.4, 46.3, 42.1, 19.9, 39.6, 252.2, 338.7),
    "espeak-ng:it": (52.3, 50.9, 50.7, 62.3, 59.4, 52.8, 48.6, 42.4, 41.0, 254.2, 329.8),
    "espeak-ng:pt": (50.2, 40.1, 17.8, 68.3, 86.0, 61.4, 54.9, 49.8, 46.1, 229.1, 320.1),
    "espeak-ng:pt-br": (55.6, 62.9, 21.1, 57.7, 72.0, 59.5, 47.6, 31.8, 29.7, 226.7, 318.5),
}
