package entaku.journal;

import java.util.List;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Fails every class of tests during which something confided was logged. Found by JUnit itself, for the whole suite. */
public final class SearchesTheJournal implements BeforeAllCallback, AfterAllCallback {
    private final Journal journal;

    public SearchesTheJournal() {
        this(Journal.suite());
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
    }

    /** Classes within a class belong to it. */
    private static boolean isWhole(ExtensionContext context) {
        return context.getRequiredTestClass().getEnclosingClass() == null;
    }
}
