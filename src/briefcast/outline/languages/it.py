"""Italian."""

import re

from briefcast.outline.languages.contract import Language, words

LANGUAGE = Language(
    code="it",
    never_end=words("""
        sig sigg sig.ra sig.na dott dott.ssa dr prof prof.ssa avv ing arch on sen gen col cap ten mons p.es
        p es ad_es cfr ca vs st ss geom rag cav comm mar brig
    """),
    before_number=words("""
        n nn nr art artt p pp pag pagg vol cap fig tel par comma
    """),
    may_end=words("""
        ecc etc u.s s.p.a s.r.l s.a.s inc corp a.c d.c jr gen feb mar apr mag giu lug ago set sett ott nov
        dic a.m p.m u.e
    """),
    starters=words("""
        il lo la i gli le l' un uno una un' questo questa questi queste quello quella egli lui lei loro essi
        si suo sua suoi in a di da con su per tra fra secondo dal dalla del della dei nel nella al alla sul
        sulla dopo prima durante contro senza quando dove come se anche ma e o perché però mentre inoltre
        tuttavia così allora poi ora oggi ieri domani non né ci c'è è sono tutti tutte molti alcuni ogni
        nessuno chi che cosa dall' nell' all' dell' d' infine intanto
    """),
    stopwords=words("""
        di e il la che in a per un è del non una i le della con si da sono al dei come più ha lo gli nel
        alla anche ma dal su delle se o dell' l' all' nell' un' d' c' era essere ad stato questo questa
        quando degli dalla nella hanno due suo sua loro dopo tra anni fra cui chi tutto ed molto sul ci
        quello fatto prima così già suoi tutti alle ai perché stata solo dove ancora mentre ogni altri altro
        poi ora nei nelle sulla fu aveva può senza secondo contro durante sempre oggi proprio ne uno parte
        stati questi queste verso presso oltre circa potrebbe potrebbero
    """),
    reader=words("""
        tu ti voi puoi potete hai vuoi
    """),
    consume=words("""
        leggi leggete leggere guarda guardate clicca cliccate ascolta ascoltate scopri scoprite visita
        visitate consulta perdere perdete perderti sfoglia approfondisci scorri premi rileggi rivedi letto
        saperne
    """),
    act=words("""
        iscriviti iscrivetevi abbonati abbonatevi segui seguici seguiteci condividi condividete dona donate
        sostieni sostenete scarica commenta registrati unisciti ricevi ricevete lascia attiva accedi resta
        iscriversi
    """),
    more=words("""
        anche più altro altri altre altra ancora correlati correlato correlate simili seguente prossimo
    """),
    media=words("""
        articolo articoli notizia notizie titolo titoli newsletter video podcast link pagina pagine canale
        app sito blog intervista galleria foto commento commenti abbonamento facebook twitter instagram
        whatsapp telegram youtube social reportage approfondimento approfondimenti speciale contenuto
        contenuti lettura rubrica storia storie aggiornamenti homepage accesso tema argomento
    """),
    here=words("""
        qui questo questa questi queste nostro nostra nostri nostre noi sotto seguente qua redazione
    """),
    urgent=words("""
        esclusiva esclusivo tendenza virale ultim'ora imperdibile urgente sponsorizzato consigliato
        interessante migliore
    """),
    labels=words("""
        correlati correlato video esclusiva esclusivo consigliati consigliato pubblicità approfondimenti
        approfondisci leggi scopri
    """),
    tails=words("""
        articoli_correlati notizie_correlate correlati leggi_anche potrebbe_interessarti
        potrebbe_interessarti_anche ti_potrebbe_interessare per_approfondire approfondimenti più_letti
        i_più_letti altre_notizie condividi pubblicità newsletter tag sullo_stesso_tema
        sullo_stesso_argomento continua_a_leggere
    """),
    endings=words("""
        sull'autore sull'autrice l'autore fonti riferimenti bibliografia commenti
    """),
    pause=words("""
        aspetta aspettate un_momento un_attimo pausa fermati fermatevi stop a_proposito attenzione ehi ciao
        ps p.s prima_di_continuare prima_di_andare un_secondo momento piccola_pausa un_attimo_di_pausa
        non_così_in_fretta aspetta_un_attimo facciamo_una_pausa
    """),
    reports=words("""
        ha_detto dice detto secondo afferma affermato spiega spiegato dichiarato aggiunto aggiunge sostiene
        riferito riferisce scrive scritto sottolinea sottolineato annunciato ribadito
    """),
    boilerplate=words("""
        copyright tutti_i_diritti_riservati diritti_riservati riproduzione_riservata utilizza_cookie
        utilizza_i_cookie cookie_policy accetta_i_cookie informativa_sulla_privacy privacy_policy
        termini_di_servizio condizioni_d'uso pubblicità contenuto_sponsorizzato javascript
        pubblicato_originariamente originariamente_pubblicato disiscriviti tempo_di_lettura min_di_lettura
        minuti_di_lettura foto_d'archivio lascia_un_commento articolo_riservato riservato_agli_abbonati
        link_affiliati link_di_affiliazione il_tuo_browser questo_articolo_è_stato continua_a_leggere
        continua_dopo_la
    """),
    headline=words("""
        titolo tema argomento
    """),
    conjunctions=words("""
        e ed
    """),
    yours=words("""
        tuo tua tuoi tue vostro vostra vostri lettori
    """),
    glance=words("""
        vedi vedete trova trovate continua continuate visto viste vista letta
    """),
    softeners=words("""
        non e anche ora per clicca dimenticare dimenticate ti di
    """),
    purpose=words("""
        per se
    """),
    prepositions=words("""
        su sul sullo in ti vi non da per potrebbe
    """),
    crowd=words("""
        lettori utenti tutti molti gente altri web rete persone
    """),
    react=words("""
        parlano parla reagiscono commentano condividono leggono piaciuto interessare interessarti
    """),
    first_person=words("""
        io mio mia miei mie
    """),
    favours=words("""
        iscriviti iscrivetevi abbonati
    """),
    before=words("""
        prima
    """),
    onward=words("""
        continuare proseguire andare leggere lettura uscire chiudere andartene
    """),
    tempt=words("""
        adorerai crederai crederci indovinare indovinerai amerai piacerà perdere stupirà
    """),
    light=words("""
        dai date dagli date
    """),
    peek=words("""
        occhiata un'occhiata
    """),
    on_page=words("""
        clicca cliccate
    """),
    asking=words("""
        cosa quale quali chi come perché dove quando
    """),
    ask=words("""
        vota votate dicci diteci raccontaci scrivici partecipa aiuta aiutaci contribuisci diventa
        acquista compra regala guardare vedere sfogliare
    """),
    wares=words("""
        giornalismo rivista edizione colleghi redazione sondaggio modulo classifica gratis gratuito
        gratuita gratuitamente sconto
    """),
    stir=words("""
        sorpresa sorprese incredibile pazzesca pazzesco curioso curiosa stupore insolito divertente
        redazione colleghi internet condividere consiglia consigliamo selezionato scovato reagisce
        smettono clic raccomanda
    """),
    narrates=words("""
        lui lei loro suo sua suoi sue era erano fu furono aveva avevano stato stata stati state egli
        venne
    """),
    imperative_form=re.compile(r"^\W*(?:[Nn]on )?\w{3,}(?:ti|ci|vi|tevi|teci)\b"),
)
