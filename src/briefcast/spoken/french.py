"""French as news readers say it."""

# ruff: noqa: E501, SIM905 - tables: one row a line, however long; rows of words

from __future__ import annotations

import re

from briefcast.spoken.language import Currency, Language, Noun, nouns, pairs
from briefcast.spoken.numbers import cardinal, ordinal
from briefcast.spoken.romance import ACRONYM_WORDS, metric, powers

_MONTHS = (
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
)

_CENT = Noun("centime", "centimes")


def _money(one: str, many: str, cent: Noun | None = _CENT, gender: str = "m") -> Currency:
    return Currency(Noun(one, many, gender), cent)  # type: ignore[arg-type]


_CURRENCIES = {
    **dict.fromkeys(("€", "EUR", "euros", "euro"), _money("euro", "euros")),
    **dict.fromkeys(("$", "dollars", "dollar"), _money("dollar", "dollars", Noun("cent", "cents"))),
    **dict.fromkeys(
        ("US$", "USD", "$US", "$ US"), _money("dollar américain", "dollars américains", Noun("cent", "cents"))
    ),
    **dict.fromkeys(
        ("$CA", "$ CA", "CAD", "C$", "CA$"),
        _money("dollar canadien", "dollars canadiens", Noun("cent", "cents")),
    ),
    **dict.fromkeys(("£", "GBP"), _money("livre", "livres", Noun("penny", "pence"), "f")),
    "livres": _money("livre", "livres", None, "f"),
    **dict.fromkeys(("¥", "JPY"), _money("yen", "yens", None)),
    **dict.fromkeys(("CNY", "RMB"), _money("yuan", "yuans", None)),
    **dict.fromkeys(("CHF", "FS"), _money("franc suisse", "francs suisses")),
    **dict.fromkeys(("FCFA", "F CFA", "XOF", "XAF"), _money("franc C F A", "francs C F A", None)),
    **dict.fromkeys(("FF", "francs", "francs"), _money("franc", "francs")),
    **dict.fromkeys(("₽", "RUB"), _money("rouble", "roubles", None)),
    **dict.fromkeys(("₹", "INR"), _money("roupie", "roupies", None, "f")),
    **dict.fromkeys(("DH", "MAD"), _money("dirham", "dirhams", None)),
    **dict.fromkeys(("DA", "DZD"), _money("dinar algérien", "dinars algériens", None)),
    **dict.fromkeys(("₿", "BTC"), _money("bitcoin", "bitcoins", None)),
}

_SCALES = {
    **dict.fromkeys(("mille",), Noun("mille", "mille", "")),
    **dict.fromkeys(("k", "K"), Noun("mille", "mille", "")),
    **dict.fromkeys(("million", "millions", "M", "mln", "mio"), Noun("million", "millions")),
    **dict.fromkeys(
        ("milliard", "milliards", "Md", "Mds", "Mrd", "mds", "md"), Noun("milliard", "milliards")
    ),
    **dict.fromkeys(("billion", "billions"), Noun("billion", "billions")),
}

_BASE_UNITS = metric(
    {
        "metro": ("mètre", "mètres", "m"),
        "gramo": ("gramme", "grammes", "m"),
        "litro": ("litre", "litres", "m"),
        "watt": ("watt", "watts", "m"),
        "hour": ("wattheure", "wattheures", "m"),
        "hertz": ("hertz", "hertz", "m"),
        "byte": ("octet", "octets", "m"),
        "volt": ("volt", "volts", "m"),
        "pascal": ("pascal", "pascals", "m"),
        "joule": ("joule", "joules", "m"),
    },
    {"mili": "milli", "deci": "déci", "mega": "méga", "tera": "téra", "peta": "péta"},
    {},
)
_UNITS = {
    **_BASE_UNITS,
    **powers(_BASE_UNITS, ("carré", "carrés"), ("cube", "cubes")),
    **nouns("""
ko Ko: kilooctet, kilooctets
Mo: mégaoctet, mégaoctets
Go: gigaoctet, gigaoctets
To: téraoctet, téraoctets
ha: hectare, hectares
t: tonne, tonnes, f
Mt: mégatonne, mégatonnes, f
h: heure, heures, f
min mn: minute, minutes, f
s sec: seconde, secondes, f
ms: milliseconde, millisecondes, f
°C ºC °_C: degré Celsius, degrés Celsius
°F °_F: degré Fahrenheit, degrés Fahrenheit
°: degré, degrés
dB: décibel, décibels
kcal: kilocalorie, kilocalories, f
cal: calorie, calories, f
bar: bar, bars
ch: cheval, chevaux
pt: point, points
pp: point de pourcentage, points de pourcentage
pb pdb: point de base, points de base
mSv: millisievert, millisieverts
ppm: partie par million, parties par million, f
A: ampère, ampères
K: kelvin, kelvins
"""),
}
_RATES = nouns("""
km/h kmh: kilomètre par heure, kilomètres par heure
km/heure: kilomètre par heure, kilomètres par heure
m/s: mètre par seconde, mètres par seconde
km/s: kilomètre par seconde, kilomètres par seconde
m/s²: mètre par seconde carrée, mètres par seconde carrée
Mb/s Mbit/s Mbps: mégabit par seconde, mégabits par seconde
Gb/s Gbit/s Gbps: gigabit par seconde, gigabits par seconde
Mo/s: mégaoctet par seconde, mégaoctets par seconde
µg/m³ μg/m³: microgramme par mètre cube, microgrammes par mètre cube
g/km: gramme par kilomètre, grammes par kilomètre
tr/min: tour par minute, tours par minute
b/j: baril par jour, barils par jour
""")

_ABBREVIATIONS = pairs("""
M.: Monsieur
MM.: Messieurs
Mr: Monsieur
Mme: Madame
Mmes: Mesdames
Mlle: Mademoiselle
Dr Dr.: docteur
Pr Pr.: professeur
Me: Maître
Mgr: Monseigneur
St St.: Saint
Ste: Sainte
Cie: Compagnie
Sté: Société
Gal: général
Cdt: commandant
Cne: capitaine
Lt: lieutenant
Col.: colonel
av.: avenue
bd bld: boulevard
pl.: place
c.-à-d. càd: c’est-à-dire
p.ex. p._ex.: par exemple
ex.: exemple
env.: environ
etc.: et cetera
cf. cf: confer
vs vs.: contre
max.: maximum
min.: minimum
apr.: après
tél. Tél.: téléphone
hab.: habitants
chap.: chapitre
vol.: volume
art.: article
fig.: figure
éd.: édition
dép.: département
gouv.: gouvernement
J.-C.: Jésus-Christ
av._J.-C.: avant Jésus-Christ
apr._J.-C.: après Jésus-Christ
ap._J.-C.: après Jésus-Christ
nos n°s: numéros
n° N° nº Nº: numéro
p.: page
S.A.: société anonyme
Jr.: Junior
RDV rdv: rendez-vous
réf.: référence
resp.: respectivement
dir.: directeur
prés.: président
qqch.: quelque chose
qqn.: quelqu’un
suiv.: suivante
""")
for _ambiguous in ("p.", "pl.", "Col.", "min.", "ex.", "nos", "Me", "M."):
    _ABBREVIATIONS.pop(_ambiguous, None)


def _date(day: int, month: int, year: str, before: str) -> str:
    words = "premier" if day == 1 else cardinal(day, "fr")
    if month:
        words += f" {_MONTHS[month - 1]}"
    return f"{words} {year}" if year else words


def _time(hour: int, minute: int, second: int | None) -> str:
    words = f"{cardinal(hour, 'fr', 'f')} heure{'s' if hour > 1 else ''}"
    if minute:
        words += f" {cardinal(minute, 'fr', 'f')}"
    if second:
        words += f" et {cardinal(second, 'fr', 'f')} seconde{'s' if second > 1 else ''}"
    return words


def _fraction(top: int, bottom: int) -> str:
    if bottom > 20 and bottom != 100:
        return ""
    one = {2: "demi", 3: "tiers", 4: "quart"}.get(bottom, ordinal(bottom, "fr"))
    many = {2: "demis", 3: "tiers", 4: "quarts"}.get(bottom, one + "s")
    return f"{cardinal(top, 'fr')} {one if top == 1 else many}"


def _mixed(whole: int, top: int, bottom: int) -> str:
    if (top, bottom) == (1, 2):
        return f"{cardinal(whole, 'fr')} et demi"
    return f"{cardinal(whole, 'fr')} et {_fraction(top, bottom)}"


FRENCH = Language(
    tag="fr",
    group=" .",
    point=",",
    months=_MONTHS,
    month_forms={
        **{name: number for number, name in enumerate(_MONTHS, 1)},
        "fevrier": 2,
        "aout": 8,
        "decembre": 12,
        "janv": 1,
        "févr": 2,
        "fév": 2,
        "avr": 4,
        "juil": 7,
        "sept": 9,
        "oct": 10,
        "nov": 11,
        "déc": 12,
    },
    weekdays=pairs("lun: lundi\nmer: mercredi\njeu: jeudi\nven: vendredi\nsam: samedi\ndim: dimanche"),
    currencies=_CURRENCIES,
    scales=_SCALES,
    units=_UNITS,
    rates=_RATES,
    abbreviations=_ABBREVIATIONS,
    words={
        "to": "à",
        "minus": "moins",
        "plus": "plus",
        "plus or minus": "plus ou moins",
        "percent": "pour cent",
        "per mille": "pour mille",
        "and": "et",
        "or": "ou",
        "at": "arobase",
        "dot": "point",
        "version dot": "point",
        "point": "virgule",
        "other point": "point",
        "version": "version",
        "per": "par",
        "number": "numéro",
        "by": "par",
        "section": "paragraphe",
        "about": "environ",
        "hashtag": "hashtag",
        "underscore": "tiret bas",
        "hyphen": "tiret",
        "squared": "au carré",
        "cubed": "au cube",
        "score": " à ",
        "score to": " à ",
        "north": "nord",
        "south": "sud",
        "east": "est",
        "west": "ouest",
        "arc minutes": "minutes",
        "arc seconds": "secondes",
    },
    symbols={
        "&": "et",
        "+": "plus",
        "=": "égale",
        "@": "arobase",
        "%": "pour cent",
        "≥": "supérieur ou égal à",
        "≤": "inférieur ou égal à",
        ">": "supérieur à",
        "<": "inférieur à",
        "≠": "différent de",
        "±": "plus ou moins",
        "×": "fois",
        "÷": "divisé par",
        "→": "vers",
        "€": "euros",
        "$": "dollars",
        "£": "livres",
        "§": "paragraphe",
        "°": "degrés",
        "∞": "infini",
    },
    say_date=_date,
    say_time=_time,
    said_as_word=frozenset(
        [
            *ACRONYM_WORDS,
            *"""
                OTAN ONU OVNI SIDA INSEE UNEDIC URSSAF SMIC CAC FNAC ZAC ZUP DOM TOM DROM
                INED INA CAF ADEME ARCEP ARCOM ANSES INRA INRAE SAMU SACEM UNEF CREPS MEDEF
                NUPES AREVA ENA CAP ALENA OPEP COP ANSSI ASSEDIC CNES BAC GIEC IRA FIFA
                INSERM ONISEP PACA PACS CEDEAO UEMOA CEMAC EHPAD ZEP ZAD RAID CRIF LICRA
                DALO TEPCO ITER LOL FOMO INRIA GAFAM GAFA
            """.split(),
        ]
    ),
    capital_words=frozenset(
        """
            NON OUI NE PAS LE LA LES DE DES DU UN UNE ET OU EN AU AUX TRÈS PLUS TOUT TOUS JAMAIS
            ICI DIRECT VIDÉO VIDEO PHOTOS INFO EXCLUSIF QUE QUI EST SONT CE CES SON SA SES
        """.split()
    ),
    regnal=frozenset(
        """
            Louis Élisabeth Elisabeth Elizabeth Henri Charles François Napoléon Philippe Jean
            Paul Benoît Pie Léon Innocent Grégoire Clément Guillaume Édouard Edouard George
            Georges Jacques Richard Alexandre Nicolas Catherine Frédéric Léopold Albert Victor
            Ramsès Darius Xerxès Félix Alphonse Ferdinand Isabelle Felipe Juan Carlos Mohammed
            Hassan Hussein Abdallah Urbain Sixte Boniface Ivan Pierre Marie Gustave Harald
            Margrethe Childéric Clovis Dagobert Robert Lothaire Mehmed Soliman Baudouin Rainier
        """.split()
    )
    | {"Jean-Paul", "Juan Carlos", "Victor-Emmanuel", "François-Joseph", "Charles-Albert", "Louis-Philippe"},
    regnal_titles=frozenset(
        """
            roi Roi reine Reine pape Pape empereur Empereur tsar Tsar sultan prince pharaon
            impératrice duc
        """.split()
    ),
    numbered=frozenset(
        {
            "Guerre mondiale",
            "guerre mondiale",
            "Super Bowl",
            "Vatican",
            "Paris",
            "Lyon",
            *"""
                Chapitre chapitre Tome tome Partie Acte acte Phase phase Titre titre Type
                type Annexe annexe Section Apollo Rocky Volume Classe Livre livre
            """.split(),
        }
    ),
    count_words=r"personnes|hommes|femmes|enfants|euros|mètres|kilomètres",
    feminine=re.compile(
        r"(?:personnes?|femmes?|filles?|années?|heures?|minutes?|secondes?|fois|semaines?|journées?|voix|familles?|voitures?|entreprises?|victimes?|tonnes?|communes?|"
        r"villes?|écoles?|maisons?|équipes?|places?|pages?|nuits?|parts?|régions?|langues?|étoiles?|médailles?|rencontres?|plaintes?|lignes?|mesures?|armes?|bombes?|frappes?|usines?|"
        r"[^\W\d_]+(?:tions?|sions?|tés?|ées|ades?|ances?|ences?|euses?|trices?|ières?|ettes?))"
    ),
    fraction=_fraction,
    mixed=_mixed,
    sentence_starters=frozenset(
        """
            Le La Les Un Une Des En De Mais Et Selon Pour Par Dans Sur Avec Ce Cette Ces Son Sa
            Ses Il Elle Ils Elles Nous Vous On Après Avant Depuis Aussi Puis Ainsi Au Aux
        """.split()
    ),
    partitive="de",
    extra={
        "before digit": "art. vol. fig. chap. éd. réf.",
        "before name": "St. Ste dir. prés.",
        "re:(?<![\\w.])M\\. (?=[A-ZÉÈ])": "Monsieur ",
        "re:(?<![\\w.])M\\. (?=et M)": "Monsieur ",
        "re:(?<![\\w.])Me (?=[A-ZÉÈ][a-zé]+ [A-Z])": "Maître ",
        "re:\\bp\\. ?(?=\\d)": "page ",
        "re:\\bpp\\. ?(?=\\d)": "pages ",
        "re:\\bnos (?=\\d)": "numéros ",
        "re:\\bN[°º]\\s?(?=\\d)": "numéro ",
        "re:\\bn[°º]\\s?(?=\\d)": "numéro ",
        "re:\\bCOVID\\b": "Covid",
        "re:\\bSt-(?=[A-Z])": "Saint-",
        "re:\\bSte-(?=[A-Z])": "Sainte-",
        "re:(?<=années )[’'‘]?(\\d\\d)(?!\\d)": "\\1",
        "24/7": "vingt-quatre sur sept",
        "24h/24": "vingt-quatre heures sur vingt-quatre",
        "7j/7": "sept jours sur sept",
        "7 jours/7": "sept jours sur sept",
        "9/11": "onze septembre",
        "50/50": "cinquante-cinquante",
        "score words": r"gagn\w+|remport\w+|batt\w+|perd\w*|victoire|défaite|score|domin\w+|impos\w+|mène\w*|men[ée]\w*|match|finale|inclin\w+|nul|contre|set|sets|but|buts|qualifi\w+|face|vainqueur|l’emport\w+|l'emport\w+|emporte\w*",
        "day": r"(?:0?[1-9]|[12]\d|3[01]|1er)",
        "of month": r"\s",
        "of year": " ",
        "times": r"(?<![\d.,:])(?P<h>[01]?\d|2[0-4])\s?[hH]\s?(?P<m>[0-5]\d)?(?!\w|/)"
        "\n"
        r"(?<![\d.,:])(?P<h>[01]?\d|2[0-4]):(?P<m>[0-5]\d)(?::(?P<s>[0-5]\d))?(?![\d:]|\.\d)",
        "phone": r"(?<![\d.,])0\d(?:[ .]\d{2}){4}(?!\d)",
        "ordinal": r"(?<![\w.,])(\d{1,4})(ers?|res?|ères?|ère|nde?s?|èmes?|emes?|ièmes?|es?|ᵉ)(?![^\W_])",
        "ordinal feminine": "re res ère ères nde ndes",
        "not counted": "et ou de du à au en par pour avec que qui est sont a ont sur dans le la les un plus moins pour cent virgule",
        "century": "",
        "roman ordinal": r"(?<!\w)(?P<n>[IVX][IVXLC]{0,5})(?P<mark>(?P<f>res?|ères?)|er|ᵉ|èmes?|es?)(?![\w])",
        "queens": "Élisabeth Elisabeth Elizabeth Catherine Isabelle Marie Margrethe Victoria",
        "after ruler": "fut|est|de|et|était|régna|mourut|a|en|le",
        "units close only": "A K B pt ch cal",
        "spelled": "UE UK USA US EU ONG FMI BCE PIB OMS OMC PS LR RN LFI PCF BBC CNN ADN VIH FBI CIA NSA TVA TGV SNCF RATP EDF CGT CFDT FO CNRS CRS PSG OM OL AFP TF1 RTL RFI BFM TV PME PMI TPE DRH PDG RSA IVG PMA GPA UMP MLF HLM BTP IRM CHU "
        "ORL URSS RDA RFA RDC RCA AIEA CPI CIJ ARS CEE BD CD DVD VTT IA GPS USB SMS PC CSA DGSE DGSI GIGN SDIS ISF IFI CSG RTT CDI CDD SAV VF VO JO CIO AG LVMH HSBC BNP",
    },
)
