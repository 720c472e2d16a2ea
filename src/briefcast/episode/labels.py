"""The words of the show notes in each language."""

from __future__ import annotations

from dataclasses import dataclass

from briefcast.types import Reason


@dataclass(frozen=True, slots=True)
class Labels:
    """Headings and fixed sentences of the notes."""

    chapters: str
    sources: str
    left_out: str
    voice: str
    music: str
    remarks: str
    disclosure: str
    """That nobody speaks: apps and laws want it said."""
    online: str
    reasons: dict[Reason, str]
    """With ``{}`` for how many."""


LABELS = {
    "en": Labels(
        "Chapters",
        "Sources",
        "Left out",
        "Voice",
        "Music",
        "Remarks",
        "The narration is a synthetic voice: a computer reads what people wrote.",
        "online",
        {
            Reason.PROMO: "promotional passages: {}",
            Reason.BOILERPLATE: "boilerplate: {}",
            Reason.REPEATED: "repetitions: {}",
            Reason.CAPTION: "captions: {}",
            Reason.CONDENSED: "passages cut for length: {}",
        },
    ),
    "de": Labels(
        "Kapitel",
        "Quellen",
        "Weggelassen",
        "Stimme",
        "Musik",
        "Hinweise",
        "Die Stimme ist synthetisch: Ein Computer liest vor, was Menschen geschrieben haben.",
        "online",
        {
            Reason.PROMO: "Eigenwerbung: {}",
            Reason.BOILERPLATE: "Beiwerk der Seite: {}",
            Reason.REPEATED: "Wiederholungen: {}",
            Reason.CAPTION: "Bildunterschriften: {}",
            Reason.CONDENSED: "gekürzte Stellen: {}",
        },
    ),
    "fr": Labels(
        "Chapitres",
        "Sources",
        "Passages écartés",
        "Voix",
        "Musique",
        "Remarques",
        "La voix est synthétique : un ordinateur lit ce que des personnes ont écrit.",
        "en ligne",
        {
            Reason.PROMO: "passages promotionnels : {}",
            Reason.BOILERPLATE: "mentions annexes : {}",
            Reason.REPEATED: "répétitions : {}",
            Reason.CAPTION: "légendes : {}",
            Reason.CONDENSED: "passages abrégés : {}",
        },
    ),
    "es": Labels(
        "Capítulos",
        "Fuentes",
        "Lo que se omitió",
        "Voz",
        "Música",
        "Observaciones",
        "La voz es sintética: un ordenador lee lo que escribieron personas.",
        "en línea",
        {
            Reason.PROMO: "pasajes promocionales: {}",
            Reason.BOILERPLATE: "textos accesorios: {}",
            Reason.REPEATED: "repeticiones: {}",
            Reason.CAPTION: "pies de foto: {}",
            Reason.CONDENSED: "pasajes abreviados: {}",
        },
    ),
    "it": Labels(
        "Capitoli",
        "Fonti",
        "Tralasciato",
        "Voce",
        "Musica",
        "Note",
        "La voce è sintetica: un computer legge ciò che hanno scritto delle persone.",
        "online",
        {
            Reason.PROMO: "passaggi promozionali: {}",
            Reason.BOILERPLATE: "testi di contorno: {}",
            Reason.REPEATED: "ripetizioni: {}",
            Reason.CAPTION: "didascalie: {}",
            Reason.CONDENSED: "passaggi abbreviati: {}",
        },
    ),
    "pt": Labels(
        "Capítulos",
        "Fontes",
        "O que ficou de fora",
        "Voz",
        "Música",
        "Observações",
        "A voz é sintética: um computador lê o que pessoas escreveram.",
        "online",
        {
            Reason.PROMO: "trechos promocionais: {}",
            Reason.BOILERPLATE: "textos acessórios: {}",
            Reason.REPEATED: "repetições: {}",
            Reason.CAPTION: "legendas: {}",
            Reason.CONDENSED: "trechos abreviados: {}",
        },
    ),
    "nl": Labels(
        "Hoofdstukken",
        "Bronnen",
        "Weggelaten",
        "Stem",
        "Muziek",
        "Opmerkingen",
        "De stem is synthetisch: een computer leest voor wat mensen schreven.",
        "online",
        {
            Reason.PROMO: "reclame voor eigen stukken: {}",
            Reason.BOILERPLATE: "bijwerk van de pagina: {}",
            Reason.REPEATED: "herhalingen: {}",
            Reason.CAPTION: "bijschriften: {}",
            Reason.CONDENSED: "ingekorte passages: {}",
        },
    ),
}


def labels(language: str) -> Labels:
    """Those of the language, or English."""
    return LABELS.get(language.split("-")[0].lower(), LABELS["en"])
