package entaku.templates;

import java.util.List;
import java.util.stream.Collectors;

/** Refuses a template, naming the file, the line and the reason of everything that is wrong with it. */
public final class BadTemplate extends RuntimeException {
    private final transient List<Problem> problems;

    /**
     * One thing that is wrong.
     *
     * @param file null where the words have come without one
     * @param line from 1; 0 in what is no file
     * @param path dotted path from the top of the file, list places from 0; empty for the file as a whole
     */
    public record Problem(String file, int line, String path, String why) {
        @Override
        public String toString() {
            return (file == null ? "" : file + ":") + line + ": " + (path.isEmpty() ? "" : path + " ") + why;
        }
    }

    BadTemplate(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    public List<Problem> problems() {
        return problems;
    }
}
