package entaku.cli.residents;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** What a resident does next in each kind of step: one small habit a kind. A kind without a habit is watched. */
final class Habits {
    private Habits() {}

    /** One thing to send. */
    record Deed(String type, JsonObject body) {
        static Optional<Deed> of(String type, JsonObject body) {
            return Optional.of(new Deed(type, body));
        }
    }

    private interface Habit {
        Optional<Deed> next(Board board, Random random);
    }

    private static final Map<String, Habit> ALL = Map.of(
            "check-in", Habits::checkIn,
            "board", Habits::write,
            "cluster", Habits::cluster,
            "dot-vote", Habits::vote,
            "dialogue", Habits::talk,
            "consensus", Habits::answer,
            "commitments", Habits::promise);

    static Optional<Deed> next(Board board, Random random) {
        Habit habit = board.kind() == null || board.isClosed() ? null : ALL.get(board.kind());
        return habit == null ? Optional.empty() : habit.next(board, random);
    }

    private static Optional<Deed> checkIn(Board board, Random random) {
        if (board.own("mine").containsKey("id")) return Optional.empty();
        JsonArray moods = board.get("check-in").getJsonArray("moods", new JsonArray());
        var body = new JsonObject().put("word", Phrases.WORDS.any(random));
        if (!moods.isEmpty()) body.put("mood", moods.getString(random.nextInt(moods.size())));
        return Deed.of("check-in/say", body);
    }

    private static Optional<Deed> write(Board board, Random random) {
        int written = board.own("mine").getJsonArray("notes", new JsonArray()).size();
        if (written >= 1 + random.nextInt(3)) return Optional.empty();
        JsonObject shown = board.get("board");
        JsonArray prompts = shown.getJsonArray("prompts", new JsonArray());
        JsonArray kinds = shown.getJsonArray("kinds", new JsonArray());
        var body = new JsonObject()
                .put("text", Phrases.NOTES.any(random))
                .put("prompt", prompts.isEmpty() ? 0 : random.nextInt(prompts.size()));
        if (!kinds.isEmpty())
            body.put("kind", kinds.getJsonObject(random.nextInt(kinds.size())).getString("id"));
        return Deed.of("board/add-note", body);
    }

    private static Optional<Deed> cluster(Board board, Random random) {
        JsonObject shown = board.get("clusters");
        if (!"everyone".equals(shown.getString("by")) || random.nextInt(4) != 0) return Optional.empty();
        List<JsonObject> clusters = board.list("cluster/").toList();
        if (clusters.size() < 4)
            return Deed.of("cluster/add-cluster", new JsonObject().put("name", Phrases.CLUSTERS.any(random)));
        List<JsonObject> notes = board.list(shown.getString("from"), "note/").toList();
        if (notes.isEmpty()) return Optional.empty();
        return Deed.of(
                "cluster/move-note",
                new JsonObject()
                        .put("note", notes.get(random.nextInt(notes.size())).getString("id"))
                        .put(
                                "cluster",
                                clusters.get(random.nextInt(clusters.size())).getString("id")));
    }

    private static Optional<Deed> vote(Board board, Random random) {
        JsonObject vote = board.get("vote");
        JsonArray items = vote.getJsonArray("items", new JsonArray());
        int left = board.own("ballot").getInteger("left", vote.getInteger("dots", 0));
        if (items.isEmpty() || left == 0 || vote.getBoolean("closed", false)) return Optional.empty();
        // Earlier items draw more: a vote in which everything ties shows nothing.
        int pick = Math.min(random.nextInt(items.size()), random.nextInt(items.size()));
        return Deed.of("dot-vote/place-dot", new JsonObject().put("item", items.getString(pick)));
    }

    private static Optional<Deed> talk(Board board, Random random) {
        if (random.nextInt(6) != 0) return Optional.empty();
        return random.nextBoolean()
                ? Deed.of("dialogue/raise-hand", new JsonObject())
                : Deed.of("dialogue/say", new JsonObject().put("text", Phrases.UTTERANCES.any(random)));
    }

    private static Optional<Deed> answer(Board board, Random random) {
        JsonArray levels = board.get("consensus").getJsonArray("levels", new JsonArray());
        if (levels.isEmpty()) return Optional.empty();
        return board.list("proposal/")
                .filter(p -> "asking".equals(p.getString("state")))
                .filter(p -> !p.getInteger("version")
                        .equals(board.own("answer/" + p.getString("id")).getInteger("version")))
                .findFirst()
                .map(p -> {
                    int pick = Math.min(random.nextInt(levels.size()), random.nextInt(levels.size()));
                    JsonObject level = levels.getJsonObject(pick);
                    var body =
                            new JsonObject().put("proposal", p.getString("id")).put("level", level.getString("id"));
                    if (!level.getBoolean("full", false)) body.put("reason", Phrases.REASONS.any(random));
                    return new Deed("consensus/answer", body);
                });
    }

    private static Optional<Deed> promise(Board board, Random random) {
        String me = board.me().getString("seat");
        boolean promised = board.list("commitment/")
                .anyMatch(c -> me != null
                        && me.equals(c.getJsonObject("who", new JsonObject()).getString("seat")));
        if (promised || random.nextInt(5) != 0) return Optional.empty();
        return Deed.of(
                "commitments/promise",
                new JsonObject().put("what", Phrases.PROMISES.any(random)).put("seat", me));
    }
}
