package entaku.cli;

import entaku.session.Rejected;
import entaku.store.Erasure;
import io.vertx.core.Future;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Takes out of the store what must not stay in it. */
public final class Erase {
    private Erase() {}

    @Command(
            name = "erase-names",
            mixinStandardHelpOptions = true,
            description =
                    "Erases the names, age bands and entry numbers of everybody in a session. Its record stays, without"
                            + " names. A server that runs meanwhile shows the names until it is started again. Names that"
                            + " a later session took over with what was taken on are erased with that session.")
    public static final class EraseNames implements Callable<Integer> {
        @ParentCommand
        private Home home;

        @Spec
        private CommandSpec spec;

        @Option(names = "--session", paramLabel = "ID", required = true, description = "the session")
        private String session;

        @Override
        public Integer call() throws IOException {
            int people = Offline.with(
                    home,
                    null,
                    (vertx, store) -> store.people()
                            .all(session)
                            .compose(all -> store.people().erase(session).map(all.size())));
            spec.commandLine().getOut().println("The names of " + people + " people were erased.");
            return people > 0 ? 0 : 1;
        }
    }

    @Command(
            name = "erase-word",
            mixinStandardHelpOptions = true,
            description =
                    "Erases a text from a commit. Its place stays empty, the chain still fits, and verify says what was"
                            + " erased, when, by whom and why. A record made of it is made again when it is next asked for.")
    public static final class EraseWord implements Callable<Integer> {
        @ParentCommand
        private Home home;

        @Spec
        private CommandSpec spec;

        @Option(
                names = "--commit",
                paramLabel = "ID",
                required = true,
                description = "such as 4f1c/57, or 4f1c/talk-3/9")
        private String commit;

        @Option(names = "--path", required = true, description = "where the text stands, such as events.0.text")
        private String path;

        @Option(names = "--by", paramLabel = "NAME", required = true, description = "who erases it")
        private String by;

        @Option(names = "--why", paramLabel = "REASON", required = true, description = "why")
        private String why;

        @Override
        public Integer call() throws IOException {
            var erasure = new Erasure(System.currentTimeMillis(), by, why, path);
            String refused = Offline.with(
                    home,
                    null,
                    (vertx, store) -> store.erase(commit, erasure)
                            .compose(done -> store.records().thaw(commit.substring(0, commit.indexOf('/'))))
                            .map("")
                            .recover(e -> e instanceof Rejected r
                                    ? Future.succeededFuture(r.reason())
                                    : Future.failedFuture(e)));
            spec.commandLine()
                    .getOut()
                    .println(
                            refused.isEmpty()
                                    ? path + " of " + commit + " was erased."
                                    : "Nothing was erased: " + refused);
            return refused.isEmpty() ? 0 : 1;
        }
    }
}
