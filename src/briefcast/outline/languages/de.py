"""German."""

import re

from briefcast.outline.languages.contract import Language, words

LANGUAGE = Language(
    code="de",
    noun_capitals=True,
    never_end=words("""
        hr hrn fr dr prof dipl ing dipl-ing mag st hl z.b z b d.h d h u.a u a o.ä i.d.r v.a s.o s.u vgl bzw
        ca evtl ggf gem inkl exkl insb mind max min sog str tel usf vs zzgl abzgl allg bes betr geb gest
        kath ev rd jun sen hrsg zit u.u m.e bspw i.e e.v_der ehem
    """),
    before_number=words("""
        nr abs art bd kap s seite ziff anm abb tab z vers par aufl §
    """),
    may_end=words("""
        usw etc u.s e.v gmbh co kg ag jh jhd mio mrd tsd v.chr n.chr v.u.z uhr std sek jan feb mär apr jun
        jul aug sep sept okt nov dez mo di mi do fr sa so u.s.a d.c a.d a.m p.m ff f o.g u.v.m o.ä dgl eur
    """),
    starters=words("""
        der die das ein eine einer eines einem den dem er sie es wir ihr ich man dies diese dieser dieses
        jene im in an am auf bei mit nach vor seit von zu zum zur für aus durch über unter gegen ohne um
        während wegen trotz wenn weil dass ob als wie wer was wo warum aber doch und oder denn sondern
        jedoch allerdings dabei dafür damit danach dann da daher deshalb dennoch außerdem zudem auch noch
        nun jetzt heute gestern alle viele einige mehrere kein keine nicht nur so insgesamt laut bislang
        bisher zwar später zuvor derzeit
    """),
    stopwords=words("""
        der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden
        aus er hat dass sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur
        oder aber vor zur bis mehr durch man sein wurde sei hatte kann gegen vom können schon wenn habe
        seine mark ihre dann unter wir soll ich eines jahr zwei jahren diese dieser wieder keine uhr seiner
        worden will zwischen immer was sagte gibt alle seit muss doch jetzt waren drei beim damit dies ihr
        ihren ihrem seinen seinem diesem diesen sowie deren dessen etwa sehr hier wurden ohne dabei weil
        denn während könnte könnten würde würden
    """),
    ordinal_before=words("""
        am der die das dem den des im zum vom beim ab bis seit vor nach auf mit und sein seine seinen seinem
        ihr ihre ihren ihrem zur einem einen jeder jeden jedem dieser diesem unter in
    """),
    ordinal_after=words("""
        januar jänner februar märz april mai juni juli august september oktober november dezember
        jahrhundert jahrhunderts jahrhunderte jahrtausend weltkrieg weltkriegs mal platz rang tag spieltag
        runde minute auflage geburtstag jahrestag kapitel klasse etage stock liga bundesliga fc
    """),
    reader=words("""
        du dir dich euch
    """),
    consume=words("""
        lesen lies lest klicken klick klickt schauen schau schaut anhören hören hör hört entdecken entdecke
        entdeckt erfahren erfahre erfahrt besuchen besuche besucht gelesen verpassen verpasse weiterlesen
        stöbern ansehen tippen anschauen nachlesen neugierig lesetipp versäumen versäume
    """),
    act=words("""
        abonnieren abonniere abonniert folgen folge folgt teilen teile teilt spenden spende unterstützen
        unterstütze melden registrieren anmelden kommentieren kommentiere diskutieren herunterladen
        bestellen schreiben mitdiskutieren bewerten sichern hinterlassen liken jetzt bleiben laden werden
        machen bleib hol melde
    """),
    more=words("""
        auch mehr weitere weiteren weiterer ähnliche passend verwandte ebenfalls dazu nächste meistgelesen
        ebenso
    """),
    media=words("""
        artikel artikeln beitrag beiträge schlagzeile schlagzeilen meldung meldungen newsletter video videos
        podcast link links seite seiten kanal app website webseite blog thema themen kommentarspalte
        kommentar kommentare abo abonnement facebook twitter instagram whatsapp telegram youtube galerie
        fotostrecke bilder postfach quiz nachrichten reportage interview analyse bericht geschichte
        hintergründe informationen überblick liveblog startseite zugang
    """),
    here=words("""
        hier diesen diese dieser dieses unser unsere unseren unserem unserer uns unten oben folgenden
        redaktion
    """),
    urgent=words("""
        eilmeldung exklusiv eil breaking trending viral anzeige empfehlung brisant meistgelesen aktuell
        beliebt interessant spannend top beste
    """),
    labels=words("""
        mehr lesetipp passend_dazu zum_thema video anzeige eilmeldung exklusiv auch_interessant weiterlesen
        mehr_zum_thema
    """),
    tails=words("""
        mehr_zum_thema zum_thema verwandte_artikel ähnliche_artikel weitere_artikel weiterführende_links
        lesen_sie_auch das_könnte_sie_auch_interessieren auch_interessant meistgelesen beliebt empfehlungen
        der_redaktion empfehlungen_der_redaktion mehr_artikel anzeige werbung artikel_teilen newsletter
        schlagwörter weiterlesen mehr_dazu
    """),
    endings=words("""
        über_den_autor über_die_autorin über_die_autoren zum_autor zur_autorin quellen quellenangaben
        literatur literaturverzeichnis fußnoten einzelnachweise weblinks kommentare kommentar_schreiben
        impressum bildnachweis
    """),
    pause=words("""
        moment moment_mal einen_moment warten_sie warte stopp stop halt kurze_pause pause übrigens apropos
        achtung hinweis in_eigener_sache ps p.s schon_gewusst wussten_sie_schon hallo hey augenblick psst
        vielen_dank kurz_innehalten einen_augenblick kurze_unterbrechung kurz_gestoppt halt_mal
        bevor_sie_weiterlesen bevor_sie_gehen bevor_es_weitergeht haben_sie_das_gesehen kurz_mal
        moment_bitte ganz_kurz nicht_so_schnell ach_ja
    """),
    reports=words("""
        sagte sagt sagten erklärte erklärt betonte teilte laut berichtete berichtet schrieb schreibt meinte
        fügte zufolge warnte kündigte forderte äußerte antwortete fragte so
    """),
    boilerplate=words("""
        copyright alle_rechte_vorbehalten rechte_vorbehalten verwendet_cookies cookie-einstellungen
        cookies_akzeptieren cookies_zu datenschutzerklärung datenschutzbestimmungen impressum agb anzeige
        werbung gesponsert affiliate-links affiliate-link provision nutzungsbedingungen javascript
        dieser_artikel_erschien zuerst_erschienen artikel_erschien_zuerst artikel_erschien_ursprünglich
        abbestellen einloggen mit_material_von mit_material_der mit_informationen_von lesezeit lesedauer
        kommentar_schreiben kommentare_anzeigen artikel_teilen artikel_drucken archivfoto symbolbild
        vervielfältigung weiter_nach_der_werbung weiter_nach_der_anzeige ihr_browser widerrufen datenschutz
        e-mail-adresse_wird_nicht transparenzhinweis haftungsausschluss redaktioneller_hinweis
    """),
    headline=words("""
        schlagzeile überschrift titel thema
    """),
    conjunctions=words("""
        und
    """),
    yours=words("""
        dein deine deinen deinem eure euren eurem leser leserinnen
    """),
    glance=words("""
        sehen sieh seht finden finde gesehen gehört weiter holen probieren bemerkt entdeckt
    """),
    softeners=words("""
        bitte jetzt nicht auch hier und gleich einfach vergessen vergiss zu
    """),
    purpose=words("""
        für um wenn mehr wer
    """),
    prepositions=words("""
        zum zur im in auf bei das die der schon was
    """),
    crowd=words("""
        leser leserinnen nutzer viele andere alle netz fans menschen jeder internet
    """),
    react=words("""
        diskutieren diskutiert reden spricht sprechen lasen klickten gelesen interessiert interessieren
        reagieren kommentieren begeistert sorgt geht viral macht runde gerade
    """),
    first_person=words("""
        ich mir mich mein meine meinen meinem
    """),
    formal=frozenset({"Sie", "Ihnen", "Ihr", "Ihre", "Ihren", "Ihrem", "Ihrer"}),
    favours=words("""
        abonnieren abonniere abonniert
    """),
    before=words("""
        bevor
    """),
    onward=words("""
        weiterlesen weitergehen gehen weiter lesen fortfahren weitergeht weiterscrollen scrollen schließen
    """),
    tempt=words("""
        lieben glauben erraten staunen verpassen entgehen gefallen begeistern
    """),
    light=words("""
        werfen wirf werft riskieren
    """),
    peek=words("""
        blick
    """),
    on_page=words("""
        klicken klick klickt scrollen scrolle
    """),
    asking=words("""
        was welche welcher welches wer wie warum wo wann ob
    """),
    ask=words("""
        stimmen stimmt abstimmen verraten verrate mitmachen beitragen ausfüllen eintragen bestelle
        sichere mitglied freischalten gucken blättern angeschaut geschaut
    """),
    wares=words("""
        journalismus magazin ausgabe beiträgen fotos abonnent redaktion formular umfrage infos
        beitragsbild datenschutzerklärung kommentarbereich webcast ticker newsblog news rubrik
        sonderheft dossier tipp tipps post posts gratis kostenlos kostenlosen kostenlose kostenfrei
        rabatt gutschein probe
    """),
    stir=words("""
        neugierig überraschung überrascht verrückt sprachlos unglaublich kurios sensation lustig
        traute fassungslos redaktion kollegen community teilen geteilt empfehlen empfiehlt empfohlen
        ausgesucht ausgewählt ausgegraben klicken meistgeklickt meistgeklickter weitergereicht
        weiterführende weiterführend ausführlich kompletten
    """),
    narrates=words("""
        er sie ihn ihm ihr sein seine seinen seiner ihre ihren war waren wurde wurden hatte hatten
        habe worden gewesen seien sei würde
    """),
    imperative_form=re.compile(r"^\W*\w+(?:en|ern|eln) Sie\b"),
)
