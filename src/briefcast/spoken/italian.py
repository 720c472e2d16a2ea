"""Italian as news readers say it."""

# ruff: noqa: E501, SIM905 - tables: one row a line, however long; rows of words

from __future__ import annotations

import re

from briefcast.spoken.language import Currency, Language, Noun, nouns, pairs
from briefcast.spoken.numbers import cardinal, ordinal
from briefcast.spoken.romance import ACRONYM_WORDS, metric, powers

_MONTHS = (
    "gennaio",
    "febbraio",
    "marzo",
    "aprile",
    "maggio",
    "giugno",
    "luglio",
    "agosto",
    "settembre",
    "ottobre",
    "novembre",
    "dicembre",
)

_CENT = Noun("centesimo", "centesimi")


def _money(one: str, many: str, cent: Noun | None = None, gender: str = "m") -> Currency:
    return Currency(Noun(one, many, gender), cent)  # type: ignore[arg-type]


_CURRENCIES = {
    **dict.fromkeys(("€", "EUR", "euro"), _money("euro", "euro", _CENT)),
    **dict.fromkeys(("$", "dollari", "dollaro"), _money("dollaro", "dollari", _CENT)),
    **dict.fromkeys(("US$", "USD"), _money("dollaro statunitense", "dollari statunitensi", _CENT)),
    **dict.fromkeys(("£", "GBP", "sterline"), _money("sterlina", "sterline", Noun("penny", "pence"), "f")),
    **dict.fromkeys(("¥", "JPY"), _money("yen", "yen")),
    **dict.fromkeys(("CNY", "RMB"), _money("yuan", "yuan")),
    "CHF": _money("franco svizzero", "franchi svizzeri", _CENT),
    **dict.fromkeys(("₽", "RUB"), _money("rublo", "rubli")),
    **dict.fromkeys(("₹", "INR"), _money("rupia", "rupie", None, "f")),
    **dict.fromkeys(("₤", "lire"), _money("lira", "lire", None, "f")),
    **dict.fromkeys(("₿", "BTC"), _money("bitcoin", "bitcoin")),
}

_SCALES = {
    **dict.fromkeys(("mila",), Noun("mila", "mila", "")),
    **dict.fromkeys(("milione", "milioni", "mln", "mln.", "M", "Mln"), Noun("milione", "milioni")),
    **dict.fromkeys(
        ("miliardo", "miliardi", "mld", "mld.", "mrd", "Mld", "Mrd"), Noun("miliardo", "miliardi")
    ),
    **dict.fromkeys(("bilione", "bilioni"), Noun("bilione", "bilioni")),
}

_BASE_UNITS = metric(
    {
        "metro": ("metro", "metri", "m"),
        "gramo": ("grammo", "grammi", "m"),
        "litro": ("litro", "litri", "m"),
        "watt": ("watt", "watt", "m"),
        "hour": ("wattora", "wattora", "m"),
        "hertz": ("hertz", "hertz", "m"),
        "byte": ("byte", "byte", "m"),
        "volt": ("volt", "volt", "m"),
        "pascal": ("pascal", "pascal", "m"),
        "joule": ("joule", "joule", "m"),
    },
    {"mili": "milli", "kilo": "chilo", "hecto": "etto"},
    {},
)
_UNITS = {
    **_BASE_UNITS,
    **powers(_BASE_UNITS, ("quadrato", "quadrati"), ("cubo", "cubi")),
    **nouns("""
mq: metro quadrato, metri quadrati
kmq: chilometro quadrato, chilometri quadrati
mc: metro cubo, metri cubi
ha: ettaro, ettari
t: tonnellata, tonnellate, f
Mt: megatonnellata, megatonnellate, f
q: quintale, quintali
h: ora, ore, f
min: minuto, minuti
s sec: secondo, secondi
ms: millisecondo, millisecondi
°C ºC °_C: grado Celsius, gradi Celsius
°F °_F: grado Fahrenheit, gradi Fahrenheit
°: grado, gradi
kHz: kilohertz, kilohertz
kW: chilowatt, chilowatt
kWh: chilowattora, chilowattora
kB KB: kilobyte, kilobyte
dB: decibel, decibel
kcal: chilocaloria, chilocalorie, f
cal: caloria, calorie, f
bar: bar, bar
CV cv: cavallo, cavalli
pp p.p.: punto percentuale, punti percentuali
pb: punto base, punti base
mSv: millisievert, millisievert
ppm: parte per milione, parti per milione, f
A: ampere, ampere
K: kelvin, kelvin
"""),
}
_RATES = nouns("""
km/h kmh: chilometro orario, chilometri orari
m/s: metro al secondo, metri al secondo
km/s: chilometro al secondo, chilometri al secondo
m/s²: metro al secondo quadrato, metri al secondo quadrato
mph: miglio orario, miglia orarie, f
Mbps Mb/s Mbit/s: megabit al secondo, megabit al secondo
Gbps Gb/s Gbit/s: gigabit al secondo, gigabit al secondo
MB/s: megabyte al secondo, megabyte al secondo
µg/m³ μg/m³: microgrammo per metro cubo, microgrammi per metro cubo
g/km: grammo per chilometro, grammi per chilometro
€/kWh: euro al chilowattora, euro al chilowattora
giri/min: giro al minuto, giri al minuto
""")

_ABBREVIATIONS = pairs("""
sig. Sig.: signor
sig.ra Sig.ra: signora
sigg. Sigg.: signori
dott. Dott. dr. Dr.: dottor
dott.ssa Dott.ssa dr.ssa Dr.ssa: dottoressa
prof. Prof.: professor
prof.ssa Prof.ssa: professoressa
ing. Ing.: ingegner
avv. Avv.: avvocato
arch. Arch.: architetto
on. On.: onorevole
sen. Sen.: senatore
gen. Gen.: generale
col. Col.: colonnello
cap. Cap.: capitano
ten. Ten.: tenente
mons. Mons.: monsignor
rag. Rag.: ragionier
geom. Geom.: geometra
min.: minuti
ecc.: eccetera
etc.: eccetera
es.: esempio
p.es. p._es. ad_es.: per esempio
cfr.: confronta
pag.: pagina
pagg.: pagine
tel. Tel.: telefono
n. n° N° nº N.: numero
nn.: numeri
art.: articolo
artt.: articoli
vol.: volume
c.a.: circa
ca.: circa
v.: vedi
vs vs.: contro
a.C. a._C.: avanti Cristo
d.C. d._C.: dopo Cristo
S.p.A. SpA Spa S.p.a. spa: S P A
S.r.l. Srl srl: S R L
V.le: viale
P.za P.zza p.za p.zza: piazza
sig.na Sig.na: signorina
dip. Dip.: dipartimento
C.so: corso
S.: San
Ss.: Santissimo
sec.: secolo
ed.: edizione
fig.: figura
max.: massimo
Jr.: junior
F.lli: Fratelli
p.le P.le: piazzale
cd.: cosiddetto
segg.: seguenti
prov.: provincia
tab.: tabella
Pres.: presidente
Gov.: governatore
""")
for _ambiguous in (
    "n.",
    "N.",
    "v.",
    "S.",
    "es.",
    "art.",
    "cap.",
    "ten.",
    "col.",
    "on.",
    "gen.",
    "sen.",
    "min.",
):
    _ABBREVIATIONS.pop(_ambiguous, None)


def _date(day: int, month: int, year: str, before: str) -> str:
    words = "primo" if day == 1 else cardinal(day, "it")
    if month:
        words += f" {_MONTHS[month - 1]}"
    return f"{words} {year}" if year else words


def _time(hour: int, minute: int, second: int | None) -> str:
    words = (
        cardinal(hour, "it", "f")
        if hour == 1
        else ("mezzanotte" if hour == 0 and not minute else cardinal(hour, "it"))
    )
    if minute:
        words += " e mezza" if minute == 30 and 0 < hour <= 12 else f" e {cardinal(minute, 'it')}"
    return words


def _fraction(top: int, bottom: int) -> str:
    if bottom > 20 and bottom != 100:
        return ""
    one = {2: "mezzo"}.get(bottom, ordinal(bottom, "it"))
    many = one[:-1] + "i"
    return f"{cardinal(top, 'it', 'm')} {one if top == 1 else many}"


def _mixed(whole: int, top: int, bottom: int) -> str:
    if (top, bottom) == (1, 2):
        return f"{cardinal(whole, 'it')} e mezzo"
    return f"{cardinal(whole, 'it')} e {_fraction(top, bottom)}"


ITALIAN = Language(
    tag="it",
    group=". ",
    point=",",
    months=_MONTHS,
    month_forms={
        **{name: number for number, name in enumerate(_MONTHS, 1)},
        "gen": 1,
        "genn": 1,
        "feb": 2,
        "febbr": 2,
        "mar": 3,
        "apr": 4,
        "mag": 5,
        "giu": 6,
        "lug": 7,
        "ago": 8,
        "sett": 9,
        "set": 9,
        "ott": 10,
        "nov": 11,
        "dic": 12,
    },
    weekdays=pairs("lun: lunedì\nmer: mercoledì\ngio: giovedì\nven: venerdì\nsab: sabato\ndom: domenica"),
    currencies=_CURRENCIES,
    scales=_SCALES,
    units=_UNITS,
    rates=_RATES,
    abbreviations=_ABBREVIATIONS,
    words={
        "to": "a",
        "minus": "meno",
        "plus": "più",
        "plus or minus": "più o meno",
        "percent": "per cento",
        "per mille": "per mille",
        "and": "e",
        "or": "o",
        "at": "chiocciola",
        "dot": "punto",
        "version dot": "punto",
        "point": "virgola",
        "other point": "punto",
        "version": "versione",
        "per": "al",
        "cents and": "e",
        "number": "numero",
        "by": "per",
        "section": "paragrafo",
        "about": "circa",
        "hashtag": "hashtag",
        "underscore": "trattino basso",
        "hyphen": "trattino",
        "squared": "al quadrato",
        "cubed": "al cubo",
        "score": " a ",
        "score to": " a ",
        "north": "nord",
        "south": "sud",
        "east": "est",
        "west": "ovest",
        "arc minutes": "minuti",
        "arc seconds": "secondi",
    },
    symbols={
        "&": "e",
        "+": "più",
        "=": "uguale",
        "@": "chiocciola",
        "%": "per cento",
        "≥": "maggiore o uguale a",
        "≤": "minore o uguale a",
        ">": "maggiore di",
        "<": "minore di",
        "≠": "diverso da",
        "±": "più o meno",
        "×": "per",
        "÷": "diviso",
        "→": "a",
        "€": "euro",
        "$": "dollari",
        "£": "sterline",
        "§": "paragrafo",
        "°": "gradi",
        "∞": "infinito",
    },
    say_date=_date,
    say_time=_time,
    said_as_word=frozenset(
        [
            *ACRONYM_WORDS,
            *"""
                ONU PIL IVA RAI ISTAT INPS INAIL ENEL ENI ANSA CONSOB IRPEF IRAP IMU TARI
                ARERA ATAC SIAE FIAT ALITALIA ENAC ENAV ANAS ASL TAR COVID CISL UIL CONI
                SISDE RAS ANAC INVALSI ISEE NAS ROS RIS DIA DIGOS AISE AISI AGCOM UNAR OPEC
                LIDL NASPI INTER ISPRA CENSIS SVIMEZ CNEL COPASIR CUP SERT PEC SPID FAO OCSE
                BOT
            """.split(),
        ]
    ),
    capital_words=frozenset(
        """
            NO NON SÌ IL LA LO LE GLI DI DA IN CON SU PER TRA FRA UN UNA È ED MAI TUTTI TUTTO
            ORA QUI CHE CHI DIRETTA VIDEO FOTO ULTIMA ESCLUSIVA PIÙ MOLTO SOLO
        """.split()
    ),
    regnal=frozenset(
        """
            Elisabetta Luigi Enrico Carlo Giovanni Paolo Benedetto Pio Leone Innocenzo Gregorio
            Clemente Napoleone Alessandro Nicola Caterina Federico Leopoldo Alberto Vittorio
            Emanuele Umberto Ramses Dario Serse Filippo Francesco Giacomo Giorgio Edoardo
            Guglielmo Riccardo Pietro Ivan Alfonso Ferdinando Isabella Felipe Urbano Sisto
            Bonifacio Ottone Corrado Amedeo Maria Celestino Callisto Eugenio Niccolò Giulio
            Martino Rodolfo Massimiliano Harald Abdullah Onorio Adriano Pelagio Margherita
        """.split()
    )
    | {
        "Giovanni Paolo",
        "Vittorio Emanuele",
        "Juan Carlos",
        "Carlo Alberto",
        "Francesco Giuseppe",
        "Carlo Gustavo",
    },
    regnal_titles=frozenset(
        """
            re Re regina Regina papa Papa imperatore Imperatore zar sultano principe faraone
            imperatrice duca
        """.split()
    ),
    numbered=frozenset({"Super Bowl", "Rocky", "Apollo", "Tipo", "tipo"}),
    count_words=r"persone|uomini|donne|euro|metri|chilometri",
    feminine=re.compile(
        r"(?:persona|donna|ragazza|volta|ora|settimana|vittima|famiglia|squadra|città|notte|parte|tonnellata|azienda|casa|scuola|pagina|legge|luce|gara|partita|medaglia|stella|auto|"
        r"macchina|nave|bomba|arma|figlia|bambina|[^\W\d_]+(?:zione|sione|tà|trice|essa))"
    ),
    fraction=_fraction,
    mixed=_mixed,
    sentence_starters=frozenset(
        """
            Il La Lo I Gli Le Un Una In Di Ma E Secondo Per Con Nel Nella Dal Dalla Al Alla
            Questo Questa Questi Anche Dopo Prima Da Si Non Sono È Ora
        """.split()
    ),
    partitive="di",
    extra={
        "before digit": "art. artt. vol. fig. tab. sec. ed. cd.",
        "before name": "sen. gen. col. cap. ten. on. S.",
        "re:\\b(?:[Nn]\\.|[Nn][º°])\\s?(?=\\d)": "numero ",
        "re:\\b[Aa]rt\\. ?(?=\\d)": "articolo ",
        "re:\\b[Cc]ap\\. ?(?=\\d)": "capitolo ",
        "re:(?<![\\w.])[Oo]n\\. (?=[A-Z])": "onorevole ",
        "re:(?<![\\w.])[Gg]en\\. (?=[A-Z])": "generale ",
        "re:(?<![\\w.])[Ss]en\\. (?=[A-Z])": "senatore ",
        "re:(?<![\\w.])[Cc]ap\\. (?=[A-Z])": "capitano ",
        "re:(?<![\\w.])[Cc]ol\\. (?=[A-Z])": "colonnello ",
        "re:\\bS\\. (?=[A-Z][a-z])": "San ",
        "re:\\b(?:ad|per) es\\.": "per esempio",
        "re:(?<=\\d) ?min\\.": " minuti",
        "re:\\bCOVID\\b": "Covid",
        "re:(?<=nel )[’'‘](\\d\\d)(?!\\d)": "\\1",
        "re:(?<=del )[’'‘](\\d\\d)(?!\\d)": "\\1",
        "re:(?<=dal )[’'‘](\\d\\d)(?!\\d)": "\\1",
        "re:(?<=anni )[’'‘](\\d\\d)(?!\\d)": "\\1",
        "24/7": "ventiquattro ore su sette",
        "h24": "ventiquattr’ore su ventiquattro",
        "9/11": "undici settembre",
        "50/50": "cinquanta e cinquanta",
        "score words": r"vin\w+|batt\w+|perd\w+|pers[oa]|vittori\w+|sconfitt\w+|pareggi\w+|risultato|partita|finale|gol|per|contro|set|conquist\w+|super\w+|match|vantaggio|chiu\w+|termin\w+|finit\w+|piega\w*|travolg\w+|trionf\w+",
        "day": r"(?:0?[1-9]|[12]\d|3[01]|1[º°])",
        "of month": r"\s",
        "of year": " ",
        "times": r"(?<![\d.,:])(?:(?i:(?<=ore )))(?P<h>[01]?\d|2[0-4])[.:](?P<m>[0-5]\d)(?!\d)"
        "\n"
        r"(?<![\d.,:])(?P<h>[01]?\d|2[0-4]):(?P<m>[0-5]\d)(?::(?P<s>[0-5]\d))?(?![\d:]|\.\d)"
        "\n"
        r"(?<![\d.,:])(?:(?<=alle )|(?<=dalle ))(?P<h>[01]?\d|2[0-4])\.(?P<m>[0-5]\d)(?![\d%]|\s?%)",
        "phone": r"(?<![\d.,])3\d{2}[ -]\d{3}[ -]?\d{3,4}(?!\d)",
        "ordinal": r"(?<![\w.,])(\d{1,4})(º|ª|°(?!\s?[CFNSEO]\b)|esim[oaie])(?![^\W_])",
        "ordinal feminine": "ª esima",
        "not counted": "su e o di del a in da per con che si fu è sono il la gli al come più meno né ma per cento virgola ore",
        "century": "",
        "roman ordinal": r"(?<!\w)(?P<n>(?=[IVXLC])[IVXLC]{1,6})(?!\w|\.\w)(?=\s(?:[Ss]ecol[oi]|(?P<f>[Gg]uerra|[Ee]dizione|[Ll]egislatura|[Rr]epubblica|[Cc]ommissione|[Gg]iornata|[Dd]inastia|[Aa]ssemblea|[Cc]rociata)|[Cc]apitolo|[Mm]unicipio|[Cc]ongresso|[Cc]ircolo|[Rr]eich|[Gg]overno|[Vv]ertice|[Aa]nniversario))|(?<=[Gg]uerra [Mm]ondiale )(?!)",
        "queens": "Elisabetta Caterina Isabella Maria Margherita Vittoria Cristina",
        "after ruler": "fu|di|e|era|regnò|morì|a|in|ha",
        "units close only": "A K B cal",
        "spelled": "UE USA UK EU ONG FMI BCE OMS OMC PD FI M5S BBC CNN DNA HIV FBI CIA NSA CGIL CSM TG TV PM GIP GUP DDL DPCM PNRR MES BTP ATM FS BNL MPS SMS PC CD DVD AC FC CT AI IA GPS USB IRCCS ISS RSA UCI PCI DC PSI MSI URSS DDR AIEA CPI CIG CCNL "
        "CNR SSN RC TFR CUD IGP DOP DOC DOCG FIGC UDC UBI BPM FDI LEU",
    },
)
