"""French."""

import re

from briefcast.outline.languages.contract import Language, words

LANGUAGE = Language(
    code="fr",
    never_end=words("""
        mm m mme mmes mlle dr pr me mgr st ste cf p.ex p ex c.-à-d env av bd vs gén col lt cap cdt hab resp
        tél
    """),
    before_number=words("""
        n no nº art p pp vol chap fig al par t éd réf
    """),
    may_end=words("""
        etc u.s s.a s.a.r.l inc corp ltd jr av j.-c apr ap janv févr avr juil sept oct nov déc a.m p.m o.n.u
        u.e é.-u
    """),
    starters=words("""
        le la les l' un une des du de ce cette ces cet il elle ils elles on nous vous je son sa ses leur
        leurs en à au aux dans par pour avec sans sous sur selon depuis après avant pendant entre contre
        vers chez lors quand si comme que qui où pourquoi comment mais et ou donc or ni car cependant
        toutefois pourtant ainsi alors puis enfin aussi également c'est c' d' qu' s' n' j' tout tous toutes
        plusieurs certains chaque aucun malgré bien hier aujourd'hui demain ici là
    """),
    stopwords=words("""
        de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il sont avec
        son aux ou mais sa cette d' l' s' n' qu' c' j' ses ont été être comme tout nous elle leur ces entre
        deux même après fait on bien peut si aussi sans lui dont très faire encore ils autres fois où leurs
        sous contre ans depuis avait était moins alors je vous autre toute tous sera dit pendant ainsi
        toujours notamment selon lors avant cela car vers chez afin puis donc celui celle ceux celles cet
        premier première trois aujourd'hui
    """),
    reader=words("""
        vous tu te toi
    """),
    consume=words("""
        lire lisez lis regardez regarde cliquez clique écoutez écoute découvrez découvre retrouvez retrouve
        consultez visitez poursuivez parcourez manquez ratez relire revoir accédez plongez voir feuilletez
        manquer rater savoir
    """),
    act=words("""
        abonnez abonnez-vous abonne-toi suivez suivez-nous partagez rejoignez inscrivez inscrivez-vous
        soutenez téléchargez commentez recevez réagissez likez activez connectez-vous laissez faites restez
        inscris-toi abonne
    """),
    more=words("""
        aussi plus autre autres également suite similaires lié liés liées davantage complémentaires
    """),
    media=words("""
        article articles titre titres actualité actualités newsletter infolettre vidéo vidéos podcast lien
        liens page pages chaîne appli application site blog reportage entretien interview galerie photos
        diaporama commentaire commentaires dossier abonnement facebook twitter instagram whatsapp telegram
        youtube réseaux enquête infos chronique lecture contenu contenus nouvelles lettre info boîte sujet
        décryptage accueil accès thème
    """),
    here=words("""
        ici ce cet cette ces notre nos nous ci-dessous dessous suivant rédaction
    """),
    urgent=words("""
        exclusif exclu urgent tendance viral alerte immanquable buzz sponsorisé zapping incontournable
        intéressant meilleur
    """),
    labels=words("""
        vidéo exclusif exclu publicité sponsorisé recommandé zapping similaire à_lire sur_le_même_sujet
        pour_aller_plus_loin en_savoir_plus découvrir
    """),
    tails=words("""
        articles_similaires articles_liés sur_le_même_sujet à_lire_aussi à_lire lire_aussi
        pour_aller_plus_loin en_savoir_plus plus_d'articles vous_aimerez_aussi les_plus_lus les_plus_lues
        recommandés voir_aussi partager publicité newsletter mots-clés lire_la_suite
    """),
    endings=words("""
        à_propos_de_l'auteur à_propos_de_l'autrice l'auteur sources références bibliographie commentaires
        mentions_légales
    """),
    pause=words("""
        attendez attends un_instant un_moment pause stop arrêtez au_fait attention tiens bonjour ps p.s
        avant_de_continuer avant_de_partir une_minute une_seconde petite_pause hé une_petite_pause
        pas_si_vite un_petit_instant avez-vous_vu_ceci attendez_un_instant
    """),
    reports=words("""
        dit affirme affirmé déclaré déclare selon expliqué explique indiqué indique précisé précise ajouté
        ajoute estimé estime rapporte rapporté assuré souligné souligne écrit confié lancé
    """),
    boilerplate=words("""
        copyright tous_droits_réservés droits_réservés utilise_des_cookies politique_de_cookies
        accepter_les_cookies politique_de_confidentialité mentions_légales conditions_générales
        conditions_d'utilisation publicité contenu_sponsorisé javascript reproduction_interdite
        toute_reproduction publié_initialement initialement_publié d'abord_publié avec_afp avec_reuters
        se_désabonner se_connecter temps_de_lecture min_de_lecture minutes_de_lecture photo_d'archives
        laisser_un_commentaire article_réservé réservé_aux_abonnés liens_affiliés lien_affilié
        votre_navigateur cet_article_est_paru cet_article_a_été lire_la_suite la_suite_après
    """),
    headline=words("""
        titre manchette sujet
    """),
    conjunctions=words("""
        et
    """),
    yours=words("""
        votre vos ton ta tes lecteurs lectrices
    """),
    glance=words("""
        voyez voir lu vu apprenez trouvez continuez vues vus lus
    """),
    softeners=words("""
        ne à s'il et aussi alors à-lire pour oubliez pas de
    """),
    purpose=words("""
        pour si
    """),
    prepositions=words("""
        à a en sur dans le la les notre pour et
    """),
    crowd=words("""
        lecteurs internautes gens monde beaucoup autres abonnés toile
    """),
    react=words("""
        réagissent parlent parle commentent partagent lisent aimé adoré lu cliqué intéresser aimerez aimer
    """),
    first_person=words("""
        je j'ai moi mon mes j'étais
    """),
    favours=words("""
        abonnez-vous abonnez abonne-toi
    """),
    before=words("""
        avant
    """),
    onward=words("""
        continuer poursuivre partir lire lecture quitter aller loin fermer
    """),
    tempt=words("""
        adorer adorerez croire deviner devinerez croirez aimer aimerez regretter rater plaire
    """),
    light=words("""
        jetez jette jetez-y jettes
    """),
    peek=words("""
        œil coup d'œil
    """),
    on_page=words("""
        cliquez clique
    """),
    asking=words("""
        ce comment pourquoi quel quelle quels quelles où qui
    """),
    ask=words("""
        votez dites-nous participez aidez aidez-nous contribuez profitez testez devenez essayez
        gagnez offrez recommandez racontez écrivez regarder dévorez
    """),
    wares=words("""
        journalisme magazine édition opinion récit confrères sondage classement direct gratuit
        gratuite gratuitement réduction promo coûte cadeau
    """),
    stir=words("""
        surprise surprises incroyable curieux curieuse étonnant insolite confrères rédaction web
        internet partager transmet recommande conseille sélectionné réagir réagit dévorent clic
    """),
    narrates=words("""
        il elle ils elles son sa leur leurs lui était étaient avait avaient fut furent été eux celui
        celle
    """),
    imperative_form=re.compile(
        r"^\W*(?:[Nn]e |[Nn]['’])?\w{2,}ez(?:-\w+)?\b|^\W*\w+(?:-nous|-vous|-moi|-toi|-en|-y)\b"
    ),
)
