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
        per via can't won't don't didn't isn't aren't wasn't weren't doesn't couldn't wouldn't shouldn't
        it's that's there's they're we're he's she's let's cannot why whose am i'm
    """),
    reader=words("""
        you you're you'll you've you'd yourself
    """),
    consume=words("""
        read watch click tap listen discover explore visit browse subscribe check scroll swipe reading reads
        watching clicking want curious interested missed read-more rewatch dive stream miss skip
    """),
    act=words("""
        subscribe follow share join sign donate support download register comment tweet retweet contribute
        bookmark rate email contact whatsapp message text log login install pledge enter submit shop tell
        send help upgrade claim sign-up leave give order buy let turn stay keep drop create print disable
        enable add vote rate
    """),
    more=words("""
        also more equally too next related similar further additional else recommended suggested other
        elsewhere likewise editor's editors editor
    """),
    media=words("""
        article articles headline headlines story stories newsletter newsletters video videos podcast
        podcasts post posts gallery link links page pages channel app inbox website site blog report reports
        coverage update updates piece column episode slideshow infographic thread explainer interview review
        guide briefing picks notifications alerts comment comments discussion membership subscription
        facebook twitter instagram whatsapp telegram youtube linkedin tiktok bluesky photos pictures quiz
        clip clips footage photograph photographs images crossword puzzle poll advert recap
        journalism reporting news deals merch conversation reads list hashtag feed homepage access topic
        pick subject account icon button alert group mailing ads
    """),
    here=words("""
        this these here below above our us following newsroom
    """),
    urgent=words("""
        breaking exclusive trending viral must must-read must-see hot latest popular sponsored promoted
        spotlight featured flashback throwback just-in alert shocking interesting top good great best
        hottest worth deeper full
    """),
    labels=words("""
        most_read most_popular just_in from_our_partners top_stories editors_picks related recommended
        trending more read watch video exclusive sponsored breaking listen promoted advertisement ad
        more_on_this more_from further_reading featured must-read must_read trending_now tags
    """),
    tails=words("""
        related related_articles related_stories related_posts related_content related_news related_topics
        related_coverage related_links further_reading read_next read_more up_next more_news more_stories
        more_articles recommended recommended_for_you about_us sign_up subscribe sponsored trending
        trending_now most_read most_popular most_viewed popular editors_picks editor's_picks
        you_may_also_like you_might_also_like see_also popular_posts latest_news top_stories don't_miss
        advertisement newsletter share_this share_this_article share_this_story copyright disclosure
        disclaimer tags story_continues_below_advertisement article_continues_below
        article_continues_below_advertisement scroll_down_for_video scroll_down_for_the_video advertisements
        loading print_this_page skip_advertisement keep_reading continue_reading more_on_this_topic
    """),
    endings=words("""
        about_the_author about_the_authors about_the_writer about_the_writers author_bio references
        footnotes sources bibliography external_links comments leave_a_reply leave_a_comment post_a_comment
        filed_under contact_us follow_us privacy_policy cookie_policy works_cited
    """),
    pause=words("""
        pause wait hold_on hold_up stop but_wait wait_a_minute wait_a_moment wait_a_second one_moment
        just_a_moment just_a_second hang_on by_the_way btw before_you_go before_you_continue
        before_we_continue before_you_scroll before_we_go_on quick_break quick_note quick_question
        quick_pause quick_aside side_note a_quick_note psst hey attention hello listen_up look
        one_more_thing just_a_minute a_quick_pause short_break take_a_break don't_go oh guess_what
        speaking_of_which heads_up fyi not_so_fast stay_with_us excuse_me pardon_the_interruption
        sorry_to_interrupt a_quick_interruption ps p.s meanwhile while_you're_here while_you_are_here
        in_case_you_missed_it in_case_you_missed_this icymi thanks_for_reading thank_you_for_reading
        on_a_related_note quick_detour breather stop_scrolling hold_that_thought wait_there's_more but_first
        a_moment_please let's_pause take_a_breath one_second quick_one pause_here just_one_moment
    """),
    reports=words("""
        said says told tells added according argued argues reported reports wrote writes explained noted
        stated announced warned insisted claimed asked replied recalled quipped joked tweeted testified
    """),
    boilerplate=words("""
        copyright all_rights_reserved rights_reserved cookie_policy our_cookies use_cookies uses_cookies
        cookie_settings accept_cookies accept_all_cookies privacy_policy terms_of_use terms_of_service
        terms_and_conditions advertisement advertisements sponsored_content paid_content affiliate_links
        affiliate_link affiliate_commission earn_a_commission earn_commission originally_published
        first_published republished_from republished_with reprinted_with reporting_by editing_by
        additional_reporting writing_by compiled_by contributed_to_this_report contributed_to_this_story
        contributed_to_this_article contributed_reporting may_not_be_published published_broadcast_rewritten
        without_permission unsubscribe manage_preferences opt_out sign_in enable_javascript your_browser
        ad_blocker story_continues article_continues continues_below continue_reading scroll_to_continue
        scroll_down skip_to_content view_comments post_a_comment leave_a_reply leave_a_comment powered_by
        this_article_appeared this_article_originally this_story_originally this_story_was_updated
        this_story_has_been_updated this_article_was_updated this_article_was_amended
        this_article_has_been_updated this_article_was_originally correction_appended legal_disclaimer
        disclosure for_informational_purposes min_read minute_read minutes_read reading_time file_photo
        in_your_browser opens_in_new_window press_enter all_comments comments_are_closed your_email_address
        required_fields be_published republish this_material_may_not creative_commons_license
        advertisement_- already_a_subscriber already_a_member of_cookies agree_to_our story_continues_below
        article_continues_below scroll_down_for_video like_us_on create_a_free_account views_expressed
        print_this_page skip_advertisement skip_ad views_are_their_own opinions_expressed
    """),
    headline=words("""
        headline title heading topic keyword headlines phrase
    """),
    conjunctions=words("""
        and
    """),
    yours=words("""
        your yours readers
    """),
    glance=words("""
        see look view find get go try catch learn hear meet open enjoy seen heard follow viewing recall
        remember consider noticed spotted caught
    """),
    softeners=words("""
        please now don't so also and just always never remember kindly meanwhile forget to keep
    """),
    purpose=words("""
        for to if want in before while
    """),
    prepositions=words("""
        in on from by a the one what while why
    """),
    crowd=words("""
        people readers everyone everybody users others fans folks many others' internet reader netizens
        subscribers we_all
    """),
    react=words("""
        reacting talking buzzing clicking reading loving sharing discussing enjoyed loved liked read clicked
        shared viewed clicks shares watching commented react raving making waves going goes viral loves love
        blowing grabbing attention trending
    """),
    first_person=words("""
        i i'm i've i'd i'll my me myself mine
    """),
    favours=words("""
        subscribe
    """),
    before=words("""
        before
    """),
    onward=words("""
        continue continuing go going leave leaving read reading scroll scrolling further move moving proceed
        finish close any
    """),
    tempt=words("""
        love enjoy guess believe adore regret miss laugh forget resist surprise amaze
        shock stun astonish delight covered
    """),
    light=words("""
        take have grab give steal
    """),
    peek=words("""
        look peek glance gander
    """),
    on_page=words("""
        click clicking scroll scrolling swipe
    """),
    asking=words("""
        what which who how why where when whether if
    """),
    ask=words("""
        agree disagree chip review
    """),
    wares=words("""
        magazine edition community opinion editors offer club cartoon transcript collection archive
        bundle survey supplement bulletin digest forecast roundup free discount deal deals prize
        gift trial voucher coupon exclusive
    """),
    stir=words("""
        wild speechless jaw funny hilarious incredible unbelievable intrigued thirsty hungry
        convinced colleagues editors share click recommend recommends recommended suggest suggests
    """),
    narrates=words("""
        he she they him her them his their was were had been who whom became began went came
    """),
)
