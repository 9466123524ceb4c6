package entaku.steps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import entaku.session.BadSetting;
import entaku.session.Command;
import entaku.session.Event;
import entaku.session.Kinds;
import entaku.session.Layer;
import entaku.session.Masks;
import entaku.session.Role;
import entaku.session.SessionState;
import entaku.session.Setting;
import entaku.session.Step;
import entaku.session.Step.Among;
import entaku.session.Step.Names;
import entaku.session.StepCommand;
import entaku.session.StepEvent;
import entaku.session.StepKind;
import entaku.session.Vocabulary;
import entaku.session.Wire;
import entaku.store.EventCodec;
import entaku.view.View;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
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
                        .filter(c -> !c.getSource()
                                .orElseThrow()
                                .getUri()
                                .toString()
                                .matches(".*/test(-classes)?/entaku/.*"))
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
    void where_it_is_held_is_no_setting_of_its_own(StepKind<?> kind) {
        var settings = new HashMap<>(Everywhere.least(kind.name()));
        settings.put("among", "tables");
        assertThatThrownBy(() -> kind.open(step(kind, settings)))
                .isInstanceOfSatisfying(
                        BadSetting.class, e -> assertThat(e.path()).isEqualTo("among"));
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
        new EventCodec(words);
    }

    private static List<Class<? extends Command>> commandsOf() {
        return kinds().stream()
                .<Class<? extends Command>>flatMap(kind -> kind.commands().stream())
                .toList();
    }

    static Stream<Arguments> kindsHeld() {
        return kinds().stream().flatMap(kind -> kind.places().stream().map(among -> Arguments.of(kind, among)));
    }

    private static Hall held(StepKind<?> kind, Among among) {
        return Hall.with(
                        Hall.step("earlier", "board", Names.HIDDEN, Map.of()),
                        Hall.step("one", kind.name(), Names.HIDDEN, among, Everywhere.least(kind.name())))
                .seat("p1", Role.PARTICIPANT, "2")
                .next();
    }

    @ParameterizedTest
    @MethodSource("kindsHeld")
    void it_shows_form_and_now_before_anything_has_happened(StepKind<?> kind, Among among) {
        Hall hall = held(kind, among);
        Layer layer = among == Among.TABLES ? Layer.table("2") : Layer.HALL;
        assertThat(hall.sees(layer, "form")).isNotNull();
        assertThat(hall.sees(layer, "now")).isNotNull();
        assertThat(hall.sees("now")).as("the process map").isNotNull();
        if (among == Among.TABLES) assertThat(hall.sees("form")).isNull();
    }

    @ParameterizedTest
    @MethodSource("kindsHeld")
    void the_counts_of_its_now_are_what_it_has_produced(StepKind<?> kind, Among among) {
        Hall hall = held(kind, among);
        Map<String, Integer> produced = hall.produced("one");
        assertThat(produced).isNotEmpty();
        Layer layer = among == Among.TABLES ? Layer.table("2") : Layer.HALL;
        assertThat(hall.sees(layer, "now")).containsAllEntriesOf(new HashMap<>(produced));
        assertThat(kind.report().words()).containsKeys(produced.keySet().toArray(String[]::new));
    }

    @ParameterizedTest
    @MethodSource("kindsHeld")
    void once_nobody_can_tell_who_is_behind_a_mask_nothing_own_is_shown_and_nothing_breaks(
            StepKind<?> kind, Among among) {
        Hall hall = held(kind, among);
        SessionState state = hall.state().with(Masks.DESTROYED);
        for (Layer layer : Hall.layers(state)) {
            var all = View.all(state, layer);
            if (!layer.is(Layer.Kind.OWN)) assertThat(all).isEqualTo(View.all(hall.state(), layer));
            else assertThat(all.keySet()).isSubsetOf("me");
        }
    }

    @ParameterizedTest
    @MethodSource("kindsHeld")
    void it_answers_to_keys_that_nobody_has_heard_of(StepKind<?> kind, Among among) {
        Hall hall = held(kind, among);
        for (Layer layer : Hall.layers(hall.state()))
            for (String key : List.of("", "/", "form/", "note/", "nothing", "nothing/x", "item/x", "now/now"))
                for (String stage : List.of("one", "one@2", "one@9", "earlier", "nowhere", ""))
                    assertThat(View.record(hall.state(), layer, stage + ":" + key))
                            .isNull();
    }
}
