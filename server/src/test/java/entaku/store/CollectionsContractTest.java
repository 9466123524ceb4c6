package entaku.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

@ParameterizedClass
@MethodSource("entaku.store.Stores#all")
class CollectionsContractTest {
    private final Store store;
    private final String id = Samples.id();

    CollectionsContractTest(Store store) {
        this.store = store;
    }

    private SessionCard card(String session, String code) {
        Map<String, Object> agenda = Map.of("steps", List.of(Map.of("kind", "board", "minutes", 5, "a.b", "$x")));
        return new SessionCard(session, code, "道の話", "naga/" + id, "round-table", agenda, "open", 5, "staff", "year");
    }

    @Test
    void aSessionIsFoundByItsIdItsCodeAndItsArea() {
        SessionCard card = card(id, id + "-code");
        assertThat(Wait.on(store.sessions().create(card))).isTrue();
        assertThat(Wait.on(store.sessions().create(card))).as("again").isTrue();
        assertThat(Wait.on(store.sessions().get(id))).contains(card);
        assertThat(Wait.on(store.sessions().byCode(id + "-code"))).contains(card);
        assertThat(Wait.on(store.sessions().inArea("naga/" + id, 10))).containsExactly(card);
        assertThat(Wait.on(store.sessions().newest(1_000))).contains(card);
    }

    @Test
    void aCodeBelongsToOneSessionUntilItIsReleased() {
        Wait.on(store.sessions().create(card(id, id + "-code")));
        SessionCard second = card(Samples.id(), id + "-code");
        assertThat(Wait.on(store.sessions().create(second))).isFalse();
        assertThat(Wait.on(store.sessions().get(second.id()))).isEmpty();
        Wait.on(store.sessions().releaseCode(id + "-code"));
        assertThat(Wait.on(store.sessions().byCode(id + "-code"))).isEmpty();
        assertThat(Wait.on(store.sessions().create(second))).isTrue();
    }

    @Test
    void aSessionChangesItsStatusAndAgenda() {
        Wait.on(store.sessions().create(card(id, id)));
        assertThat(Wait.on(store.sessions().setStatus(id, "closed"))).isTrue();
        assertThat(Wait.on(store.sessions().setAgenda(id, Map.of("steps", List.of()))))
                .isTrue();
        assertThat(Wait.on(store.sessions().setStatus("nobody", "closed"))).isFalse();
        SessionCard now = Wait.on(store.sessions().get(id)).orElseThrow();
        assertThat(now.status()).isEqualTo("closed");
        assertThat(now.agenda()).isEqualTo(Map.of("steps", List.of()));
    }

    private Person person(String seat, String token) {
        return new Person(
                id, seat, "見本 花子", "participant", null, "resident", "30s", true, TokenHash.of(token), "4711", 7);
    }

    @Test
    void aPersonIsFoundBySeatAndByToken() {
        Person person = person("s1", id + "t1");
        Wait.on(store.people().put(person, 1_000));
        Wait.on(store.people().put(person("s2", id + "t2"), 1_000));
        assertThat(Wait.on(store.people().get(id, "s1"))).contains(person);
        assertThat(Wait.on(store.people().byToken(TokenHash.of(id + "t1")))).contains(person);
        assertThat(Wait.on(store.people().byToken(TokenHash.of("guess")))).isEmpty();
        for (String other : List.of(id + "0", id + "-", id + "x")) {
            Wait.on(store.people()
                    .put(new Person(other, "s1", "他", "r", null, "a", null, false, null, null, 1), 1_000));
        }
        assertThat(Wait.on(store.people().all(id))).extracting(Person::seat).containsExactly("s1", "s2");
        assertThat(Wait.on(store.people().get(id, List.of("s2", "s9")))).hasSize(1);
    }

    @Test
    void aReplacedTokenOpensNothing() {
        Wait.on(store.people().put(person("s1", id + "old"), 1_000));
        Wait.on(store.people().put(person("s1", id + "new"), 1_000));
        assertThat(Wait.on(store.people().byToken(TokenHash.of(id + "old")))).isEmpty();
        assertThat(Wait.on(store.people().byToken(TokenHash.of(id + "new")))).isPresent();
    }

    @Test
    void aPersonMovesToATableAndTakesARole() {
        Wait.on(store.people().put(person("s1", id), 1_000));
        assertThat(Wait.on(store.people().setTable(id, "s1", "3"))).isTrue();
        assertThat(Wait.on(store.people().setRole(id, "s1", "recorder"))).isTrue();
        assertThat(Wait.on(store.people().setRole(id, "s9", "recorder"))).isFalse();
        Person now = Wait.on(store.people().get(id, "s1")).orElseThrow();
        assertThat(now.table() + now.role()).isEqualTo("3recorder");
    }

    @Test
    void erasingASessionLeavesSeatsWithoutNamesAndTokensThatOpenNothing() {
        Wait.on(store.people().put(person("s1", id), 1_000));
        Wait.on(store.people().put(new Person(id + "0", "s1", "他", "r", null, "a", null, false, null, null, 1), 1_000));
        Wait.on(store.people().erase(id));
        assertThat(Wait.on(store.people().get(id + "0", "s1")).orElseThrow().name())
                .isEqualTo("他");
        Person left = Wait.on(store.people().get(id, "s1")).orElseThrow();
        assertThat(Arrays.asList(left.name(), left.ageBand(), left.reentry(), left.tokenHash()))
                .containsOnlyNulls();
        assertThat(left.role()).isEqualTo("participant");
        assertThat(Wait.on(store.people().byToken(TokenHash.of(id)))).isEmpty();
    }

    @Test
    void anAreaIsFoundWithWhatIsBelowItAndNotWithItsNamesakes() {
        for (String path : List.of("", "/kita.1", "/kita.1/saiwai", "/kita.10", "/kitax1")) {
            Wait.on(store.areas().put(new Area(id + path, "見本")));
        }
        assertThat(Wait.on(store.areas().within(id + "/kita.1")))
                .extracting(Area::path)
                .containsExactly(id + "/kita.1", id + "/kita.1/saiwai");
        Wait.on(store.areas().put(new Area(id + "/kita.10", "改名")));
        assertThat(Wait.on(store.areas().get(id + "/kita.10"))).contains(new Area(id + "/kita.10", "改名"));
        Wait.on(store.areas().remove(id + "/kita.10"));
        assertThat(Wait.on(store.areas().get(id + "/kita.10"))).isEmpty();
    }

    @Test
    void aRecordIsFrozenOnce() {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("z", List.of(1, 2.5, "三", true, 5_000_000_000L));
        content.put("a", Map.of());
        FrozenRecord record = new FrozenRecord(id, content, "abc", 9);
        Wait.on(store.records().freeze(record));
        Wait.on(store.records().freeze(record));
        FrozenRecord read = Wait.on(store.records().get(id)).orElseThrow();
        assertThat(read).isEqualTo(record);
        assertThat(read.content().keySet()).containsExactly("z", "a");
        assertThatThrownBy(() -> Wait.on(store.records().freeze(new FrozenRecord(id, Map.of(), "x", 9))))
                .isInstanceOf(Collision.class);
    }

    @Test
    void aLinkWorksOnceHoweverManyClickIt() {
        Link link = new Link(TokenHash.of(id), "facilitate", Map.of("session", id), 1_000);
        Wait.on(store.links().issue(link));
        assertThat(Wait.on(store.links().look(link.tokenHash(), 999))).contains(link);
        List<CompletableFuture<Boolean>> clicks = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(() ->
                        Wait.on(store.links().claim(link.tokenHash(), 999)).isPresent()))
                .toList();
        assertThat(clicks.stream().filter(CompletableFuture::join)).hasSize(1);
        assertThat(Wait.on(store.links().look(link.tokenHash(), 999))).isEmpty();
    }

    @Test
    void aLinkThatExpiredDoesNotWork() {
        Wait.on(store.links().issue(new Link(TokenHash.of(id), "facilitate", Map.of(), 1_000)));
        assertThat(Wait.on(store.links().claim(TokenHash.of(id), 1_000))).isEmpty();
    }

    @Test
    void linksThatExpiredAreSweptSoManyAtATimeAndNoOthers() {
        for (int i = 0; i < 5; i++)
            Wait.on(store.links().issue(new Link(TokenHash.of(id + i), "facilitate", Map.of(), i < 3 ? 10 : 20)));
        assertThat(Wait.on(store.links().sweep(11, 2))).isEqualTo(2);
        assertThat(Wait.on(store.links().sweep(11, 2))).isEqualTo(1);
        assertThat(Wait.on(store.links().sweep(11, 2))).isZero();
        for (int i = 0; i < 5; i++)
            assertThat(Wait.on(store.links().look(TokenHash.of(id + i), 1)).isPresent())
                    .isEqualTo(i >= 3);
    }

    @Test
    void aTokenThatEndedIsSweptAndItsPersonStays() {
        Wait.on(store.people().put(person("s1", id), 10));
        Wait.on(store.people().put(person("s2", id + "later"), 20));
        assertThat(Wait.on(store.people().sweepTokens(10, 5))).isZero();
        assertThat(Wait.on(store.people().sweepTokens(11, 5))).isEqualTo(1);
        assertThat(Wait.on(store.people().byToken(person("s1", id).tokenHash())))
                .isEmpty();
        assertThat(Wait.on(store.people().byToken(person("s2", id + "later").tokenHash())))
                .isPresent();
        assertThat(Wait.on(store.people().get(id, "s1"))).isPresent();
    }
}
