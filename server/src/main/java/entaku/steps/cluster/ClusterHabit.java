package entaku.steps.cluster;

import entaku.session.Habit;
import java.util.Map;
import java.util.Optional;

/** Names a few clusters, then moves notes into them, now and then. */
final class ClusterHabit implements Habit {
    @Override
    public Optional<Deed> next(Sight sight, Dice dice) {
        boolean may = "everyone".equals(sight.get("form").get("by"));
        if (!may || dice.below(4) != 0) return Optional.empty();
        var clusters = sight.list("cluster/");
        if (clusters.size() < 4) return Deed.of("cluster/add-cluster", Map.of("name", dice.phrase("clusters")));
        var notes = sight.items();
        if (notes.isEmpty()) return Optional.empty();
        return Deed.of(
                "cluster/move-note",
                Map.of(
                        "note", dice.one(notes).get("id"),
                        "cluster", dice.one(clusters).get("id")));
    }
}
