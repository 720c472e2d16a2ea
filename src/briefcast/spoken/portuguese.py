"""Portuguese as news readers say it: Brazilian by default, European with "pt-PT"."""

# ruff: noqa: E501, SIM905 - tables: one row a line, however long; rows of words

from __future__ import annotations

import re
from dataclasses import replace

from briefcast.spoken.language import Currency, Language, Noun, nouns, pairs
from briefcast.spoken.numbers import cardinal, ordinal
from briefcast.spoken.romance import ACRONYM_WORDS, metric, powers

_MONTHS = (
    "janeiro",
    "fevereiro",
    "março",
    "abril",
    "maio",
    "junho",
    "julho",
    "agosto",
    "setembro",
    "outubro",
    "novembro",
    "dezembro",
)

_CENT = Noun("centavo", "centavos")
_CENTIME = Noun("cêntimo", "cêntimos")


def _money(one: str, many: str, cent: Noun | None = None, gender: str = "m") -> Currency:
    return Currency(Noun(one, many, gender), cent)  # type: ignore[arg-type]


_CURRENCIES = {
    **dict.fromkeys(("R$", "BRL", "reais"), _money("real", "reais", _CENT)),
    **dict.fromkeys(("€", "EUR", "euros", "euro"), _money("euro", "euros", Noun("cêntimo", "cêntimos"))),
    **dict.fromkeys(("$", "dólares", "dólar"), _money("dólar", "dólares", Noun("centavo", "centavos"))),
    **dict.fromkeys(("US$", "USD"), _money("dólar", "dólares", _CENT)),
    **dict.fromkeys(("£", "GBP", "libras"), _money("libra", "libras", Noun("pêni", "pence"), "f")),
    **dict.fromkeys(("¥", "JPY"), _money("iene", "ienes")),
    **dict.fromkeys(("CNY", "RMB"), _money("yuan", "yuans")),
    "CHF": _money("franco suíço", "francos suíços"),
    **dict.fromkeys(("₽", "RUB"), _money("rublo", "rublos")),
    **dict.fromkeys(("₹", "INR"), _money("rupia", "rupias", None, "f")),
    **dict.fromkeys(("Kz", "AOA"), _money("kwanza", "kwanzas")),
    **dict.fromkeys(("₿", "BTC"), _money("bitcoin", "bitcoins")),
}

_SCALES = {
    **dict.fromkeys(("mil",), Noun("mil", "mil", "")),
    **dict.fromkeys(("milhão", "milhões", "mi", "mi.", "M", "mln"), Noun("milhão", "milhões")),
    **dict.fromkeys(("bilhão", "bilhões", "bi", "bi.", "bn"), Noun("bilhão", "bilhões")),
    **dict.fromkeys(("trilhão", "trilhões", "tri"), Noun("trilhão", "trilhões")),
    **dict.fromkeys(("mil milhões",), Noun("mil milhões", "mil milhões")),
    **dict.fromkeys(("bilião", "biliões"), Noun("bilião", "biliões")),
}

_BASE_UNITS = metric(
    {
        "metro": ("metro", "metros", "m"),
        "gramo": ("grama", "gramas", "m"),
        "litro": ("litro", "litros", "m"),
        "watt": ("watt", "watts", "m"),
        "hour": ("watt-hora", "watts-hora", "m"),
        "hertz": ("hertz", "hertz", "m"),
        "byte": ("byte", "bytes", "m"),
        "volt": ("volt", "volts", "m"),
        "pascal": ("pascal", "pascais", "m"),
        "joule": ("joule", "joules", "m"),
    },
    {"kilo": "quilo"},
    {
        "mm": ("milímetro", "milímetros"),
        "cm": ("centímetro", "centímetros"),
        "dm": ("decímetro", "decímetros"),
        "km": ("quilômetro", "quilômetros"),
        "nm": ("nanômetro", "nanômetros"),
        "µm": ("micrômetro", "micrômetros"),
        "μm": ("micrômetro", "micrômetros"),
        "kWh": ("quilowatt-hora", "quilowatts-hora"),
        "MWh": ("megawatt-hora", "megawatts-hora"),
        "GWh": ("gigawatt-hora", "gigawatts-hora"),
        "TWh": ("terawatt-hora", "terawatts-hora"),
    },
)
_UNITS = {
    **_BASE_UNITS,
    **powers(_BASE_UNITS, ("quadrado", "quadrados"), ("cúbico", "cúbicos")),
    **nouns("""
ha: hectare, hectares
t: tonelada, toneladas, f
Mt: megatonelada, megatoneladas, f
h: hora, horas, f
min: minuto, minutos
s seg: segundo, segundos
ms: milissegundo, milissegundos
°C ºC °_C: grau Celsius, graus Celsius
°F °_F: grau Fahrenheit, graus Fahrenheit
°: grau, graus
kHz: quilohertz, quilohertz
kB KB: quilobyte, quilobytes
dB: decibel, decibéis
kcal: quilocaloria, quilocalorias, f
cal: caloria, calorias, f
bar: bar, bars
cv: cavalo, cavalos
pp p.p.: ponto percentual, pontos percentuais
pb: ponto-base, pontos-base
mSv: milisievert, milisieverts
ppm: parte por milhão, partes por milhão, f
A: ampere, amperes
K: kelvin, kelvins
"""),
}
_RATES = nouns("""
km/h kmh: quilômetro por hora, quilômetros por hora
m/s: metro por segundo, metros por segundo
km/s: quilômetro por segundo, quilômetros por segundo
m/s²: metro por segundo ao quadrado, metros por segundo ao quadrado
mph: milha por hora, milhas por hora, f
Mbps Mb/s: megabit por segundo, megabits por segundo
Gbps Gb/s: gigabit por segundo, gigabits por segundo
MB/s: megabyte por segundo, megabytes por segundo
µg/m³ μg/m³: micrograma por metro cúbico, microgramas por metro cúbico
g/km: grama por quilômetro, gramas por quilômetro
rpm: rotação por minuto, rotações por minuto, f
""")

_ABBREVIATIONS = pairs("""
Sr.: senhor
Sra.: senhora
Srs.: senhores
Srta.: senhorita
Dr.: doutor
Dra.: doutora
Drs.: doutores
Prof.: professor
Profa. Prof.ª Prof.a: professora
Eng.: engenheiro
Eng.º: engenheiro
Arq.: arquiteto
Gen.: general
Cel.: coronel
Cap.: capitão
Ten.: tenente
Sgt.: sargento
Sen.: senador
Dep.: deputado
Gov.: governador
Min.: ministro
Pe.: padre
D.: dom
Exmo.: excelentíssimo
Av.: avenida
R.: rua
Pça.: praça
Rod.: rodovia
Tel. tel.: telefone
pág. p.: página
págs.: páginas
nº n.º n° Nº n.° N.º: número
etc.: et cetera
p.ex. p._ex.: por exemplo
aprox.: aproximadamente
vs. vs: contra
máx.: máximo
mín.: mínimo
a.C. a._C.: antes de Cristo
d.C. d._C.: depois de Cristo
Ltda. Ltda: limitada
S.A. S/A: S A
Cia.: companhia
Sto.: Santo
Sta.: Santa
art.: artigo
arts.: artigos
cap.: capítulo
vol.: volume
ed.: edição
fig.: figura
ex.: exemplo
depto.: departamento
gov.: governo
Jr.: júnior
obs.: observação
c/: com
s/: sem
séc.: século
Maj.: major
Alm.: almirante
Pres.: presidente
Trav.: travessa
apto.: apartamento
Exa.: excelência
hab.: habitantes
ref.: referência
""")
for _ambiguous in ("p.", "R.", "ex.", "c/", "s/", "Min."):
    _ABBREVIATIONS.pop(_ambiguous, None)


def _date(day: int, month: int, year: str, before: str) -> str:
    words = "primeiro" if day == 1 else cardinal(day, "pt")
    if month:
        words += f" de {_MONTHS[month - 1]}"
    return f"{words} de {year}" if year else words


def _time(hour: int, minute: int, second: int | None) -> str:
    words = cardinal(hour, "pt", "f")
    if minute == 0:
        return f"{words} hora{'s' if hour != 1 else ''}"
    return f"{words} e meia" if minute == 30 and hour <= 12 else f"{words} e {cardinal(minute, 'pt')}"


def _fraction(top: int, bottom: int) -> str:
    table = {
        2: ("meio", "meios"),
        3: ("terço", "terços"),
        4: ("quarto", "quartos"),
        100: ("centésimo", "centésimos"),
    }
    if bottom in table:
        one, many = table[bottom]
    elif bottom <= 10:
        one = ordinal(bottom, "pt")
        many = one + "s"
    elif bottom <= 20:
        one = cardinal(bottom, "pt") + " avo"
        many = one + "s"
    else:
        return ""
    return f"{cardinal(top, 'pt')} {one if top == 1 else many}"


def _mixed(whole: int, top: int, bottom: int) -> str:
    if (top, bottom) == (1, 2):
        return f"{cardinal(whole, 'pt')} e meio"
    return f"{cardinal(whole, 'pt')} e {_fraction(top, bottom)}"


PORTUGUESE = Language(
    tag="pt",
    group=". ",
    point=",",
    months=_MONTHS,
    month_forms={
        **{name: number for number, name in enumerate(_MONTHS, 1)},
        "jan": 1,
        "fev": 2,
        "mar": 3,
        "abr": 4,
        "mai": 5,
        "jun": 6,
        "jul": 7,
        "ago": 8,
        "set": 9,
        "out": 10,
        "nov": 11,
        "dez": 12,
    },
    weekdays=pairs(
        "seg: segunda-feira\nter: terça-feira\nqua: quarta-feira\nqui: quinta-feira\nsex: sexta-feira\nsáb: sábado\ndom: domingo"
    ),
    currencies=_CURRENCIES,
    scales=_SCALES,
    units=_UNITS,
    rates=_RATES,
    abbreviations=_ABBREVIATIONS,
    words={
        "to": "a",
        "minus": "menos",
        "plus": "mais",
        "plus or minus": "mais ou menos",
        "percent": "por cento",
        "per mille": "por mil",
        "and": "e",
        "or": "ou",
        "at": "arroba",
        "dot": "ponto",
        "version dot": "ponto",
        "point": "vírgula",
        "other point": "ponto",
        "version": "versão",
        "per": "por",
        "cents and": "e",
        "cents named": "yes",
        "number": "número",
        "by": "por",
        "section": "parágrafo",
        "about": "cerca de",
        "hashtag": "hashtag",
        "underscore": "sublinhado",
        "hyphen": "hífen",
        "squared": "ao quadrado",
        "cubed": "ao cubo",
        "score": " a ",
        "score to": " a ",
        "north": "norte",
        "south": "sul",
        "east": "leste",
        "west": "oeste",
        "arc minutes": "minutos",
        "arc seconds": "segundos",
    },
    symbols={
        "&": "e",
        "+": "mais",
        "=": "igual a",
        "@": "arroba",
        "%": "por cento",
        "≥": "maior ou igual a",
        "≤": "menor ou igual a",
        ">": "maior que",
        "<": "menor que",
        "≠": "diferente de",
        "±": "mais ou menos",
        "×": "vezes",
        "÷": "dividido por",
        "→": "para",
        "€": "euros",
        "$": "dólares",
        "£": "libras",
        "§": "parágrafo",
        "°": "graus",
        "∞": "infinito",
    },
    say_date=_date,
    say_time=_time,
    said_as_word=frozenset(
        [
            *ACRONYM_WORDS,
            *"""
                ONU OTAN OPEP AIDS SIDA PIB IBAMA ANVISA ANATEL ENEM SUS FUNAI INCRA IPEA
                INEP CAPES SENAI SENAC SESI SEBRAE BOVESPA COPOM CADE ANAC ANEEL FIESP
                FUNARTE IPEM ICMBIO MASP TAP IVA FRELIMO RENAMO UNITA PALOP FENPROF CAIXA
                PETROBRAS EMBRAER SELIC FIOCRUZ DETRAN PROCON PAN DEM PODE REDE UNASUL ABIN
                CONAR ENEL INPE FAB INFRAERO BIRD CEMIG VASP VARIG PAC UPA SAMU FAPESP
                NASDAQ FUVEST OVNI LATAM BRICS CEDEAO COVAX PISA
            """.split(),
        ]
    ),
    capital_words=frozenset(
        """
            NÃO SIM O A OS AS DE DA DO EM NO NA UM UMA E OU MUITO MAIS TODOS TUDO JÁ SÓ AO VIVO
            VÍDEO FOTOS URGENTE HOJE AGORA QUE É SÃO
        """.split()
    ),
    regnal=frozenset(
        """
            Isabel Elizabeth Elisabete Luís Henrique Carlos Carlota Afonso Fernando João Pedro
            Paulo Jorge Eduardo Guilherme Jaime Ricardo Francisco Bento Pio Leão Inocêncio
            Gregório Clemente Napoleão Alexandre Nicolau Catarina Frederico Leopoldo Alberto
            Vítor Ramsés Dario Xerxes Sancho Manuel Dinis Sebastião Filipe Felipe Charles Maria
            Margarida Harald Constantino Maximiliano Urbano Sisto Bonifácio Ivan Duarte José
            Miguel Juan Abdullah Hassan Mohammed
        """.split()
    )
    | {"João Paulo", "Juan Carlos", "Vítor Emanuel", "Francisco José", "Carlos Gustavo"},
    regnal_titles=frozenset(
        """
            rei Rei rainha Rainha papa Papa imperador Imperador czar dom Dom sultão príncipe
            faraó imperatriz
        """.split()
    ),
    numbered=frozenset(
        {
            "Guerra Mundial",
            "guerra mundial",
            "Super Bowl",
            "Vaticano",
            *"""
                Capítulo capítulo Tomo tomo Parte Ato ato Fase fase Título título Tipo tipo
                Anexo anexo Seção Apollo Rocky Volume Classe
            """.split(),
        }
    ),
    count_words=r"pessoas|homens|mulheres|euros|metros|quilômetros|reais",
    feminine=re.compile(
        r"(?!(?:dias?|mapas?|planetas?|sistemas?|programas?|problemas?|temas?|climas?|idiomas?|poetas?|atletas?|artistas?|turistas?|jornalistas?|gramas?|quilogramas?|diplomas?|dramas?|"
        r"poemas?|a|as|para|contra|era|outra|esta|cada|nada|uma|da|das|na|nas|à|às|foi)$)"
        r"(?:[^\W\d_]+(?:as?|ção|ções|são|sões|dades?|gem|gens|tudes?)|mulher|mulheres|vezes|vez|vítimas|noites?|partes?|flores|leis|tardes?|mortes?|mães?|cidades?)"
    ),
    fraction=_fraction,
    mixed=_mixed,
    sentence_starters=frozenset(
        """
            O A Os As Um Uma Em De Mas E Segundo Para Com Sem Este Esta Estes Seu Sua Seus Ao
            Após Desde Também Além Quando Como No Na Nos Nas Não Ele Ela Já
        """.split()
    ),
    partitive="de",
    extra={
        "before digit": "art. arts. cap. vol. fig. ed. ref.",
        "before name": "D. Gen. Cel. Cap. Ten. Sen. Dep. Maj. Alm. Pe.",
        "re:\\b[Nn][º°]\\s?(?=\\d)": "número ",
        "re:\\bp\\. ?(?=\\d)": "página ",
        "re:\\bR\\. (?=[A-Z][a-z]+ )": "rua ",
        "re:\\bS\\. (?=[A-Z][a-z])": "São ",
        "re:\\bCOVID\\b": "Covid",
        "re:(?<=anos )[’'‘]?(\\d0)(?!\\d)": "\\1",
        "24/7": "vinte e quatro por sete",
        "24h": "vinte e quatro horas",
        "9/11": "onze de setembro",
        "50/50": "cinquenta cinquenta",
        "score words": r"venc\w+|ganh\w+|bat\w+|derrot\w+|empat\w+|perd\w+|vitória|goleou|goleada|placar|partida|jogo|final|por|contra|set|sets|superou|triunf\w+|resultado|gols?|sobre",
        "day": r"(?:0?[1-9]|[12]\d|3[01]|1[º°])",
        "of month": r"\sde\s",
        "of year": " de ",
        "times": r"(?<![\d.,:])(?P<h>[01]?\d|2[0-4])\s?h\s?(?P<m>[0-5]\d)?(?:min\b)?(?!\w|/)"
        "\n"
        r"(?<![\d.,:])(?P<h>[01]?\d|2[0-4]):(?P<m>[0-5]\d)(?::(?P<s>[0-5]\d))?(?![\d:]|\.\d)",
        "phone": r"(?<![\d.,])\(\d{2}\)\s?\d{4,5}-\d{4}(?!\d)|(?<![\d.,])9\d{4}-\d{4}(?!\d)",
        "ordinal": r"(?<![\w.,])(\d{1,4})\.?(º|ª|°(?!\s?[CFNSEO]\b)|os|as)(?![^\W_])",
        "ordinal feminine": "ª as",
        "not counted": "e ou de do da a em por para com que se foi é são o os ao como mais menos nem mas por cento vírgula horas",
        "century": r"\b(?:[Ss]éculos?|[Ss]éc\.)\s(?P<n>[IVX]{1,6})(?!\w)",
        "roman ordinal": r"(?<!\w)(?P<n>(?=[IVX])[IVX]{1,5})(?=\s(?P<f>Guerra|Conferência|Cúpula|Cimeira|Bienal|Assembleia|Copa)\b)",
        "queens": "Isabel Elizabeth Elisabete Maria Margarida Catarina Carlota Cristina Vitória",
        "after ruler": "foi|de|e|era|reinou|morreu|a|em",
        "units close only": "A K B cal",
        "spelled": "UE EUA ONG FMI BCE OMS OMC PT PSDB PMDB MDB PL PP PSD PS CDS BE PCP BBC CNN DNA ADN HIV VIH FBI CIA NSA STF STJ TSE TCU PF PM TV PC CD DVD FC CF IA GPS USB SMS CPI IPCA IGP CPF CNPJ INSS FGTS IPVA ICMS IPTU BNDES CVM CBF COB "
        "RTP SIC TVI EDP PSP GNR SNS MST CLT RJ SP MG RS DF USP UFRJ UFMG OEA AIEA TPI IBGE",
    },
)


def _european(words: str) -> str:
    return (
        words.replace("quilômetr", "quilómetr")
        .replace("nanômetr", "nanómetr")
        .replace("micrômetr", "micrómetr")
    )


EUROPEAN = replace(
    PORTUGUESE,
    tag="pt-PT",
    units={key: Noun(_european(n.one), _european(n.many), n.gender) for key, n in _UNITS.items()},
    rates={key: Noun(_european(n.one), _european(n.many), n.gender) for key, n in _RATES.items()},
)
