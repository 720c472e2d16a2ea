"""Names in the news that eSpeak NG's English rules say wrong, respelled so that it says them right.

Each respelling was run through the phonemizer of the default voice and its phonemes compared with how
the name is said in English news. They apply to engines with a phonemizer only (``ipa``); what other engines
make of a respelling is their own affair.
"""

from __future__ import annotations

from briefcast.spoken.lexicon import Entry, Lexicon

_NAMES = """
Xi Jinping = Shee Jin-ping
Xi = Shee
Houthi = Hoothy
Houthis = Hoothies
Nguyen = Win
Zelenskyy = Zelensky
Erdogan = Air-doe-wahn
Erdoğan = Air-doe-wahn
Putin = Pootin
Guterres = Goo-terrez
Milei = Meelay
Bukele = Boo-kellay
Sheinbaum = Shine-baum
Scholz = Sholts
Merz = Mairts
Keir = Keer
Sunak = Soonack
Kamala = Commala
Buttigieg = Boota-judge
Fauci = Fowchee
Huawei = Wah-way
Zhengzhou = Jeng-joe
Guangzhou = Gwahng-joe
Chongqing = Chong-ching
Shenzhen = Shen-jen
Kishida = Keesheeda
Kim Jong Un = Kim Jong Oon
Oaxaca = Wah-hahka
Guaidó = Gwydoe
Rodríguez = Rod-ree-ghez
Rodriguez = Rod-ree-ghez
Zaporizhzhia = Zappo-reezha
Kherson = Hairsone
Der Spiegel = Dare Speegle
Xiaomi = Shao-mee
Djokovic = Joke-a-vitch
Alcaraz = Alka-rass
Swiatek = Svee-on-tek
Świątek = Svee-on-tek
Bayern = Byern
Uyghur = Weegur
Uyghurs = Weegurs
Xinjiang = Shin-jahng
Ben-Gvir = Ben Guh-veer
Kyiv = Keev
Rohingya = Ro-hing-ya
Jair Bolsonaro = Zhy-eer Bolsonaro
Sinn Féin = Shin Fane
Taoiseach = Teeshock
Dáil = Doyle
"""

ENGLISH_NAMES = Lexicon(
    tuple(
        Entry(written, say, language="en", case=True)
        for written, _, say in (line.partition(" = ") for line in _NAMES.strip().splitlines())
    )
)
