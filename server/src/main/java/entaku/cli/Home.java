package entaku.cli;

import entaku.session.Kinds;
import java.nio.file.Path;

/** Where the store is, as the settings say it, and what can stand in it. */
public interface Home {
    /** Returns the connection string of a MongoDB; null for the embedded store. */
    String mongodbUri();

    /** Returns the directory of the embedded store. */
    Path dataDir();

    /** Returns the kinds of step there are. */
    Kinds kinds();
}
