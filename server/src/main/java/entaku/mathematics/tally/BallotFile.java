package entaku.mathematics.tally;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Ranked ballots in the text format of PrefLib (preflib.org/format): {@code .soc .soi .toc .toi}, that
 * is, header lines that start with {@code #}, then {@code count: 1,{2,3},4}.
 *
 * @param title as the header has it, empty if missing
 * @param items names of the alternatives in the order of their numbers
 * @param ballots in the order of the lines
 */
public record BallotFile(String title, List<String> items, List<Ballot> ballots) {
    private static final Pattern NAME = Pattern.compile("# ALTERNATIVE NAME (\\d{1,9}): (.+)");
    private static final Pattern TITLE = Pattern.compile("# TITLE: (.*)");
    private static final Pattern LINE = Pattern.compile("(\\d{1,9})\\s*:\\s*(.*)");
    private static final Pattern TIER = Pattern.compile("\\s*(?:(\\d{1,9})|\\{([\\d,\\s]*)})\\s*(?:,|$)");

    public BallotFile {
        items = List.copyOf(items);
        ballots = List.copyOf(ballots);
    }

    /**
     * Reads the lines of a file.
     *
     * @throws IllegalArgumentException with the line number, when a line is not in the format
     */
    public static BallotFile read(List<String> lines) {
        String title = "";
        Map<Integer, String> names = new TreeMap<>();
        var ballots = new ArrayList<Ballot>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            try {
                var name = NAME.matcher(line);
                var heading = TITLE.matcher(line);
                if (name.matches()) {
                    names.put(Integer.valueOf(name.group(1)), name.group(2).strip());
                } else if (heading.matches()) {
                    title = heading.group(1).strip();
                } else if (!line.startsWith("#") && !line.isEmpty()) {
                    ballots.add(ballot(line, names));
                }
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("line " + (i + 1) + ": " + e.getMessage(), e);
            }
        }
        return new BallotFile(title, List.copyOf(names.values()), ballots);
    }

    private static Ballot ballot(String line, Map<Integer, String> names) {
        var parts = LINE.matcher(line);
        if (!parts.matches()) {
            throw new IllegalArgumentException("expected 'count: order'");
        }
        var tiers = new ArrayList<List<String>>();
        var tier = TIER.matcher(parts.group(2));
        int end = 0;
        while (end < parts.group(2).length() && tier.find(end) && tier.start() == end) {
            String numbers = tier.group(1) != null ? tier.group(1) : tier.group(2);
            var items = Arrays.stream(numbers.split(","))
                    .map(String::strip)
                    .filter(number -> !number.isEmpty())
                    .map(number -> known(number, names))
                    .toList();
            if (!items.isEmpty()) {
                tiers.add(items);
            }
            end = tier.end();
        }
        if (end < parts.group(2).length()) {
            throw new IllegalArgumentException(
                    "cannot read the order from '" + parts.group(2).substring(end) + "'");
        }
        return new Ballot(Long.parseLong(parts.group(1)), tiers);
    }

    private static String known(String number, Map<Integer, String> names) {
        String name = names.get(Integer.valueOf(number));
        if (name == null) {
            throw new IllegalArgumentException("alternative " + number + " has no name");
        }
        return name;
    }
}
