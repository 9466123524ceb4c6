package entaku.view;

import static org.assertj.core.api.Assertions.assertThat;

import entaku.session.Command;
import entaku.session.Layer;
import entaku.session.Role;
import entaku.session.SessionState;
import entaku.session.Stage;
import entaku.session.Step;
import entaku.session.Step.Among;
import entaku.session.Step.Names;
import entaku.session.Wire;
import entaku.steps.Everywhere;
import entaku.steps.Hall;
import entaku.steps.board.Board;
import entaku.steps.consensus.Consensus;
import entaku.steps.dialogue.Dialogue;
import entaku.steps.dotvote.DotVote;
import entaku.steps.rating.Rating;
import entaku.steps.statements.Statements;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is secret cannot be told from anything that others see. */
class SecrecyTest {
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("entaku.view.Seeds#few")
    void no_shared_record_of_a_step_without_names_holds_a_seat_or_a_mask(long seed) {
        for (Step[] agenda : List.of(Everywhere.agenda(), Everywhere.cafe())) {
            Hall hall = Hall.with(agenda).unchecked();
            var talk = new RandomTalk(seed, hall);
            for (int i = 0; i < 300; i++) {
                talk.act();
                for (Step step : hall.state().agenda().steps())
                    if (step.hidden() && i % 5 == 0) quiet(hall.state(), step);
            }
        }
    }

    private static void quiet(SessionState state, Step step) {
        for (Stage stage : state.stages(step))
            for (Layer layer : List.of(Layer.of(stage), Layer.DESK))
                assertThat(View.ofStage(state, stage, layer, "").toString()).doesNotContain("seat-", "seat=", "mask");
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("entaku.view.Seeds#few")
    void nobody_sees_a_note_of_another_before_it_is_revealed(long seed) {
        for (Among among : Among.values()) {
            Hall hall = Hall.with(Hall.step("ideas", "board", Names.HIDDEN, among, Map.of()))
                    .seat("p1", Role.PARTICIPANT, "1");
            var talk = new RandomTalk(seed, hall);
            String note = hall.does("p1", new Board.AddNote("ひみつのことば", 0, null, false));
            String stage = among == Among.TABLES ? "ideas@1" : "ideas";
            for (int i = 0; i < 150; i++) {
                talk.act();
                if (hall.log().stream()
                        .flatMap(a -> a.events().stream())
                        .anyMatch(e -> e.part().equals(stage)
                                && Wire.name(e.getClass()).equals("revealed"))) break;
                for (Layer layer : Hall.layers(hall.state())) {
                    if (layer.equals(Layer.own("p1"))) continue;
                    String seen = View.all(hall.state(), layer).toString();
                    assertThat(seen).doesNotContain("ひみつのことば").doesNotContain(note);
                }
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("entaku.view.Seeds#few")
    void what_is_held_at_a_table_is_in_no_other_layer_while_the_room_is_there(long seed) {
        Hall hall = Hall.with(
                        Hall.step("cards", "board", Names.SHOWN, Among.TABLES, Map.of("reveal", "at-once")),
                        Hall.step("talk", "dialogue", Names.SHOWN, Among.TABLES, Map.of()))
                .seat("p1", Role.PARTICIPANT, "1");
        var random = new Random(seed);
        for (int step = 0; step < 2; step++) {
            for (int i = 0; i < 20; i++) {
                String words = "わたしたちだけ" + random.nextInt(1000);
                hall.does("p1", step == 0 ? note(words) : new Dialogue.Say(words));
                for (Layer layer : Hall.layers(hall.state())) {
                    boolean may = layer.equals(Layer.table("1")) || (step == 0 && layer.equals(Layer.own("p1")));
                    assertThat(View.all(hall.state(), layer).toString().contains(words))
                            .as("%s", layer)
                            .isEqualTo(may);
                }
            }
            if (step == 0) hall.next();
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
        for (Layer layer : Hall.layers(halls.get(0).state())) {
            if (layer.is(Layer.Kind.OWN) && knowing.contains(layer.of())) continue;
            assertThat(View.all(halls.get(0).state(), layer))
                    .as("%s", layer)
                    .isEqualTo(View.all(halls.get(1).state(), layer));
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
        for (Layer layer : Hall.layers(hall.state())) {
            boolean may = layer.equals(Layer.DESK) || layer.equals(Layer.own("p1"));
            assertThat(View.all(hall.state(), layer).toString().contains("山田")).isEqualTo(may);
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
        hall.next();
        hall.does("p1", new DotVote.PlaceDot(on));
        if (twice) hall.does("p1", new DotVote.PlaceDot("n1"));
    }

    @Test
    void before_closing_other_answers_to_statements_look_the_same_and_so_does_what_comes_next() {
        var statements = List.of("一", "二", "三", "四");
        Step step = Hall.step("views", "statements", Names.SHOWN, Map.of("statements", statements));
        for (String other : List.of("disagree", "unsure"))
            same(List.of("p1"), hall -> opinions(hall, "agree", null), hall -> opinions(hall, other, "坂"), step);
    }

    private static void opinions(Hall hall, String answer, String reason) {
        for (String seat : List.of("p2", "p3", "p4"))
            hall.does(seat, new Statements.GiveAnswer("views-01", "agree", null));
        hall.does("p1", new Statements.GiveAnswer("views-03", answer, reason));
        hall.does("p5", new Statements.GiveAnswer("views-01", "unsure", null));
        assertThat(hall.own("p5", "next")).containsEntry("statements", List.of("views-02", "views-04", "views-03"));
    }

    @Test
    void before_closing_other_ratings_look_the_same_and_so_do_those_of_another_side() {
        var settings = Map.<String, Object>of("items", List.of("一", "二"), "sides", Everywhere.SIDES);
        Step step = Hall.step("marks", "rating", Names.SHOWN, settings);
        for (String other : List.of("5", "unsure"))
            same(List.of("p1"), hall -> rates(hall, "residents", "1"), hall -> rates(hall, "office", other), step);
    }

    private static void rates(Hall hall, String side, String mark) {
        hall.does("p1", new Rating.ChooseSide(side));
        hall.does("p1", new Rating.Rate("marks-01", mark));
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
        hall.leads(new Dialogue.GiveFloor(null));
        hall.does(seat, new Dialogue.Say("橋が古い"));
        hall.leads(new Dialogue.TakeDown("そう思う", seat, "班長の " + seat));
    }
}
