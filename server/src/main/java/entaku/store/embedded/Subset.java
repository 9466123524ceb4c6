package entaku.store.embedded;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Refuses what the engine would answer differently from a real MongoDB. What is not listed is refused, so that a new
 * habit fails on the developer's machine and not in somebody's hall.
 */
final class Subset {
    private static final int COMMAND_NOT_SUPPORTED = 115;
    /** MongoDB has it too; there it gives space back, for the bytes are in the hands of whoever runs it. */
    private static final String SCRUB = "compact";

    private static final Set<String> WRITES = Set.of("insert", "update", "delete", "create");
    private static final Set<String> READS = Set.of(
            "find",
            "getMore",
            "killCursors",
            "aggregate",
            "count",
            "distinct",
            "listCollections",
            "listIndexes",
            "listDatabases",
            "ping",
            "buildInfo",
            "endSessions");
    private static final Set<String> STAGES =
            Set.of("$match", "$group", "$sort", "$limit", "$skip", "$project", "$unwind", "$count");
    private static final Set<String> UPDATES =
            Set.of("$set", "$unset", "$inc", "$push", "$addToSet", "$pull", "$min", "$max", "$setOnInsert");
    private static final Set<String> CREATE_FIELDS =
            Set.of("create", "$db", "lsid", "writeConcern", "$readPreference", "readConcern", "$clusterTime");

    private Subset() {}

    /** Throws when the command is outside the common subset. */
    static void check(Document command) {
        String name = command.keySet().iterator().next();
        if (!WRITES.contains(name) && !READS.contains(name)) throw refuse("the command " + name);
        if (command.containsKey("startTransaction") || command.containsKey("autocommit")) throw refuse("a transaction");
        if (command.containsKey("collation")) throw refuse("collation");
        switch (name) {
            case "update" -> documents(command, "updates").forEach(Subset::checkUpdate);
            case "insert" -> documents(command, "documents").forEach(one -> checkId(one.get("_id")));
            case "delete" -> documents(command, "deletes").forEach(one -> only(one, Set.of("q", "limit"), "delete"));
            case "aggregate" -> documents(command, "pipeline").forEach(stage -> only(stage, STAGES, "stage"));
            case "create" -> only(command, CREATE_FIELDS, "collection option");
            default -> {}
        }
    }

    /** Whether a command asks that nothing of what was deleted stays in the files. */
    static boolean scrubs(Document command) {
        return command.keySet().iterator().next().equals(SCRUB);
    }

    /** Whether a command that was let through may change anything. */
    static boolean writes(Document command) {
        return WRITES.contains(command.keySet().iterator().next());
    }

    private static void checkUpdate(Document one) {
        only(one, Set.of("q", "u", "multi", "upsert"), "update option");
        if (!(one.get("u") instanceof Document update)) throw refuse("an update pipeline");
        boolean operators = update.keySet().stream().anyMatch(key -> key.startsWith("$"));
        if (operators) only(update, UPDATES, "update operator");
        if (Boolean.TRUE.equals(one.get("upsert"))) checkId(((Document) one.get("q")).get("_id"));
    }

    /** Ids made by the engine would differ when a request is carried out again after a crash. */
    private static void checkId(Object id) {
        if (!(id instanceof String)) throw refuse("a new document whose _id is not a string");
    }

    @SuppressWarnings("unchecked")
    private static List<Document> documents(Document command, String field) {
        return command.get(field) instanceof List<?> list ? (List<Document>) list : List.of();
    }

    private static void only(Map<String, Object> given, Set<String> allowed, String what) {
        for (String key : given.keySet()) {
            if (!allowed.contains(key)) throw refuse("the " + what + " " + key);
        }
    }

    static MongoServerError refuse(String what) {
        return new MongoServerError(
                COMMAND_NOT_SUPPORTED,
                "CommandNotSupported",
                what + " is outside what Entaku uses: the embedded store would answer it differently from MongoDB");
    }
}
