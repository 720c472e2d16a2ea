"""Spanish."""

import re

from briefcast.outline.languages.contract import Language, words

LANGUAGE = Language(
    code="es",
    never_end=words("""
        sr sra srta sres dr dra prof profa lic ing arq gral cnel tte cap d dña da ud uds vd vds fr sto sta
        mons p.ej p ej aprox av avda avd dpto admón hno hnos excmo ilmo vs cf c/
    """),
    before_number=words("""
        n nº no núm num art arts pág págs p pp cap vol fig tel apdo inc nro ley
    """),
    may_end=words("""
        ee.uu ee uu u.s etc s.a s.l s.r.l cía ltda inc corp a.m p.m a.c d.c a. c jr ene feb mar abr may jun
        jul ago sep sept oct nov dic onu ff.aa rr.hh cc.oo jj.oo km h min
    """),
    starters=words("""
        el la los las un una unos unas este esta estos estas ese esa eso esto aquel él ella ellos ellas su
        sus en de por para con sin según desde hasta tras entre sobre durante ante bajo contra cuando donde
        como si aunque porque pero y o sino mientras además también sin_embargo no ni ya hoy ayer ahora así
        entonces luego después antes al del lo le se hay todo toda todos todas muchos algunos otro otra cada
        nadie nada qué quién cómo cuándo dónde asimismo es son fue era
    """),
    stopwords=words("""
        de la que el en y a los se del las un por con no una su para es al lo como más o pero sus le ha me
        si sin sobre este ya entre cuando todo esta ser son dos también fue había era muy años hasta desde
        está mi porque qué sólo solo han yo hay vez puede todos así nos ni parte tiene él uno donde bien
        tiempo mismo ese ahora cada e vida otro después te otros aunque esa eso hace otra gobierno tan
        durante siempre día tanto ella tres sí dijo sido gran país según menos año antes estado contra sino
        forma caso nada hacer general estaba poco estos presidente mayor ante unos les algo hacia casa ellos
        ayer hecho primera mucho mientras además quien momento millones esto hombre están pues hoy lugar
        pesar estas tras fueron sería cuya cuyo pueden podría
    """),
    reader=words("""
        tú te tu ti usted ustedes puedes quieres has vosotros os
    """),
    consume=words("""
        lea lee leer leé mira mire mirá vea ve clic click pulsa pulse escucha escuche descubre descubra
        visita visite continúa continúe consulta consulte leído pierdas pierda pierdan revisa revise accede
        acceda explora lean conoce conozca entérate infórmate quiere quieres ver visto saltes salte
    """),
    act=words("""
        suscríbete suscríbase suscribete suscribirse suscripción síguenos síganos siguenos siga sigue
        comparte comparta compártelo únete únase regístrate regístrese dona done apoya apoye descarga
        descargue comenta comente recibe reciba inscríbete apúntate déjanos deja hazte activa mantente
        quédate déjenos
    """),
    more=words("""
        también más otra otras otros igualmente relacionado relacionada relacionadas relacionados siguiente
        próximo similares leídas además
    """),
    media=words("""
        artículo artículos noticia noticias nota notas titular titulares boletín boletines newsletter vídeo
        video videos vídeos podcast enlace enlaces link página páginas canal app web blog reportaje
        entrevista galería fotos comentario comentarios correo suscripción facebook twitter instagram
        whatsapp telegram youtube redes contenido lectura columna especial cobertura publicación historia
        historias actualidad información bandeja portada acceso tema sitio
    """),
    here=words("""
        aquí acá este esta estas estos esto nuestro nuestra nuestros nuestras nosotros nos siguiente abajo
        redacción
    """),
    urgent=words("""
        urgente exclusiva exclusivo tendencia viral última últimas imperdible imprescindible destacado
        destacada ojo patrocinado recomendado interesante mejor
    """),
    labels=words("""
        relacionado relacionada relacionados relacionadas más vídeo video exclusiva recomendado recomendados
        publicidad te_puede_interesar
    """),
    tails=words("""
        relacionado relacionados relacionadas artículos_relacionados noticias_relacionadas
        temas_relacionados lecturas_recomendadas lea_también lee_también te_puede_interesar
        también_te_puede_interesar te_recomendamos más_noticias más_información lo_más_leído lo_más_visto
        le_puede_interesar etiquetas compartir publicidad boletín leer_más
        seguir_leyendo sigue_leyendo siga_leyendo
    """),
    endings=words("""
        sobre_el_autor sobre_la_autora acerca_del_autor acerca_de_la_autora fuentes referencias bibliografía
        comentarios aviso_legal
    """),
    pause=words("""
        espera espere un_momento un_segundo pausa alto para detente por_cierto a_propósito atención ojo oye
        antes_de_seguir antes_de_continuar antes_de_irte hola pd p.d una_pausa un_alto momento aguarda
        aguarde haz_una_pausa pst un_alto_en_el_camino hagamos_una_pausa no_tan_rápido un_momentito
        has_visto_esto
    """),
    reports=words("""
        dijo dice dijeron según afirmó afirma señaló señala explicó explica aseguró asegura informó informa
        añadió agregó declaró advirtió indicó sostuvo comentó escribió manifestó
    """),
    boilerplate=words("""
        copyright todos_los_derechos_reservados derechos_reservados utiliza_cookies usa_cookies
        política_de_cookies aceptar_cookies política_de_privacidad términos_de_uso términos_y_condiciones
        aviso_legal publicidad anuncio patrocinado javascript prohibida_la_reproducción
        prohibida_su_reproducción reproducción_total publicado_originalmente se_publicó_originalmente
        con_información_de con_informacion_de con_datos_de cancelar_la_suscripción iniciar_sesión
        inicia_sesión tiempo_de_lectura min_de_lectura minutos_de_lectura foto_de_archivo deja_un_comentario
        deja_tu_comentario reporte_de editado_por este_artículo_fue este_artículo_se_publicó
        enlaces_de_afiliados sigue_leyendo continúa_leyendo su_navegador correo_electrónico_no_será
    """),
    headline=words("""
        titular título tema encabezado
    """),
    conjunctions=words("""
        y e
    """),
    yours=words("""
        tus vuestro vuestra lector lectores
    """),
    glance=words("""
        encuentra encuentre sigue haz haga entra entre busca viste vieron leíste leyó leyeron
    """),
    softeners=words("""
        por favor ya no y también ahora olvides olvide de lo te
    """),
    purpose=words("""
        para si
    """),
    prepositions=words("""
        en a lo le te no de sobre por si
    """),
    crowd=words("""
        lectores usuarios todos muchos gente otros internautas redes todo mundo
    """),
    react=words("""
        hablan habla reaccionan comentan comentando leen leyendo comparten interesar gustó interesó interesa
        viral interesarle interesarte
    """),
    first_person=words("""
        yo mi mis mí conmigo creo
    """),
    favours=words("""
        suscríbete suscríbase suscribete
    """),
    before=words("""
        antes
    """),
    onward=words("""
        continuar seguir leyendo irte irse leer bajando cerrar marcharte
    """),
    tempt=words("""
        encantará creer adivinar adivinarás creerás gustará interese interesará sorprenderá perder
    """),
    light=words("""
        echa eche échale échele dale dele
    """),
    peek=words("""
        vistazo ojo ojeada
    """),
    on_page=words("""
        pulsa pulse clic click
    """),
    asking=words("""
        qué cuál cuáles quién cómo dónde cuándo
    """),
    ask=words("""
        vote vota opine opina cuéntenos cuéntanos díganos dinos aporta colabore colabora compre
        hágase pruebe prueba escríbanos escríbenos ayúdenos mirar oír
    """),
    wares=words("""
        periodismo edición compañeros encuesta listado gratis gratuito gratuita gratuitamente
        descuento cuesta sorteo promoción
    """),
    stir=words("""
        sorpresa sorpresas sorprendente increíble locura curiosidad curioso asombroso insólito
        divertido compañeros redacción internet seguidores compartir compartiendo recomienda
        recomendamos eligió elegido seleccionó seleccionado reaccionando reacciona clic pasan
        encabeza
    """),
    narrates=words("""
        él ella ellos ellas su sus fue fueron era eran había habían estaba estuvo tuvo fueron quien
        quienes sido
    """),
    imperative_form=re.compile(
        r"^\W*(?:[Nn]o (?:se|te) |[Yy]a )?\w*[áéíóú]\w*(?:se|te|nos|me|le|les|lo|la|los|las)\b"
    ),
)
