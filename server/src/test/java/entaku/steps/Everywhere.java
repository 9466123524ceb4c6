package entaku.steps;

import entaku.session.Setting;
import entaku.session.SettingType;
import entaku.session.Step;
import entaku.session.Step.Names;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Steps of every kind, with names shown and hidden, for tests that go everywhere. */
public final class Everywhere {
    private Everywhere() {}

    public static final List<Map<String, Object>> LEVELS = List.of(
            Map.of("id", "full", "text", "心から賛成", "full", true),
            Map.of("id", "fine", "text", "受け入れられる", "lives", true),
            Map.of("id", "no", "text", "受け入れられない"));

    private static final List<Map<String, Object>> COLOURS =
            List.of(Map.of("id", "a", "text", "こまりごと", "color", "pink"), Map.of("id", "b", "text", "ねがい"));

    /** Gives the settings that a kind needs, drawing from a step called {@code earlier}. */
    public static Map<String, Object> least(String kind) {
        return new Steps()
                .named(kind).settings().stream()
                        .filter(Setting::needed)
                        .collect(Collectors.toMap(
                                Setting::name,
                                one -> one.type() instanceof SettingType.From ? "earlier" : one.sample()));
    }

    public static Step[] agenda() {
        return new Step[] {
            step("hello", "check-in", Names.HIDDEN, Map.of()),
            step("ideas", "board", Names.HIDDEN, Map.of("prompts", List.of("よい", "こまる"), "kinds", COLOURS)),
            step("bundles", "cluster", Names.HIDDEN, Map.of("from", "ideas")),
            step("weight", "dot-vote", Names.HIDDEN, Map.of("from", "bundles", "dots", 3, "max", 2)),
            step("cards", "board", Names.SHOWN, Map.of("reveal", "at-once", "among", "table")),
            step("likes", "dot-vote", Names.SHOWN, Map.of("from", "cards", "dots", 2)),
            step("talk", "dialogue", Names.HIDDEN, Map.of("among", "table")),
            step("plenary", "dialogue", Names.SHOWN, Map.of()),
            step("agree", "consensus", Names.HIDDEN, Map.of("from", List.of("weight", "bundles"), "levels", LEVELS)),
            step("settle", "consensus", Names.SHOWN, Map.of("from", List.of("likes"), "levels", LEVELS)),
            step("promise", "commitments", Names.SHOWN, Map.of("from", List.of("agree", "settle"))),
            step("quiet", "commitments", Names.HIDDEN, Map.of("from", "agree"))
        };
    }

    private static Step step(String id, String kind, Names names, Map<String, Object> settings) {
        return Hall.step(id, kind, names, settings);
    }
}
