package entaku.cli;

import entaku.store.Backup;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Copies the store to a file and back. */
public final class Copies {
    private Copies() {}

    @Command(name = "backup", description = "Copies the store to a new file.", mixinStandardHelpOptions = true)
    public static final class Save implements Callable<Integer> {
        @ParentCommand
        private Home home;

        @Spec
        private CommandSpec spec;

        @Parameters(paramLabel = "FILE", description = "must not exist yet; holds people's words and names")
        private Path file;

        @Override
        public Integer call() throws IOException {
            Backup.Saved saved = Offline.with(home, null, (vertx, store) -> new Backup(vertx, store).save(file));
            PrintWriter out = spec.commandLine().getOut();
            out.println(saved.documents() + " documents were copied to " + file + ".");
            out.println(
                    "The door's key is not in it: the numbers with which people return to their seats work only with"
                            + " the same DOOR_KEY, or door.key in DATA_DIR.");
            if (saved.keys() > 0)
                out.println(
                        "The copy holds the keys of " + saved.keys() + " sessions that are not closed for good: with"
                                + " them, it tells who wrote what where names are hidden. Keep it safe, and delete it when a"
                                + " later copy has taken its place.");
            return 0;
        }
    }

    @Command(name = "restore", description = "Fills an empty store from a copy.", mixinStandardHelpOptions = true)
    public static final class Fill implements Callable<Integer> {
        @ParentCommand
        private Home home;

        @Spec
        private CommandSpec spec;

        @Parameters(paramLabel = "FILE")
        private Path file;

        @Override
        public Integer call() throws IOException {
            long count = Offline.with(home, null, (vertx, store) -> new Backup(vertx, store).restore(file));
            spec.commandLine().getOut().println(count + " documents were restored from " + file + ".");
            return 0;
        }
    }
}
