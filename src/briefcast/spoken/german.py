"""German as news readers say it."""

# ruff: noqa: E501, SIM905 - tables: one row a line, however long; rows of words

from __future__ import annotations

import re

from briefcast.spoken.language import Currency, Language, Noun, nouns, pairs
from briefcast.spoken.numbers import cardinal, ordinal, year

_MONTHS = (
    "Januar",
    "Februar",
    "März",
    "April",
    "Mai",
    "Juni",
    "Juli",
    "August",
    "September",
    "Oktober",
    "November",
    "Dezember",
)

_CENT = Noun("Cent", "Cent", "m")


def _same(name: str, cent: Noun | None = _CENT) -> Currency:
    return Currency(Noun(name, name, "m"), cent)


_CURRENCIES = {
    **dict.fromkeys(("€", "EUR", "Euro"), _same("Euro")),
    **dict.fromkeys(("$", "Dollar"), _same("Dollar")),
    **dict.fromkeys(("US$", "USD", "US-Dollar"), _same("US-Dollar")),
    **dict.fromkeys(("£", "GBP"), Currency(Noun("Pfund", "Pfund", "n"), Noun("Penny", "Pence", "m"))),
    **dict.fromkeys(("¥", "JPY"), _same("Yen", None)),
    **dict.fromkeys(("CNY", "RMB"), _same("Yuan", None)),
    **dict.fromkeys(("CHF", "Fr.", "SFr"), Currency(Noun("Franken", "Franken"), Noun("Rappen", "Rappen"))),
    **dict.fromkeys(("₽", "RUB"), _same("Rubel", None)),
    **dict.fromkeys(("₹", "INR"), Currency(Noun("Rupie", "Rupien", "f"))),
    **dict.fromkeys(("₺", "TRY"), Currency(Noun("Lira", "Lira", "f"))),
    **dict.fromkeys(("₴", "UAH"), Currency(Noun("Hrywnja", "Hrywnja", "f"))),
    "DM": Currency(Noun("Mark", "Mark", "f"), Noun("Pfennig", "Pfennig")),
    "PLN": _same("Zloty", None),
    "SEK": Currency(Noun("schwedische Krone", "schwedische Kronen", "f")),
    "NOK": Currency(Noun("norwegische Krone", "norwegische Kronen", "f")),
    "DKK": Currency(Noun("dänische Krone", "dänische Kronen", "f")),
    "CAD": _same("kanadische Dollar", None),
    "AUD": _same("australische Dollar", None),
    **dict.fromkeys(("₿", "BTC"), _same("Bitcoin", None)),
    "¢": Currency(_CENT),
    "ct": Currency(_CENT),
}

_SCALES = {
    **dict.fromkeys(("Tsd.", "Tsd", "Tausend", "tausend", "T"), Noun("tausend", "tausend", "")),
    **dict.fromkeys(("Mio.", "Mio", "Million", "Millionen", "Mill."), Noun("Million", "Millionen", "f")),
    **dict.fromkeys(("Mrd.", "Mrd", "Mia.", "Milliarde", "Milliarden"), Noun("Milliarde", "Milliarden", "f")),
    **dict.fromkeys(("Bio.", "Bio", "Billion", "Billionen"), Noun("Billion", "Billionen", "f")),
}

_UNITS = nouns("""
mm: Millimeter, Millimeter
cm: Zentimeter, Zentimeter
m: Meter, Meter
km: Kilometer, Kilometer
mm² mm2: Quadratmillimeter, Quadratmillimeter
cm² cm2 qcm: Quadratzentimeter, Quadratzentimeter
m² m2 qm: Quadratmeter, Quadratmeter
km² km2 qkm: Quadratkilometer, Quadratkilometer
m³ m3 cbm: Kubikmeter, Kubikmeter
cm³ cm3 ccm: Kubikzentimeter, Kubikzentimeter
km³: Kubikkilometer, Kubikkilometer
ha: Hektar, Hektar
nm: Nanometer, Nanometer
µm μm: Mikrometer, Mikrometer
mg: Milligramm, Milligramm, n
g: Gramm, Gramm, n
kg: Kilogramm, Kilogramm, n
µg μg: Mikrogramm, Mikrogramm, n
t: Tonne, Tonnen, f
Mt: Megatonne, Megatonnen, f
ml: Milliliter, Milliliter
cl: Zentiliter, Zentiliter
dl: Deziliter, Deziliter
hl: Hektoliter, Hektoliter
l L: Liter, Liter
W: Watt, Watt, n
kW: Kilowatt, Kilowatt, n
MW: Megawatt, Megawatt, n
GW: Gigawatt, Gigawatt, n
TW: Terawatt, Terawatt, n
Wh: Wattstunde, Wattstunden, f
kWh: Kilowattstunde, Kilowattstunden, f
MWh: Megawattstunde, Megawattstunden, f
GWh: Gigawattstunde, Gigawattstunden, f
TWh: Terawattstunde, Terawattstunden, f
V: Volt, Volt, n
kV: Kilovolt, Kilovolt, n
A: Ampere, Ampere, n
Hz: Hertz, Hertz, n
kHz: Kilohertz, Kilohertz, n
MHz: Megahertz, Megahertz, n
GHz: Gigahertz, Gigahertz, n
KB kB: Kilobyte, Kilobyte, n
MB: Megabyte, Megabyte, n
GB: Gigabyte, Gigabyte, n
TB: Terabyte, Terabyte, n
dB: Dezibel, Dezibel, n
J: Joule, Joule, n
kJ: Kilojoule, Kilojoule, n
kcal: Kilokalorie, Kilokalorien, f
N: Newton, Newton, n
Pa: Pascal, Pascal, n
hPa: Hektopascal, Hektopascal, n
bar: Bar, Bar, n
PS: P S, P S
h Std. Std: Stunde, Stunden, f
min Min. Min: Minute, Minuten, f
s Sek. sec: Sekunde, Sekunden, f
ms: Millisekunde, Millisekunden, f
°C ºC °_C: Grad Celsius, Grad Celsius, n
°F °_F: Grad Fahrenheit, Grad Fahrenheit, n
° º: Grad, Grad, n
K: Kelvin, Kelvin, n
ft: Fuß, Fuß
ppm: P P M, P P M
Bq: Becquerel, Becquerel, n
mSv: Millisievert, Millisievert, n
Prozentpunkt: Prozentpunkt, Prozentpunkte
Jh. Jhd.: Jahrhundert, Jahrhunderte, n
""")

_RATES = nouns("""
km/h kmh: Kilometer pro Stunde, Kilometer pro Stunde
m/s: Meter pro Sekunde, Meter pro Sekunde
km/s: Kilometer pro Sekunde, Kilometer pro Sekunde
m/s²: Meter pro Sekunde zum Quadrat, Meter pro Sekunde zum Quadrat
mph: Meile pro Stunde, Meilen pro Stunde, f
Mbit/s: Megabit pro Sekunde, Megabit pro Sekunde, n
Gbit/s: Gigabit pro Sekunde, Gigabit pro Sekunde, n
MB/s: Megabyte pro Sekunde, Megabyte pro Sekunde, n
µg/m³ μg/m³: Mikrogramm pro Kubikmeter, Mikrogramm pro Kubikmeter, n
g/km: Gramm pro Kilometer, Gramm pro Kilometer, n
U/min: Umdrehung pro Minute, Umdrehungen pro Minute, f
""")

_ABBREVIATIONS = pairs("""
z.B. z._B. zB: zum Beispiel
d.h. d._h.: das heißt
u.a. u._a.: unter anderem
o.ä. o._ä. o.Ä. o._Ä.: oder Ähnliches
u.ä. u._ä.: und Ähnliches
v.a. v._a.: vor allem
i.d.R. i._d._R.: in der Regel
z.T. z._T.: zum Teil
u.U. u._U.: unter Umständen
z.Z. z._Z. z.Zt. z._Zt.: zur Zeit
i.A. i._A.: im Auftrag
s.o. s._o.: siehe oben
s.u. s._u.: siehe unten
m.E. m._E.: meines Erachtens
usw.: und so weiter
etc.: et cetera
bzw.: beziehungsweise
ca.: circa
rd.: rund
zw.: zwischen
Fa.: Firma
Bhf.: Bahnhof
Hrsg.: Herausgeber
Jg.: Jahrgang
gegr.: gegründet
ehem.: ehemalige
o.g. o._g.: oben genannte
bes.: besonders
bzgl.: bezüglich
Gebr.: Gebrüder
Inh.: Inhaber
Präs.: Präsident
stv. stellv.: stellvertretende
zzt. zz.: zurzeit
Abt.: Abteilung
Ing.: Ingenieur
kath.: katholisch
dt.: deutsch
engl.: englisch
frz.: französisch
österr.: österreichisch
amerik.: amerikanisch
tägl.: täglich
vorl.: vorläufig
Tsd.: Tausend
Pkt.: Punkt
Mitgl.: Mitglieder
Mwst.: Mehrwertsteuer
Gouv.: Gouverneur
s.a. s._a.: siehe auch
u.v.m. u._v._m.: und vieles mehr
m.a.W. m._a._W.: mit anderen Worten
n.a. n._a.: nicht angegeben
a.D. a._D.: außer Dienst
a.M. a._M.: am Main
i.H.v. i._H._v.: in Höhe von
e.K.: e K
MwSt.: Mehrwertsteuer
MwSt: Mehrwertsteuer
vgl. Vgl.: vergleiche
inkl.: inklusive
exkl.: exklusive
zzgl.: zuzüglich
sog.: sogenannte
ggf.: gegebenenfalls
evtl.: eventuell
max.: maximal
min.: minimal
mind.: mindestens
allg.: allgemein
gem.: gemäß
bspw.: beispielsweise
jew.: jeweils
geb.: geboren
gest.: gestorben
verh.: verheiratet
Dr.: Doktor
Prof.: Professor
Dipl.-Ing.: Diplomingenieur
Hr.: Herr
Hrn.: Herrn
Fr.: Frau
Abs.: Absatz
Art.: Artikel
Aufl.: Auflage
Bd.: Band
Kap.: Kapitel
Nr.: Nummer
Nrn.: Nummern
Std.: Stunden
Str.: Straße
St.: Sankt
Tel.: Telefon
Bsp.: Beispiel
Hbf.: Hauptbahnhof
Hbf: Hauptbahnhof
Mio.: Millionen
Mrd.: Milliarden
Jh.: Jahrhundert
Jhd.: Jahrhundert
Jr.: Junior
jr.: junior
Sen.: Senator
Gen.: General
Co.: Co
GmbH: G m b H
AG: A G
e.V. e._V.: e V
n.Chr. n._Chr.: nach Christus
v.Chr. v._Chr.: vor Christus
vs. vs: gegen
lt.: laut
ggü.: gegenüber
insb. insbes.: insbesondere
einschl.: einschließlich
Mr.: Mister
Mrs.: Missis
""")

_ORDINAL_BEFORE = (
    "der|die|das|dem|den|des|am|im|zum|zur|beim|vom|ihre[mnrs]?|seine[mnrs]?|sein|ihr|jede[mnrs]?|diese[mnrs]?|unsere[mnrs]?|"
    "meine[mnrs]?|ein|eine[mnrs]?|kein|keine[mnrs]?|bereits|ab|bis zum|seit dem"
)
_ORDINAL_NOUNS = (
    "Jahrhunderts?|Jh\\.|Platz|Runde|Mal|Tag|Jahrestag|Geburtstag|Spieltag|Minute|Etage|Stock|Weltkrieg|Klasse|Kapitel|Jahr|Liga|Stelle|Rang|"
    "Quartal|Halbjahr|Halbzeit|Auflage|Sitzung|Kongress|Parteitag|Bundestag|Legislaturperiode|Armee|Division|Etappe|Juni|Weltklimakonferenz|"
    "Dynastie|Amtszeit|Verfassungszusatz|Staffel|Folge|Semester|Woche|Monat|Hauptsatz|Senat|Kammer|Jahrzehnt"
)


def ordinal_ending(before: str) -> str:
    """The ending of "erste" after a preposition or article: "r", "n" or none."""
    word = before.lower()
    if word in (
        "der",
        "die",
        "das",
        "jede",
        "diese",
        "ihre",
        "seine",
        "unsere",
        "meine",
        "eine",
        "keine",
        "welche",
    ):
        return ""
    if word in ("", "und", "sein", "ihr", "ein", "kein", "mein", "unser", "war", "ist", "als", "platz"):
        return "r"
    if word in (
        "am",
        "im",
        "zum",
        "zur",
        "beim",
        "vom",
        "dem",
        "den",
        "des",
        "ab",
        "bis",
        "seit",
        "zwischen",
        "nach",
        "vor",
    ):
        return "n"
    if word.endswith(("em", "en", "es")) or (word.endswith("er") and len(word) > 4):
        return "n"
    return "r"


def _date(day: int, month: int, year: str, before: str) -> str:
    words = ordinal(day, "de", ending=ordinal_ending(before))
    if month:
        words += f" {_MONTHS[month - 1]}"
    return f"{words} {year}" if year else words


def _time(hour: int, minute: int, second: int | None) -> str:
    words = f"{cardinal(hour, 'de', 'n')} Uhr"
    if minute:
        words += f" {cardinal(minute, 'de')}"
    if second:
        words += f" und {cardinal(second, 'de', 'f')} {'Sekunde' if second == 1 else 'Sekunden'}"
    return words


def _fraction(top: int, bottom: int) -> str:
    if (top, bottom) == (1, 2):
        return "ein halb"
    if bottom == 2 or (bottom > 20 and bottom % 10):
        return ""
    stem = ordinal(bottom, "de")[:-1].removesuffix("t")
    stem = {3: "Drittel", 7: "Siebtel", 8: "Achtel"}.get(
        bottom, ordinal(bottom, "de")[:-1].capitalize() + "el"
    )
    return f"{cardinal(top, 'de', 'n')} {stem}"


def _mixed(whole: int, top: int, bottom: int) -> str:
    if (top, bottom) == (1, 2):
        return ("ein" if whole == 1 else cardinal(whole, "de")) + "einhalb"
    return f"{cardinal(whole, 'de')} {_fraction(top, bottom)}"


_FEMININE_NOUN = re.compile(
    r"[A-ZÄÖÜ][\w-]*(?:e|ung|heit|keit|schaft|tion|ität|enz|anz|ik|ur)|\w*Liga|\w*[Zz]eit|Nacht|Stadt|Armee|\w*konferenz|\w*wahl"
)
_AFTER_ARTICLE = re.compile(rf"(?i:\b({_ORDINAL_BEFORE}))\s(\d{{1,4}})\.(?=\s[^\W\d_])")
_BEFORE_NOUN = re.compile(
    rf"(?:\b([^\W\d_]+)\s)?(?<![\d.,])(\d{{1,4}})\.(?=\s(?:(?:{_ORDINAL_NOUNS})\b|[a-zäöü]))"
)
_FIRST_OF_TWO = re.compile(
    rf"(?i:\b({_ORDINAL_BEFORE}))\s(\d{{1,4}})\.(?=(?:,| bis| und| oder| zum)(?: zum)? )"
)


_ROMAN_ORDER = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X")


def _ordinals(text: str) -> str:
    def say(match: re.Match[str]) -> str:
        before = match[1] or ""
        noun = re.match(r"\s(?:[a-zäöü]+\s)?([A-ZÄÖÜ][\w-]+)", text[match.end() :])
        if before.lower() == "der" and noun and (_FEMININE_NOUN.fullmatch(noun[1])):
            return f"{before} {ordinal(match[2], 'de', ending='n')}"
        ending = (
            ordinal_ending(before)
            if before
            else ("s" if re.match(r"\s(?:Kapitel|Mal|Jahr|Quartal)", text[match.end() :]) else "r")
        )
        if not before and re.match(
            r"\s(?:Runde|Minute|Etage|Klasse|Liga|Auflage|Etappe|Staffel|Folge|Woche)", text[match.end() :]
        ):
            ending = ""
        return (f"{before} " if before else "") + ordinal(match[2], "de", ending=ending)

    both = rf"(?i:\b({_ORDINAL_BEFORE}))\s(\d{{1,4}})\.( bis| und| oder|,)( zum)? (\d{{1,4}})\.(?=\s)"
    text = re.sub(both, lambda m: f"{m[1]} {ordinal(m[2], 'de', ending=ordinal_ending(m[1]))}{m[3]}{m[4] or ''} "
                  f"{ordinal(m[5], 'de', ending=ordinal_ending(m[1]))}", text)  # fmt: skip
    text = re.sub(
        r"(?<!\w)(I{1,3}|IV|VI{0,3}|IX|X)\. (?=(?:Weltkrieg|Liga|Quartal|Jahrhundert|Zivilsenat|Senat|Armee|Korps|Internationale)\b)",
        lambda m: f"{_ROMAN_ORDER.index(m[1])}. ",
        text,
    )
    text = re.sub(r"(\d)\.[–-](?=\d{1,3}\.\s)", r"\1. bis ", text)
    text = re.sub(r"(?<![\w.,])(\d{2,4})er(?=n?\b)", lambda m: year(m[1], "de") + "er", text)
    for pattern in (_FIRST_OF_TWO, _AFTER_ARTICLE, _BEFORE_NOUN):
        text = pattern.sub(say, text)
    return text


GERMAN = Language(
    tag="de",
    group=". ",
    point=",",
    months=_MONTHS,
    month_forms={
        **{name.lower(): number for number, name in enumerate(_MONTHS, 1)},
        "jänner": 1,
        "jan": 1,
        "feb": 2,
        "febr": 2,
        "mrz": 3,
        "apr": 4,
        "jun": 6,
        "jul": 7,
        "aug": 8,
        "sep": 9,
        "sept": 9,
        "okt": 10,
        "nov": 11,
        "dez": 12,
    },
    weekdays=pairs(
        "Mo: Montag\nDi: Dienstag\nMi: Mittwoch\nDo: Donnerstag\nFr: Freitag\nSa: Samstag\nSo: Sonntag"
    ),
    currencies=_CURRENCIES,
    scales=_SCALES,
    units=_UNITS,
    rates=_RATES,
    abbreviations=_ABBREVIATIONS,
    words={
        "to": "bis",
        "minus": "minus",
        "plus": "plus",
        "plus or minus": "plus minus",
        "percent": "Prozent",
        "per mille": "Promille",
        "and": "und",
        "or": "oder",
        "at": "at",
        "dot": "Punkt",
        "version dot": "Punkt",
        "point": "Komma",
        "other point": "Punkt",
        "version": "Version",
        "per": "pro",
        "number": "Nummer",
        "by": "mal",
        "section": "Paragraf",
        "about": "etwa",
        "hashtag": "Hashtag",
        "underscore": "Unterstrich",
        "hyphen": "Bindestrich",
        "squared": "hoch zwei",
        "cubed": "hoch drei",
        "score": " zu ",
        "score to": " zu ",
        "north": "Nord",
        "south": "Süd",
        "east": "Ost",
        "west": "West",
        "arc minutes": "Minuten",
        "arc seconds": "Sekunden",
    },
    symbols={
        "&": "und",
        "+": "plus",
        "=": "gleich",
        "@": "at",
        "%": "Prozent",
        "≥": "mindestens",
        "≤": "höchstens",
        ">": "größer als",
        "<": "kleiner als",
        "≠": "ungleich",
        "±": "plus minus",
        "×": "mal",
        "÷": "geteilt durch",
        "→": "nach",
        "€": "Euro",
        "$": "Dollar",
        "£": "Pfund",
        "§": "Paragraf",
        "°": "Grad",
        "∞": "unendlich",
    },
    say_date=_date,
    say_time=_time,
    said_as_word=frozenset(
        """
            NATO OPEC UNESCO UNICEF NASA FIFA UEFA ASEAN BRICS AIDS SARS ISIS UNRWA CERN DAX TÜV
            BAFÖG SCHUFA HARTZ DIN GAU PISA PEGIDA COVID UFO NABU BUND STASI DEKRA DEFA IKEA
            EDEKA REWE ALDI LEGO FIAT SEAT AUDI OSZE-LOS MERCOSUR PIN SIM RAM RADAR VISA MINT
            KITA HAMAS TED MAD GEMA DAK
        """.split()
    )
    - {"MAD", "DAK"},
    capital_words=frozenset(
        """
            NICHT NIE ALLE UND ODER DER DIE DAS EIN EINE IST SIND WAR NUR SEHR MEHR JETZT JA
            NEIN NEU EIL LIVE VIDEO FOTO WIR IHR SIE ER ICH DU MIT VON IM IN AM AN AUF ZU ZUR
            ZUM FÜR GEGEN NACH VOR BEI AUS KEIN KEINE WAS WER WIE WO ACHTUNG STOP STOPP
        """.split()
    ),
    regnal=frozenset(
        """
            Ludwig Heinrich Friedrich Wilhelm Karl Otto Elisabeth Elizabeth Charles Katharina
            Maria Franz Joseph Josef Georg Eduard Jakob Philipp Felipe Johann Johannes Benedikt
            Pius Leo Innozenz Gregor Clemens Napoleon Peter Alexander Nikolaus Iwan Albert
            Leopold Viktor Ramses Dareios Xerxes Konrad Rudolf Ferdinand Maximilian Gustav
            Christian Margrethe Harald Mehmed Murad Paul August Ernst Sigismund Isabella Karel
            Juan Carlos Louis Henry Abdullah
        """.split()
    )
    | {"Johannes Paul", "Friedrich Wilhelm", "Franz Joseph", "Carl Gustaf", "Carl XVI"},
    regnal_titles=frozenset(
        """
            König Königin Papst Kaiser Kaiserin Zar Zarin Sultan Prinz Prinzessin Fürst Herzog
            Pharao Königs Kaisers Papstes
        """.split()
    ),
    numbered=frozenset(
        "Weltkrieg Kapitel Teil Band Akt Phase Artikel Stufe Klasse Super_Bowl Apollo Rocky Typ Kategorie Hartz Abschnitt Buch".replace(
            "_", " "
        ).split(" ")
    )
    | {"Super Bowl", "Schengen", "Minsk", "Basel"},
    count_words=(
        r"Menschen|Personen|Männer|Frauen|Kinder|Mitarbeiter\w*|Beschäftigte\w*|Stellen|Jobs|Arbeitsplätze|Studierende|Studenten|Soldaten|Flüchtlinge|Tote\w*|Fälle|"
        r"Meter\w*|Kilometer\w*|Tonnen|Euro|Dollar|Stimmen|Sitze|Wohnungen|Häuser|Mitglieder|Fans|Zuschauer|Seiten|Mal|Stunden|Minuten|Tage|Jahre\w*|Punkte|"
        r"Einwohner\w*|Patienten|Opfer|Fahrzeuge|Autos|Hektar|Quadratmeter|Prozent|km|kg|m|cm|g|MW|GW|kW|W|mg|ml|weitere|neue|Watt|Arten|Schulen|Firmen|Unternehmen|Demonstranten"
    ),
    feminine=re.compile(
        r"Person|Frau|Million|Milliarde|Stunde|Minute|Sekunde|Woche|Stimme|Tonne|Familie|Stadt|Mannschaft|Nacht|Partei|Rakete|Drohne|Firma|Stelle|[A-ZÄÖÜ]\w+(?:ung|heit|keit|schaft|tion|ität|enz|anz|in)"
    ),
    neuter=re.compile(
        r"Kind|Jahr|Mal|Haus|Land|Tor|Opfer|Auto|Unternehmen|Schiff|Flugzeug|Dorf|Mitglied|Prozent|Gramm|Grad|Stück|Paar|Viertel|Mädchen"
    ),
    fraction=_fraction,
    mixed=_mixed,
    own_ordinals=_ordinals,
    sentence_starters=frozenset(
        """
            Der Die Das Er Sie Es Wir Ich Ein Eine In Im Am Auf Aber Und Doch Nach Seit Bei Mit
            Zu Für Dabei Dann Damit Dies Diese Dieser Dieses Auch Noch Nun Später Damals
        """.split()
    ),
    extra={
        "before digit": "art. bd. kap. abs. aufl. jg. abt.",
        "before name": "Gen. Sen. Fr. St. Hr. Präs. Ing. Min. Gouv. Fa.",
        "re:(\\d{1,2})\\. (?=Jh\\.)": "\\1. ",
        "re:(?<=[a-zäöüß])str\\.(?!\\w)": "straße",
        "re:(?<=\\d )v\\. ?Chr\\.": "vor Christus",
        "re:(?<=\\d )n\\. ?Chr\\.": "nach Christus",
        "re:\\bS\\. (?=\\d)": "Seite ",
        "re:\\bAfD\\b": "A f D",
        "re:\\bCOVID\\b": "Covid",
        "24/7": "vierundzwanzig sieben",
        "9/11": "nine eleven",
        "50/50": "fünfzig fünfzig",
        "colon score": "yes",
        "score words": "gewann|gewonnen|gewinn\\w*|sieg\\w*|verlor\\w*|verlieren|verliert|besieg\\w*|unentschieden|führ\\w+|endete|spiel\\w*|schlug\\w*|Tor\\w*|Niederlage|Erfolg|stand|steht|Halbzeit|Ergebnis|Satz|Sätze\\w*|Remis|trennten|unterlag|bezwang",
        "day": r"(?:0?[1-9]|[12]\d|3[01])\.",
        "of month": " ",
        "of year": " ",
        "times": r"(?<![\d.,:])(?P<h>[01]?\d|2[0-4])[.:](?P<m>[0-5]\d)(?::(?P<s>[0-5]\d))?\s?(?:Uhr|h)\b"
        "\n"
        r"(?<![\d.,:])(?P<h>[01]?\d|2[0-4])(?P<m>)\s?Uhr\b"
        "\n"
        r"(?<![\d.,:])(?P<h>[01]?\d|2[0-3]):(?P<m>[0-5]\d)(?::(?P<s>[0-5]\d))?(?![\d:]|\.\d)",
        "phone": r"(?<![\d.,])0\d{2,4}[ /-]\d{3,9}(?:[ -]\d{2,6})?(?!\d)",
        "queens": "Elisabeth Elizabeth Katharina Maria Margrethe Isabella Christina Viktoria",
        "not counted": "und oder bis zu von in im an am auf ist sind war waren wurde wurden hat haben als wie für mit nach vor bei aus über unter mal Uhr Prozent",
        "units close only": "A K N",
        "spelled": "EU USA US UN UNO CDU CSU SPD FDP AfD ARD ZDF BBC CNN DDR BRD BND BKA GDP BIP EZB IWF WHO WTO ADAC DGB IG BMW VW SAP EDV PKW LKW "
        "KI IT TV DNA HIV ICE FBI CIA NSA FC VfB HSV BVB RB ÖVP FPÖ SPÖ ORF SRF KZ NS SS SA PKK IS IAEA OECD OSZE EKD DFB DFL IOC MEZ UTC ABC CO RWE EON DHL DB RTL WDR NDR MDR SWR BR HR NRW",
    },
)
