package entaku.steps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import entaku.session.Audience;
import entaku.session.BadSetting;
import entaku.session.Command;
import entaku.session.Event;
import entaku.session.Kinds;
import entaku.session.Setting;
import entaku.session.Step;
import entaku.session.Step.Names;
import entaku.session.StepCommand;
import entaku.session.StepEvent;
import entaku.session.StepKind;
import entaku.session.Vocabulary;
import entaku.session.Wire;
import entaku.store.EventCodec;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every kind of step keeps to, whichever it is. */
class KindContractTest {
    private static final Kinds STEPS = new Steps();

    static Collection<StepKind<?>> kinds() {
        return STEPS.all();
    }

    private static Step step(StepKind<?> kind, Map<String, Object> settings) {
        return Hall.step("one", kind.name(), Names.HIDDEN, settings);
    }

    private static Set<Class<?>> listed(boolean commands) {
        return kinds().stream()
                .flatMap(kind -> Stream.<Class<?>>concat(
                        commands ? kind.commands().stream() : Stream.empty(),
                        commands ? Stream.empty() : kind.events().stream()))
                .collect(Collectors.toSet());
    }

    private static Set<Class<?>> written(Class<?> type) {
        return new ClassFileImporter()
                .importPackages("entaku.steps").stream()
                        .filter(c -> c.isAssignableTo(type) && c.isRecord() && !c.isInterface())
                        .filter(c ->
                                !c.getSource().orElseThrow().getUri().toString().contains("test-classes"))
                        .map(JavaClass::reflect)
                        .collect(Collectors.toSet());
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void its_name_is_the_kebab_case_of_its_class(StepKind<?> kind) {
        assertThat(kind.name()).isEqualTo(Wire.name(kind.getClass())).matches("[a-z]+(-[a-z]+)*");
        assertThat(STEPS.named(kind.name())).isSameAs(kind);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void it_opens_with_little_and_names_a_misspelt_setting(StepKind<?> kind) {
        var settings = new HashMap<>(Everywhere.least(kind.name()));
        assertThat((Object) kind.open(step(kind, settings))).isNotNull();

        settings.put("colour-of-the-sky", "blue");
        assertThatThrownBy(() -> kind.open(step(kind, settings)))
                .isInstanceOfSatisfying(
                        BadSetting.class, e -> assertThat(e.path()).isEqualTo("colour-of-the-sky"));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void it_opens_with_nothing_or_says_which_setting_is_missing(StepKind<?> kind) {
        if (Everywhere.least(kind.name()).isEmpty()) {
            assertThat((Object) kind.open(step(kind, Map.of()))).isNotNull();
            return;
        }
        assertThatThrownBy(() -> kind.open(step(kind, Map.of())))
                .isInstanceOfSatisfying(
                        BadSetting.class,
                        e -> assertThat(Everywhere.least(kind.name())).containsKey(e.path()));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void each_setting_refuses_nonsense_at_its_path(StepKind<?> kind) {
        for (Setting one : kind.settings()) {
            var settings = new HashMap<>(Everywhere.least(kind.name()));
            settings.put(one.name(), List.of(List.of(7)));
            assertThatThrownBy(() -> kind.open(step(kind, settings)))
                    .isInstanceOfSatisfying(
                            BadSetting.class, e -> assertThat(e.path()).startsWith(one.name()));
        }
    }

    @Test
    void every_command_and_event_that_is_written_is_listed() {
        assertThat(listed(true)).isEqualTo(written(StepCommand.class));
        assertThat(listed(false)).isEqualTo(written(StepEvent.class));
    }

    @Test
    void every_word_is_known_by_one_name_and_can_be_stored() {
        Vocabulary words = Vocabulary.of(STEPS);
        Set<Class<? extends Command>> commands = Set.copyOf(words.commands().values());
        Set<Class<? extends Event>> events = Set.copyOf(words.events().values());

        assertThat(commands).hasSize(words.commands().size()).containsAll(commandsOf());
        assertThat(events).hasSize(words.events().size());
        assertThat(words.commands().keySet()).allMatch(name -> name.matches("[a-z-]+/[a-z-]+"));
        assertThat(words.events().keySet()).allMatch(name -> name.matches("[a-z-]+/[a-z-]+"));
        // Refuses types that cannot be stored.
        new EventCodec(words.events());
    }

    private static List<Class<? extends Command>> commandsOf() {
        return kinds().stream()
                .<Class<? extends Command>>flatMap(kind -> kind.commands().stream())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void it_shows_something_to_everybody_before_anything_has_happened(StepKind<?> kind) {
        Hall hall = Hall.with(
                Hall.step("earlier", "board", Names.HIDDEN, Map.of()),
                Hall.step("one", kind.name(), Names.HIDDEN, Everywhere.least(kind.name())));
        hall.conduct(new entaku.session.Conduct.Next());
        for (Audience audience : List.of(
                Audience.FACILITATOR, Audience.SCREEN, Audience.PARTICIPANT, Audience.table("1"), Audience.OBSERVER))
            assertThat(hall.sees(
                            audience,
                            Map.of("cluster", "clusters", "dot-vote", "vote").getOrDefault(kind.name(), kind.name())))
                    .isNotNull();
    }
}
