package entaku.steps.rating;

import static org.assertj.core.api.Assertions.assertThat;

import entaku.Draw;
import entaku.ForSeeds;
import entaku.session.Role;
import entaku.session.Step.Names;
import entaku.steps.Everywhere;
import entaku.steps.Hall;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Whatever people rate, see, and rate anew: no result tells how a few of one side did. */
class RatingSecretTest {
    private static final int CLOSINGS = 5;

    /** People go over to another side between votes as well: who did is no more told than how they rated. */
    @ForSeeds(150)
    void no_few_peoples_ratings_follow_from_what_is_shown_of_a_side(long seed) {
        var draw = new Draw(seed);
        int people = draw.between(1, 12);
        int least = draw.between(3, 5);
        var items = List.of("marks-01", "marks-02");
        var sides = List.of("residents", "office");
        var settings = Map.<String, Object>of("items", List.of("一", "二"), "least", least, "sides", Everywhere.SIDES);
        Hall hall = Hall.with(Hall.step("marks", "rating", Names.HIDDEN, settings))
                .participants(people)
                .seat("scribe", Role.SCRIBE, "1");
        var of = new TreeMap<String, String>();
        Map<String, Map<String, String>> given = new TreeMap<>();
        var hands = new HashMap<String, Integer>();
        Map<String, List<Map<String, String>>> before = new HashMap<>();
        int vote = 1;
        for (int closing = 0; closing < CLOSINGS; closing++) {
            for (int act = draw.between(0, 4 * people); act > 0; act--) {
                String seat = "p" + draw.between(1, people);
                if (!of.containsKey(seat) || draw.between(0, 7) == 0) {
                    of.put(seat, draw.one(sides));
                    hall.does(seat, new Rating.ChooseSide(of.get(seat)));
                }
                String item = draw.one(items);
                String mark = draw.one(List.of("1", "2", "5", "unsure"));
                hall.does(seat, new Rating.Rate(item, mark));
                given.computeIfAbsent(item, s -> new TreeMap<>()).put(seat, mark);
            }
            if (draw.between(0, 1) == 1) {
                String item = draw.one(items);
                hands.put(item, draw.between(0, 60));
                hall.does("scribe", new Rating.EnterHands(item, "office", "2", hands.get(item)));
            }
            hall.leads(new Rating.CloseRatings());
            boolean published = false;
            for (String item : items) {
                List<Map<String, Object>> parts = parts(hall.sees("result/" + item));
                for (int i = 0; i < sides.size(); i++) {
                    var part = parts.get(i);
                    var now = new TreeMap<>(given.getOrDefault(item, Map.of()));
                    String side = sides.get(i);
                    now.keySet().removeIf(seat -> !side.equals(of.get(seat)));
                    boolean withheld = (boolean) part.get("withheld");
                    int byHand = side.equals("office") ? hands.getOrDefault(item, 0) : 0;
                    var counts = new ArrayList<Integer>();
                    for (String mark : List.of("1", "2", "3", "4", "5"))
                        counts.add((mark.equals("2") ? byHand : 0) + (withheld ? 0 : giving(now, mark)));
                    assertThat(part).containsEntry("side", side).containsEntry("counts", counts);
                    assertThat(part).containsEntry("unsure", withheld ? 0 : giving(now, "unsure"));
                    if (withheld || now.isEmpty()) continue;
                    published = true;
                    assertThat(now.size()).isGreaterThanOrEqualTo(least);
                    var shown = before.computeIfAbsent(item + side, s -> new ArrayList<>());
                    for (var one : shown) {
                        long differing = differing(one, now);
                        assertThat(differing == 0 || differing >= least).isTrue();
                    }
                    shown.add(Map.copyOf(now));
                }
                boolean compared = parts.stream().allMatch(part -> part.get("median") != null)
                        && parts.stream().noneMatch(part -> (boolean) part.get("withheld"));
                assertThat(hall.sees("result/" + item).get("apart") != null).isEqualTo(compared);
            }
            hall.undo();
            if (!published) continue;
            assertThat(hall.sees("now")).containsEntry("raters", 0).containsEntry("vote", ++vote);
            for (String item : items)
                for (int i = 1; i <= people; i++)
                    assertThat(hall.own("p" + i, "answer/" + item))
                            .as("no rating is told twice")
                            .isNull();
            of.clear();
            given.clear();
            hands.clear();
        }
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> parts(Map<String, Object> result) {
        return ((List<Record>) result.get("parts")).stream().map(Hall::fields).toList();
    }

    private static int giving(Map<String, String> given, String mark) {
        return (int) given.values().stream().filter(mark::equals).count();
    }

    private static long differing(Map<String, String> one, Map<String, String> other) {
        var seats = new HashSet<>(one.keySet());
        seats.addAll(other.keySet());
        return seats.stream()
                .filter(seat -> !Objects.equals(one.get(seat), other.get(seat)))
                .count();
    }
}
