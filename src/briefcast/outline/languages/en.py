"""English."""

from briefcast.outline.languages.contract import Language, words

LANGUAGE = Language(
    code="en",
    never_end=words("""
        mr mrs ms mx messrs dr prof sen rep gov gen col lt maj capt cmdr sgt cpl pvt adm brig rev hon pres
        supt det insp fr sr_rev mt ft st e.g i.e viz cf vs v approx ca c est dept univ assn attys asst dist
    """),
    before_number=words("""
        no nos fig figs vol vols ch p pp art arts sec para par eq ref op ver app pt ed nr
    """),
    may_end=words("""
        u.s u.k u.n e.u u.s.a u.a.e d.c l.a n.y a.m p.m b.c a.d b.c.e c.e inc corp co ltd llc plc bros jr sr
        etc al ph.d m.d b.a m.a j.d esq ave blvd rd ln hwy jan feb mar apr jun jul aug sep sept oct nov dec
        mon tue tues wed thu thur thurs fri sat sun ala ariz ark calif colo conn del fla ga ill ind kan ky
        la md mass mich minn miss mo mont neb nev n.h n.j n.m n.c n.d okla ore pa r.i s.c s.d tenn tex vt va
        wash w.va wis wyo ft lb lbs oz hr hrs min mins m.p.h mph sq cu tel ext
    """),
    starters=words("""
        the a an this that these those he she it they we you i his her its their our my there here in on at
        by for from with without after before during since while when where who what why how which if
        although though because but and or so yet however meanwhile moreover furthermore nevertheless
        instead then now today yesterday as according both each every some many most few several all no not
        one two three another other such despite among under over between until once even still also perhaps
        later earlier last next asked critics experts officials analysts people police researchers
        scientists
    """),
    stopwords=words("""
        the of and to in a is that for it as was with be by on not he his but at are this have from or had
        an they which one you were all her she there would their we him been has when who will no more if
        out so said what up its about than into them can only other time new some could these two may then
        do first any my now such like our over me even most made after also did many off before must through
        back years where much your way well down should because each just those people mr how too little us
        state good very make world still own see men work long here get both between life being under never
        same another know while last might great old year come since against go came right used take three
        says say during without again however around within until among although upon toward towards whether
        per via
    """),
    reader=words("""
        you your yours yourself you're you'll you've you'd readers
    """),
    consume=words("""
        read see watch check click tap listen discover explore visit view browse find catch continue scroll
        swipe learn look go try enjoy meet recall remember press open hear get reading seen viewing here's
    """),
    act=words("""
        subscribe follow share like join sign donate support download register comment tweet retweet
        contribute bookmark rate review tag email contact whatsapp message call text send log login install
        upgrade pledge become enter submit consider buy order shop
    """),
    more=words("""
        also more equally too next related similar further additional another other again similarly likewise
        else meanwhile elsewhere recommended suggested popular most-read top most latest
    """),
    media=words("""
        article articles headline headlines story stories newsletter newsletters video videos podcast
        podcasts post posts gallery link links page pages channel app inbox website site blog report reports
        news coverage update updates piece column episode slideshow infographic thread analysis explainer
        interview review guide briefing reading stories: picks notifications alerts account feed comments
        comment comments: conversation discussion membership subscription edition issue facebook twitter
        instagram whatsapp telegram youtube linkedin tiktok threads bluesky x photos pictures quiz offer
        offers deal deals
    """),
    here=words("""
        this these here below above our us we following now today editors' editor's
    """),
    urgent=words("""
        breaking exclusive trending viral must must-read must-see hot don't miss missed alert just watch:
        latest flashback popular sponsored promoted spotlight featured opinion throwback live
    """),
    labels=words("""
        related recommended trending more read watch video exclusive sponsored breaking listen promoted next
        suggested advertisement ad more_on_this more_from further_reading background flashback
    """),
    tails=words("""
        related related_articles related_stories related_posts related_content related_news related_topics
        related_coverage related_links further_reading read_next read_more up_next more_news more_stories
        more_articles recommended recommended_for_you about_the_author about_the_authors about_the_writer
        about_us comments leave_a_reply leave_a_comment share share_this tags topics filed_under sources
        references footnotes notes newsletter sign_up subscribe advertisement sponsored trending
        trending_now most_read most_popular most_viewed popular editors_picks editor's_picks
        you_may_also_like you_might_also_like see_also contact_us follow_us copyright disclaimer disclosure
        external_links bibliography author_bio cookie_policy privacy_policy popular_posts latest_news
        top_stories don't_miss
    """),
    pause=words("""
        pause wait hold_on hold_up stop but_wait wait_a_minute wait_a_moment wait_a_second one_moment
        just_a_moment just_a_second hang_on by_the_way btw before_you_go before_you_continue
        before_we_continue quick_break quick_note quick_question quick_pause side_note psst hey attention
        hello listen_up look one_more_thing just_a_minute a_quick_pause short_break take_a_break don't_go oh
        guess_what speaking_of_which heads_up fyi not_so_fast stay_with_us excuse_me pardon_the_interruption
        sorry_to_interrupt ps p.s meanwhile in_case_you_missed_it icymi thank_you thanks thanks_for_reading
    """),
    reports=words("""
        said says told tells added according argued argues reported reports wrote writes explained noted
        stated announced warned insisted claimed asked replied recalled quipped joked tweeted testified
    """),
    boilerplate=words("""
        copyright all_rights_reserved rights_reserved cookie cookies privacy_policy terms_of_use
        terms_of_service terms_and_conditions advertisement advertising sponsored affiliate_links
        affiliate_commission earn_a_commission originally_published first_published republished reprinted
        syndicated reporting_by editing_by written_by compiled_by may_not_be_published without_permission
        unsubscribe manage_preferences opt_out log_in sign_in enable_javascript your_browser ad_blocker
        story_continues article_continues continues_below scroll_to_continue skip_to_content share_this
        view_comments post_a_comment leave_a_reply leave_a_comment powered_by press_release
        this_article_appeared this_story_was_updated this_story_has_been_updated this_article_was
        this_article_is correction_appended disclaimer disclosure min_read minute_read minutes_read
        reading_time file_photo
    """),
    headline=words("""
        headline title heading topic keyword headlines phrase
    """),
    conjunctions=words("""
        and
    """),
)
