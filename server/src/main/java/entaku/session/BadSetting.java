package entaku.session;

/** Says which setting of a step is wrong, and why, so that a template can be refused at its line. */
public final class BadSetting extends RuntimeException {
    private final String path;

    /**
     * @param path dotted path below the step's settings, such as {@code levels.2.text}; empty for the whole
     * @param why a sentence for the person who writes templates
     */
    public BadSetting(String path, String why) {
        super(why);
        this.path = path;
    }

    public String path() {
        return path;
    }
}
