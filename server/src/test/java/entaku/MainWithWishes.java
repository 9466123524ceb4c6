package entaku;

import entaku.steps.wishes.WithWishes;

/** The command line with one kind of step more, for the story that sees it in a browser. */
public final class MainWithWishes {
    private MainWithWishes() {}

    public static void main(String[] arguments) {
        Main.run(Main.commandLine(new WithWishes()), arguments);
    }
}
