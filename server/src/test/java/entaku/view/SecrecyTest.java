package entaku.view;

import static org.assertj.core.api.Assertions.assertThat;

import entaku.ForSeeds;
import entaku.session.Audience;
import entaku.session.Command;
import entaku.session.Conduct;
import entaku.session.SessionState;
import entaku.session.Step;
import entaku.session.Step.Names;
import entaku.steps.Everywhere;
import entaku.steps.Hall;
import entaku.steps.board.Board;
import entaku.steps.consensus.Consensus;
import entaku.steps.dialogue.Dialogue;
import entaku.steps.dotvote.DotVote;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What is secret cannot be told from anything that others see. */
class SecrecyTest {
    private static List<Audience> shared(SessionState state) {
        return Hall.audiences(state).stream()
                .filter(audience -> !audience.is(Audience.Kind.OWN))
                .toList();
    }

    @ForSeeds(15)
    void no_shared_record_of_a_step_without_names_holds_a_seat(long seed) {
        Hall hall = Hall.with(Everywhere.agenda()).unchecked();
        var talk = new RandomTalk(seed, hall);
        for (int i = 0; i < 300; i++) {
            talk.act();
            for (Audience audience : shared(hall.state()))
                for (Step step : hall.state().agenda().steps())
                    if (step.names() == Names.HIDDEN)
                        assertThat(View.ofStep(hall.state(), step, audience).toString())
                                .doesNotContain("seat-", "seat=");
        }
    }

    @ForSeeds(15)
    void nobody_sees_a_note_of_another_before_it_is_revealed(long seed) {
        Hall hall = Hall.with(Everywhere.agenda()[1]);
        hall.participants(3);
        var talk = new RandomTalk(seed, hall);
        String note = hall.does("p1", new Board.AddNote("ひみつのことば", 0, null, false));
        for (int i = 0; i < 150; i++) {
            talk.act();
            if (hall.state().currentStep() == null) continue;
            boolean revealed = (boolean) hall.sees("board").get("revealed");
            if (revealed) continue;
            for (Audience audience : Hall.audiences(hall.state())) {
                if (audience.equals(Audience.own("p1"))) continue;
                String seen = View.all(hall.state(), audience).toString();
                assertThat(seen).doesNotContain("ひみつのことば").doesNotContain(note);
            }
        }
    }

    /** Shows two talks that differ in a secret alone to all but the seats named: they must not see a difference. */
    private static void same(List<String> knowing, Consumer<Hall> one, Consumer<Hall> other, Step... steps) {
        List<Hall> halls = new ArrayList<>();
        for (Consumer<Hall> course : List.of(one, other)) {
            Hall hall = Hall.with(steps).participants(5);
            course.accept(hall);
            halls.add(hall);
        }
        for (Audience audience : Hall.audiences(halls.get(0).state())) {
            if (audience.is(Audience.Kind.OWN) && knowing.contains(audience.of())) continue;
            assertThat(View.all(halls.get(0).state(), audience))
                    .as("%s", audience)
                    .isEqualTo(View.all(halls.get(1).state(), audience));
        }
    }

    private static Command note(String text) {
        return new Board.AddNote(text, 0, null, false);
    }

    private static final Step BOARD = Hall.step("ideas", "board", Names.HIDDEN, Map.of());

    @Test
    void before_reveal_other_words_look_the_same() {
        same(List.of("p1"), hall -> hall.does("p1", note("賛成")), hall -> hall.does("p1", note("反対です")), BOARD);
    }

    @Test
    void after_reveal_other_authors_look_the_same() {
        Consumer<Hall> reveal = hall -> hall.leads(new Board.Reveal());
        same(
                List.of("p1", "p2"),
                hall -> {
                    hall.does("p1", note("あ"));
                    hall.does("p2", note("い"));
                    reveal.accept(hall);
                },
                hall -> {
                    hall.does("p2", note("あ"));
                    hall.does("p1", note("い"));
                    reveal.accept(hall);
                },
                BOARD);
    }

    @Test
    void after_reveal_another_order_of_writing_looks_the_same() {
        same(
                List.of(),
                hall -> {
                    hall.naming("n1").does("p1", note("あ"));
                    hall.naming("n2").does("p2", note("い"));
                    hall.leads(new Board.Reveal());
                },
                hall -> {
                    hall.naming("n2").does("p2", note("い"));
                    hall.naming("n1").does("p1", note("あ"));
                    hall.leads(new Board.Reveal());
                },
                BOARD);
    }

    @Test
    void a_held_note_looks_like_any_other_to_the_room() {
        Hall hall = Hall.with(BOARD).participants(2);
        String id = hall.does("p1", note("山田さんの家"));
        hall.leads(new Board.Reveal());
        hall.leads(new Board.HoldNote(id));
        for (Audience audience : Hall.audiences(hall.state())) {
            boolean may = audience.equals(Audience.FACILITATOR) || audience.equals(Audience.own("p1"));
            assertThat(View.all(hall.state(), audience).toString().contains("山田"))
                    .isEqualTo(may);
        }
    }

    @Test
    void before_closing_other_dots_look_the_same() {
        Step[] steps = {
            Hall.step("ideas", "board", Names.HIDDEN, Map.of("reveal", "at-once")),
            Hall.step("weight", "dot-vote", Names.SHOWN, Map.of("from", "ideas"))
        };
        for (boolean both : new boolean[] {false, true})
            same(List.of("p1"), hall -> dots(hall, "n1", both), hall -> dots(hall, "n2", both), steps);
    }

    private static void dots(Hall hall, String on, boolean twice) {
        hall.naming("n1").does("p1", note("あ"));
        hall.naming("n2").does("p2", note("い"));
        hall.conduct(new Conduct.Next());
        hall.does("p1", new DotVote.PlaceDot(on));
        if (twice) hall.does("p1", new DotVote.PlaceDot("n1"));
    }

    @Test
    void before_closing_other_answers_look_the_same() {
        Step step = Hall.step("agree", "consensus", Names.SHOWN, Map.of("levels", Everywhere.LEVELS));
        same(List.of("p1"), hall -> answers(hall, "full", null), hall -> answers(hall, "no", "こわい"), step);
    }

    private static void answers(Hall hall, String level, String reason) {
        String proposal = hall.leads(new Consensus.Draft("ベンチを置く", null));
        hall.leads(new Consensus.Ask(proposal));
        hall.does("p1", new Consensus.Answer(proposal, level, reason, 1));
    }

    @Test
    void after_closing_other_owners_of_the_same_answers_look_the_same() {
        Step step = Hall.step("agree", "consensus", Names.HIDDEN, Map.of("levels", Everywhere.LEVELS));
        same(List.of("p1", "p2", "p3"), hall -> outcome(hall, "p1", "p2"), hall -> outcome(hall, "p3", "p1"), step);
    }

    private static void outcome(Hall hall, String against, String unsure) {
        String proposal = hall.leads(new Consensus.Draft("ベンチを置く", null));
        hall.leads(new Consensus.Ask(proposal));
        for (String seat : List.of("p1", "p2", "p3")) {
            boolean no = seat.equals(against);
            boolean fine = seat.equals(unsure);
            hall.does(seat, new Consensus.Answer(proposal, no ? "no" : fine ? "fine" : "full", no ? "夜が心配" : null, 1));
        }
        hall.leads(new Consensus.CloseAsking(proposal));
    }

    @Test
    void where_names_are_hidden_other_speakers_look_the_same() {
        Step step = Hall.step("talk", "dialogue", Names.HIDDEN, Map.of());
        same(List.of("p1", "p2"), hall -> speaks(hall, "p1"), hall -> speaks(hall, "p2"), step);
    }

    private static void speaks(Hall hall, String seat) {
        hall.does(seat, new Dialogue.RaiseHand());
        hall.leads(new Dialogue.GiveFloor(null, null));
        hall.does(seat, new Dialogue.Say("橋が古い"));
        hall.leads(new Dialogue.TakeDown("そう思う", seat, "班長の " + seat, null));
    }
}
