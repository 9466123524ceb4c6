package entaku.mathematics.opinion;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A real conversation from the test resources, with the groups Polis published and independently computed figures. */
record PublishedConversation(
        String name, List<Statement> statements, List<Vote> votes, Map<String, Integer> groups, JsonNode expected) {
    static PublishedConversation load(String name) {
        List<Statement> statements = new ArrayList<>();
        for (String[] cells : csv(name, "statements.csv")) {
            statements.add(new Statement(cells[0], cells[1].equals("-1"), cells[2].equals("1")));
        }
        List<Vote> votes = new ArrayList<>();
        for (String[] cells : csv(name, "votes.csv")) {
            votes.add(new Vote(cells[1], cells[0], Stance.of(Integer.parseInt(cells[2]))));
        }
        Map<String, Integer> groups = new LinkedHashMap<>();
        for (String[] cells : csv(name, "groups.csv")) {
            if (!cells[1].isEmpty()) {
                groups.put(cells[0], Integer.valueOf(cells[1]));
            }
        }
        try (InputStream in = open(name, "expected.json")) {
            return new PublishedConversation(name, statements, votes, groups, new ObjectMapper().readTree(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    VoteMatrix matrix() {
        VoteMatrix matrix = new VoteMatrix();
        statements.forEach(matrix::declare);
        votes.forEach(matrix::cast);
        return matrix;
    }

    /** The published groups as sets, in the order of their numbers. */
    List<List<String>> publishedGroups() {
        Map<Integer, List<String>> byNumber = new TreeMap<>();
        groups.forEach((participant, group) ->
                byNumber.computeIfAbsent(group, g -> new ArrayList<>()).add(participant));
        return List.copyOf(byNumber.values());
    }

    /** Adjusted Rand index between the landscape's groups and the published ones, over people who are in both. */
    double agreement(Landscape landscape) {
        Map<String, Integer> found = new LinkedHashMap<>();
        for (int g = 0; g < landscape.groups().size(); g++) {
            for (String member : landscape.groups().get(g).members()) {
                found.put(member, g);
            }
        }
        return RandIndex.adjusted(found, groups);
    }

    private static List<String[]> csv(String name, String file) {
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(open(name, file), StandardCharsets.UTF_8))) {
            return reader.lines().skip(1).map(line -> line.split(",", -1)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String name, String file) {
        return PublishedConversation.class.getResourceAsStream("/opinion/" + name + "/" + file);
    }
}
