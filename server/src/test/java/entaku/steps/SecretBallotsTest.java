package entaku.steps;

import static org.assertj.core.api.Assertions.assertThat;

import entaku.Draw;
import entaku.ForSeeds;
import entaku.mathematics.tally.Band;
import entaku.session.Role;
import entaku.session.Step.Names;
import entaku.steps.board.Board;
import entaku.steps.consensus.Consensus;
import entaku.steps.dotvote.DotVote;
import entaku.steps.statements.Statements;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Whatever a hall votes, shows, opens again and shows anew: no result tells what a few people did. */
class SecretBallotsTest {
    private static final int CLOSINGS = 5;

    private record Shown(Map<String, String> answers, Map<String, String> reasons, List<Band> bands) {}

    @ForSeeds(150)
    void no_persons_level_follows_from_what_is_shown_of_a_proposal(long seed) {
        var draw = new Draw(seed);
        int people = draw.between(1, 14);
        int least = draw.between(3, 5);
        var ids = IntStream.range(0, draw.between(2, 6)).mapToObj(i -> "l" + i).toList();
        List<Map<String, Object>> levels = new ArrayList<>();
        for (String id : ids)
            levels.add(Map.of("id", id, "text", id, "full", levels.isEmpty(), "lives", levels.size() * 2 < ids.size()));
        Hall hall = Hall.with(Hall.step("agree", "consensus", Names.HIDDEN, Map.of("levels", levels, "least", least)))
                .participants(people)
                .seat("scribe", Role.SCRIBE, "1");
        String proposal = hall.leads(new Consensus.Draft("ベンチを置く", null));
        hall.leads(new Consensus.Ask(proposal));
        var answers = new TreeMap<String, String>();
        var reasons = new TreeMap<String, String>();
        var hands = new TreeMap<String, Integer>();
        var before = new ArrayList<Shown>();
        int vote = 1;
        for (int closing = 0; closing < CLOSINGS; closing++) {
            for (int act = draw.between(0, 2 * people); act > 0; act--) {
                String seat = "p" + draw.between(1, people);
                String level = draw.one(ids);
                String why = draw.one(List.of("", "坂", "夜", "雨", "花"));
                hall.does(seat, new Consensus.Answer(proposal, level, why, null));
                answers.put(seat, level);
                reasons.put(seat, why);
            }
            if (draw.between(0, 1) == 1) {
                String level = draw.one(ids);
                hands.put(level, draw.between(0, 60));
                hall.does("scribe", new Consensus.EnterHands(proposal, level, hands.get(level)));
            }
            hall.leads(new Consensus.CloseAsking(proposal));
            var result = Hall.fields((Record) hall.sees("proposal/" + proposal).get("result"));
            List<Band> bands = bands(result);
            assertThat(bands.stream().flatMap(band -> band.levels().stream()).toList())
                    .isEqualTo(ids);
            hands.values().removeIf(count -> count == 0);
            assertThat(result).as("hands are public").containsEntry("byHand", hands);
            for (Band band : bands) {
                assertThat(band.hands())
                        .isEqualTo(band.levels().stream()
                                .mapToInt(level -> hands.getOrDefault(level, 0))
                                .sum());
                int phones = band.count() - band.hands();
                assertThat(phones == 0 || phones >= least).as("%s", band).isTrue();
                assertThat(band.levels().size() == 1 || phones > least || answers.isEmpty())
                        .isTrue();
            }
            var told = told(hall, proposal);
            if (result.get("withheld").equals(true)) {
                assertThat(bands).allMatch(band -> band.count() == band.hands());
                assertThat(told).isEmpty();
            } else {
                assertThat(told).isEqualTo(expected(bands, answers, reasons));
                var now = new Shown(Map.copyOf(answers), Map.copyOf(reasons), bands);
                // Of a vote in which nobody answered nothing is told that could be subtracted.
                for (Shown one : answers.isEmpty() ? List.<Shown>of() : before) enoughDiffer(one, now, least);
                if (!answers.isEmpty()) before.add(now);
            }
            boolean published = result.get("withheld").equals(false) && !answers.isEmpty();
            hall.undo();
            if (!published) continue;
            assertThat(hall.sees("n/" + proposal)).as("no answer is told twice").isNull();
            assertThat(hall.sees("proposal/" + proposal)).containsEntry("vote", ++vote);
            for (String seat : answers.keySet())
                assertThat(hall.own(seat, "answer/" + proposal)).isNull();
            answers.clear();
            reasons.clear();
            hands.clear();
        }
    }

    @SuppressWarnings("unchecked")
    private static List<Band> bands(Map<String, Object> result) {
        return (List<Band>) result.get("bands");
    }

    @SuppressWarnings("unchecked")
    private static List<String> told(Hall hall, String proposal) {
        var reasons = (List<Record>) hall.sees("proposal/" + proposal).get("reasons");
        if (reasons == null) return List.of();
        return reasons.stream()
                .map(Hall::fields)
                .map(reason -> reason.get("levels") + " " + reason.get("text") + " " + reason.get("who"))
                .toList();
    }

    /** Strongest objection first, and within a band in the order of the words alone. */
    private static List<String> expected(List<Band> bands, Map<String, String> answers, Map<String, String> reasons) {
        var expected = new ArrayList<String>();
        for (int i = bands.size() - 1; i >= 0; i--) {
            var levels = bands.get(i).levels();
            answers.keySet().stream()
                    .filter(seat -> levels.contains(answers.get(seat)))
                    .map(reasons::get)
                    .filter(words -> !words.isEmpty())
                    .sorted()
                    .forEach(words -> expected.add(levels + " " + words + " null"));
        }
        return expected;
    }

    /** Those who answered newly or otherwise are nobody, or enough at whatever is told of them. */
    private static void enoughDiffer(Shown before, Shown now, int least) {
        Set<String> changed = differing(before.answers(), now.answers());
        var any = new HashSet<>(changed);
        any.addAll(differing(before.reasons(), now.reasons()));
        assertThat(any.isEmpty() || any.size() >= least).as("people who differ").isTrue();
        assertThat(now.bands().stream().map(Band::levels).toList())
                .as("a later result is cut as the first")
                .isEqualTo(before.bands().stream().map(Band::levels).toList());
        for (Band band : now.bands()) {
            for (var answers : List.of(before.answers(), now.answers())) {
                long there = changed.stream()
                        .filter(seat -> band.levels().contains(answers.getOrDefault(seat, "")))
                        .count();
                assertThat(there == 0 || there >= least)
                        .as("%d of those who changed at %s", there, band)
                        .isTrue();
            }
        }
    }

    private static <B> Set<String> differing(Map<String, B> one, Map<String, B> other) {
        var seats = new HashSet<>(one.keySet());
        seats.addAll(other.keySet());
        return seats.stream()
                .filter(seat -> !Objects.equals(one.get(seat), other.get(seat)))
                .collect(Collectors.toSet());
    }

    @ForSeeds(150)
    void no_few_peoples_dots_follow_from_what_is_shown_of_a_vote(long seed) {
        var draw = new Draw(seed);
        int people = draw.between(1, 10);
        int least = draw.between(3, 5);
        var items = List.of("a", "b", "c");
        Hall hall = Hall.with(
                        Hall.step("ideas", "board", Names.HIDDEN, Map.of("reveal", "at-once")),
                        Hall.step(
                                "weight", "dot-vote", Names.HIDDEN, Map.of("from", "ideas", "dots", 3, "least", least)))
                .participants(people)
                .seat("scribe", Role.SCRIBE, "1");
        for (String id : items) hall.naming(id).does("p1", new Board.AddNote(id, 0, null, false));
        hall.next();
        var ballots = new TreeMap<String, Map<String, Integer>>();
        var hands = new HashMap<String, Integer>();
        var before = new ArrayList<Map<String, Map<String, Integer>>>();
        int vote = 1;
        for (int closing = 0; closing < CLOSINGS; closing++) {
            for (int act = draw.between(0, 2 * people); act > 0; act--) {
                String seat = "p" + draw.between(1, people);
                String item = draw.one(items);
                if (hall.refusal(seat, new DotVote.PlaceDot(item)) == null)
                    ballots.computeIfAbsent(seat, s -> new HashMap<>()).merge(item, 1, Integer::sum);
            }
            if (draw.between(0, 1) == 1) {
                String item = draw.one(items);
                hands.put(item, draw.between(0, 60));
                hall.does("scribe", new DotVote.EnterHands(item, hands.get(item)));
            }
            hall.leads(new DotVote.CloseVote());
            boolean withheld = (boolean) hall.sees("now").get("withheld");
            boolean raised = hands.values().stream().anyMatch(n -> n > 0);
            for (String item : items) {
                int byHand = hands.getOrDefault(item, 0);
                int byPhone = ballots.values().stream()
                        .mapToInt(ballot -> ballot.getOrDefault(item, 0))
                        .sum();
                var result = hall.sees("result/" + item);
                if (withheld && !raised) assertThat(result).isNull();
                else
                    assertThat(result)
                            .containsEntry("dots", withheld ? byHand : byHand + byPhone)
                            .containsEntry("hands", byHand);
            }
            if (!withheld) {
                assertThat(ballots.isEmpty() || ballots.size() >= least).isTrue();
                Map<String, Map<String, Integer>> now = new HashMap<>();
                ballots.forEach((seat, ballot) -> now.put(seat, Map.copyOf(ballot)));
                for (var one : ballots.isEmpty() ? List.<Map<String, Map<String, Integer>>>of() : before) {
                    int differing = differing(one, now).size();
                    assertThat(differing == 0 || differing >= least).isTrue();
                }
                before.add(now);
            }
            boolean published = !withheld && !ballots.isEmpty();
            hall.undo();
            if (!published) continue;
            assertThat(hall.sees("now")).containsEntry("voters", 0).containsEntry("vote", ++vote);
            for (String seat : ballots.keySet())
                assertThat(hall.own(seat, "ballot"))
                        .as("no ballot is told twice")
                        .containsEntry("dots", Map.of());
            ballots.clear();
            hands.clear();
        }
    }

    @ForSeeds(150)
    void no_few_peoples_answers_follow_from_what_is_shown_of_a_statement(long seed) {
        var draw = new Draw(seed);
        int people = draw.between(1, 10);
        int least = draw.between(3, 5);
        var statements = List.of("views-01", "views-02");
        var settings = Map.<String, Object>of("statements", List.of("一", "二"), "least", least);
        Hall hall = Hall.with(Hall.step("views", "statements", Names.HIDDEN, settings))
                .participants(people)
                .seat("scribe", Role.SCRIBE, "1");
        Map<String, Map<String, String>> answers = new TreeMap<>();
        var hands = new HashMap<String, Integer>();
        Map<String, List<Map<String, String>>> before = new HashMap<>();
        int vote = 1;
        for (int closing = 0; closing < CLOSINGS; closing++) {
            for (int act = draw.between(0, 4 * people); act > 0; act--) {
                String seat = "p" + draw.between(1, people);
                String statement = draw.one(statements);
                String answer = draw.one(List.of("agree", "disagree", "unsure"));
                String why = draw.one(List.of("", "坂", "夜"));
                hall.does(seat, new Statements.GiveAnswer(statement, answer, why));
                answers.computeIfAbsent(statement, s -> new TreeMap<>()).put(seat, answer + why);
            }
            if (draw.between(0, 1) == 1) {
                String statement = draw.one(statements);
                hands.put(statement, draw.between(0, 60));
                hall.does("scribe", new Statements.EnterHands(statement, "unsure", hands.get(statement)));
            }
            hall.leads(new Statements.CloseAnswers());
            boolean published = false;
            for (String statement : statements) {
                Map<String, String> now = Map.copyOf(answers.getOrDefault(statement, Map.of()));
                var result = hall.sees("result/" + statement);
                boolean withheld = (boolean) result.get("withheld");
                int byHand = hands.getOrDefault(statement, 0);
                assertThat(result).containsEntry("agree", withheld ? 0 : giving(now, "agree"));
                assertThat(result).containsEntry("unsure", byHand + (withheld ? 0 : giving(now, "unsure")));
                if (withheld) assertThat(result).containsEntry("reasons", null);
                if (withheld || now.isEmpty()) continue;
                published = true;
                assertThat(now.size()).isGreaterThanOrEqualTo(least);
                for (var one : before.getOrDefault(statement, List.of())) {
                    int differing = differing(one, now).size();
                    assertThat(differing == 0 || differing >= least).isTrue();
                }
                before.computeIfAbsent(statement, s -> new ArrayList<>()).add(now);
            }
            hall.undo();
            if (!published) continue;
            assertThat(hall.sees("now")).containsEntry("respondents", 0).containsEntry("vote", ++vote);
            for (String statement : statements)
                for (int i = 1; i <= people; i++)
                    assertThat(hall.own("p" + i, "answer/" + statement))
                            .as("no answer is told twice")
                            .isNull();
            answers.clear();
            hands.clear();
        }
    }

    private static int giving(Map<String, String> answers, String choice) {
        return (int)
                answers.values().stream().filter(one -> one.startsWith(choice)).count();
    }
}
