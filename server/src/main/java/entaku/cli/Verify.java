package entaku.cli;

import entaku.record.Frozen;
import entaku.record.Proceedings;
import entaku.session.course.CourseEvents;
import entaku.store.Audit;
import entaku.store.Finding;
import entaku.store.Finding.Misfit;
import entaku.store.Store;
import entaku.store.Unreadable;
import io.vertx.core.Future;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Tells whether what is stored is what was said: every stream whole, every commit as it was sealed. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description =
                "Checks that no commit of a session, or of any, was changed, taken away or put in; names the first"
                        + " of each stream that does not fit, and lists what was erased. Ends with 1 when something does not"
                        + " fit.")
public final class Verify implements Callable<Integer> {
    private static final String CLOSED = "course/"
            + CourseEvents.Closed.class.getAnnotation(entaku.session.Fact.class).value();

    @ParentCommand
    private Home home;

    @Spec
    private CommandSpec spec;

    @Option(names = "--session", paramLabel = "ID", description = "one session; all when left out")
    private String session;

    @Option(names = "--data-dir", paramLabel = "DIRECTORY", description = "an embedded store other than the settings'")
    private Path dataDir;

    @Override
    public Integer call() throws IOException {
        List<Finding> findings = Offline.with(home, dataDir, (vertx, store) -> {
            Audit audit = store.audit(CLOSED::equals);
            return session == null
                    ? audit.all().compose(all -> minutes(store, all, 0))
                    : audit.session(session).compose(one -> minutes(store, List.of(one), 0));
        });
        PrintWriter out = spec.commandLine().getOut();
        findings.forEach(finding -> tell(out, finding));
        long misfits = findings.stream().filter(f -> !f.misfits().isEmpty()).count();
        out.println(findings.size() + " sessions checked, " + misfits + " do not fit.");
        return misfits > 0 ? 1 : 0;
    }

    /** Holds the records that were frozen against the logs they say they were made of. */
    private static Future<List<Finding>> minutes(Store store, List<Finding> findings, int from) {
        if (from == findings.size()) return Future.succeededFuture(findings);
        Finding finding = findings.get(from);
        return store.records()
                .get(finding.session())
                .map(kept -> kept.filter(record ->
                                !agree(finding, Frozen.read(record.json()).seal()))
                        .map(record -> finding.but(new Misfit("the log", "is not the one that the record was made of")))
                        .orElse(finding))
                .recover(e -> e instanceof Unreadable
                        ? Future.succeededFuture(finding.but(new Misfit("the record", "was changed or is not whole")))
                        : Future.failedFuture(e))
                .compose(held -> {
                    var all = new ArrayList<>(findings);
                    all.set(from, held);
                    return minutes(store, all, from + 1);
                });
    }

    private static boolean agree(Finding finding, Proceedings.Seal seal) {
        return seal != null
                && finding.head(seal.streams()).filter(seal.head()::equals).isPresent();
    }

    private static void tell(PrintWriter out, Finding finding) {
        boolean fits = finding.misfits().isEmpty();
        out.println(finding.session() + ": " + finding.commits() + " commits in "
                + finding.hashes().size() + " streams" + (fits ? " fit." : " do not fit."));
        for (Misfit misfit : finding.misfits()) out.println("  " + misfit.commit() + " " + misfit.why());
        for (Finding.Erased gone : finding.erased())
            out.println("  " + gone.commit() + " lacks " + gone.erasure().path() + ", erased "
                    + Instant.ofEpochMilli(gone.erasure().at()) + " by "
                    + gone.erasure().by() + ": "
                    + gone.erasure().why());
    }
}
