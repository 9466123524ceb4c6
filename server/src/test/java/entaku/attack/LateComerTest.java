package entaku.attack;

import static org.assertj.core.api.Assertions.assertThat;

import entaku.record.Proceedings;
import entaku.session.Layer;
import entaku.session.Role;
import entaku.session.Step;
import entaku.session.Step.Names;
import entaku.session.course.Leading;
import entaku.steps.Hall;
import entaku.steps.Steps;
import entaku.steps.board.Board;
import entaku.steps.checkin.CheckIn;
import entaku.steps.cluster.Cluster;
import entaku.steps.commitments.Commitments;
import entaku.steps.consensus.Consensus;
import entaku.steps.statements.Statements;
import entaku.view.View;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody watches all that is sent, sees who comes in last, and looks for their word. */
class LateComerTest {
    private static final int ROUNDS = 240;
    private static final String LATE = "late";

    /** Hits that chance gives, and five deviations more: one run in three million errs. */
    private static int chance(double one) {
        return (int) Math.ceil(ROUNDS * one + 5 * Math.sqrt(ROUNDS * one * (1 - one)));
    }

    private long seed;

    @BeforeEach
    void seed() {
        seed = Long.getLong("late.seed", System.nanoTime());
        System.out.println("late.seed=" + seed);
    }

    private static Step hidden(String id, String kind, Map<String, Object> settings) {
        return Hall.step(id, kind, Names.HIDDEN, settings);
    }

    private static Set<String> words(Hall hall) {
        return View.keys(hall.state(), Layer.HALL).stream()
                .filter(key -> key.startsWith("hello:said/"))
                .filter(key -> View.record(hall.state(), Layer.HALL, key) != null)
                .collect(Collectors.toSet());
    }

    @Test
    void who_watches_every_change_cannot_tell_which_word_is_the_last_comers() {
        var random = new Random(seed);
        int first = 0;
        int last = 0;
        for (int round = 0; round < ROUNDS; round++) {
            Hall hall = Hall.with(hidden("hello", "check-in", Map.of())).participants(8);
            var before = new ArrayList<>(List.of("p1", "p2", "p3", "p4", "p5", "p6", "p7", "p8"));
            Collections.shuffle(before, random);
            int spoken = random.nextInt(6);
            say(hall, before.subList(0, spoken), random);
            hall.seat(LATE, Role.PARTICIPANT, null);
            Set<String> then = words(hall);
            // The worst there is: the word comes at once.
            String word = "hello:said/" + say(hall, List.of(LATE), random);
            List<String> seen = new ArrayList<>();
            for (String seat : before.subList(spoken, before.size())) {
                say(hall, List.of(seat), random);
                if (seen.isEmpty()) seen.addAll(fresh(then, hall));
            }
            if (seen.isEmpty()) seen.addAll(fresh(then, hall));
            assertThat(seen).as("what came when the word came").hasSizeGreaterThanOrEqualTo(3);
            assertThat(words(hall)).hasSize(9);
            if (seen.get(0).equals(word)) first++;
            if (seen.get(seen.size() - 1).equals(word)) last++;
        }
        assertThat(first).as("the first of those that came").isLessThanOrEqualTo(chance(1.0 / 3));
        assertThat(last).as("the last of those that came").isLessThanOrEqualTo(chance(1.0 / 3));
    }

    private static List<String> fresh(Set<String> then, Hall hall) {
        var now = new HashSet<>(words(hall));
        now.removeAll(then);
        return now.stream().sorted().toList();
    }

    private static String say(Hall hall, List<String> seats, Random random) {
        String id = null;
        for (String seat : seats)
            id = hall.naming(Long.toString(random.nextLong() >>> 1, 36))
                    .does(seat, new CheckIn.Say(null, "ひとこと " + seat, false));
        return id;
    }

    @Test
    void nor_do_the_transcript_and_the_order_of_what_is_shown_tell_it() {
        var random = new Random(seed);
        int told = 0;
        for (int round = 0; round < ROUNDS; round++) {
            Hall hall = Hall.with(hidden("hello", "check-in", Map.of())).participants(3);
            say(hall, List.of("p1", "p2", "p3"), random);
            hall.seat(LATE, Role.PARTICIPANT, null);
            say(hall, List.of(LATE), random);
            hall.conduct(new Leading.Close());
            var lines = Proceedings.of(hall.log(), new Steps(), Map.of())
                    .visits()
                    .get(0)
                    .lines();
            assertThat(lines).hasSize(4);
            if (lines.get(3).text().endsWith(LATE)) told++;
        }
        assertThat(told).isLessThanOrEqualTo(chance(1.0 / 4));
    }

    @Test
    void no_kind_shows_a_place_in_time_where_names_are_hidden() {
        Hall hall = Hall.with(
                        hidden("hello", "check-in", Map.of()),
                        hidden("ideas", "board", Map.of("reveal", "at-once")),
                        hidden("views", "statements", Map.of("statements", List.of("坂が多い"), "add", "open")),
                        hidden("clusters", "cluster", Map.of("from", "ideas")),
                        hidden("agreement", "consensus", Map.of("from", List.of("clusters"), "levels", LEVELS)),
                        hidden("promises", "commitments", Map.of("from", List.of("agreement"))))
                .participants(3);
        for (String seat : List.of("p1", "p2", "p3")) hall.does(seat, new CheckIn.Say(null, seat, false));
        placeless(hall, 3);
        hall.next();
        for (String seat : List.of("p1", "p2", "p3")) hall.does(seat, new Board.AddNote(seat, 0, null, false));
        placeless(hall, 3);
        hall.next();
        for (String seat : List.of("p1", "p2", "p3")) hall.does(seat, new Statements.AddStatement(seat, false));
        placeless(hall, 4);
        hall.next();
        for (String seat : List.of("p1", "p2", "p3")) hall.does(seat, new Cluster.AddCluster(seat, List.of()));
        placeless(hall, 6);
        hall.next();
        for (String seat : List.of("p1", "p2", "p3")) hall.does(seat, new Consensus.Draft(seat, List.of()));
        placeless(hall, 9);
        hall.next();
        for (String seat : List.of("p1", "p2", "p3")) {
            hall.does(seat, new Commitments.Promise(seat, null, null, null, null));
            hall.does(seat, new Commitments.AskLater(seat, null));
        }
        placeless(hall, 6);
        var added = hall.state().items(hall.state().stage("views")).stream()
                .map(item -> item.id())
                .filter(id -> !id.equals("views-01"));
        assertThat(added).hasSize(3).isSortedAccordingTo(Comparator.naturalOrder());
        for (var thing : List.of("ideas", "clusters")) {
            var ids = hall.state().items(hall.state().stage(thing)).stream()
                    .map(item -> item.id())
                    .toList();
            assertThat(ids).hasSize(3).isSortedAccordingTo(Comparator.naturalOrder());
        }
    }

    private static final List<Map<String, Object>> LEVELS = List.of(
            Map.of("id", "full", "text", Map.of("ja", "賛成"), "full", true),
            Map.of("id", "no", "text", Map.of("ja", "反対"), "full", false));

    /** Nothing in the hall carries an order but the one that all have. */
    private static void placeless(Hall hall, int atLeast) {
        int found = 0;
        for (Record record : View.all(hall.state(), Layer.HALL).values())
            for (var part : record.getClass().getRecordComponents())
                if (part.getName().equals("order")) {
                    found++;
                    assertThat(read(record, part)).as(record.toString()).isEqualTo(0);
                }
        assertThat(found).isGreaterThanOrEqualTo(atLeast);
    }

    private static Object read(Record record, RecordComponent part) {
        try {
            part.getAccessor().setAccessible(true);
            return part.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
