package entaku.journal;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Fails every class of tests during which something confided was logged, or something came back to a server that had
 * ended. Found by JUnit itself, for the whole suite.
 */
public final class SearchesTheJournal implements BeforeAllCallback, AfterAllCallback {
    private final Journal journal;

    public SearchesTheJournal() {
        this(Journal.suite());
        Thread.setDefaultUncaughtExceptionHandler(SearchesTheJournal::uncaught);
    }

    /** A thread that ends by a fault says so on the terminal and nowhere else. */
    private static void uncaught(Thread thread, Throwable fault) {
        var words = new StringWriter();
        fault.printStackTrace(new PrintWriter(words));
        String line = "Exception in thread \"" + thread.getName() + "\" " + words;
        Journal.suite().line(line);
        System.err.println(line);
    }

    SearchesTheJournal(Journal journal) {
        this.journal = journal;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        if (isWhole(context)) journal.begin();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (isWhole(context)) search();
    }

    void search() {
        List<String> guilty = journal.guilty();
        if (!guilty.isEmpty())
            throw new AssertionError(
                    "a token, a link, a number, a code or a name was logged:\n" + String.join("\n", guilty));
        List<String> orphans = journal.orphans();
        if (!orphans.isEmpty())
            throw new AssertionError("something came back to what had ended:\n" + String.join("\n", orphans));
    }

    /** Classes within a class belong to it. */
    private static boolean isWhole(ExtensionContext context) {
        return context.getRequiredTestClass().getEnclosingClass() == null;
    }
}
