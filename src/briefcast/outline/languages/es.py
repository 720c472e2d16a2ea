"""Spanish."""

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
        pesar estas tras fueron sería cuya cuyo
    """),
    reader=words("""
        tú te tu tus ti usted ustedes le les vos os vuestro lector lectores puedes puede quieres has
    """),
    consume=words("""
        lea lee leer leé mira mire mirá ver vea ve vean haz haga hacé clic pulsa pulse escucha escuche
        descubre descubra conoce conozca visita visite sigue continúa continúe entra entre encuentra
        encuentre consulta consulte leído visto pierdas pierda pierdan revisa revise accede acceda explora
    """),
    act=words("""
        suscríbete suscríbase suscribete suscribirse sigue siga síguenos síganos siguenos comparte comparta
        compártelo únete únase regístrate regístrese dona done apoya apoye descarga descargue comenta
        comente recibe reciba inscríbete apúntate déjanos deja compra hazte activa
    """),
    more=words("""
        también más otra otras otros igualmente relacionado relacionada relacionadas relacionados además
        siguiente próximo interesar ampliar similares leídas leído
    """),
    media=words("""
        artículo artículos noticia noticias nota notas titular titulares historia historias boletín
        boletines newsletter vídeo video videos vídeos podcast enlace enlaces link página páginas canal app
        sitio web blog reportaje entrevista galería fotos análisis comentario comentarios correo edición
        suscripción facebook twitter instagram whatsapp telegram youtube redes contenido lectura columna
        especial cobertura publicación
    """),
    here=words("""
        aquí acá este esta estas estos esto nuestro nuestra nuestros nuestras nosotros nos siguiente abajo
    """),
    urgent=words("""
        urgente exclusiva exclusivo tendencia viral última últimas hora imperdible imprescindible destacado
        destacada atención pierdas pierda ojo patrocinado
    """),
    labels=words("""
        relacionado relacionada relacionados relacionadas más vídeo video exclusiva recomendado recomendados
        publicidad te_puede_interesar
    """),
    tails=words("""
        relacionado relacionados relacionadas artículos_relacionados noticias_relacionadas
        temas_relacionados lecturas_recomendadas lea_también lee_también te_puede_interesar
        también_te_puede_interesar te_recomendamos más_noticias más_información sobre_el_autor
        sobre_la_autora acerca_del_autor comentarios compartir etiquetas fuentes referencias notas boletín
        publicidad lo_más_leído lo_más_visto le_puede_interesar temas bibliografía
    """),
    pause=words("""
        espera espere un_momento un_segundo pausa alto para detente por_cierto a_propósito atención ojo oye
        antes_de_seguir antes_de_continuar hola pd p.d gracias una_pausa un_alto momento aguarda aguarde
        haz_una_pausa pst
    """),
    reports=words("""
        dijo dice dijeron según afirmó afirma señaló señala explicó explica aseguró asegura informó informa
        añadió agregó declaró advirtió indicó sostuvo comentó escribió manifestó
    """),
    boilerplate=words("""
        copyright todos_los_derechos_reservados derechos_reservados cookies cookie política_de_privacidad
        términos_de_uso términos_y_condiciones aviso_legal publicidad anuncio patrocinado javascript
        prohibida reproducción publicado_originalmente con_información_de con_informacion_de
        cancelar_la_suscripción iniciar_sesión inicia_sesión tiempo_de_lectura min_de_lectura
        minutos_de_lectura foto_de_archivo imprimir redacción: deja_un_comentario deja_tu_comentario
        edición_de reporte_de editado_por
    """),
    headline=words("""
        titular título tema encabezado
    """),
    conjunctions=words("""
        y e
    """),
)
