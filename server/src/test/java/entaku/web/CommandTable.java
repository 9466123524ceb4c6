package entaku.web;

/**
 * Every command × every role, in the order of a talk. {@code +}: carried out; {@code x}: refused as somebody else's to
 * do. A line that starts with {@code =} prepares: who, command, body, and {@code name:sort} to remember what it made.
 * The command of a line with {@code *} is prepared anew for each role by the line above it.
 */
final class CommandTable {
    //                                 observer participant recorder table-host scribe screen facilitator
    static final String ROWS = """
            -          course/next             x x x x x x + {}
            hello      clock/start      x x x x x x + {}
            hello      clock/pause      x x x x x x + {}
            hello      clock/add-time         x x x x x x + {'minutes':1}
            hello      undo/take-back        x x x x x x + {}
            hello      seats/move-seat        x x x x x x + {'seat':'$other','table':'1'}
            hello      seats/move-seat        + + + + + + + {'seat':'$own','table':'1'}
            hello      seats/give-role        x x x x x x + {'seat':'$other','role':'participant'}
            hello      calls/call              x + + + + x x {}
            hello      calls/withdraw          x + + + + x x {}
            hello      calls/answer            x x x x x x + {'table':'1'}
            hello      course/insert-step      x x x x x x + {'step':$pause,'after':'promises'}
            hello      course/repeat-step      x x x x x x + {'step':'ideas'}
            hello      undo/take-back          x x x x x x + {}
            hello      course/shorten          x x x x x x + {}
            hello      undo/take-back          x x x x x x + {}
            hello      course/move-step        x x x x x x + {'step':'pause','after':'hello'}
            hello      course/change-step      x x x x x x + {'step':'pause','minutes':7}
            hello      course/skip-step        x x x x x x + {'step':'pause','skip':true}
            hello      check-in/say             x + + + + x x {'word':'はい'}
            hello      course/go-to            x x x x x x + {'step':'ideas'}
            ideas      late-words/bring         x + + + + x x {'step':'hello','text':'あとから届いたひとこと','to':'note'}
            ideas      board/add-note           x + + + + x x {'text':'木かげのベンチ','prompt':0}
            ideas      board/add-note           x x + + + x + {'text':'紙の付箋','prompt':0,'paper':true}
            = other board/add-note {'text':'別の人の付箋','prompt':1} note:note
            ideas      board/edit-note          x x x x x x x {'note':'$note','text':'書きかえ'}
            ideas      board/reveal             x x x x x x + {}
            ideas      board/withdraw-note      x x x x x x x {'note':'$note'}
            = facilitator board/add-note {'text':'紙に書いた付箋','prompt':1,'paper':true} paper:note
            ideas      board/edit-note          x x + + + x + {'note':'$paper','text':'紙の付箋 $role'}
            * facilitator board/add-note {'text':'まちがえた付箋','prompt':1,'paper':true} mistaken:note
            ideas      board/withdraw-note      x x + + + x + {'note':'$mistaken'}
            = other board/add-note {'text':'重ねる付箋','prompt':1} second:note
            ideas      board/merge              x x x x x x + {'into':'$note','note':'$second'}
            ideas      board/unmerge            x x x x x x + {'note':'$second'}
            ideas      board/hold-note          x x x x x x + {'note':'$second'}
            ideas      board/release-note       x x x x x x + {'note':'$second'}
            ideas      course/change-step      x x x x x x + {'step':'ideas','settings':$laid}
            ideas      board/place-note        x x x + x x + {'note':'$note','at':$level}
            ideas      board/add-link          x + + + + x + {'note':'$note','onto':'$second'}
            = other board/add-link {'note':'$second','onto':'$note'} link:link
            ideas      board/remove-link       x + + + + x + {'link':'$link'}
            ideas      course/go-to            x x x x x x + {'step':'clusters'}
            clusters   cluster/add-cluster      x + + + + x + {'name':'まとまり'}
            = facilitator cluster/add-cluster {'name':'居場所'} cluster:cluster
            clusters   cluster/rename-cluster   x + + + + x + {'cluster':'$cluster','name':'居場所 $role'}
            clusters   cluster/move-note        x + + + + x + {'note':'$note','cluster':'$cluster'}
            * facilitator cluster/add-cluster {'name':'合わせる'} twin:cluster
            clusters   cluster/merge-clusters   x x x x x x + {'cluster':'$twin','into':'$cluster'}
            * facilitator cluster/add-cluster {'name':'消す'} gone:cluster
            clusters   cluster/remove-cluster   x + + + + x + {'cluster':'$gone'}
            clusters   course/go-to            x x x x x x + {'step':'weight'}
            weight     dot-vote/place-dot       x + + + + x x {'item':'$cluster'}
            weight     dot-vote/take-dot        x + + + + x x {'item':'$cluster'}
            weight     dot-vote/enter-hands     x x + + + x + {'item':'$cluster','dots':2}
            weight     dot-vote/take-over-hands x x + + + x + {}
            weight     dot-vote/close-vote      x x x x x x + {}
            weight     course/go-to            x x x x x x + {'step':'talk'}
            talk       dialogue/raise-hand      x + + + + x x {}
            talk       dialogue/give-floor      x x x + x x + {}
            talk       dialogue/end-floor       x x + + x x + {}
            talk       dialogue/lower-hand      + + + + + + + {}
            talk       dialogue/say             x + + + + x + {'text':'わたしは木かげがほしいです'}
            = other dialogue/say {'text':'ベンチもほしい'} said:utterance
            talk       dialogue/correct         x x x x x x x {'utterance':'$said','text':'いらない'}
            talk       dialogue/take-down       x x + + + x + {'text':'書きとめた言葉'}
            talk       course/go-to            x x x x x x + {'step':'agreement'}
            agreement  consensus/draft          x + + + + x + {'text':'夏までに木かげを作る','from':[]}
            = other consensus/draft {'text':'ベンチを二つ置く','from':[]} proposal:proposal
            agreement  consensus/reword         x x + + + x + {'proposal':'$proposal','text':'ベンチを置く $role'}
            agreement  consensus/ask            x x x x x x + {'proposal':'$proposal'}
            agreement  consensus/answer         x + + + + x x {'proposal':'$proposal','level':'mostly'}
            agreement  consensus/enter-hands    x x + + + x + {'proposal':'$proposal','level':'mostly','count':1}
            agreement  consensus/take-over-hands x x + + + x + {'proposal':'$proposal'}
            agreement  consensus/close-asking   x x x x x x + {'proposal':'$proposal'}
            agreement  consensus/settle         x x x x x x + {'proposal':'$proposal','agreed':true,'conditions':[]}
            agreement  consensus/withdraw       x x x x x x + {'proposal':'$proposal'}
            agreement  course/go-to            x x x x x x + {'step':'promises'}
            promises   commitments/promise      x + + + + x x {'what':'苗木をたずねる'}
            promises   commitments/promise      x x + + + x + {'what':'場所をたずねる','seat':'$other'}
            = other commitments/promise {'what':'声をかける'} promise:commitment
            promises   commitments/edit         x x x x x x + {'commitment':'$promise','what':'みんなに声をかける'}
            promises   commitments/withdraw     x x x x x x + {'commitment':'$promise'}
            promises   commitments/ask-later    x + + + + x + {'text':'予算はあるか','to':'next'}
            = other commitments/ask-later {'text':'だれが手入れするか','to':'next'} question:question
            promises   commitments/withdraw-question x x x x x x + {'question':'$question'}
            promises   course/insert-step      x x x x x x + {'step':$theme,'after':'promises'}
            promises   course/go-to            x x x x x x + {'step':'theme'}
            theme      poll/answer             x + + + + x x {'choices':['theme-1']}
            theme      poll/enter-hands        x x + + + x + {'choice':'theme-1','count':2}
            theme      poll/take-over-hands    x x + + + x + {}
            theme      poll/close-poll         x x x x x x + {}
            theme      course/go-to            x x x x x x + {'step':'promises'}
            promises   course/insert-step      x x x x x x + {'step':$purse,'after':'promises'}
            promises   course/go-to            x x x x x x + {'step':'purse'}
            purse      budget/choose           x + + + + x x {'projects':['purse-patrol','purse-lunch']}
            purse      budget/enter-slips      x x + + + x + {'projects':['purse-patrol','purse-lunch'],'count':2}
            purse      budget/take-over-slips  x x + + + x + {}
            purse      budget/close-budget     x x x x x x + {}
            purse      budget/settle-tie       x x x x x x + {'rule':'by-lower-cost'}
            purse      course/go-to            x x x x x x + {'step':'promises'}
            promises   course/insert-step      x x x x x x + {'step':$views,'after':'promises'}
            promises   course/go-to            x x x x x x + {'step':'views'}
            views      statements/give-answer  x + + + + x x {'statement':'views-01','answer':'agree','reason':'明るい'}
            views      statements/withdraw-answer x + + + + x x {'statement':'views-01'}
            views      statements/add-statement x + + + + x x {'text':'木かげが足りない'}
            views      statements/add-statement x x + + + x + {'text':'紙に書いた文','paper':true}
            = other statements/add-statement {'text':'別の人の文'} statement:statement
            views      statements/withdraw-statement x x x x x x x {'statement':'$statement'}
            views      statements/show-statement x x x x x x + {'statement':'$statement'}
            views      statements/hold-statement x x x x x x + {'statement':'$statement'}
            * facilitator statements/add-statement {'text':'まちがえた文','paper':true} wrong:statement
            views      statements/withdraw-statement x x + + + x + {'statement':'$wrong'}
            views      statements/enter-hands  x x + + + x + {'statement':'views-01','answer':'agree','count':1}
            views      statements/take-over-hands x x + + + x + {}
            views      statements/close-answers x x x x x x + {}
            views      course/back             x x x x x x + {}
            promises   course/insert-step      x x x x x x + {'step':$sheet,'after':'promises'}
            promises   course/go-to            x x x x x x + {'step':'sheet'}
            sheet      survey/fill-in          x + + + + x x {'choices':['said-1'],'words':['木かげがよかった']}
            sheet      survey/enter-slip       x x + + + x + {'choices':['said-2'],'words':[]}
            * facilitator survey/enter-slip {'choices':['said-2'],'words':[]} slip:slip
            sheet      survey/remove-slip      x x + + + x + {'slip':$slip}
            sheet      survey/close-survey     x x x x x x + {}
            sheet      course/back             x x x x x x + {}
            promises   course/insert-step      x x x x x x + {'step':$yearly,'after':'promises'}
            promises   course/go-to            x x x x x x + {'step':'yearly'}
            yearly     inventory/give-decision x + + + + x x {'activity':'yearly-fair','decision':'keep','reason':'楽しい'}
            yearly     inventory/withdraw-decision x + + + + x x {'activity':'yearly-fair'}
            yearly     inventory/add-activity  x x + + + x + {'text':'夜の見回り $role','paper':true}
            yearly     inventory/tell-fact     x x + + + x + {'activity':'yearly-fair','field':0,'text':'40人 $role','paper':true}
            yearly     inventory/leave-out     x x x x x x + {'activity':'yearly-fair'}
            yearly     inventory/take-up       x x x x x x + {'activity':'yearly-fair'}
            * facilitator inventory/add-activity {'text':'まちがえた活動','paper':true} activity:activity
            yearly     inventory/withdraw-activity x x + + + x + {'activity':'$activity'}
            yearly     inventory/enter-hands   x x + + + x + {'activity':'yearly-fair','decision':'keep','count':1}
            yearly     inventory/take-over-hands x x + + + x + {}
            yearly     inventory/close-decisions x x x x x x + {}
            yearly     inventory/give-verdict  x x x x x x + {'activity':'yearly-fair','decision':'undecided'}
            yearly     course/back             x x x x x x + {}
            promises   course/insert-step      x x x x x x + {'step':$marks,'after':'promises'}
            promises   course/go-to            x x x x x x + {'step':'marks'}
            marks      rating/choose-side      x + + + + x x {'side':'office'}
            marks      rating/rate             x + + + + x x {'item':'marks-01','mark':'4'}
            marks      rating/withdraw-rating  x + + + + x x {'item':'marks-01'}
            marks      rating/enter-hands      x x + + + x + {'item':'marks-01','side':'residents','mark':'unsure','count':1}
            marks      rating/take-over-hands  x x + + + x + {}
            marks      rating/close-ratings    x x x x x x + {}
            marks      course/back             x x x x x x + {}
            promises   course/insert-step      x x x x x x + {'step':$review,'after':'promises'}
            promises   course/go-to            x x x x x x + {'step':'review'}
            review     review/point            x x x + x x + {'entry':'known'}
            review     review/tell             x + + + + x + {'entry':'known','state':'measured','word':'$role'}
            review     review/tell             x x + + + x + {'entry':'known','state':'measured','word':'$role 2'}
            review     review/unsay            x x + + + + + {'entry':'known'}
            review     course/go-to            x x x x x x + {'step':'promises'}
            promises   course/back             x x x x x x + {}
            promises   course/insert-step      x x x x x x + {'step':$explain,'after':'promises'}
            promises   course/go-to            x x x x x x + {'step':'explain'}
            explain    present/add-part        x x x x x x + {'title':'川べりの道','link':'https://www.city.example.jp/'}
            = facilitator present/add-part {'title':'費用','text':'国と半分ずつ'} part:part
            explain    present/change-part     x x x x x x + {'part':'$part','title':'費用と予定'}
            explain    present/turn-to         x x x + x x + {'part':'$part'}
            explain    present/remove-part     x x x x x x + {'part':'$part'}
            explain    present/ask             x + + + + x x {'text':'車いすでも通れますか'}
            explain    present/ask             x x + + + x + {'text':'紙に書いた質問','paper':true}
            = other present/ask {'text':'いつ終わりますか'} asked:question
            explain    present/want            x + + + + x x {'question':'$asked'}
            explain    present/want-no-longer  + + + + + + + {'question':'$asked'}
            explain    present/enter-hands     x x + + + x + {'question':'$asked','hands':3}
            explain    present/hold-question   x x x x x x + {'question':'$asked'}
            explain    present/release-question x x x x x x + {'question':'$asked'}
            explain    present/take            x x x + x x + {'question':'$asked'}
            explain    present/answer          x x + + + x + {'question':'$asked','text':'来年の春です $role'}
            explain    present/carry           x x x + x x + {'question':'$asked','to':'道路課'}
            explain    present/pass-on         x x x + x x + {'question':'$asked','text':'県の土木事務所です'}
            explain    present/reopen          x x x + x x + {'question':'$asked'}
            explain    present/withdraw        x x x x x x x {'question':'$asked'}
            * facilitator present/ask {'text':'まちがえた質問','paper':true} wrong:question
            explain    present/withdraw        x x + + + x + {'question':'$wrong'}
            explain    course/insert-step      x x x x x x + {'step':$motion,'after':'explain'}
            explain    course/insert-step      x x x x x x + {'step':$ballot,'after':'motion'}
            explain    course/go-to            x x x x x x + {'step':'motion'}
            motion     motion/set-roll         x x x x x x + {'members':9,'attending':8,'written':0,'proxies':0}
            motion     course/go-to            x x x x x x + {'step':'ballot'}
            ballot     motion/carry-roll       x x x x x x + {}
            ballot     motion/set-roll         x x x x x x + {'members':90,'attending':60,'written':9,'proxies':9}
            ballot     motion/reword           x x x x x x + {'text':'署名人は $role'}
            ballot     motion/mark-member      x x x x x x + {'member':'川田','as':'written','voice':'for'}
            = facilitator motion/mark-member {'member':'森','as':'attending'} marked:mark
            ballot     motion/unmark-member    x x x x x x + {'marked':'$marked'}
            ballot     motion/put-amendment    x x x x x x + {'text':'別の文','written':'棄権として数える'}
            ballot     motion/open-vote        x x x x x x + {}
            ballot     motion/vote             x + + + + x x {'voice':'for'}
            ballot     motion/enter-votes      x x + + + x + {'source':'hands','voice':'for','count':2}
            ballot     motion/take-over-votes  x x + + + x + {}
            ballot     motion/close-vote       x x x x x x + {}
            ballot     course/go-to            x x x x x x + {'step':'explain'}
            explain    course/insert-step      x x x x x x + {'step':$themes,'after':'explain'}
            explain    course/insert-step      x x x x x x + {'step':$rest,'after':'themes'}
            explain    course/insert-step      x x x x x x + {'step':$places,'after':'rest'}
            explain    course/go-to            x x x x x x + {'step':'themes'}
            themes     course/change-step      x x x x x x + {'step':'themes','minutes':6}
            = facilitator cluster/add-cluster {'name':'居場所'} island:cluster
            themes     course/go-to            x x x x x x + {'step':'rest'}
            rest       break/come-back          x + + + + x x {}
            rest       course/insert-step      x x x x x x + {'step':$ring,'after':'rest'}
            rest       course/go-to            x x x x x x + {'step':'ring'}
            ring       circle/seat-inside      x x x + x x + {'seat':'$other','actor':'resident'}
            = facilitator circle/seat-inside {'name':'商店会の方','actor':'company'} chair:chair
            ring       circle/change-chair     x x x + x x + {'chair':'$chair','name':'商店会 $role'}
            ring       circle/give-turn        x x x + x x + {'chair':'$chair'}
            ring       circle/end-turn         x x x + x x + {}
            ring       circle/write-note       x + + + + x x {'text':'夜道の話も聞きたい'}
            ring       circle/write-note       x x + + + x + {'text':'紙に書いた付箋','paper':true}
            = facilitator circle/write-note {'text':'紙の付箋','paper':true} slip:note
            ring       circle/hand-in          x x x x x x + {'note':'$slip','handed':true}
            * facilitator circle/write-note {'text':'まちがえた付箋','paper':true} wrong:note
            ring       circle/withdraw-note    x x x x x x + {'note':'$wrong'}
            ring       circle/ask-chair        x + + + + x x {}
            ring       circle/ask-no-longer    + + + + + + + {}
            ring       circle/ask-chair        x + + + + x x {}
            ring       circle/give-chair       x x x + x x + {'seat':'$guest'}
            ring       circle/take-down        x x + + + x + {'text':'終バスは九時','chair':'$chair'}
            = facilitator circle/take-down {'text':'終バスは十時'} line:line
            ring       circle/correct          x x + + + x + {'line':'$line','text':'終バスは $role'}
            * facilitator circle/seat-inside {'name':'帰る方'} leaving:chair
            ring       circle/leave-circle     x x x + x x + {'chair':'$leaving'}
            ring       course/go-to            x x x x x x + {'step':'places'}
            places     seat-plan/wish           x + + + + x x {'theme':'$island'}
            places     seat-plan/stay           x x x x x x + {'seat':'$other','stays':true}
            places     seat-plan/propose        x x x x x x + {'way':'random'}
            places     seat-plan/move           x x x x x x + {'seat':'$other','table':'1'}
            places     seat-plan/apply          x x x x x x + {'plan':1}
            places     seat-plan/seat-late      x x x x x x + {}
            places     course/back             x x x x x x + {}
            ring       course/close            x x x x x x + {}
            ring       course/confirm-close    x x x x x x + {}
            """;

    /** A step as a facilitator puts it in while the meeting runs. */
    private static final String PAUSE = "{'id':'pause','kind':'check-in','title':{'ja':'休み'},"
            + "'promise':{'ja':'みんなに見えます'},'names':'shown','among':'hall','minutes':5}";

    private static final String THEME = PAUSE.replace("pause", "theme").replace("check-in", "poll");
    private static final String EXPLAIN = "{'id':'explain','kind':'present','title':{'ja':'説明'},"
            + "'promise':{'ja':'みんなに見えます'},'names':'shown','among':'hall','minutes':5}";
    private static final String PURSE = PAUSE.replace("'pause'", "'purse'")
            .replace("'check-in'", "'budget'")
            .replace(
                    "'minutes':5",
                    "'minutes':5,'settings':{'total':20,'rule':'greedy','projects':["
                            + "{'id':'patrol','text':'夜の見回り','cost':12},{'id':'lunch','text':'昼食会','cost':15}]}");
    private static final String VIEWS = "{'id':'views','kind':'statements','title':{'ja':'一つずつ'},"
            + "'promise':{'ja':'だれにも見えません'},'names':'hidden','among':'hall','minutes':5,"
            + "'settings':{'statements':['夜の道は、歩きやすい']}}";

    private static final String SHEET = VIEWS.replace("views", "sheet")
            .replace("'statements':['夜の道は、歩きやすい']", "'questions':[" + HiddenActs.ASKED + "]")
            .replace("'statements'", "'survey'");
    private static final String YEARLY = VIEWS.replace("'views'", "'yearly'")
            .replace("'statements','title'", "'inventory','title'")
            .replace("'statements':['夜の道は、歩きやすい']", "'activities':[{'id':'fair','text':'夏まつり'}],'fields':['人数']");
    private static final String MARKS = "{'id':'marks','kind':'rating','title':{'ja':'この一年'},"
            + "'promise':{'ja':'だれにも見えません'},'names':'hidden','among':'hall','minutes':5,"
            + "'settings':{'items':['決まったことが進む'],"
            + "'sides':[{'id':'residents','text':'住民'},{'id':'office','text':'市'}]}}";

    /** A board whose notes are moved by those who wrote them, and linked by everybody. */
    private static final String LAID =
            "{'prompts':['よい','こまる','ねがう'],'layout':'columns','place':'author','links':'everyone'}";

    private static final String REST = PAUSE.replace("'pause'", "'rest'").replace("'check-in'", "'break'");

    private static final String THEMES = PAUSE.replace("'pause'", "'themes'")
            .replace("'check-in'", "'cluster'")
            .replace("'minutes':5", "'minutes':5,'settings':{'from':'ideas'}");

    private static final String PLACES = PAUSE.replace("'pause'", "'places'")
            .replace("'check-in'", "'seat-plan'")
            .replace("'minutes':5", "'minutes':5,'settings':{'from':'themes'}");

    private static final String MOTION = PAUSE.replace("'pause'", "'motion'").replace("'check-in'", "'motion'");
    private static final String BALLOT = PAUSE.replace("'pause'", "'ballot'").replace("'check-in'", "'motion'");

    private static final String RING = PAUSE.replace("'pause'", "'ring'")
            .replace("'check-in'", "'circle'")
            .replace("'minutes':5", "'minutes':5,'settings':{'empty':true}");

    private static final String REVIEW = "{'id':'review','kind':'review','title':{'ja':'前回から'},"
            + "'promise':{'ja':'みんなに見えます'},'names':'shown','among':'hall','minutes':5,"
            + "'settings':{'indicators':[{'id':'known','name':'顔なじみの人','goal':'40人'}]}}";

    private CommandTable() {}

    /** Puts the steps that the rows name into their words. */
    static String withSteps(String words) {
        return words.replace("$pause", PAUSE)
                .replace("$themes", THEMES)
                .replace("$motion", MOTION)
                .replace("$ballot", BALLOT)
                .replace("$theme", THEME)
                .replace("$purse", PURSE)
                .replace("$explain", EXPLAIN)
                .replace("$laid", LAID)
                .replace("$rest", REST)
                .replace("$places", PLACES)
                .replace("$ring", RING)
                .replace("$views", VIEWS)
                .replace("$sheet", SHEET)
                .replace("$marks", MARKS)
                .replace("$review", REVIEW)
                .replace("$yearly", YEARLY);
    }
}
