package entaku.live.cluster;

/** What each command may cost: the rows that {@link BytesTest} walks through one meeting. */
final class BytesTable {
    private BytesTable() {}

    /**
     * Who ({@code door}: the server itself; at which table), command, body; then the most bytes in each layer it changes: the {@code hall}, a {@code
     * table}, the {@code desk}, somebody's {@code own}. {@code phone} bounds what another participant at the same table receives in all; {@code nothing} reaches
     * nobody. {@code >} remembers the id of what was made; {@code *} is sixty characters, before a line ten people who do it ten times, unmeasured.
     */
    static final String ROWS = """
            door seats/take-seat {'seat':'4Rk8Vd2nQe7Tz5yWc1GmXo','role':'participant','table':'2'} | hall:130 phone:130 desk:180
            f course/next {} | hall:740 phone:740 desk:120
            f clock/start {} | hall:130 phone:130 desk:120
            f clock/add-time {'minutes':1} | hall:130 phone:130 desk:120
            f clock/pause {} | hall:110 phone:110 desk:120
            f undo/take-back {} | hall:130 phone:130 desk:120
            elsewhere seats/move-seat {'seat':'elsewhere','table':'4'} | hall:120 phone:120 desk:170 own:130
            f seats/give-role {'seat':'s','role':'scribe'} | desk:200 own:110
            a check-in/say {'mood':'sunny','word':'川の音がきこえる朝の道'} | own:160
            s check-in/say {'mood':'sunny','word':'川の音がきこえる朝の道'} | own:160
            elsewhere check-in/say {'mood':'sunny','word':'川の音がきこえる朝の道'} | hall:390 phone:390 own:160
            f course/change-step {'step':'promises','minutes':20} | hall:160 phone:160 desk:120
            f course/insert-step {'after':'talk','step':{'id':'more','kind':'check-in','title':{'ja':'もう一度'},'promise':{'ja':'みんなに見えます'},'names':'hidden','among':'hall','minutes':5,'settings':{}}} | hall:320 phone:320 desk:120
            f course/repeat-step {'step':'more'} | hall:320 phone:320 desk:120
            f course/shorten {} | hall:900 phone:900 desk:120
            f undo/take-back {} | hall:900 phone:900 desk:140
            f course/skip-step {'step':'more','skip':true} | hall:270 phone:270 desk:120
            f course/move-step {'step':'more','after':'clusters'} | hall:270 phone:270 desk:120
            f course/go-to {'step':'ideas'} | hall:1070 phone:1160 desk:140 own:110
            a board/add-note {'text':'*','prompt':0} >note | hall:90 phone:90 desk:120 own:360
            a board/edit-note {'note':'$note','text':'*(直し)'} | own:330
            s board/add-note {'text':'*','prompt':1} >other | hall:90 phone:90 desk:120 own:360
            f board/reveal {} | hall:590 phone:590 desk:120 own:330
            * board/add-note {'text':'道','prompt':1}
            a board/add-note {'text':'*','prompt':2} >third | hall:330 phone:330 own:370
            f board/merge {'into':'$note','note':'$other'} | hall:580 phone:580 desk:120 own:320
            f board/unmerge {'note':'$other'} | hall:560 phone:560 desk:120 own:320
            f board/hold-note {'note':'$third'} | hall:140 phone:140 desk:350 own:320
            f board/release-note {'note':'$third'} | hall:330 phone:330 desk:150 own:320
            a board/withdraw-note {'note':'$third'} | hall:130 phone:130 desk:120 own:140
            f course/change-step {'step':'ideas','settings':{'prompts':['よい','こまる','ねがう'],'layout':'columns','place':'anyone','links':'everyone','relations':[{'id':'remedy','text':'原因→対応策'}]}} | hall:300 phone:300
            a board/place-note {'note':'$note','at':3,'from':1} | hall:90 phone:90
            f board/place-note {'note':'$note','at':2,'from':3} | hall:90 phone:90 desk:130
            a board/add-link {'note':'$note','onto':'$other','kind':'remedy'} >link | hall:150 phone:150
            a board/remove-link {'link':'$link'} | hall:90 phone:90
            f course/go-to {'step':'clusters'} | hall:9630 phone:9700 desk:130 own:100
            f cluster/add-cluster {'name':'木かげと居場所のこと','notes':['$note']} >cluster | hall:220 phone:220 desk:120
            f cluster/move-note {'note':'$other','cluster':'$cluster'} | hall:230 phone:230 desk:120
            f cluster/rename-cluster {'cluster':'$cluster','name':'木かげ'} | hall:160 phone:160 desk:120
            f cluster/add-cluster {'name':'夜の道','notes':['$other']} >twin | hall:270 phone:270 desk:120
            f cluster/merge-clusters {'cluster':'$twin','into':'$cluster'} | hall:240 phone:240 desk:120
            f cluster/add-cluster {'name':'夜の道'} >gone | hall:180 phone:180 desk:120
            f cluster/remove-cluster {'cluster':'$gone'} | hall:150 phone:150 desk:120
            f course/go-to {'step':'weight'} | hall:9200 phone:9300 desk:120 own:100
            * dot-vote/place-dot {'item':'$cluster'}
            a dot-vote/place-dot {'item':'$cluster'} | hall:90 phone:90 own:120
            a dot-vote/take-dot {'item':'$cluster'} | hall:90 phone:90 own:100
            s dot-vote/enter-hands {'item':'$cluster','dots':12} | hall:100 phone:100 desk:120 own:110
            f seats/give-role {'seat':'s','role':'participant'} | desk:200 own:110
            f dot-vote/take-over-hands {} | desk:130 own:110
            f seats/give-role {'seat':'s','role':'scribe'} | desk:200 own:110
            f dot-vote/close-vote {} | hall:7100 phone:7100 desk:120
            a calls/call {} | hall:120 phone:120
            a calls/withdraw {} | hall:90 phone:90
            a calls/call {} | hall:120 phone:120
            f calls/answer {'table':'1'} | hall:90 phone:90 desk:120
            a late-words/bring {'step':'ideas','text':'*','to':'question'} | nothing
            f course/go-to {'step':'talk'} | hall:8100 table:480 phone:8800 desk:370 own:120
            a dialogue/raise-hand {} | table:100 phone:100 own:90
            a dialogue/lower-hand {} | table:100 phone:100 own:90
            a dialogue/raise-hand {} | table:100 phone:100 own:90
            f@1 dialogue/give-floor {} | table:110 phone:110 desk:120 own:100
            a dialogue/end-floor {} | table:100 phone:100 desk:120 own:90
            a dialogue/say {'text':'*'} >said | hall:90 table:360 phone:450
            s dialogue/take-down {'text':'*'} | hall:90 table:360 phone:450
            a dialogue/correct {'utterance':'$said','text':'*(直し)'} | table:530 phone:530
            f course/back {} | hall:22400 table:160 phone:22800 desk:150 own:170
            f course/go-to {'step':'agreement'} | hall:11300 phone:11400 desk:140 own:100
            a consensus/draft {'text':'*','from':[]} >proposal | hall:610 phone:610
            f consensus/reword {'proposal':'$proposal','text':'*(二)'} | hall:770 phone:770 desk:120
            f consensus/ask {'proposal':'$proposal'} | hall:770 phone:770 desk:120
            * consensus/answer {'proposal':'$proposal','level':'wholehearted'}
            a consensus/answer {'proposal':'$proposal','level':'mostly'} | hall:90 phone:90 own:130
            s consensus/enter-hands {'proposal':'$proposal','level':'mostly','count':12} | hall:110 phone:110 own:120
            f seats/give-role {'seat':'s','role':'participant'} | desk:200 own:110
            f consensus/take-over-hands {'proposal':'$proposal'} | desk:130 own:120
            f seats/give-role {'seat':'s','role':'scribe'} | desk:200 own:110
            f consensus/close-asking {'proposal':'$proposal'} | hall:1080 phone:1080 desk:120
            f consensus/settle {'proposal':'$proposal','agreed':true,'conditions':['夜は照らす']} | hall:1160 phone:1160 desk:120
            f consensus/draft {'text':'*','from':[]} >second | hall:610 phone:610 desk:120
            f consensus/withdraw {'proposal':'$second'} | hall:610 phone:610 desk:120
            f course/go-to {'step':'promises'} | hall:850 phone:960 desk:120 own:160
            a commitments/promise {'what':'*','proposal':'$proposal','by':'2026-12-24'} >promise | hall:440 phone:440 own:130
            f commitments/edit {'commitment':'$promise','what':'*(直し)','by':'2026-12-24'} | hall:590 phone:590 desk:120
            a commitments/ask-later {'text':'*','to':'next'} >question | hall:360 phone:360 own:140
            a commitments/withdraw-question {'question':'$question'} | hall:160 phone:160 own:130
            a commitments/withdraw {'commitment':'$promise'} | hall:160 phone:160 desk:120 own:120
            f course/insert-step {'after':'promises','step':{'id':'back','kind':'review','title':{'ja':'前回から'},'promise':{'ja':'みんなに見えます'},'names':'shown','among':'hall','minutes':5,'settings':{}}} | hall:430 phone:430 desk:120
            f course/go-to {'step':'back'} | hall:8400 phone:8500 desk:130 own:120
            f review/point {'entry':'sweep','from':''} | hall:90 phone:90 desk:120
            a review/tell {'entry':'sweep','state':'under-way','word':'*'} | hall:420 phone:420 own:110
            f review/tell {'entry':'lamp','state':'done'} | hall:180 phone:180 desk:120 own:100
            a review/unsay {'entry':'sweep'} | hall:130 phone:130 own:120
            f course/insert-step {'after':'promises','step':{'id':'theme','kind':'poll','title':{'ja':'次に話したいこと'},'promise':{'ja':'みんなに見えます'},'names':'hidden','among':'hall','minutes':5,'settings':{}}} | hall:430 phone:430 desk:120
            f course/go-to {'step':'theme'} | hall:8200 phone:8300 desk:160 own:120
            * poll/answer {'choices':['theme-1']}
            a poll/answer {'choices':['theme-2']} | hall:90 phone:90 own:100
            s poll/enter-hands {'choice':'theme-1','count':12} | hall:100 phone:100 desk:120 own:110
            f seats/give-role {'seat':'s','role':'participant'} | desk:200 own:110
            f poll/take-over-hands {} | desk:130 own:110
            f seats/give-role {'seat':'s','role':'scribe'} | desk:200 own:110
            f poll/close-poll {} | hall:220 phone:220 desk:120
            f course/insert-step {'after':'promises','step':{'id':'purse','kind':'budget','title':{'ja':'時間を分ける'},'promise':{'ja':'みんなに見えます'},'names':'hidden','among':'hall','minutes':5,'settings':{'total':20,'rule':'equal-shares','projects':[{'id':'patrol','text':'*','cost':12},{'id':'lunch','text':'*','cost':15}]}}} | hall:550 phone:550 desk:120
            f course/go-to {'step':'purse'} | hall:1300 phone:1400 desk:160 own:140
            * budget/choose {'projects':['purse-patrol','purse-lunch']}
            a budget/choose {'projects':['purse-patrol','purse-lunch']} | hall:90 phone:90 own:130
            s budget/enter-slips {'projects':['purse-patrol','purse-lunch'],'count':12} | hall:100 phone:100 own:160
            f seats/give-role {'seat':'s','role':'participant'} | desk:200 own:110
            f budget/take-over-slips {} | desk:130 own:160
            f seats/give-role {'seat':'s','role':'scribe'} | desk:200 own:110
            f budget/close-budget {} | hall:330 phone:330 desk:120
            f budget/settle-tie {'rule':'by-lower-cost'} | hall:400 phone:400 desk:120
            f course/insert-step {'after':'promises','step':{'id':'explain','kind':'present','title':{'ja':'説明'},'promise':{'ja':'みんなに見えます'},'names':'hidden','among':'hall','minutes':5}} | hall:460 phone:460 desk:120
            f course/go-to {'step':'explain'} | hall:800 phone:900 desk:160 own:160
            f present/add-part {'title':'川べりの道','text':'*'} >part | hall:330 phone:330 desk:120
            f present/change-part {'part':'$part','link':'https://www.city.example.jp/river.pdf'} | hall:390 phone:390 desk:120
            f present/turn-to {'part':'$part'} | hall:140 phone:140 desk:120
            a present/ask {'text':'*'} >question | hall:330 phone:330 own:330
            s present/want {'question':'$question'} | hall:90 phone:90 own:100
            s present/want-no-longer {'question':'$question'} | hall:90 phone:90 own:90
            s present/enter-hands {'question':'$question','hands':12} | hall:100 phone:100
            f present/take {'question':'$question'} | hall:170 phone:170 desk:120
            s present/answer {'question':'$question','text':'*'} | hall:620 phone:620
            f present/reopen {'question':'$question'} | hall:340 phone:340 desk:120
            f present/carry {'question':'$question','to':'道路課','by':'2026-12-24'} | hall:420 phone:420 desk:120
            f present/pass-on {'question':'$question','text':'県の土木事務所です'} | hall:420 phone:420 desk:120
            f present/hold-question {'question':'$question'} | hall:250 phone:250 desk:500 own:330
            f present/release-question {'question':'$question'} | hall:530 phone:530 desk:200 own:330
            f present/remove-part {'part':'$part'} | hall:170 phone:170 desk:120
            a present/withdraw {'question':'$question'} | hall:250 phone:250 own:170
            f course/insert-step {'after':'promises','step':{'id':'ring','kind':'circle','title':{'ja':'輪'},'promise':{'ja':'みんなに見えます'},'names':'shown','among':'hall','minutes':5,'settings':{'empty':true}}} | hall:510 phone:510 desk:120
            f course/go-to {'step':'ring'} | hall:900 phone:1000 desk:160 own:160
            f circle/seat-inside {'name':'商店会の方','actor':'company'} >chair | hall:300 phone:300 desk:120
            f circle/seat-inside {'name':'市の方','actor':'office'} | hall:300 phone:300 desk:120
            f circle/change-chair {'chair':'$chair','name':'駅前の商店会の方','actor':'company'} | hall:240 phone:240 desk:120
            f circle/give-turn {'turns':0} | hall:180 phone:180 desk:120
            f circle/give-turn {} | hall:320 phone:320 desk:120
            f circle/end-turn {} | hall:320 phone:320 desk:120
            a circle/write-note {'text':'*'} >note | hall:120 phone:120 desk:340 own:340
            f circle/hand-in {'note':'$note','handed':true} | hall:380 phone:380 desk:200 own:340
            a circle/withdraw-note {'note':'$note'} | hall:180 phone:180 desk:170 own:170
            a circle/ask-chair {} | hall:160 phone:160 own:110
            a circle/ask-no-longer {} | hall:100 phone:100 own:110
            a circle/ask-chair {} | hall:160 phone:160 own:110
            f circle/give-chair {} | hall:420 phone:420 desk:120 own:140
            s circle/take-down {'text':'*','chair':'$chair'} >line | hall:380 phone:380
            s circle/correct {'line':'$line','text':'*(直し)'} | hall:560 phone:560
            f circle/leave-circle {'chair':'$chair'} | hall:320 phone:320 desk:120
            f course/insert-step {'after':'promises','step':{'id':'views','kind':'statements','title':{'ja':'一つずつ'},'promise':{'ja':'だれにも見えません'},'names':'hidden','among':'hall','minutes':5,'settings':{'statements':['*','*','*']}}} | hall:550 phone:550 desk:120
            f course/go-to {'step':'views'} | hall:8800 phone:8900 desk:140 own:130
            * statements/give-answer {'statement':'views-01','answer':'agree'}
            a statements/give-answer {'statement':'views-01','answer':'agree'} | hall:90 phone:90 desk:120 own:190
            a statements/withdraw-answer {'statement':'views-01'} | hall:90 phone:90 desk:120 own:160
            a statements/add-statement {'text':'*'} >added | desk:390 own:390
            f statements/show-statement {'statement':'$added'} | hall:330 phone:330 desk:190 own:330
            f statements/hold-statement {'statement':'$added'} | hall:130 phone:130 desk:390 own:330
            a statements/withdraw-statement {'statement':'$added'} | desk:160 own:160
            s statements/enter-hands {'statement':'views-01','answer':'agree','count':12} | hall:110 phone:110 desk:140 own:130
            f seats/give-role {'seat':'s','role':'participant'} | desk:200 own:110
            f statements/take-over-hands {} | desk:130 own:130
            f seats/give-role {'seat':'s','role':'scribe'} | desk:200 own:110
            f statements/close-answers {} | hall:490 phone:490 desk:130
            f course/insert-step {'after':'promises','step':{'id':'sheet','kind':'survey','title':{'ja':'ふりかえり'},'promise':{'ja':'だれにも見えません'},'names':'hidden','among':'hall','minutes':5,'settings':{'questions':[{'id':'said','text':'*','answers':['*','*']},{'id':'more','text':'*','type':'words'}]}}} | hall:550 phone:550 desk:120
            f course/go-to {'step':'sheet'} | hall:1800 phone:1900 desk:160 own:120
            * survey/fill-in {'choices':['said-1'],'words':[]}
            a survey/fill-in {'choices':['said-2'],'words':['*']} | hall:90 phone:90 own:320
            s survey/enter-slip {'choices':['said-1'],'words':['*']} | hall:100 phone:100 own:320
            s survey/remove-slip {'slip':1} | hall:100 phone:100 own:120
            f survey/close-survey {} | hall:700 phone:700 desk:120
            f course/insert-step {'after':'promises','step':{'id':'yearly','kind':'inventory','title':{'ja':'一つずつ'},'promise':{'ja':'だれにも見えません'},'names':'hidden','among':'hall','minutes':5,'settings':{'activities':[{'id':'fair','text':'*'},{'id':'patrol','text':'*'}],'fields':['人数','時間']}}} | hall:520 phone:520 desk:120
            f course/go-to {'step':'yearly'} | hall:10500 phone:10600 desk:160 own:160
            * inventory/give-decision {'activity':'yearly-fair','decision':'keep'}
            a inventory/give-decision {'activity':'yearly-fair','decision':'stop','reason':'*'} | hall:130 phone:130 own:330
            a inventory/withdraw-decision {'activity':'yearly-fair'} | hall:130 phone:130 own:150
            s inventory/add-activity {'text':'夏まつりと盆おどり','paper':true} >activity | hall:270 phone:270 own:310
            s inventory/tell-fact {'activity':'$activity','field':0,'text':'のべ40人','paper':true} | hall:200 phone:200 own:210
            f inventory/leave-out {'activity':'$activity'} | hall:240 phone:240 desk:270 own:270
            f inventory/take-up {'activity':'$activity'} | hall:350 phone:350 desk:200 own:270
            s inventory/withdraw-activity {'activity':'$activity'} | hall:240 phone:240 desk:140 own:210
            s inventory/enter-hands {'activity':'yearly-fair','decision':'keep','count':12} | hall:150 phone:150 desk:150 own:150
            f seats/give-role {'seat':'s','role':'participant'} | desk:200 own:110
            f inventory/take-over-hands {} | desk:150 own:150
            f seats/give-role {'seat':'s','role':'scribe'} | desk:200 own:110
            f inventory/close-decisions {} | hall:600 phone:600 desk:140
            f inventory/give-verdict {'activity':'yearly-fair','decision':'lighten','sentence':'*'} | hall:460 phone:460 desk:140
            f course/insert-step {'after':'promises','step':{'id':'marks','kind':'rating','title':{'ja':'この一年'},'promise':{'ja':'だれにも見えません'},'names':'hidden','among':'hall','minutes':5,'settings':{'items':['*','*','*'],'sides':[{'id':'residents','text':'住民'},{'id':'office','text':'市'}]}}} | hall:550 phone:550 desk:120
            f course/go-to {'step':'marks'} | hall:2000 phone:2100 desk:200 own:120
            * rating/choose-side {'side':'residents'}
            a rating/choose-side {'side':'office'} | own:110
            * rating/rate {'item':'marks-01','mark':'2'}
            a rating/rate {'item':'marks-01','mark':'4'} | hall:90 phone:90 desk:120 own:110
            a rating/withdraw-rating {'item':'marks-01'} | hall:90 phone:90 desk:120 own:100
            s rating/enter-hands {'item':'marks-01','side':'office','mark':'unsure','count':12} | hall:110 phone:110 desk:140 own:140
            f seats/give-role {'seat':'s','role':'participant'} | desk:200 own:110
            f rating/take-over-hands {} | desk:130 own:140
            f seats/give-role {'seat':'s','role':'scribe'} | desk:200 own:110
            f rating/close-ratings {} | hall:1100 phone:1100 desk:130
            f course/insert-step {'after':'promises','step':{'id':'rest','kind':'break','title':{'ja':'休憩'},'promise':{'ja':'人数だけが見えます'},'names':'hidden','among':'hall','minutes':5,'settings':{}}} | hall:550 phone:550 desk:120
            f course/insert-step {'after':'rest','step':{'id':'places','kind':'seat-plan','title':{'ja':'席を決める'},'promise':{'ja':'名前が出ます'},'names':'shown','among':'hall','minutes':5,'settings':{'from':'clusters'}}} | hall:580 phone:580 desk:120
            f course/go-to {'step':'rest'} | hall:8200 phone:8300 desk:160 own:120
            a break/come-back {} | hall:90 phone:90 own:90
            f course/go-to {'step':'places'} | hall:14400 phone:14400 desk:190 own:120
            a seat-plan/wish {'theme':'$cluster'} | own:110 desk:150
            f seat-plan/stay {'seat':'elsewhere','stays':true} | desk:150
            f seat-plan/propose {'way':'hand'} | desk:2200
            f seat-plan/move {'seat':'a','table':'2','plan':1} | desk:400
            f seat-plan/propose {'plan':1} | desk:2200
            f seat-plan/apply {'plan':2} | hall:2600 phone:2600 desk:2200 own:140
            f seats/move-seat {'seat':'b','table':null} | hall:200 phone:330 desk:300 own:140
            f seat-plan/seat-late {} | hall:250 phone:380 desk:300 own:140
            f course/insert-step {'after':'promises','step':{'id':'accounts','kind':'motion','title':{'ja':'決算'},'promise':{'ja':'みんなに見えます'},'names':'hidden','among':'hall','minutes':5,'settings':{}}} | hall:620 phone:620 desk:120
            f course/insert-step {'after':'accounts','step':{'id':'officers','kind':'motion','title':{'ja':'役員'},'promise':{'ja':'みんなに見えます'},'names':'hidden','among':'hall','minutes':5,'settings':{}}} | hall:640 phone:640 desk:120
            f course/go-to {'step':'accounts'} | hall:6300 phone:6300 desk:600 own:160
            f motion/set-roll {'members':900,'attending':300,'written':90,'proxies':80} | hall:260 phone:260 desk:120
            f course/go-to {'step':'officers'} | hall:1000 phone:1000 desk:140
            f motion/carry-roll {} | hall:260 phone:260 desk:120
            f motion/mark-member {'member':'長尾 花子','as':'written','voice':'for'} >mark | hall:260 phone:260 desk:220
            f motion/unmark-member {'marked':'$mark'} | hall:260 phone:260 desk:200
            f motion/reword {'text':'*'} | hall:620 phone:620 desk:120
            f motion/put-amendment {'text':'*(直し)','proposer':'長尾 花子','written':'*'} | hall:1200 phone:1200 desk:600
            f motion/open-vote {} | hall:320 phone:320 desk:120
            * motion/vote {'voice':'for'}
            a motion/vote {'voice':'against'} | hall:320 phone:320 own:110
            s motion/enter-votes {'source':'hands','voice':'for','count':120} | hall:320 phone:320 desk:130 own:130
            f seats/give-role {'seat':'s','role':'participant'} | desk:200 own:110
            f motion/take-over-votes {} | desk:130 own:140
            f seats/give-role {'seat':'s','role':'scribe'} | desk:200 own:110
            f motion/close-vote {} | hall:2400 phone:2400 desk:700 own:100
            f course/close {} | hall:620 phone:620 desk:80
            door course/finish {} | hall:580 phone:580
            f course/confirm-close {} | nothing
            """;
}
