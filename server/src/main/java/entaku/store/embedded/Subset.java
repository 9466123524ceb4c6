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
    private static final Set<String> COMMANDS = Set.of(
            "insert",
            "update",
            "delete",
            "find",
            "getMore",
            "killCursors",
            "aggregate",
            "count",
            "distinct",
            "createIndexes",
            "create",
            "drop",
            "listCollections",
            "listIndexes",
            "ping",
            "buildInfo",
            "endSessions",
            "isMaster",
            "ismaster",
            "hello",
            "dropDatabase",
            "listDatabases");
    private static final Set<String> STAGES =
            Set.of("$match", "$group", "$sort", "$limit", "$skip", "$project", "$unwind", "$count");
    private static final Set<String> UPDATES =
            Set.of("$set", "$unset", "$inc", "$push", "$addToSet", "$pull", "$min", "$max", "$setOnInsert");
    private static final Set<String> INDEX_FIELDS = Set.of("key", "name", "unique", "v", "ns");
    private static final Set<String> CREATE_FIELDS =
            Set.of("create", "$db", "lsid", "writeConcern", "$readPreference", "readConcern", "$clusterTime");

    private Subset() {}

    /** Throws when the command is outside the common subset. */
    static void check(Document command) {
        String name = command.keySet().iterator().next();
        if (!COMMANDS.contains(name)) throw refuse("the command " + name);
        if (command.containsKey("startTransaction") || command.containsKey("autocommit")) throw refuse("a transaction");
        if (command.containsKey("collation")) throw refuse("collation");
        switch (name) {
            case "update" -> documents(command, "updates").forEach(Subset::checkUpdate);
            case "delete" -> documents(command, "deletes").forEach(one -> only(one, Set.of("q", "limit"), "delete"));
            case "aggregate" -> documents(command, "pipeline").forEach(stage -> only(stage, STAGES, "stage"));
            case "createIndexes" -> documents(command, "indexes").forEach(Subset::checkIndex);
            case "create" -> only(command, CREATE_FIELDS, "collection option");
            default -> {}
        }
    }

    private static void checkUpdate(Document one) {
        only(one, Set.of("q", "u", "multi", "upsert"), "update option");
        if (!(one.get("u") instanceof Document update)) throw refuse("an update pipeline");
        boolean operators = update.keySet().stream().anyMatch(key -> key.startsWith("$"));
        if (operators) only(update, UPDATES, "update operator");
    }

    private static void checkIndex(Document index) {
        only(index, INDEX_FIELDS, "index option");
        if (!(index.get("key") instanceof Document key)
                || key.values().stream().anyMatch(direction -> !(direction instanceof Number))) {
            throw refuse("an index that is not plain ascending or descending");
        }
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

    private static MongoServerError refuse(String what) {
        return new MongoServerError(
                COMMAND_NOT_SUPPORTED,
                "CommandNotSupported",
                what + " is outside what Entaku uses: the embedded store would answer it differently from MongoDB");
    }
}
