package entaku.store;

/** Tells the operator that a store or a backup has a format that this version does not read. Nothing was changed. */
public final class OtherFormat extends RuntimeException {
    OtherFormat(String found, int ours) {
        super("This store or backup has another format (" + found + ") than this version of Entaku reads (" + ours
                + "). Use the version that wrote it.");
    }
}
