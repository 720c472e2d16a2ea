"""Portuguese."""

import re

from briefcast.outline.languages.contract import Language, words

LANGUAGE = Language(
    code="pt",
    never_end=words("""
        sr sra srta srs dr dra prof profa eng gen cel cap ten d dna exmo exma ilmo v.exa sto sta p.ex p ex
        aprox av r vs cf pe fr
    """),
    before_number=words("""
        n nº no núm art arts p pp pág págs vol cap fig tel inc lei
    """),
    may_end=words("""
        etc e.u.a eua u.s s.a s/a ltda cia inc corp a.c d.c jr jan fev mar abr mai jun jul ago set out nov
        dez a.m p.m
    """),
    starters=words("""
        o a os as um uma uns umas este esta estes estas esse essa esses isso isto aquele ele ela eles elas
        seu sua seus suas em no na nos nas de do da dos das por para com sem segundo desde até após entre
        sobre durante ante contra ao à quando onde como se embora porque mas e ou enquanto além também
        no_entanto porém contudo não nem já hoje ontem agora assim então depois antes há todos todas muitos
        alguns outro outra cada quem que qual é são foi era ainda apesar pelo pela
    """),
    stopwords=words("""
        de a o que e do da em um para é com não uma os no se na por mais as dos como mas foi ao ele das tem
        à seu sua ou ser quando muito há nos já está eu também só pelo pela até isso ela entre era depois
        sem mesmo aos ter seus quem nas me esse eles estão você tinha foram essa num nem suas meu às minha
        têm numa pelos elas havia seja qual será nós tenho lhe deles essas esses pelas este fosse dele anos
        sobre ainda são contra após onde disse segundo dois cada durante outros outro outra país governo
        pode desde três porque então agora poderia
    """),
    reader=words("""
        você vocês te tu
    """),
    consume=words("""
        leia ler veja clique clica assista ouça escute descubra conheça visite acesse confira acompanhe
        perca saiba explore consulte lido quer releia
    """),
    act=words("""
        assine inscreva inscreva-se subscreva siga siga-nos compartilhe partilhe junte-se cadastre-se doe
        apoie baixe comente receba curta participe ative deixe registe-se fique entre
    """),
    more=words("""
        também mais outra outras outros igualmente relacionado relacionada relacionadas relacionados
        seguinte próximo semelhantes lidas
    """),
    media=words("""
        artigo artigos notícia notícias matéria matérias reportagem manchete manchetes newsletter boletim
        vídeo vídeos podcast link links página páginas canal app aplicativo site blog entrevista galeria
        fotos comentário comentários assinatura facebook twitter instagram whatsapp telegram youtube redes
        conteúdo conteúdos leitura coluna especial grupo história histórias informações acesso assunto tema
    """),
    here=words("""
        aqui este esta estes estas isto isso nosso nossa nossos nossas nós nos abaixo seguinte neste nesta
        redação
    """),
    urgent=words("""
        urgente exclusivo exclusiva tendência viral imperdível destaque plantão patrocinado recomendado
        interessante melhor
    """),
    labels=words("""
        relacionado relacionada relacionados relacionadas vídeo exclusivo recomendado recomendados
        publicidade destaque
    """),
    tails=words("""
        artigos_relacionados notícias_relacionadas matérias_relacionadas relacionados leia_também
        veja_também leia_mais mais_notícias saiba_mais você_também_pode_gostar mais_lidas as_mais_lidas
        compartilhe compartilhar publicidade newsletter tags continuar_lendo continue_lendo
        sobre_o_mesmo_tema
    """),
    endings=words("""
        sobre_o_autor sobre_a_autora fontes referências bibliografia comentários
    """),
    pause=words("""
        espere espera um_momento um_minuto pausa pare a_propósito atenção ei olá ps p.s antes_de_continuar
        antes_de_sair um_segundo calma momento peraí uma_pausa um_instante não_tão_rápido pera_aí
    """),
    reports=words("""
        disse diz afirmou afirma segundo explicou explica declarou informou informa acrescentou destacou
        destaca alertou ressaltou contou escreveu relatou garantiu
    """),
    boilerplate=words("""
        copyright todos_os_direitos_reservados direitos_reservados utiliza_cookies usa_cookies
        usamos_cookies política_de_cookies aceitar_cookies política_de_privacidade termos_de_uso publicidade
        anúncio conteúdo_patrocinado javascript reprodução_proibida proibida_a_reprodução
        publicado_originalmente originalmente_publicado com_informações_de com_informações_da
        cancelar_assinatura fazer_login faça_login tempo_de_leitura min_de_leitura minutos_de_leitura
        foto_de_arquivo deixe_um_comentário deixe_seu_comentário conteúdo_exclusivo
        exclusivo_para_assinantes links_de_afiliados seu_navegador este_artigo_foi esta_matéria_foi
        continua_após_a continue_lendo
    """),
    headline=words("""
        manchete título tema
    """),
    conjunctions=words("""
        e
    """),
    yours=words("""
        teu tua leitor leitores
    """),
    glance=words("""
        ver vejam encontre visto continue olhe entre toque viu viram leu leram
    """),
    softeners=words("""
        não por e também agora já esqueça de se
    """),
    purpose=words("""
        para se
    """),
    prepositions=words("""
        em no na a o não sobre para se você
    """),
    crowd=words("""
        leitores usuários todos muitos gente internautas outros pessoas mundo web
    """),
    react=words("""
        falando fala comentam comentando reagem leem lendo compartilham gostaram interessar gostar
    """),
    first_person=words("""
        eu meu minha meus minhas mim
    """),
    favours=words("""
        assine inscreva-se subscreva
    """),
    before=words("""
        antes
    """),
    onward=words("""
        continuar seguir sair ler leitura prosseguir ir fechar
    """),
    tempt=words("""
        adorar amar acreditar adivinhar acreditará adorará perder gostar surpreender
    """),
    light=words("""
        dê dá deem
    """),
    peek=words("""
        olhada espiada
    """),
    on_page=words("""
        clique clica
    """),
    asking=words("""
        que qual quais quem como onde quando
    """),
    ask=words("""
        vote votem opine diga-nos conte-nos colabore contribua ajude ajude-nos experimente torne-se
        compre escreva olhe vê
    """),
    wares=words("""
        jornalismo revista edição colegas enquete grátis gratuito gratuita gratuitamente desconto
    """),
    stir=words("""
        surpresa surpresas incrível loucura curioso curiosa espantoso insólito divertido colegas
        redação internet seguidores partilhar partilhando compartilhar compartilhando recomenda
        recomendamos escolheu escolhido selecionou reagindo reage clique
    """),
    narrates=words("""
        ele ela eles elas seu sua seus suas foi foram era eram tinha havia estava estavam dele dela
        deles sido
    """),
    imperative_form=re.compile(r"^\W*(?:[Nn]ão (?:se )?)?\w{3,}-(?:se|nos|me|te|lhe|lo|la|los|las)\b"),
)
