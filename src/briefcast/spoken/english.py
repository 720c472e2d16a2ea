"""English as news readers say it: American by default, British with "en-GB"."""

# ruff: noqa: E501, SIM905 - tables: one row a line, however long; rows of words

from __future__ import annotations

import re
from dataclasses import replace

from briefcast.spoken.english_names import ENGLISH_NAMES
from briefcast.spoken.language import Currency, Language, Noun, nouns, pairs
from briefcast.spoken.numbers import cardinal, ordinal

_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)

_DOLLAR, _CENT = Noun("dollar", "dollars"), Noun("cent", "cents")


def _dollars(adjective: str) -> Currency:
    return Currency(Noun(f"{adjective} dollar", f"{adjective} dollars"), _CENT)


_PENNY = Noun("penny", "pence")
_CURRENCIES = {
    **dict.fromkeys(("$",), Currency(_DOLLAR, _CENT)),
    **dict.fromkeys(("US$", "USD", "US $", "U.S.$"), _dollars("U S")),
    **dict.fromkeys(("C$", "CA$", "CAD", "Can$"), _dollars("Canadian")),
    **dict.fromkeys(("A$", "AU$", "AUD"), _dollars("Australian")),
    **dict.fromkeys(("NZ$", "NZD"), _dollars("New Zealand")),
    **dict.fromkeys(("HK$", "HKD"), _dollars("Hong Kong")),
    **dict.fromkeys(("S$", "SGD"), _dollars("Singapore")),
    **dict.fromkeys(("NT$", "TWD"), _dollars("Taiwan")),
    **dict.fromkeys(("€", "EUR"), Currency(Noun("euro", "euros"), _CENT)),
    **dict.fromkeys(("£", "GBP"), Currency(Noun("pound", "pounds"), _PENNY)),
    **dict.fromkeys(("¥", "JPY", "JP¥"), Currency(Noun("yen", "yen"))),
    **dict.fromkeys(("CN¥", "CNY", "RMB"), Currency(Noun("yuan", "yuan"))),
    **dict.fromkeys(("₹", "INR", "Rs", "Rs."), Currency(Noun("rupee", "rupees"), Noun("paisa", "paise"))),
    **dict.fromkeys(("₽", "RUB"), Currency(Noun("ruble", "rubles"))),
    **dict.fromkeys(("₩", "KRW"), Currency(Noun("won", "won"))),
    **dict.fromkeys(("₺", "TRY"), Currency(Noun("lira", "lira"))),
    **dict.fromkeys(("₴", "UAH"), Currency(Noun("hryvnia", "hryvnias"))),
    **dict.fromkeys(("₪", "ILS"), Currency(Noun("shekel", "shekels"))),
    **dict.fromkeys(("₦", "NGN"), Currency(Noun("naira", "naira"))),
    **dict.fromkeys(("₱",), Currency(Noun("peso", "pesos"))),
    **dict.fromkeys(("₿", "BTC"), Currency(Noun("bitcoin", "bitcoins"))),
    **dict.fromkeys(("R$", "BRL"), Currency(Noun("real", "reais"), Noun("centavo", "centavos"))),
    **dict.fromkeys(("CHF", "SFr"), Currency(Noun("Swiss franc", "Swiss francs"))),
    "MXN": Currency(Noun("Mexican peso", "Mexican pesos")),
    "SEK": Currency(Noun("Swedish krona", "Swedish kronor")),
    "NOK": Currency(Noun("Norwegian krone", "Norwegian kroner")),
    "DKK": Currency(Noun("Danish krone", "Danish kroner")),
    "PLN": Currency(Noun("zloty", "zlotys")),
    "ZAR": Currency(Noun("rand", "rand")),
    "SAR": Currency(Noun("Saudi riyal", "Saudi riyals")),
    "AED": Currency(Noun("dirham", "dirhams")),
    "¢": Currency(_CENT),
}

_SCALES = {
    **dict.fromkeys(("k", "K", "thousand"), Noun("thousand", "thousand")),
    **dict.fromkeys(("m", "M", "mn", "mln", "mil", "MM", "mm", "million"), Noun("million", "million")),
    **dict.fromkeys(("b", "B", "bn", "Bn", "BN", "bln", "bil", "billion"), Noun("billion", "billion")),
    **dict.fromkeys(("t", "T", "tn", "Tn", "trn", "tr", "trillion"), Noun("trillion", "trillion")),
    "crore": Noun("crore", "crore"),
    "lakh": Noun("lakh", "lakh"),
    "quadrillion": Noun("quadrillion", "quadrillion"),
    "hundred": Noun("hundred", "hundred"),
}

_UNITS = nouns("""
mm: millimeter, millimeters
cm: centimeter, centimeters
m: meter, meters
km kms KM: kilometer, kilometers
mm² mm2: square millimeter, square millimeters
cm² cm2: square centimeter, square centimeters
m² m2 sq_m sqm: square meter, square meters
km² km2 sq_km sqkm: square kilometer, square kilometers
m³ m3 cu_m: cubic meter, cubic meters
cm³ cm3 cc: cubic centimeter, cubic centimeters
km³ km3: cubic kilometer, cubic kilometers
ha: hectare, hectares
ac: acre, acres
mi: mile, miles
sq_mi mi²: square mile, square miles
ft ft.: foot, feet
sq_ft sq._ft. sqft ft² ft2 sq._ft: square foot, square feet
cu_ft ft³: cubic foot, cubic feet
in² sq_in: square inch, square inches
yd yds: yard, yards
inch in. ins: inch, inches
in: inch, inches
nm: nanometer, nanometers
µm μm: micrometer, micrometers
mg: milligram, milligrams
g: gram, grams
kg kgs KG Kg: kilogram, kilograms
µg μg mcg: microgram, micrograms
t: ton, tons
Mt: megaton, megatons
kt: kiloton, kilotons
Gt: gigaton, gigatons
lb lbs lb. lbs.: pound, pounds
oz oz.: ounce, ounces
ml mL: milliliter, milliliters
cl cL: centiliter, centiliters
dl dL: deciliter, deciliters
l L: liter, liters
gal: gallon, gallons
W: watt, watts
kW: kilowatt, kilowatts
MW: megawatt, megawatts
GW: gigawatt, gigawatts
TW: terawatt, terawatts
Wh: watt hour, watt hours
kWh kwh KWh: kilowatt hour, kilowatt hours
MWh: megawatt hour, megawatt hours
GWh: gigawatt hour, gigawatt hours
TWh: terawatt hour, terawatt hours
V: volt, volts
kV: kilovolt, kilovolts
mA: milliamp, milliamps
mAh: milliamp hour, milliamp hours
Hz: hertz, hertz
kHz: kilohertz, kilohertz
MHz: megahertz, megahertz
GHz: gigahertz, gigahertz
THz: terahertz, terahertz
B: byte, bytes
KB kB: kilobyte, kilobytes
MB: megabyte, megabytes
GB: gigabyte, gigabytes
TB: terabyte, terabytes
PB: petabyte, petabytes
dB: decibel, decibels
J: joule, joules
kJ: kilojoule, kilojoules
MJ: megajoule, megajoules
kcal: kilocalorie, kilocalories
cal: calorie, calories
N: newton, newtons
Nm: newton meter, newton meters
Pa: pascal, pascals
hPa: hectopascal, hectopascals
kPa: kilopascal, kilopascals
psi: P S I, P S I
bar: bar, bars
mbar: millibar, millibars
hp: horsepower, horsepower
h hr: hour, hours
hrs: hour, hours
min mins: minute, minutes
s sec secs: second, seconds
ms: millisecond, milliseconds
µs: microsecond, microseconds
d: day, days
yr yrs: year, years
°C ºC °_C: degree Celsius, degrees Celsius
°F ºF °_F: degree Fahrenheit, degrees Fahrenheit
° º: degree, degrees
K: kelvin, kelvin
pp pps ppt: percentage point, percentage points
bps bp: basis point, basis points
px: pixel, pixels
MP: megapixel, megapixels
ppm: part per million, parts per million
ppb: part per billion, parts per billion
mSv: millisievert, millisieverts
Bq: becquerel, becquerels
mmHg: millimeter of mercury, millimeters of mercury
bbl: barrel, barrels
p: penny, pence
c: cent, cents
kbit: kilobit, kilobits
Mbit: megabit, megabits
Gbit: gigabit, gigabits
Ω: ohm, ohms
""")

_RATES = nouns("""
mph MPH: mile per hour, miles per hour
kph km/h kmh km/hr kmph: kilometer per hour, kilometers per hour
m/s: meter per second, meters per second
km/s: kilometer per second, kilometers per second
m/s² m/s2: meter per second squared, meters per second squared
mpg: mile per gallon, miles per gallon
rpm: revolution per minute, revolutions per minute
bpm: beat per minute, beats per minute
fps: frame per second, frames per second
dpi: dot per inch, dots per inch
bpd b/d bbl/d: barrel per day, barrels per day
kbps Kbps kb/s kbit/s: kilobit per second, kilobits per second
Mbps Mb/s Mbit/s mbps: megabit per second, megabits per second
Gbps Gb/s Gbit/s gbps: gigabit per second, gigabits per second
MB/s: megabyte per second, megabytes per second
GB/s: gigabyte per second, gigabytes per second
µg/m³ µg/m3 μg/m³: microgram per cubic meter, micrograms per cubic meter
kg/m³ kg/m3: kilogram per cubic meter, kilograms per cubic meter
g/km: gram per kilometer, grams per kilometer
L/100km l/100km: liter per one hundred kilometers, liters per one hundred kilometers
kg/m² kg/m2: kilogram per square meter, kilograms per square meter
mg/dL mg/dl: milligram per deciliter, milligrams per deciliter
""")

_ABBREVIATIONS = pairs("""
Dr. Drs.: Doctor
Mr. Mr: Mister
Mrs. Mrs: Missus
Ms.: Ms
Messrs.: Messieurs
Prof.: Professor
Sen.: Senator
Sens.: Senators
Rep.: Representative
Reps.: Representatives
Gov.: Governor
Govs.: Governors
Lt._Gov.: Lieutenant Governor
Pres.: President
Gen.: General
Maj._Gen.: Major General
Lt._Gen.: Lieutenant General
Brig._Gen.: Brigadier General
Lt._Col.: Lieutenant Colonel
Lt._Cmdr.: Lieutenant Commander
Col.: Colonel
Capt.: Captain
Cmdr.: Commander
Lt.: Lieutenant
Sgt.: Sergeant
Cpl.: Corporal
Pvt.: Private
Maj.: Major
Adm.: Admiral
Rev.: Reverend
Hon.: Honorable
Atty.: Attorney
Supt.: Superintendent
Det.: Detective
Insp.: Inspector
Amb.: Ambassador
Sec.: Secretary
Jr.: Junior
Sr.: Senior
Esq.: Esquire
Inc.: Incorporated
Corp.: Corporation
Ltd. Ltd: Limited
Co.: Company
Cos.: Companies
Bros.: Brothers
LLC: L L C
Assn. Assoc.: Association
Dept.: Department
Univ.: University
Mt.: Mount
Ft.: Fort
Ave.: Avenue
Blvd.: Boulevard
Rd.: Road
Hwy. Hwy hwy: Highway
Expy.: Expressway
Expy: Expressway
Blvd: Boulevard
Pkwy.: Parkway
Sq.: Square
vs. vs v.s.: versus
etc. etc: et cetera
e.g. eg.: for example,
i.e.: that is,
approx.: approximately
est.: estimated
incl.: including
excl.: excluding
max.: maximum
min.: minimum
avg.: average
dept.: department
govt. govt gov't: government
intl. int'l: international
natl. nat'l: national
a.k.a. aka: also known as
w/o: without
ca. c.: circa
cf.: compare
et_al.: and others
viz.: namely
ibid.: ibidem
pct. pct: percent
p.m.: P M
a.m.: A M
Ph.D. Ph.D PhD: P H D
Ph.D.s PhDs: P H Ds
M.D.: M D
B.A.: B A
D.C.: D C
Calif.: California
Fla.: Florida
Ill.: Illinois
Mich.: Michigan
Minn.: Minnesota
Conn.: Connecticut
Pa.: Pennsylvania
Tenn.: Tennessee
Ariz.: Arizona
Colo.: Colorado
Ga.: Georgia
Va.: Virginia
Wis.: Wisconsin
Okla.: Oklahoma
Ala.: Alabama
Md.: Maryland
Nev.: Nevada
Vt.: Vermont
Wyo.: Wyoming
Tex.: Texas
Neb.: Nebraska
N.Y.: New York
N.J.: New Jersey
N.C.: North Carolina
S.C.: South Carolina
N.M.: New Mexico
N.H.: New Hampshire
R.I.: Rhode Island
W.Va.: West Virginia
Ky.: Kentucky
La.: Louisiana
Miss.: Mississippi
Mo.: Missouri
Wash.: Washington
Mont.: Montana
Kan.: Kansas
Del.: Delaware
""")
for _ambiguous in (
    "min.",
    "max.",
    "c.",
    "La.",
    "Miss.",
    "Pa.",
    "Wash.",
    "Ill.",
    "Sec.",
    "Co.",
    "est.",
    "v.s.",
    "eg.",
    "Mont.",
    "Del.",
):
    if _ambiguous not in ("Co.", "Sec.", "est.", "max."):
        _ABBREVIATIONS.pop(_ambiguous, None)

_EXTRA: dict[str, str] = {
    "phone": r"(?<![\d.,$€£:/-])0\d{2,4}(?:[ -]\d{3,6}){1,2}(?![\d.,:/-]*\d)",
    # abbreviations that need their neighbours
    r"re:\b(?:No|Nos|no|nos)\.\s?(?=\d)": "number ",
    r"re:(?<=[a-z\d] )St\.(?= [a-z]|,|;|:|$|\))": "Street",
    r"re:(?<=\d )St(?=[ ,.]|$)": "Street",
    r"re:(?<=[a-z] )Dr\.(?=,| in | and | on | near |$)": "Drive",
    r"re:\b(e\.g\.|i\.e\.),": r"\1",
    r"re:\bMr\.? & Mrs\.?": "Mister and Missus",
    r"re:\b[Pp]p\.\s?(?=\d)": "pages ",
    r"re:\b[Pp]\.\s?(?=\d)": "page ",
    r"re:\b[Vv]ol\.\s?(?=[\dIVX])": "volume ",
    r"re:\b[Cc]h\.\s?(?=[\dIVX])": "chapter ",
    r"re:\b[Ff]ig\.\s?(?=\d)": "figure ",
    r"re:\b[Ss]ec\.\s?(?=\d)": "section ",
    r"re:\b[Aa]rt\.\s?(?=[\dIVX])": "article ",
    r"re:\bc\.\s?(?=\d{3,4})": "circa ",
    r"re:\bmin\.(?=\s\d)": "minimum",
    r"re:\best\.?(?= (?:in )?\d{4}\b)": "established",
    r"re:(?<=[a-z]) v\.? (?=[A-Z][a-z])": " versus ",
    r"re:\bw/ ?(?=[a-z])": "with ",
    r"re:\bb/c\b": "because",
    r"re:(?<=\d\d) ?B\.?C\.?E\.?(?!\w)": " B C E",
    r"re:(?<=\d\d) ?B\.?C\.?(?![\w.])": " B C",
    r"re:\bA\.D\.(?= ?\d)": "A D",
    r"re:\bCOVID\b": "Covid",
    r"re:\bRoe v\.? Wade": "Roe versus Wade",
    r"re:(?<=[A-Za-z]), DC\b": ", D C",
    r"re:\b911 (?=calls?\b|operators?|dispatch|emergency)": "nine one one ",
    r"re:(?<=\b[Cc]all )911\b": "nine one one",
    r"re:(?<=\b[Dd]ial )911\b": "nine one one",
    r"re:(?<=\b[Cc]alled )911\b": "nine one one",
    r"re:\b4K\b(?= (?:video|TV|resolution|screen|display|camera|footage|film|Blu|UHD)|[.,;]|$)": "four K",
    r"re:\b8K\b(?= (?:video|TV|resolution|screen|display|camera|footage|film|Blu|UHD)|[.,;]|$)": "eight K",
    r"re:\bWW(?:II|2)\b": "World War two",
    r"re:\bWW(?:I|1)\b": "World War one",
    r"re:\bGen\.? (?=[XYZ]\b)": "Gen ",
    r"re:\bDr (?=[A-Z][a-z])": "Doctor ",
    r"re:\bProf (?=[A-Z][a-z])": "Professor ",
    r"re:\bRev (?=[A-Z][a-z])": "Reverend ",
    r"re:\bCapt (?=[A-Z][a-z])": "Captain ",
    r"re:\bSgt (?=[A-Z][a-z])": "Sergeant ",
    r"re:\bLt (?=[A-Z][a-z])": "Lieutenant ",
    r"re:\bCol (?=[A-Z][a-z]+ [A-Z])": "Colonel ",
    r"re:\bGen (?=[A-Z][a-z]+ [A-Z])": "General ",
    r"re:\bSen (?=[A-Z][a-z]+ [A-Z])": "Senator ",
    r"re:\bGov (?=[A-Z][a-z]+ [A-Z])": "Governor ",
    r"re:\b100,?000s(?= of\b)": "hundreds of thousands",
    r"re:\b10,?000s(?= of\b)": "tens of thousands",
    r"re:\b1,?000s(?= of\b)": "thousands",
    r"re:\b100s(?= of\b)": "hundreds",
    r"re:(?<=[a-z] )St(?=[,;]|\.?$)": "Street",
    r"re:\bSte\. (?=\d)": "Suite ",
    r"re:(?<!\w)\.NET\b": "dot net",
    r"re:\b3M\b(?=[’']s| Co| said| Inc|,)": "three M",
    r"re:\b(7[0-8]7)s\b": r"Boeing-\1s",
    r"re:\b401\(k\)": "four oh one K",
    r"re:\b403\(b\)": "four oh three B",
    # fixed sayings
    "24/7": "twenty-four seven",
    "9/11": "nine eleven",
    "50/50": "fifty-fifty",
    "50-50": "fifty-fifty",
    "24-7": "twenty-four seven",
    "7/7": "seven seven",
    "20/20": "twenty twenty",
    "4/20": "four twenty",
    # which words mean what
    "not counted": "",
    "score words": r"won|wins?|winning|beat(?:s|en|ing)?|los[te]|loses|losing|lead(?:s|ing)?|led|defeat(?:s|ed|ing)?|draw|drew|drawn|"
    r"tied?|victory|triumph|score[sd]?|scoreline|thrashed|edged|downed|half-?time|aggregate|penalties|sets?|match|game|final|goals?|"
    r"trail(?:s|ed|ing)?|ahead|behind|comeback|rout(?:ed)?|over|against|vote[ds]?|voting|ruled|ruling|decision|majority|"
    r"split|passed|approved|rejected|record|equalis\w+|equaliz\w+|down|up|seed|shutout|upset|hosts?|visitors",
    "vote words": r"vote[ds]?|voting|ruled|ruling|decision|majority|split|passed|approved|rejected|committee|court|senate|house|council|odds|opinion|justices|conservative|liberal|supermajority",
    "number words": r"no|number|room|flight|page|pages|of about|nearly|some|about|around|roughly|almost|over|than|least|most|total|approximately",
    "adjective before": "a an another each every this that one first new same whole",
    "adjective nouns": "deal package fund loan contract project bill budget plan program programme fine grant investment bailout prize "
    "takeover acquisition merger lawsuit settlement rescue scheme offer bid valuation stake credit facility contribution donation debt "
    "note bond order award gift bounty reward expansion campaign aid arms defense upgrade purchase renovation ransom jackpot "
    "threshold limit cap stimulus initiative question shortfall deficit surplus mansion home house stadium plant factory bridge "
    "tax-cut tariff cash-only infrastructure funding military weapons trade border",
    "adjective not": "of in from to for and or but on at by with as per that which who when while than since after before over under if "
    "is was were are has had have will would could should may might can did does do it its he she they we you i the a an this those "
    "these his her their our each every last next this a year more less worth because so up down between against during until through "
    "into out off about around not also now then ago annually monthly daily yearly away apart deep long high tall wide thick north "
    "south east west above below inland offshore off",
    "counted after m": r"people|users|jobs|barrels|tons|tonnes|homes|voters|viewers|children|customers|copies|workers|passengers|votes|doses|subscribers|"
    r"followers|vehicles|cars|hectares|acres|years|refugees|residents|Americans|Britons|views|units|shares|euros|dollars|pounds",
    "units close only": "in A d p c b B MP bar cal P pp MM",
    "halves": "half quarter quarters third thirds",
    "per words": "mo:month yr:year wk:week hr:hour day:day month:month year:year week:week hour:hour night:night person:person gallon:gallon barrel:barrel "
    "d:day h:hour lb:pound oz:ounce gal:gallon kg:kilogram bbl:barrel share:share ton:ton",
    "units not before": "in",
    "after ruler": "was|is|had|and|of|died|became|reigned|ruled|in|to|at|on|ordered|succeeded|who|the|has|married|abdicated",
    "first names": "James John Robert Michael William David Richard Joseph Thomas Charles Henry George Edward Harold Martin Walter "
    "Arthur Frank Albert Samuel Louis Hank Donald Cornelius Davis Sammy Ken Griffin Adlai Marvin Trey Calvin Larry Kenneth Alfred "
    "Paul Peter Mark Steven Andrew Philip Phillip Benjamin Daniel Anthony Jesse Harry Jack Ronald Raymond Roy Eugene Otis Rufus",
    "ordinal": r"(?<![\w.,])(\d{1,3}(?:,\d{3}){1,3}|\d{1,6})(st|nd|rd|th|ST|ND|RD|TH)(?![^\W_])",
    "streets": "Street|St\\.|St|Avenue|Ave\\.|Ave|Road|Rd\\.|Rd|Boulevard|Blvd\\.|Blvd|Drive|Dr\\.|Lane|Ln\\.|Way|Place|Pl\\.|Court|Ct\\.|Ct|Square|Terrace|Highway|Hwy\\.|Expressway|Expy|Parkway|Pkwy\\.",
    "saints": "Louis Paul Petersburg Peter John Mary George Lucia Kitts Vincent Andrews Patrick James Francis Thomas Helens Helena Pancras Ives Mark Luke Joseph Michael Nicholas Martin Bernard Moritz Tropez Augustine Croix Basil Anthony Catharines Albans Clair Clare Charles Cloud Marie Stephen Stephens",
    "designated": "Boeing Airbus Flight flight Route Interstate Highway Room Porsche Peugeot Channel Embraer BMW",
    "century": "",
    "roman ordinal": r"(?<!\w)(?P<n>[XVI]{2,7})(?=\s(?:Olymp|Winter|Summer|Congress|[Cc]entury|Corps|Army|Amendment))",
    "spelled": "US USA UK EU UN IMF WHO WTO FBI CIA NSA FDA CDC EPA FAA IRS SEC GDP CEO CFO CTO COO DNA RNA HIV BBC CNN NBC ABC CBS "
    "PBS NPR AP AFP WSJ NYT NHS RAF MP PM GOP FCC FTC DOJ DHS TSA NBA NFL MLB NHL MLS UAE ISIL IAEA ICC ICJ ECB ESA ILO UNHCR IEA "
    "OECD USSR GDR LGBT LGBTQ TV PC IT AI EV LED USB PDF URL HTML XML API FAQ DIY VIP ATM BMW IBM UPS USPS VW GM MIT UCLA NYU YMCA IRA "
    "ANC BJP PLO PKK CDU SPD CPI PMI ETF IPO ESG HR PR VAT BA MA PhD MBA ID OK LA NY NYC DC NYPD LAPD DVD CD GPS SMS SUV RV "
    "IOC AMA ACLU AFL CIO NAACP NRA AAA EIA USGS NTSB HHS HUD USDA DOE DOD OMB CBO NLRB ECHR IDF IED AK ICU IVF HPV ADHD PTSD "
    "UNHCR NAACP ASPCA ADP UBS HSBC RBS SAP EDF EON OSCE AUKUS USMCA ITV RTE TNT AMC CES CFA FA FC AC PSG UFC WBC IBF ATP WTA PGA LPGA USC EU's",
}

for _short, _state in {
    "Mass": "Massachusetts",
    "Ark": "Arkansas",
    "Ore": "Oregon",
    "Miss": "Mississippi",
    "Wash": "Washington",
    "Ill": "Illinois",
    "Pa": "Pennsylvania",
    "La": "Louisiana",
    "Del": "Delaware",
    "Mont": "Montana",
    "Ind": "Indiana",
    "Me": "Maine",
    "Idaho": "Idaho",
}.items():  # words of their own: states only behind a comma or a party
    _EXTRA[rf"re:(?:(?<=[a-z], )|(?<=[DRI]-)){_short}\.(?!\w)"] = _state

_AS_WORDS = frozenset(
    """
        NATO OPEC UNESCO UNICEF NASA FIFA UEFA ASEAN BRICS AIDS SARS MERS COVID SWAT NASDAQ NAFTA
        OSHA FEMA POTUS SCOTUS FLOTUS DARPA NORAD LASER RADAR SONAR SCUBA PIN SIM RAM ROM GIF JPEG
        RAND ISIS HAMAS UNRWA UNIFIL MINUSMA MERCOSUR NAACP OPEC+ AUKUS CONCACAF CONMEBOL CERN ESMA
        EBITDA FAANG NIMBY YIMBY BAFTA EGOT IKEA LEGO VISA SAAB FIAT SEAT NOAA COBRA HEPA HUD GATT
        OPCW AFRICOM CENTCOM START SALT TARP DACA MAGA BREXIT ECOWAS IGAD SADC PEPFAR GAVI COVAX
        SIDS DREAMERS STEM MAX SPAC REIT FICO LIBOR SOFR ICE WASP NASCAR CAPTCHA UNIX BASIC YOLO FOMO
        SAT ZIP TED NICE OFCOM OFSTED MENSA AMBER DEFCON MI BAME FARC UNITA SWAPO RENAMO FRELIMO ETA
        ZANU PETA CARE CIF FOB GUI WIMP SQL JSON
    """.split()
) - {"NAACP", "OPCW", "SQL", "CIF", "FOB", "MI", "HUD"}

_CAPITAL_WORDS = frozenset(
    [
        "NOT",
        "NO",
        "NEVER",
        "ALL",
        "AND",
        "OR",
        "BUT",
        "THE",
        "ONLY",
        "MUST",
        "VERY",
        "MORE",
        "MOST",
        "NOW",
        "WILL",
        "CAN",
        "CANNOT",
        "YES",
        "STOP",
        "HERE",
        "THIS",
        "THAT",
        "THESE",
        "THOSE",
        "WHAT",
        "WHEN",
        "WHERE",
        "WHY",
        "HOW",
        "BREAKING",
        "UPDATE",
        "UPDATED",
        "WATCH",
        "READ",
        "LIVE",
        "NEW",
        "NEWS",
        "EXCLUSIVE",
        "OPINION",
        "ANALYSIS",
        "VIDEO",
        "PHOTOS",
        "FREE",
        "BEST",
        "WORST",
        "GREAT",
        "BIG",
        "HUGE",
        "BEFORE",
        "AFTER",
        "EVERY",
        "ANY",
        "EVER",
        "SO",
        "TOO",
        "IS",
        "ARE",
        "WAS",
        "WERE",
        "DO",
        "DID",
        "HAVE",
        "HAS",
        "HAD",
        "WE",
        "YOU",
        "THEY",
        "HE",
        "SHE",
        "ME",
        "MY",
        "OUR",
        "YOUR",
        "THEIR",
        "TO",
        "OF",
        "IN",
        "ON",
        "AT",
        "BY",
        "FOR",
        "FROM",
        "WITH",
        "FIRST",
        "LAST",
        "OUT",
        "UP",
        "DOWN",
        "OVER",
        "GET",
        "GO",
        "LET",
        "MAKE",
        "BAD",
        "GOOD",
        "WAR",
        "PEACE",
        "DEAL",
        "VOTE",
        "WIN",
        "LOST",
        "ZERO",
        "ONE",
        "TWO",
        "THREE",
        "REALLY",
        "AMERICA",
        "PLEASE",
        "NOTE",
        "WARNING",
        "ALERT",
        "CORRECTION",
        "LONDON",
        "PARIS",
        "NEW",
        "YORK",
        "WASHINGTON",
        "BEIJING",
        "MOSCOW",
        "DO",
        "AN",
        "AS",
        "IF",
        "JUST",
        "THEM",
        "THEN",
        "THERE",
        "VOGUE",
        "TIME",
        "TIMES",
        "POST",
        "GUARDIAN",
        "SUN",
        "MIRROR",
        "STAR",
        "NEXT",
    ]
) - {"IT", "US", "WHO", "STAR"}

_FRACTIONS = {2: ("half", "halves"), 4: ("quarter", "quarters")}


def _fraction(top: int, bottom: int) -> str:
    if bottom > 100 or (bottom > 20 and bottom % 10 and bottom not in (32, 64)):
        return ""
    one, many = _FRACTIONS.get(bottom, (ordinal(bottom, "en"), ordinal(bottom, "en") + "s"))
    return f"{cardinal(top, 'en')} {one if top == 1 else many}"


def _mixed(whole: int, top: int, bottom: int) -> str:
    part = {(1, 2): "a half", (1, 4): "a quarter"}.get((top, bottom), _fraction(top, bottom))
    return f"{cardinal(whole, 'en')} and {part}"


def _date(day: int, month: int, year: str, before: str) -> str:
    words = f"{_MONTHS[month - 1]} {ordinal(day, 'en')}"
    return f"{words}, {year}" if year else words


def _british_date(day: int, month: int, year: str, before: str) -> str:
    the = "" if before.lower() == "the" else "the "
    words = f"{the}{ordinal(day, 'en')} of {_MONTHS[month - 1]}"
    return f"{words}, {year}" if year else words


def _time(hour: int, minute: int, second: int | None) -> str:
    if minute == 0:
        if 1 <= hour <= 12:
            return f"{cardinal(hour, 'en')} o’clock"
        return "midnight" if hour in (0, 24) else f"{cardinal(hour, 'en')} hundred"
    head = "zero" if hour == 0 else cardinal(hour, "en")
    return f"{head} {'oh ' if minute < 10 else ''}{cardinal(minute, 'en')}"


ENGLISH = Language(
    tag="en",
    group=",",
    point=".",
    months=_MONTHS,
    month_forms={
        **{name.lower(): number for number, name in enumerate(_MONTHS, 1)},
        "jan": 1,
        "feb": 2,
        "mar": 3,
        "apr": 4,
        "jun": 6,
        "jul": 7,
        "aug": 8,
        "sep": 9,
        "sept": 9,
        "oct": 10,
        "nov": 11,
        "dec": 12,
    },
    weekdays=pairs("""
Mon: Monday
Tue Tues: Tuesday
Wed Weds: Wednesday
Thu Thur Thurs: Thursday
Fri: Friday
Sat: Saturday
Sun: Sunday
"""),
    currencies=_CURRENCIES,
    scales=_SCALES,
    units=_UNITS,
    rates=_RATES,
    abbreviations=_ABBREVIATIONS,
    words={
        "to": "to",
        "minus": "minus",
        "plus": "plus",
        "plus or minus": "plus or minus",
        "percent": "percent",
        "per mille": "per mille",
        "and": "and",
        "or": "or",
        "at": "at",
        "dot": "dot",
        "version dot": "point",
        "point": "point",
        "other point": "point",
        "version": "version",
        "per": "per",
        "cents and": "and",
        "cents named": "yes",
        "number": "number",
        "by": "by",
        "section": "section",
        "about": "about",
        "hashtag": "hashtag",
        "underscore": "underscore",
        "hyphen": "hyphen",
        "squared": "squared",
        "cubed": "cubed",
        "nil": "nil",
        "love": "love",
        "score": " ",
        "score to": " to ",
        "north": "north",
        "south": "south",
        "east": "east",
        "west": "west",
        "arc minutes": "minutes",
        "arc seconds": "seconds",
    },
    symbols={
        "&": "and",
        "+": "plus",
        "=": "equals",
        "@": "at",
        "%": "percent",
        ">=": "greater than or equal to",
        "<=": "less than or equal to",
        "≥": "at least",
        "≤": "at most",
        ">": "greater than",
        "<": "less than",
        "≠": "is not equal to",
        "±": "plus or minus",
        "×": "times",
        "÷": "divided by",
        "→": "to",
        "€": "euros",
        "£": "pounds",
        "°": "degrees",
        "¢": "cents",
        "∞": "infinity",
    },
    say_date=_date,
    say_time=_time,
    said_as_word=_AS_WORDS,
    capital_words=_CAPITAL_WORDS,
    regnal=frozenset(
        """
            Elizabeth Charles Louis Henry George Edward William James Richard Mary Anne Philip
            Alexander Nicholas Peter Catherine Frederick Wilhelm Napoleon Leopold Albert Umberto
            Victor Emmanuel Alfonso Ferdinand Isabella Juan Carlos Felipe Gustav Harald Haakon
            Christian Margrethe Benedict Pius Leo Innocent Gregory Clement Urban Francis Paul
            Ramses Ramesses Darius Xerxes Cyrus Ptolemy Cleopatra Murad Mehmed Selim Suleiman
            Abdullah Mohammed Hussein Hassan Rama Sancho Pedro Otto Rudolf Joseph Constantine
            Justinian Theodosius Ivan Boris Haile Thutmose Amenhotep Seti Kenneth Baudouin
            Willem Beatrix Rainier Tutankhamun Boniface Callixtus Sixtus Celestine Adrian
            Honorius Stephen Bela Ladislaus Sigismund Casimir Vladislav Alexios Michael Robert
            David Matilda Oscar Frederik
        """.split()
    )
    | {"John Paul", "Victor Emmanuel", "Franz Josef", "Juan Carlos", "Haile Selassie", "Thutmose"},
    regnal_titles=frozenset(
        """
            King Queen Pope Emperor Empress Tsar Czar Kaiser Sultan Prince Princess Pharaoh
            Saint Duke Shah
        """.split()
    ),
    numbered=frozenset(
        [
            "World War",
            "World Wars",
            "Super Bowl",
            "Chapter",
            "Part",
            "Volume",
            "Act",
            "Phase",
            "Title",
            "Article",
            "Section",
            "Vatican",
            "Mark",
            "Grade",
            "Stage",
            "Schedule",
            "Annex",
            "Book",
            "Level",
            "Tier",
            "Type",
            "Class",
            "Category",
            "Episode",
            "Apollo",
            "Rocky",
            "Round",
            "Scene",
            "Division",
            "Group",
            "Pillar",
            "Appendix",
            "Table",
            "Figure",
            "Unit",
            "Model",
            "chapter",
            "part",
            "volume",
            "act",
            "phase",
            "title",
            "article",
            "section",
            "stage",
            "grade",
            "type",
            "scene",
            "episode",
            "level",
            "tier",
            "Wars",
            "WrestleMania",
            "Final Fantasy",
            "War",
            "Camp David",
            "Oslo",
            "Minsk",
            "Basel",
            "Liga",
            "Formula",
            "START",
            "SALT",
            "Star Wars",
            "Godfather",
            "Roman numeral",
            "Olympiad",
            "Quartet",
            "Symphony",
            "Protocol",
            "Directive",
            "Line",
            "Saturn",
            "Soyuz",
            "Zone",
        ]
    ),
    count_words=(
        r"people|persons?|men|women|children|workers?|jobs?|students?|soldiers?|troops|migrants?|refugees|deaths|dead|cases|miles?|met(?:er|re)s?|"
        r"kilomet(?:er|re)s?|feet|foot|yards|acres|tons|tonnes|dollars|euros|pounds|copies|votes|seats|homes|houses|units|employees|members|"
        r"fans|spectators|words|pages|times|hours|minutes|days|years|points|calories|residents|patients|victims|protesters|demonstrators|"
        r"prisoners|vehicles|cars|aircraft|planes|flights|hectares|square|cubic|percent|per|km|kg|m|mm|cm|g|ft|lbs?|mph|MW|GW|kW|W|mg|ml|hp|"
        r"megawatts?|more|other|new|additional|barrels|grams|kilos?|kilograms|watts|species|schools|companies|firms|villages|of (?:them|these|the)"
    ),
    fraction=_fraction,
    mixed=_mixed,
    sentence_starters=frozenset(
        """
            The It He She They We You I In On At But And However This That These Those A An His
            Her Their Our Its My There Then When While After Before If As For From By With So
            Now Still Yet Meanwhile Also Both Many Most Some Such No Not What Who Why How
            Officials According Since Because Although Despite During Until Last Earlier Later
            Police
        """.split()
    ),
    extra=_EXTRA,
    names=ENGLISH_NAMES,
)


def _british(words: str) -> str:
    return re.sub(r"(met|lit)er", r"\1re", words)


BRITISH = replace(
    ENGLISH,
    tag="en-GB",
    units={key: Noun(_british(n.one), _british(n.many)) for key, n in _UNITS.items()},
    rates={key: Noun(_british(n.one), _british(n.many)) for key, n in _RATES.items()},
    say_date=_british_date,
)
