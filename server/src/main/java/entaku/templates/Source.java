package entaku.templates;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** A YAML file as plain data (strings, whole numbers, booleans, lists, maps), each value with the line it stands on. */
final class Source {
    /** Deeper than any template; a file that contains itself through an alias ends here. */
    private static final int DEPTH = 12;

    private final String file;
    private final Map<String, Integer> lines = new HashMap<>();
    private final List<BadTemplate.Problem> problems = new ArrayList<>();
    private final Object data;

    /** @param file its name, to be told with what is wrong; null where words have come without a file */
    Source(String file, String yaml) {
        this.file = file;
        this.data = read(yaml);
    }

    private Object read(String yaml) {
        var options = new LoaderOptions();
        options.setMaxAliasesForCollections(20);
        options.setCodePointLimit(500_000);
        try {
            Node root = new Yaml(new SafeConstructor(options)).compose(new java.io.StringReader(yaml));
            if (root == null) refuse("", "is empty");
            else return plain(root, "", 0);
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            problems.add(new BadTemplate.Problem(file, line, "", "is not YAML: " + e.getProblem()));
        } catch (YAMLException e) {
            problems.add(new BadTemplate.Problem(file, 1, "", "is not YAML: " + e.getMessage()));
        }
        return Map.of();
    }

    String file() {
        return file;
    }

    /** Gives what the file holds; an empty map when it could not be read at all. */
    Object data() {
        return data;
    }

    /** Notes that what stands at the path is wrong; a missing thing is shown at the line of what should hold it. */
    void refuse(String path, String why) {
        problems.add(new BadTemplate.Problem(file, line(path), path, why));
    }

    List<BadTemplate.Problem> problems() {
        return problems;
    }

    private int line(String path) {
        for (String at = path; !at.isEmpty(); at = at.substring(0, Math.max(0, at.lastIndexOf('.'))))
            if (lines.containsKey(at)) return lines.get(at);
        return lines.getOrDefault("", 1);
    }

    private Object plain(Node node, String path, int depth) {
        lines.put(path, node.getStartMark().getLine() + 1);
        if (depth > DEPTH) {
            refuse(path, "is nested too deeply");
            return null;
        }
        if (node instanceof MappingNode mapping) return map(mapping, path, depth);
        if (node instanceof SequenceNode sequence) {
            var list = new ArrayList<Object>();
            for (Node item : sequence.getValue()) list.add(plain(item, under(path, "" + list.size()), depth + 1));
            return list;
        }
        return scalar((ScalarNode) node, path);
    }

    private Map<String, Object> map(MappingNode mapping, String path, int depth) {
        var map = new LinkedHashMap<String, Object>();
        for (var tuple : mapping.getValue()) {
            String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
            String at = under(path, key);
            Object value = plain(tuple.getValueNode(), at, depth + 1);
            // The line of the key is where an editor has to look; a block text starts one line below.
            lines.put(at, tuple.getKeyNode().getStartMark().getLine() + 1);
            if (map.containsKey(key)) refuse(at, "is there twice");
            map.put(key, value);
        }
        return map;
    }

    private Object scalar(ScalarNode node, String path) {
        Tag tag = node.getTag();
        String value = node.getValue();
        if (tag.equals(Tag.STR)) return value;
        if (tag.equals(Tag.BOOL)) return value.matches("(?i)yes|true|on");
        if (tag.equals(Tag.INT) && value.matches("-?(0|[1-9][0-9]{0,8})")) return Integer.parseInt(value);
        if (tag.equals(Tag.NULL)) refuse(path, "has no value");
        else refuse(path, "must be a text, a whole number, or true or false; put a text between quotes");
        return null;
    }

    static String under(String path, String key) {
        return path.isEmpty() ? key : path + "." + key;
    }
}
