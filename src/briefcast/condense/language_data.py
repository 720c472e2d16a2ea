"""Word lists of six languages for the condenser and for ``verify``: data only, in lower case.

Written for this project. ``*`` at the end of an entry stands for any ending, ``_`` for a blank.
"""

from __future__ import annotations

STOPWORDS = {
    "en": """a about above after again against ago all almost along already also although always am among
        an and
        another any anyone anything are around as at away back be became because become been before
        behind being
        below between both but by came can cannot come could did do does doing done down during each
        either else
        enough even ever every everyone few first for found from further gave get gets getting give go
        goes going
        gone got had has have having he her here hers herself him himself his how however i if in
        including indeed
        instead into is it its itself just keep kept know last later least less let like made make makes
        making
        many may maybe me might mine more most much must my myself near need neither never new next no
        nor not now
        of off often on once one only onto or other others our ours out over own part per perhaps put
        quite rather
        re really said same saw say saying says see seem seen several shall she should since so some someone
        something soon still such take taken tell than that the their theirs them themselves then there
        these they
        thing things think this those though three through thus to together told too took toward towards
        two under
        unless until up upon us use used using very via want wants was way ways we well went were what
        whatever
        when where whether which while who whole whom whose why will with within without would yes yet
        you your
        yours according added adding mr mrs ms dr ve ll isn aren wasn weren don doesn didn won wouldn couldn
        shouldn hasn haven hadn""",
    "de": """aber alle allem allen aller alles als also am an andere anderem anderen anderer anderes auch
        auf aus
        bei beim bereits bin bis bist da dabei dadurch dafür dagegen daher dahin damit danach dann daran
        darauf
        daraus darf darin darüber darum das dass davon dazu dein dem den denen denn der deren des deshalb
        dessen
        die dies diese diesem diesen dieser dieses doch dort du durch ein eine einem einen einer eines
        einige
        einigen einmal er erst es etwa etwas euch euer fast für ganz gar gegen gewesen gibt habe haben
        hat hatte
        hatten hier hin hinter ich ihm ihn ihnen ihr ihre ihrem ihren ihrer im immer in indem ins ist ja
        je jede
        jedem jeden jeder jedes jedoch jetzt kann kein keine keinem keinen keiner können könnte könnten man
        manche mehr mein mich mir mit muss müssen nach nachdem neben nicht nichts noch nun nur ob obwohl
        oder
        ohne sagte sagt sehr sei seien sein seine seinem seinen seiner seines seit selbst sich sie sind
        so sogar
        solche soll sollen sollte sollten sondern sonst sowie über um und uns unser unter viel viele
        vielen vom
        von vor während war waren warum was weil weiter weitere weiteren welche welchem welchen welcher
        wenn wer
        werde werden wie wieder will wir wird wo wollen worden wurde wurden würde würden zu zum zur zwar
        zwei
        zwischen laut""",
    "es": """a al algo alguna algunas alguno algunos algún ante antes así aunque aún bajo bien cada casi
        como con
        contra cosa cual cuales cuando cuál de del desde después dijo donde dos durante día e el ella
        ellas ello
        ellos en entonces entre era eran es esa esas ese eso esos esta estaba estado estamos estar estas
        este
        esto estos está están fue fueron gran ha haber había habían hace hacer hacia han has hasta hay he
        hizo
        hoy la las le les lo los luego me menos mi mientras mis misma mismo mucha muchas mucho muchos muy
        más
        nada ni no nos nosotros nuestra nuestro o otra otras otro otros para parte pero poco por porque
        pues que
        quien quienes qué se sea según ser si sido siempre sin sino sobre solo son su sus sí sólo también
        tan
        tanto te tenía tiene tienen toda todas todavía todo todos tras tres tu tus un una unas uno unos
        usted va
        van vez y ya yo él ésta éste señaló afirmó""",
    "fr": """a afin ai ainsi alors après as au aucun aucune aujourd hui aura aussi autre autres aux avait
        avaient
        avant avec avoir beaucoup bien c car ce ceci cela celle celles celui cependant ces cet cette ceux
        chaque
        chez comme comment contre d dans de depuis des deux devant dit doit donc dont du déjà elle elles en
        encore entre est et eu eux fait faire font hors ici il ils j je jusqu l la le les leur leurs lors
        lui là
        ma mais me mes moi moins mon même mêmes n ne ni non nos notre nous on ont or ou où par parce pas
        pendant
        peu peut peuvent plus plusieurs pour pourquoi pourrait puis qu quand que quel quelle quelles quels
        quelque quelques qui quoi s sa sans se selon sera ses seulement si sien soit son sont sous
        souvent sur ta
        tant te tes toi ton tous tout toute toutes trois très tu un une vers voici voilà vos votre vous y
        à été
        étaient était être affirmé""",
    "it": """a abbiamo ad agli ai al alcune alcuni alla alle allo anche ancora anni aveva avevano avere
        bene c che
        chi ci cioè ciò come con contro cosa così cui d da dagli dai dal dalla dalle dallo degli dei del
        dell
        della delle dello dentro di dopo dove due durante e ed era erano essere fa fatto fino fra fu già
        gli ha
        hanno ho i il in infatti io l la le lei li lo loro lui ma mai me meno mentre mi mia mio molti
        molto ne
        negli nei nel nell nella nelle nello no noi non nostra nostro o ogni oggi oltre ora per perché
        però più
        po poi possono prima proprio può qua quale quali quando quanto quella quelle quelli quello quei
        questa
        queste questi questo qui se sé secondo sei sempre senza si sia siano sono sopra sotto sta stata
        stati
        stato su sua sue sugli sui sul sulla sulle suo suoi tra tre tutta tutte tutti tutto un una uno va
        verso
        vi voi è detto""",
    "pt": """a ainda algo algum alguma algumas alguns ali além ante antes ao aos apenas após aquela
        aquelas aquele
        aqueles aquilo as assim até bem cada com como contra cujo da das de dela delas dele deles depois
        desde
        dessa desse desta deste disse do dois dos duas durante e ela elas ele eles em enquanto entre era
        eram
        essa essas esse esses esta estamos estava estavam este estes está estão eu foi foram grande ha há
        isso
        isto já la lhe lhes lo logo mais mas me mesma mesmo meu minha muito muitos na nada nas nem nenhum
        no nos
        nossa nosso não nós num numa o onde ontem os ou outra outras outro outros para parte pela pelas pelo
        pelos pode podem pois por porque porém pouco qual quando quanto que quem se seja sem sempre sendo
        ser
        será seu seus si sido sob sobre sua suas são só também tem tinha toda todas todo todos três tu
        tudo tão
        têm um uma umas uns vai vez você à às é segundo afirmou""",
}

PRONOUNS = {
    "en": """he she it they them his hers its their theirs him himself herself themselves this that these
        those
        such both neither nor either another others some many most all none each here there then
        since then|at the time|at that time|at that point|by then|until then|after that|before that|from there
        added to this|added to that|around that time|in both cases|in each case|the pair of
        the latter|the former|the same|the two|the three|the pair|the duo|the trio|the other|the others
        doing so|that's|it's|he's|she's|they're|they've|he'd|she'd|they'd|it'll|he'll|she'll|they'll|her
        like many|so did|so does
        unlike him|like him|with it|with them|among them|one of them|for him|for her|for them|to them""",
    "de": """er sie es ihm ihn ihr ihre ihren ihrem ihrer ihnen sein seine seinen seinem seiner dies
        diese dieser
        dieses diesem diesen jener jene jenes solche solcher solches beide beiden letztere letzterer
        ersterer
        dessen deren derselbe dieselbe dasselbe derer denen
        dort damit dabei dadurch dafür danach davor davon daran darauf darin darüber darunter daraus dazu
        hierbei hierfür hierzu hierdurch seither seitdem damals
        im gleichen zug|im gleichen zuge|im selben zug|im selben zuge|im selben atemzug
        gleiches gilt|das gleiche gilt|dasselbe gilt|zur gleichen zeit|zu dieser zeit|bis dahin
        von dort|von da an
        hinzu kommt|hinzu kommen|hinzu kam|hinzu kamen
        das ist|das sei|das war|das hat|das wird|das bedeutet|die beiden|der letztere|unter ihnen""",
    "es": """él ella ello ellos ellas este esta esto estos estas ese esa eso esos esas aquel aquella
        aquello su sus
        ambos ambas dicho dicha dichos dichas tal tales
        allí ahí allá
        desde entonces|por entonces|por aquel entonces|en aquel entonces|en ese momento|hasta entonces|de ahí
        a esto se suma|a ello se suma|a esto se añade|con ello|con esto|para ello|en ambos casos|uno de ellos
        lo mismo|los dos|las dos|el mismo|la misma|este último|esta última|entre ellos""",
    "fr": """il ils elle elles lui leur leurs ce ceci cela ça cet cette ces celui celle ceux celles son
        sa ses
        celui-ci celle-ci ceux-ci celles-ci là là-bas
        depuis lors|dès lors|à l'époque|à ce moment|à ce moment-là|jusque-là|à cela s'ajoute|à cela s'ajoutent
        s'y ajoute|s'y ajoutent|les deux|tous les deux|dans le même temps|dans les deux cas
        l'un d'eux|pour cela
        c'|c’|ce dernier|cette dernière|ces derniers|tous deux|toutes deux|un tel|une telle|de tels
        de telles|le même|la même|parmi eux""",
    "it": """egli lui lei esso essa essi esse loro questo questa questi queste quello quella quelli
        quelle ciò tale
        tali suo sua suoi sue entrambi entrambe costui costoro
        lì là
        da allora|da lì|all'epoca|in quel momento|fino ad allora|a quel punto
        a ciò si aggiunge|a questo si aggiunge
        con ciò|nello stesso tempo|in entrambi i casi|uno di loro
        il suo|la sua|i suoi|le sue|il loro|la loro|i loro|le loro|quest'ultimo|quest'ultima|lo stesso
        la stessa|i due|le due|tra loro""",
    "pt": """ele ela eles elas isto isso aquilo este esta estes estas esse essa esses essas aquele aquela
        seu sua
        seus suas ambos ambas tal tais ali lá daí
        desde então|na época|à época|nesse momento|naquele momento|naquela altura|até então|a isso soma-se
        a isto soma-se|a isso se soma|com isso|com isto|para isso|em ambos os casos|um deles
        o seu|a sua|os seus|as suas|este último|esta última|o mesmo|a mesma|os dois|as duas|entre eles""",
}
"""Openings that name what came before. Entries are split at blanks, on lines with ``|`` at the bars."""

NOT_POINTING = {
    "en": r"""this (?:week|month|year|morning|afternoon|evening|summer|winter|spring|autumn|fall|season
        |weekend|time|decade|century|article|story|guide|report|post|page|list|coming|past)\b|that day\b
        |so (?:far|many|much|long)\b
        |there(?:'s| (?:is|are|was|were|has|have|had|will|would|may|might|can|could|must|should|used
        |seems?|appears?|remains?|exists?|came|comes|followed)(?: (?:not|never|still|now))?\b)
        |at the time (?:of|when|that)\b|after that (?:of|which)\b
        |it(?: is| was|'s| has been| will be| would be| may be| might be| could be| seems
        | appears| remains)
        (?: not| now| also| still| only| too)? (?!an?\b|the\b|one\b|his\b|her\b|their\b)[\w-]+
        (?: \w+)?\s(?:that|to|whether|when|how|why|who)\b|it (?:takes|took|turns out)\b
        |those (?:who|whose|that|with|in|of|from|on|affected|involved)\b
        |all (?:of )?(?:the\b|[A-Z]|\d)|all \w+s\b|most (?:of )?(?:the|people|[a-z]+s)\b
        |many (?:of )?(?:the|people|[a-z]+s)\b|some (?:of )?(?:the\b|people\b|\d|[a-z]+s\b)
        |each (?:of the\b|(?!\w+ed\b)[a-z]+)|both (?:the\b|[A-Z])|either (?:the\b|[A-Z])
        |neither (?:the\b|[A-Z])
        |none of the\b|here (?:is|are)\b|here's|others (?:say|argue|claim)\b|such as\b
        |the (?:same|two|three|other|others|former|latter) [a-z]+ (?:of|as|that|who)\b""",
    "de": """es (?:gibt|gab|geht um|war einmal)|dies(?:e|en|er|es)? (?:woche|jahr|monat|wochenende|sommer
        |winter)
        |es (?:ist|war|sei|wird|wurde|scheint|bleibt) [^.;:]{0,60}?,? ?\\b(?:dass|zu|ob|wie)\\b
        |so (?:viele?|weit|lange|genannte?)|solche,? die
        |dort,? wo\\b""",
    "es": """est[ea] (?:semana|mes|año|lunes|martes|miércoles|jueves|viernes|sábado|domingo|mañana|tarde
        |noche|verano)
        |así (?:que|como)|esta vez|tal (?:vez|como)""",
    "fr": """il (?:y a|faut|est|était|s'agit|s’agit|suffit|reste) |cette (?:semaine|année|fois|nuit)
        |ce (?:matin|soir|mois
        |week-end|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|n'est|n’est|sont|qui|que)
        |c['’](?:est|était) (?:un|une|le|la|en|à|dans)|ceux qui|celles qui|celui qui|celle qui
        |là où\\b|les deux (?:tiers|premi|derni)""",
    "it": """quest[aoei] (?:settimana|mese|anno|volta|mattina|sera|notte|estate|inverno)|quelli che
        |quello che
        |quella di|così (?:come|tanto)|coloro che""",
    "pt": """est[ea] (?:semana|mês|ano|segunda|terça|quarta|quinta|sexta|sábado|domingo|manhã|tarde|noite
        |vez)
        |aqueles que|assim (?:que|como)|tal (?:como|vez)""",
}
"""Regular expressions of openings that look like pronouns but stand alone."""

DEFINITE = {
    "en": r"""the (?:(?:second|third|fourth|fifth|next|other|latest|previous|final|remaining) \w+
        |country|nation|city|town|company|firm|group|organi[sz]ation
        |agency|move|decision|deal
        |agreement|plan|measure|measures|proposal
        |announcement|statement|report|study|survey|incident|attack|attacks|accident|crash|suspect
        |suspects|victim|victims
        |man|woman|boy|girl|couple|teenager|teen|child|children|officer|official|officials|author|authors
        |researchers
        |team|project|program|programme|case|law|bill|ruling|vote|result|results|finding|findings|change
        |changes
        |increase|rise|fall|drop|effort|efforts|approach|strategy|system|device|product|app|tool
        |partnership|alliance
        |collaboration|cooperation|initiative|event|meeting|summit|talks|trial|film|book|album|song|show
        |series|building
        |site|vessel|ship|plane|aircraft|car|vehicle|truck|store|school|institution|document|documents
        |letter|email
        |video|footage|image|images|photo|photos|game|match|player|win|victory|loss|defeat|figure|figures
        |number|sum
        |amount|money|charge|charges|allegation|allegations|investigation|inquiry|probe|controversy
        |dispute|crisis
        |problem|issue|question|answer|idea|concept|theory|process|procedure|method|technique|technology
        |phenomenon
        |disease|virus|drug|vaccine|treatment|condition|animal|animals|dog|cat|bird|storm|fire|quake
        |flood|eruption
        |(?:\d+|\w+)-year-old)(?:'s)?(?= )
        (?! (?:who|that|which|of|in|at|on|by|from|between|for|against)\b)""",
    "de": """(?:der|die|das) (?:konzern|firma|unternehmen|gruppe|entscheidung|abkommen|vereinbarung|plan
        |maßnahmen?|vorschlag
        |bericht|studie|vorfall|angriff|unfall|täter|opfer|mann|frau|paar|beamte|autor|forscher|projekt
        |fall|gesetz
        |urteil|ergebnis|änderung|anstieg|rückgang|strategie|gerät|partnerschaft|allianz|initiative
        |treffen|film|buch
        |gebäude|schiff|flugzeug|verdächtige|kommission|behörde|kooperation|zusammenarbeit)\\b""",
    "es": """(?:el|la|los|las) (?:empresa|compañía|grupo|decisión|acuerdo|plan|medidas?|propuesta|informe
        |estudio|incidente
        |ataque|accidente|sospechosos?|víctimas?|hombre|mujer|pareja|autora?|investigadores|proyecto|caso
        |ley|fallo
        |resultados?|cambio|aumento|caída|estrategia|alianza|iniciativa|reunión|película|libro|edificio
        |avión|barco
        |colaboración|cooperación|organización|entidad)\\b""",
    "fr": """(?:le|la|les|l['’]) ?(?:entreprise|société|groupe|décision|accord|plan|mesures?|proposition
        |rapport|étude|incident
        |attaque|accident|suspects?|victimes?|homme|femme|couple|auteure?|chercheurs|projet|affaire|loi
        |jugement|résultats?
        |changement|hausse|baisse|stratégie|alliance|initiative|réunion|film|livre|bâtiment|avion|navire
        |organisation
        |partenariat|coopération)\\b""",
    "it": """(?:il|lo|la|i|gli|le|l['’]) ?(?:azienda|società|gruppo|decisione|accordo|piano|misur[ae]
        |proposta|rapporto|studio
        |incidente|attacco|sospettat[oi]|vittim[ae]|uomo|donna|coppia|autore|autrice|ricercatori|progetto
        |caso|legge
        |sentenza|risultat[oi]|cambiamento|aumento|calo|strategia|alleanza|iniziativa|riunione|film|libro
        |edificio|aereo
        |nave|organizzazione|collaborazione|cooperazione)\\b""",
    "pt": """(?:o|a|os|as) (?:empresa|companhia|grupo|decisão|acordo|plano|medidas?|proposta|relatório
        |estudo|incidente|ataque
        |acidente|suspeitos?|vítimas?|homem|mulher|casal|autora?|pesquisadores|investigadores|projeto
        |caso|lei|sentença
        |resultados?|mudança|aumento|queda|estratégia|aliança|iniciativa|reunião|filme|livro|edifício
        |avião|navio
        |organização|colaboração|cooperação)\\b""",
}
"""Definite openings that usually take up something told before ("the company")."""

DEMONSTRATIVES = {
    "en": r"""\b(?:this|these|such)\s+(?!(?:week|month|year|morning|afternoon|evening|summer|winter
        |spring|autumn|fall|season
        |weekend|time|day|days|is|was|are|were|as|an?|has|have|that|decade|century)\b)[a-z]""",
    "de": r"""\b(?:dies(?:e|er|es|en|em)|solch(?:e|er|es|en|em))\s+(?!(?:woche|jahr|monat|tag|sommer
        |winter)\b)\w|\bdavon\b""",
    "es": r"""\b(?:est[ae]|est[ao]s|es[ae]|es[ao]s|dich[ao]s?|tal|tales)\s+(?!(?:semana|mes|año|vez|día
        |es|que|como|verano)\b)\w""",
    "fr": r"""\b(?:cet|cette|ces)\s+(?!(?:semaine|mois|année|fois|jours|nuit)\b)\w""",
    "it": r"""\b(?:quest[aoei]|tal[ei])\s+(?!(?:settimana|mese|anno|volta|è|che|estate)\b)\w""",
    "pt": r"""\b(?:est[ae]s?|ess[ae]s?|tal|tais)\s+(?!(?:semana|mês|ano|vez|é|como|que|verão)\b)\w""",
}
"""Regular expressions of references back within a sentence ("with these powers")."""

CONNECTIVES = {
    "en": """however|in addition|additionally|moreover|furthermore|also|besides|meanwhile|therefore|thus
        consequently
        as a result|for example|for instance|in contrast|by contrast|on the other hand|on the one hand
        nevertheless
        nonetheless|still|instead|in turn|similarly|likewise|finally|first|second|third|firstly|secondly
        thirdly|lastly
        in fact|indeed|of course|after all|in other words|that said|in short|in conclusion|to conclude
        overall
        accordingly|hence|next|at the same time|even so|on top of that|more importantly
        in the meantime|in particular
        specifically|to that end|for that reason|for this reason|because of this|despite this|as such
        looking ahead
        again|anyway|once again|all in all|to be sure|too|conversely|subsequently|what's more
        what is more|in response
        with this|with that""",
    "de": """allerdings|jedoch|außerdem|zudem|darüber hinaus|ferner|dennoch|trotzdem|daher|deshalb
        deswegen|somit|folglich
        zum beispiel|beispielsweise|dagegen|hingegen|andererseits|einerseits|stattdessen|ebenso
        schließlich|erstens
        zweitens|drittens|tatsächlich|mit anderen worten|insgesamt|gleichzeitig|unterdessen|inzwischen
        anschließend|zugleich|auch|dann|infolgedessen|daraufhin""",
    "es": """sin embargo|además|asimismo|no obstante|por lo tanto|por tanto|por consiguiente|así pues
        por ejemplo
        en cambio|por otro lado|por otra parte|por un lado|por una parte|en consecuencia|mientras tanto
        finalmente|por último
        en primer lugar|en segundo lugar|de hecho|en efecto|es decir|en resumen|en conclusión|también
        entonces|luego
        después|a su vez|al mismo tiempo|por eso|por ello|en definitiva|aun así|tras ello""",
    "fr": """cependant|toutefois|néanmoins|pourtant|de plus|en outre|par ailleurs|d'ailleurs|ainsi|donc
        par conséquent
        en conséquence|par exemple|en revanche|au contraire|d'autre part|d'une part|de même|enfin
        finalement|premièrement
        deuxièmement|en effet|en fait|autrement dit|bref|en résumé|en conclusion|pendant ce temps|ensuite
        puis|de son côté
        à son tour|en même temps|c'est pourquoi|malgré cela|depuis|aussi|dès lors|alors""",
    "it": """tuttavia|inoltre|però|ciononostante|quindi|dunque|pertanto|perciò|di conseguenza|per esempio
        ad esempio|invece
        al contrario|d'altra parte|da un lato|dall'altro|allo stesso modo|infine|in primo luogo
        in secondo luogo|infatti
        in effetti|in altre parole|in breve|in conclusione|nel frattempo|poi|a sua volta
        allo stesso tempo|anche|così
        per questo|nonostante ciò""",
    "pt": """no entanto|porém|contudo|todavia|além disso|ademais|portanto|por isso|assim|consequentemente
        por exemplo
        em contrapartida|por outro lado|por um lado|da mesma forma|finalmente|por fim|em primeiro lugar
        em segundo lugar
        de fato|na verdade|ou seja|em resumo|em conclusão|enquanto isso|depois|por sua vez|ao mesmo tempo
        também|então
        mesmo assim|apesar disso""",
}
"""Openings that tie a sentence to the one before; trimmed only where a comma follows them. Entries are
split at the bars and line ends."""

CONJUNCTIONS = {
    "en": "and but or so yet",
    "de": "und aber oder doch denn sondern",
    "es": "y e pero o sino pues",
    "fr": "et mais ou or car",
    "it": "e ed ma o eppure",
    "pt": "e mas ou pois",
}
"""Conjunctions that open a sentence; trimmed without a comma."""

NEGATIONS = {
    "en": """no not never none nobody nothing neither nor nowhere cannot without hardly barely scarcely
        n't n’t
        fail* refus* den* lack* reject* unless except ain't""",
    "de": """nicht kein* nie niemals niemand nichts weder noch ohne kaum nirgends keinesfalls keineswegs
        außer""",
    "es": "no nunca jamás ningún ninguna ninguno nadie nada ni sin tampoco salvo excepto apenas",
    "fr": "ne n' n’ pas non jamais aucun* personne rien ni sans guère nulle sauf excepté",
    "it": "non no mai nessun* nulla niente né senza neanche neppure nemmeno tranne eccetto",
    "pt": "não nunca jamais nenhum* ninguém nada nem sem tampouco exceto salvo",
}

HEDGES = {
    "en": """may might could would can should reportedly alleged* allegedly apparently possibly probably
        perhaps maybe
        likely unlikely suspected suspect* presumed presumably potential* seem* appear* suggest*
        estimated estimate* about
        around nearly almost approximately roughly some claim* believed believe* expected expect*
        supposed* purported*
        unconfirmed preliminary rumour* rumor* if whether only mostly partly partially largely up_to
        at_least at_most""",
    "de": """könnte* möglicherweise angeblich vermutlich wahrscheinlich vielleicht offenbar anscheinend
        mutmaßlich* soll
        sollen dürfte* mögen etwa rund fast ungefähr schätzungsweise eventuell wohl scheint scheinen
        teilweise
        größtenteils nur mindestens höchstens falls ob""",
    "es": """podría* puede* quizá quizás tal_vez posiblemente probablemente presunt* presuntamente
        supuest* supuestamente
        aparentemente al_parecer parece* casi unos unas cerca aproximadamente estima* solo sólo al_menos
        como_máximo si
        habría* sería*""",
    "fr": """pourrait pourraient peut peuvent peut-être probablement possiblement présumé* prétendu*
        apparemment
        semble* environ près presque estimé* seulement au_moins au_plus si serait seraient aurait
        auraient""",
    "it": """potrebbe potrebbero può possono forse probabilmente possibilmente presunt* presumibilmente
        apparentemente
        sembra* circa quasi stimat* solo almeno al_massimo se sarebbe sarebbero avrebbe avrebbero""",
    "pt": """poderia* pode* talvez possivelmente provavelmente suposto* suposta* supostamente alegad*
        aparentemente
        parece* cerca quase aproximadamente estimad* apenas pelo_menos no_máximo se seria* teria*""",
}

CONDITIONS = {
    "en": """if unless provided_that as_long_as only_if in_case assuming until because since although
        though despite""",
    "de": "wenn falls sofern solange bis vorausgesetzt weil da obwohl trotz",
    "es": "si siempre_que a_menos_que salvo_que hasta_que porque aunque pese_a a_pesar",
    "fr": "si sauf_si tant_que à_condition pourvu jusqu' parce_que puisque bien_que malgré",
    "it": "se purché a_meno_che finché a_condizione perché poiché benché nonostante",
    "pt": "se desde_que a_menos_que até_que contanto_que porque embora apesar",
}

ATTRIBUTIONS = {
    "en": """according_to said says say told tells added adds argue argues argued claim claims claimed
        reported reports
        announced announces announce stated states warned warns warn explained explains explain noted
        notes insisted
        insists believe believes believed think thinks thought predict predicts predicted estimate
        estimates estimated
        suggest suggests suggested find finds found show shows showed confirmed confirms conclude
        concluded concludes
        wrote writes write tweeted testified alleged alleges accused emphasize* emphasise* acknowledged
        admitted
        revealed reveals disclosed described describes denied denies urged urges called recalled quoted
        quoting
        officials_say per""",
    "de": """laut zufolge nach_angaben sagte sagt sagen sagten erklärte erklärt erklärten berichtete
        berichtet berichten
        teilte teilten betonte betont behauptet behauptete warnte warnt warnen meint meinte glaubt
        schrieb schreibt
        kündigte ergab zeigt zeigte schätzt schätzen fordert forderte bestätigte""",
    "es": """según de_acuerdo_con dijo dice dicen dijeron afirmó afirma afirman aseguró asegura aseguran
        señaló señala
        explicó explica informó informa anunció añadió sostiene declaró advirtió advierten advierte
        indicó creen
        predicen estima estiman reveló concluye escribió confirmó""",
    "fr": """selon d'après d’après dit disent affirme affirment affirmé assure assurent déclaré déclare
        expliqué explique
        indiqué indique annoncé annonce ajouté ajoute estime estiment souligne souligné rapporte rapporté
        avertit
        averti précise précisé révèle montre écrit confirmé conclut""",
    "it": """secondo stando_a ha_detto dice dicono afferma affermano ha_affermato ha_dichiarato dichiara
        spiega ha_spiegato
        riferisce ha_riferito annuncia ha_annunciato aggiunge sostiene sostengono avverte avvertono stima
        stimano rivela
        mostra scrive ha_confermato conclude sottolinea""",
    "pt": """segundo de_acordo_com conforme disse diz dizem disseram afirmou afirma afirmam informou
        informa explicou
        explica anunciou acrescentou sustenta declarou alertou alertam indica indicou estima estimam
        revelou mostra
        escreveu confirmou conclui aponta""",
}

SOURCED = {
    "en": r"""according to|report (?:says|said|finds|found|shows|showed|emphasi[sz]es
        |notes|warns)
        |(?:experts|analysts|researchers|scientists|economists|observers)(?: from [\w ]{3,40})?
         (?:say|said|argue|argued|predict|predicted|warn|warned|expect|believe|estimate)""",
    "de": """laut|nach angaben|nach (?:einschätzung|ansicht) (?:von|des|der)|zufolge
        |(?:experten|forscher|fachleute|ökonomen|beobachter) (?:sagen|warnen|erwarten|schätzen|rechnen)""",
    "es": """según|de acuerdo con|(?:expertos|analistas|investigadores|economistas) (?:dicen|advierten
        |estiman|creen|predicen|sostienen)""",
    "fr": """selon|d['’]après|(?:experts|analystes|chercheurs|économistes) (?:disent|estiment
        |avertissent|affirment|prédisent)""",
    "it": """secondo (?:il|la|lo|l['’]|i|gli|le|[A-Z])|stando a|(?:esperti|analisti|ricercatori|economisti)
         (?:dicono|avvertono|stimano|sostengono|prevedono)""",
    "pt": """segundo (?:o|a|os|as|[A-Z])|de acordo com|(?:especialistas|analistas|pesquisadores|economistas)
         (?:dizem|alertam|estimam|afirmam|preveem)""",
}
"""Regular expressions of a claim that names whose it is, other than by a speaker's "said"."""

SPEAKERS = {
    "en": "he she they it i we",
    "de": "er sie es ich wir",
    "es": "él ella ellos ellas",
    "fr": "il elle ils elles on je nous -t-il -t-elle",
    "it": "lui lei loro egli",
    "pt": "ele ela eles elas",
}
"""Pronouns that stand for the speaker beside a verb of saying ("he said")."""

RELATIVES = {
    "en": "which who whose whom where",
    "de": "",
    "es": "que quien quienes cuyo cuya donde",
    "fr": "qui dont où lequel laquelle",
    "it": "che cui dove",
    "pt": "que quem cujo cuja onde",
}
"""Words that open a clause which, set off by commas, only adds to its noun. German puts commas round
every relative clause, also those that restrict, so none is cut there."""

AUXILIARIES = {
    "en": """is are was were has have had will would can could does do did said says remains became
        becomes began begins
        plans plan wants want makes make made takes took gives gave shows led leads met won lost told
        went came""",
    "es": "es son fue fueron ha han será serán está están tiene tienen dijo había era eran",
    "fr": "est sont a ont était étaient sera seront avait avaient fut furent",
    "it": "è sono ha hanno era erano sarà saranno aveva fu furono",
    "pt": "é são foi foram tem têm será serão está estão disse havia era eram",
}
"""Verbs that show that the main clause goes on after an inserted one."""

NUMBER_WORDS = {
    "en": """zero two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
        sixteen seventeen
        eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred* thousand*
        million* billion*
        trillion* dozen* half third quarter* percent double twice triple""",
    "de": """null zwei drei vier fünf sechs sieben acht neun zehn elf zwölf zwanzig dreißig hundert*
        tausend* million*
        milliarde* dutzend* hälfte drittel viertel prozent doppelt""",
    "es": """cero dos tres cuatro cinco seis siete ocho nueve diez once doce veinte treinta cien* mil
        millón millones mitad
        tercio doble docena* ciento""",
    "fr": """zéro deux trois quatre cinq six sept huit neuf dix onze douze vingt trente cent* mille
        million* milliard* moitié
        tiers quart double douzaine*""",
    "it": """zero due tre quattro cinque sei sette otto nove dieci undici dodici venti trenta cento mille
        mila milion*
        miliard* metà terzo quarto doppio dozzin*""",
    "pt": """zero dois duas três quatro cinco seis sete oito nove dez onze doze vinte trinta cem cento
        mil milhão milhões
        bilhão bilhões metade terço dobro dúzia*""",
}
