"""Spanish as news readers say it."""

# ruff: noqa: E501, SIM905 - tables: one row a line, however long; rows of words

from __future__ import annotations

import re

from briefcast.spoken.language import Currency, Language, Noun, nouns, pairs
from briefcast.spoken.numbers import cardinal, ordinal
from briefcast.spoken.romance import ACRONYM_WORDS, metric, powers

_MONTHS = (
    "enero",
    "febrero",
    "marzo",
    "abril",
    "mayo",
    "junio",
    "julio",
    "agosto",
    "septiembre",
    "octubre",
    "noviembre",
    "diciembre",
)

_CENT = Noun("céntimo", "céntimos")
_CENTAVO = Noun("centavo", "centavos")


def _money(one: str, many: str, cent: Noun | None = None, gender: str = "m") -> Currency:
    return Currency(Noun(one, many, gender), cent)  # type: ignore[arg-type]


_CURRENCIES = {
    **dict.fromkeys(("€", "EUR", "euros", "euro"), _money("euro", "euros", _CENT)),
    **dict.fromkeys(("$", "dólares", "dólar"), _money("dólar", "dólares", _CENTAVO)),
    **dict.fromkeys(
        ("US$", "USD", "U$S"), _money("dólar estadounidense", "dólares estadounidenses", _CENTAVO)
    ),
    **dict.fromkeys(("£", "GBP", "libras"), _money("libra", "libras", Noun("penique", "peniques"), "f")),
    **dict.fromkeys(("¥", "JPY"), _money("yen", "yenes")),
    **dict.fromkeys(("CNY", "RMB"), _money("yuan", "yuanes")),
    **dict.fromkeys(("MXN", "MX$"), _money("peso mexicano", "pesos mexicanos", _CENTAVO)),
    **dict.fromkeys(("ARS", "AR$"), _money("peso argentino", "pesos argentinos", _CENTAVO)),
    **dict.fromkeys(("COP",), _money("peso colombiano", "pesos colombianos")),
    **dict.fromkeys(("CLP",), _money("peso chileno", "pesos chilenos")),
    "pesos": _money("peso", "pesos", _CENTAVO),
    **dict.fromkeys(("R$", "BRL"), _money("real", "reales", _CENTAVO)),
    **dict.fromkeys(("S/", "PEN"), _money("sol", "soles", _CENT)),
    "CHF": _money("franco suizo", "francos suizos", _CENT),
    **dict.fromkeys(("₽", "RUB"), _money("rublo", "rublos")),
    **dict.fromkeys(("₹", "INR"), _money("rupia", "rupias", None, "f")),
    **dict.fromkeys(("₿", "BTC"), _money("bitcóin", "bitcoines")),
    "¢": _money("centavo", "centavos"),
}

_SCALES = {
    **dict.fromkeys(("mil",), Noun("mil", "mil", "")),
    **dict.fromkeys(("millón", "millones", "M", "mill.", "mln", "MM", "mdd"), Noun("millón", "millones")),
    **dict.fromkeys(("mil millones", "mM", "bn", "mil M", "mdm"), Noun("mil millones", "mil millones")),
    **dict.fromkeys(("billón", "billones"), Noun("billón", "billones")),
}

_BASE_UNITS = metric(
    {
        "metro": ("metro", "metros", "m"),
        "gramo": ("gramo", "gramos", "m"),
        "litro": ("litro", "litros", "m"),
        "watt": ("vatio", "vatios", "m"),
        "hour": ("vatio hora", "vatios hora", "m"),
        "hertz": ("hercio", "hercios", "m"),
        "byte": ("byte", "bytes", "m"),
        "volt": ("voltio", "voltios", "m"),
        "pascal": ("pascal", "pascales", "m"),
        "joule": ("julio", "julios", "m"),
    },
    {"centi": "centi", "hecto": "hecto"},
    {
        "mm": ("milímetro", "milímetros"),
        "cm": ("centímetro", "centímetros"),
        "dm": ("decímetro", "decímetros"),
        "km": ("kilómetro", "kilómetros"),
        "nm": ("nanómetro", "nanómetros"),
        "µm": ("micrómetro", "micrómetros"),
        "μm": ("micrómetro", "micrómetros"),
    },
)
_UNITS = {
    **_BASE_UNITS,
    **powers(_BASE_UNITS, ("cuadrado", "cuadrados"), ("cúbico", "cúbicos")),
    **nouns("""
ha: hectárea, hectáreas, f
t: tonelada, toneladas, f
Mt: megatonelada, megatoneladas, f
h hs hrs: hora, horas, f
min: minuto, minutos
s seg: segundo, segundos
ms: milisegundo, milisegundos
°C ºC °_C: grado Celsius, grados Celsius
°F ºF °_F: grado Fahrenheit, grados Fahrenheit
°: grado, grados
dB: decibelio, decibelios
kcal: kilocaloría, kilocalorías, f
cal: caloría, calorías, f
bar: bar, bares
CV: caballo, caballos
pp p.p.: punto porcentual, puntos porcentuales
pb pbs: punto básico, puntos básicos
ft: pie, pies
mi: milla, millas, f
ppm: parte por millón, partes por millón, f
mSv: milisievert, milisieverts
A: amperio, amperios
K: kelvin, kelvin
"""),
}
_RATES = nouns("""
km/h kmh: kilómetro por hora, kilómetros por hora
m/s: metro por segundo, metros por segundo
km/s: kilómetro por segundo, kilómetros por segundo
m/s²: metro por segundo al cuadrado, metros por segundo al cuadrado
mph: milla por hora, millas por hora, f
Mbps Mb/s: megabit por segundo, megabits por segundo
Gbps: gigabit por segundo, gigabits por segundo
MB/s: megabyte por segundo, megabytes por segundo
µg/m³ μg/m³: microgramo por metro cúbico, microgramos por metro cúbico
g/km: gramo por kilómetro, gramos por kilómetro
rpm: revolución por minuto, revoluciones por minuto, f
b/d bpd: barril diario, barriles diarios
""")

_ABBREVIATIONS = pairs("""
Sr.: señor
Sra.: señora
Srta.: señorita
Sres.: señores
Dr.: doctor
Dra.: doctora
Dres.: doctores
Prof.: profesor
Profa.: profesora
Lic.: licenciado
Ing.: ingeniero
Arq.: arquitecto
D.: don
Dña. D.ª: doña
Gral.: general
Cnel.: coronel
Cap.: capitán
Tte.: teniente
Sgto.: sargento
Mons.: monseñor
Gob.: gobernador
Sen.: senador
Dip.: diputado
Pdte. Pte.: presidente
Ud. Vd.: usted
Uds. Vds.: ustedes
Av. Avda.: avenida
Ctra.: carretera
Pza. Plza.: plaza
Dpto. Depto. dpto. depto.: departamento
Cía.: compañía
S.A.: sociedad anónima
S.L.: sociedad limitada
Tel. tel. Tfno.: teléfono
pág.: página
págs.: páginas
núm.: número
n.º n.° Nº nº N.º núms.: número
etc.: etcétera
p.ej. p._ej. P._ej.: por ejemplo
aprox.: aproximadamente
vs. vs: contra
máx.: máximo
mín.: mínimo
a.C. a._C.: antes de Cristo
d.C. d._C.: después de Cristo
EE.UU. EE._UU. EEUU EE_UU EE.UU: Estados Unidos
E.U.: Estados Unidos
RR.HH. RR._HH.: recursos humanos
FF.AA. FF._AA.: Fuerzas Armadas
JJ.OO. JJ._OO.: Juegos Olímpicos
CC.OO.: Comisiones Obreras
Sta.: Santa
Sto.: Santo
Mtro.: maestro
art.: artículo
arts.: artículos
cap.: capítulo
vol.: volumen
ed.: edición
fig.: figura
ej.: ejemplo
admón.: administración
Jr.: júnior
s.f.: sin fecha
Excmo.: excelentísimo
Excma.: excelentísima
Ilmo.: ilustrísimo
Hnos.: hermanos
izq.: izquierda
dcha.: derecha
Cd.: ciudad
Edo.: estado
apdo.: apartado
tfno.: teléfono
Rdo.: reverendo
Fdo.: firmado
hab.: habitantes
ss.: siguientes
c/: calle
""")


def _date(day: int, month: int, year: str, before: str) -> str:
    words = "primero" if day == 1 else cardinal(day, "es")
    if month:
        words += f" de {_MONTHS[month - 1]}"
    return f"{words} de {year}" if year else words


def _time(hour: int, minute: int, second: int | None) -> str:
    words = cardinal(hour, "es", "f")
    if minute == 0:
        return words if 1 <= hour <= 12 else f"{words} horas"
    if hour > 12 or hour == 0:
        return f"{words} {cardinal(minute, 'es')}"
    return words + {15: " y cuarto", 30: " y media"}.get(minute, f" y {cardinal(minute, 'es')}")


_PARTS = {
    2: ("medio", "medios"),
    3: ("tercio", "tercios"),
    4: ("cuarto", "cuartos"),
    8: ("octavo", "octavos"),
    100: ("centésimo", "centésimos"),
}


def _fraction(top: int, bottom: int) -> str:
    if bottom in _PARTS:
        one, many = _PARTS[bottom]
    elif bottom <= 10:
        one = ordinal(bottom, "es")
        many = one + "s"
    elif bottom <= 20:
        one = cardinal(bottom, "es") + "avo"
        many = one + "s"
    else:
        return ""
    return f"{cardinal(top, 'es', 'm')} {one if top == 1 else many}"


def _mixed(whole: int, top: int, bottom: int) -> str:
    if (top, bottom) == (1, 2):
        return f"{cardinal(whole, 'es')} y medio"
    return f"{cardinal(whole, 'es')} y {_fraction(top, bottom)}"


SPANISH = Language(
    tag="es",
    group=". ",
    point=",",
    months=_MONTHS,
    month_forms={
        **{name: number for number, name in enumerate(_MONTHS, 1)},
        "setiembre": 9,
        "ene": 1,
        "feb": 2,
        "abr": 4,
        "ago": 8,
        "sept": 9,
        "sep": 9,
        "oct": 10,
        "nov": 11,
        "dic": 12,
        "jun": 6,
        "jul": 7,
    },
    weekdays=pairs("lun: lunes\nmié: miércoles\njue: jueves\nvie: viernes\nsáb: sábado"),
    currencies=_CURRENCIES,
    scales=_SCALES,
    units=_UNITS,
    rates=_RATES,
    abbreviations=_ABBREVIATIONS,
    words={
        "to": "a",
        "minus": "menos",
        "plus": "más",
        "plus or minus": "más o menos",
        "percent": "por ciento",
        "per mille": "por mil",
        "and": "y",
        "or": "o",
        "at": "arroba",
        "dot": "punto",
        "version dot": "punto",
        "point": "coma",
        "other point": "punto",
        "version": "versión",
        "per": "por",
        "cents and": "con",
        "cents named": "yes",
        "number": "número",
        "by": "por",
        "section": "sección",
        "about": "aproximadamente",
        "hashtag": "almohadilla",
        "underscore": "guion bajo",
        "hyphen": "guion",
        "squared": "al cuadrado",
        "cubed": "al cubo",
        "score": " a ",
        "score to": " a ",
        "north": "norte",
        "south": "sur",
        "east": "este",
        "west": "oeste",
        "arc minutes": "minutos",
        "arc seconds": "segundos",
    },
    symbols={
        "&": "y",
        "+": "más",
        "=": "igual a",
        "@": "arroba",
        "%": "por ciento",
        "≥": "mayor o igual que",
        "≤": "menor o igual que",
        ">": "mayor que",
        "<": "menor que",
        "≠": "distinto de",
        "±": "más o menos",
        "×": "por",
        "÷": "entre",
        "→": "a",
        "€": "euros",
        "$": "dólares",
        "£": "libras",
        "§": "sección",
        "°": "grados",
        "∞": "infinito",
    },
    say_date=_date,
    say_time=_time,
    said_as_word=frozenset(
        [
            *ACRONYM_WORDS,
            *"""
                OMS PIB PSOE OTAN ONU OPEP SIDA OVNI PYME PYMES RENFE AVE PEMEX UNAM CEPAL
                IVA DIAN UNASUR CELAC ALBA SIDA CIDOB AENA INEM INE ICO SUDEBAN MUD PAN UNED
                UCO CEOE UNESCO TALGO FEDEX ERTE ERE TAC NIE OEA CIS BOE IMSERSO ISSSTE
                INEGI CONACYT LATAM AFORE
            """.split(),
        ]
    ),
    capital_words=frozenset(
        """
            NO SÍ SI MUY MÁS YA EL LA LOS LAS DE Y O EN UN UNA QUE ES SU HOY AHORA NUNCA TODO
            TODOS SOLO SÓLO VIDEO VÍDEO FOTOS ÚLTIMA HORA URGENTE VIVO
        """.split()
    ),
    regnal=frozenset(
        """
            Isabel Felipe Luis Enrique Carlos Carlota Alfonso Fernando Juan Pedro Pablo Jorge
            Eduardo Guillermo Jaime Ricardo Francisco Benedicto Pío León Inocencio Gregorio
            Clemente Napoleón Alejandro Nicolás Catalina Federico Leopoldo Alberto Víctor Ramsés
            Darío Jerjes Sancho Alfredo María Margarita Harald Abdalá Hasán Mohamed Constantino
            Maximiliano Urbano Sixto Bonifacio Iván Haakon Ramiro Ordoño Bermudo García Teobaldo
            Martín Jacobo
        """.split()
    )
    | {"Juan Pablo", "Juan Carlos", "Víctor Manuel", "Carlos Gustavo", "Carlos Manuel"},
    regnal_titles=frozenset(
        """
            rey Rey reina Reina papa Papa emperador Emperador zar Zar sultán príncipe faraón
            emperatriz
        """.split()
    ),
    numbered=frozenset(
        {
            "Guerra Mundial",
            "guerra mundial",
            "Super Bowl",
            "Vaticano",
            *"""
                Capítulo capítulo Tomo tomo Parte Acto acto Fase fase Título título Tipo
                tipo Anexo anexo Sección Apolo Rocky Volumen Clase Grado
            """.split(),
        }
    ),
    count_words=r"personas|hombres|mujeres|niños|trabajadores|empleos|metros|kilómetros|euros|dólares",
    feminine=re.compile(
        r"(?!(?:día|días|mapa|planetas?|sistemas?|programas?|problemas?|temas?|climas?|idiomas?|poetas?|atletas?|artistas?|turistas?|periodistas?|policías?|"
        r"gramas?|kilogramas?|diplomas?|dramas?|poemas?|a|la|las|para|hasta|hacia|contra|entra|era|otra|está|esta|ya|cada|sea|nada|una)$)"
        r"(?:[^\W\d_]+(?:as?|ción|ciones|sión|siones|dad|dades|tud|tudes)|mujer|mujeres|veces|vez|víctimas|noches?|mitad|partes?|flores|leyes|calles|llaves|naves|tardes?|gente)"
    ),
    fraction=_fraction,
    mixed=_mixed,
    sentence_starters=frozenset(
        """
            El La Los Las Un Una En De Pero Y Según Por Para Con Sin Este Esta Estos Su Sus Al
            Tras Desde También Además Cuando Como No Ahora
        """.split()
    ),
    partitive="de",
    extra={
        "before digit": "art. arts. cap. vol. fig. ed. núms.",
        "before name": "D. Gral. Gob. Sen. Dip. Sto. Sta.",
        "re:\\b(?:[Nn]\\.?[º°]|[Nn]úm\\.|No\\.)\\s?(?=\\d)": "número ",
        "re:\\bS\\. ?A\\.(?!\\w)": "sociedad anónima",
        "re:\\bC/ ?(?=[A-Z])": "calle ",
        "re:\\bart\\. (?=\\d)": "artículo ",
        "re:\\bCOVID\\b": "Covid",
        "re:\\baños (\\d)0(?!\\d)": "años \\g<1>0",
        "24/7": "veinticuatro siete",
        "9/11": "nueve once",
        "50/50": "cincuenta cincuenta",
        "11-S": "once ese",
        "11-M": "once eme",
        "score words": r"gan[óaoe]\w*|venci\w+|derrot\w+|empat\w+|perdi\w+|pierde|triunf\w+|victoria|golea\w*|marcador|partido|super[óa]\w*|cay[óo]|impuso|impus\w+|resultado|final|por|set|ventaja|sets|global|igual\w*|aventaj\w+|votos|votaci\w+",
        "day": r"(?:0?[1-9]|[12]\d|3[01]|1[º°]|1ro|1ero)",
        "of month": r"\s(?:de|del)\s",
        "of year": " de ",
        "times": r"(?<![\d.,:])(?P<h>[01]?\d|2[0-4])[:.](?P<m>[0-5]\d)\s?(?:h\b\.?|hs\b|hrs\b|horas\b)"
        "\n"
        r"(?<![\d.,:])(?P<h>[01]?\d|2[0-4]):(?P<m>[0-5]\d)(?::(?P<s>[0-5]\d))?(?![\d:]|\.\d)",
        "phone": r"(?<![\d.,])9\d \d{3} (?:\d{2} \d{2}|\d{4})(?!\d)"
        "\n"
        r"(?<![\d.,])[679]\d{2}[ -]\d{2,3}[ -]\d{2,3}(?:[ -]\d{2,3})?(?!\d)",
        "ordinal": r"(?<![\w.,])(\d{1,4})\.?(º|ª|°(?!\s?[CF])|os|as|er|ro|ra|do|da|to|ta|vo|va|mo|ma|no|na)(?![^\W_])",
        "ordinal feminine": "ª as ra da ta va ma na",
        "ordinal short": "er",
        "not counted": "y o de del a en por para con que se fue es son el la los las al como más menos ni pero sin ciento coma punto horas",
        "century": r"\b(?:[Ss]iglos?|[Ss]\.)\s(?P<n>[IVX]{1,6})(?!\w)",
        "roman ordinal": r"(?<!\w)(?:(?:la|La)\s)(?P<n>(?=[IVX]{1,6}\s(?P<f>Cumbre|Guerra|Edición|Conferencia|Asamblea|Legislatura|República|Copa|Feria|Jornada))[IVX]+)(?!\w)",
        "queens": "Isabel María Margarita Catalina Carlota Cristina Victoria",
        "after ruler": "fue|de|y|era|reinó|murió|en|a",
        "units close only": "A K cal",
        "spelled": "EU UE ONG FMI BCE OMC PP BBC CNN ADN VIH FBI CIA NSA PRI PRD IPC EPA IRPF DNI NIF ITV TVE RTVE TV PC CD DVD FC CF KO PNV ERC ELN USB GPS IA UCI ESO UE OIEA CNE FGR PGR DGT "
        "CGPJ TC TS TSJ UGT CCOO SMS AP BM BBVA BMW",
    },
)
