package entaku.cli;

import java.nio.file.Path;

/** Where the store is, as the settings say it. */
public interface Home {
    /** Returns the connection string of a MongoDB; null for the embedded store. */
    String mongodbUri();

    /** Returns the directory of the embedded store. */
    Path dataDir();
}
