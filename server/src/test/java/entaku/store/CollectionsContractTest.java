package entaku.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.types.Binary;
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
    void aSessionIsFoundByItsIdAndItsCode() {
        SessionCard card = card(id, id + "-code");
        assertThat(Wait.on(store.sessions().create(card))).isTrue();
        assertThat(Wait.on(store.sessions().create(card))).as("again").isTrue();
        assertThat(Wait.on(store.sessions().get(id))).contains(card);
        assertThat(Wait.on(store.sessions().byCode(id + "-code"))).contains(card);
        assertThat(Wait.on(store.sessions().newest(1_000))).contains(card);
    }

    @Test
    void aCodeBelongsToOneSessionUntilItIsReleased() {
        SessionCard first = card(id, id + "-code");
        Wait.on(store.sessions().create(first));
        SessionCard second = card(Samples.id(), id + "-code");
        assertThat(Wait.on(store.sessions().create(second))).isFalse();
        assertThat(Wait.on(store.sessions().get(second.id()))).isEmpty();
        Wait.on(store.sessions().releaseCode(second));
        assertThat(Wait.on(store.sessions().byCode(id + "-code"))).contains(first);
        Wait.on(store.sessions().releaseCode(first));
        assertThat(Wait.on(store.sessions().byCode(id + "-code"))).isEmpty();
        assertThat(Wait.on(store.sessions().create(second))).isTrue();
        Wait.on(store.sessions().releaseCode(first));
        assertThat(Wait.on(store.sessions().byCode(id + "-code"))).contains(second);
    }

    @Test
    void aTemplateIsReplacedAndRemovedInTheVersionThatOneHasSeenAlone() {
        var first = new OwnTemplate(id, 1, "name: a\n日本語: true\n", 5);
        var second = new OwnTemplate(id, 2, "name: b", 6);
        assertThat(Wait.on(store.templates().add(first))).isTrue();
        assertThat(Wait.on(store.templates().add(first))).as("again").isTrue();
        assertThat(Wait.on(store.templates().add(second))).as("another one").isFalse();
        assertThat(Wait.on(store.templates().get(id))).contains(first);
        assertThat(Wait.on(store.templates().all())).contains(new OwnTemplate(id, 1, null, 5));
        assertThat(Wait.on(store.templates().replace(second))).isTrue();
        assertThat(Wait.on(store.templates().replace(second))).as("no longer").isFalse();
        assertThat(Wait.on(store.templates().get(id))).contains(second);
        assertThat(Wait.on(store.templates().remove(id, 1))).isFalse();
        assertThat(Wait.on(store.templates().remove(id, 2))).isTrue();
        assertThat(Wait.on(store.templates().remove(id, 2))).isFalse();
        assertThat(Wait.on(store.templates().get(id))).isEmpty();
    }

    @Test
    void aSessionChangesItsStatus() {
        Wait.on(store.sessions().create(card(id, id)));
        assertThat(Wait.on(store.sessions().setStatus(id, "closed"))).isTrue();
        assertThat(Wait.on(store.sessions().setStatus("nobody", "closed"))).isFalse();
        assertThat(Wait.on(store.sessions().get(id)).orElseThrow().status()).isEqualTo("closed");
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

    private FrozenRecord record(String json, long at) {
        return new FrozenRecord(id, json, TokenHash.of(json), at);
    }

    private Single parts() {
        return new Single(new Answers(Stores.VERTX), store.database().getCollection("record-parts"));
    }

    @Test
    void aRecordIsFrozenOnceAndReadAsItWasWritten() {
        FrozenRecord record = record("{\"合意\":[\"道を広く\"]}", 9);
        Wait.on(store.records().freeze(record));
        Wait.on(store.records().freeze(record(record.json(), 10)));
        assertThat(Wait.on(store.records().get(id))).contains(record);
        FrozenRecord other = record("{}", 9);
        assertThatThrownBy(() -> Wait.on(store.records().freeze(other))).isInstanceOf(Collision.class);
        assertThat(Wait.on(parts().get(id + "/" + other.sha256() + "/00000"))).isEmpty();
        assertThatThrownBy(() -> new FrozenRecord(id, "{}", record.sha256(), 9)).hasMessageContaining("digest");
    }

    @Test
    void aRecordOfMoreThanSixteenMegabytesIsKeptInPartsAndReadWhole() {
        FrozenRecord record = record(large(), 9);
        assertThat(record.bytes().length).isGreaterThan(17_000_000);
        Wait.on(store.records().freeze(record));
        assertThat(Wait.on(store.records().get(id)).equals(Optional.of(record))).isTrue();
        String second = id + "/" + record.sha256() + "/00001";
        Document part = Wait.on(parts().get(second)).orElseThrow();
        byte[] content = part.get("content", Binary.class).getData();
        assertThat(content).hasSizeLessThanOrEqualTo(1_000_000);
        content[17] ^= 1;
        Wait.on(parts().put(new Document("_id", second).append("content", new Binary(content))));
        assertBroken();
        Wait.on(parts().remove(second));
        assertBroken();
        Wait.on(parts().put(part.append("content", new Binary(flipped(content)))));
        assertThat(Wait.on(store.records().get(id)).equals(Optional.of(record))).isTrue();
        Wait.on(store.records().thaw(id));
        assertThat(Wait.on(store.records().get(id))).isEmpty();
        assertThat(Wait.on(parts().get(second))).isEmpty();
    }

    private void assertBroken() {
        assertThatThrownBy(() -> Wait.on(store.records().get(id)))
                .isInstanceOfSatisfying(
                        Unreadable.class, e -> assertThat(e.reason()).isEqualTo("broken-record"));
    }

    private static byte[] flipped(byte[] content) {
        content[17] ^= 1;
        return content;
    }

    private String large() {
        var json = new StringBuilder(8_000_000).append("{\"a\":\"");
        for (int i = 0; json.length() < 7_000_000; i++) json.append("ことば").append(i % 10);
        return json.append("\"}").toString();
    }

    @Test
    void aSessionHasOneKeyUntilItIsDestroyedAndNeverASecond() {
        byte[] key = key(1);
        assertThat(Wait.on(store.keys().get(id))).isEmpty();
        assertThat(Wait.on(store.keys().putOnce(id, key)).orElseThrow()).isEqualTo(key);
        assertThat(Wait.on(store.keys().putOnce(id, key(2))).orElseThrow()).isEqualTo(key);
        assertThat(Wait.on(store.keys().get(id)).orElseThrow()).isEqualTo(key);
        assertThat(Wait.on(store.keys().living())).contains(id);
        Wait.on(store.keys().destroy(id));
        assertThat(Wait.on(store.keys().living())).doesNotContain(id);
        assertThat(Wait.on(store.keys().get(id))).isEmpty();
        assertThat(Wait.on(store.keys().putOnce(id, key(3)))).isEmpty();
        Wait.on(store.keys().destroy(id));
        Wait.on(store.keys().destroy(id + "-never"));
        assertThatThrownBy(() -> store.keys().putOnce(id, new byte[16])).hasMessageContaining("32 bytes");
    }

    private static byte[] key(int fill) {
        byte[] key = new byte[Keys.BYTES];
        Arrays.fill(key, (byte) fill);
        return key;
    }

    @Test
    void aLinkWorksOnceHoweverManyClickIt() {
        Link link = new Link(TokenHash.of(id), "facilitate", Map.of("session", id), 1_000);
        Wait.on(store.links().issue(link));
        assertThat(Wait.on(store.links().look(link.tokenHash(), 999))).contains(link);
        List<CompletableFuture<Boolean>> clicks = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> Wait.on(store.links().claim(link.tokenHash(), 999, "u" + i, 0))
                                .isPresent()))
                .toList();
        assertThat(clicks.stream().filter(CompletableFuture::join)).hasSize(1);
        assertThat(Wait.on(store.links().look(link.tokenHash(), 999))).isEmpty();
    }

    @Test
    void aLinkGoesOnWorkingAWhileForWhoeverUsedItAndForNobodyElse() {
        Link link = new Link(TokenHash.of(id), "facilitate", Map.of("session", id), 2_000);
        Wait.on(store.links().issue(link));
        assertThat(Wait.on(store.links().out(id, 999))).containsExactly(link);
        assertThat(Wait.on(store.links().claim(link.tokenHash(), 999, "one", 0))
                        .orElseThrow()
                        .at())
                .isEqualTo(999);
        assertThat(Wait.on(store.links().claim(link.tokenHash(), 1_100, "one", 500))
                        .orElseThrow()
                        .at())
                .isEqualTo(999);
        assertThat(Wait.on(store.links().look(link.tokenHash(), 1_100, "one", 500)))
                .contains(link);
        assertThat(Wait.on(store.links().look(link.tokenHash(), 1_100, "other", 500)))
                .isEmpty();
        assertThat(Wait.on(store.links().claim(link.tokenHash(), 1_100, "other", 500)))
                .isEmpty();
        assertThat(Wait.on(store.links().claim(link.tokenHash(), 1_900, "one", 1_000)))
                .isEmpty();
        assertThat(Wait.on(store.links().out(id, 999))).isEmpty();
        assertThat(Wait.on(store.links().revoke(id, link.tokenHash()))).isFalse();
    }

    @Test
    void aLinkThatIsTakenBackIsGoneAndThoseOfOthersStay() {
        Link mine = new Link(TokenHash.of(id), "facilitate", Map.of("session", id), 2_000);
        Link other = new Link(TokenHash.of(id + "x"), "facilitate", Map.of("session", id + "x"), 2_000);
        Wait.on(store.links().issue(mine));
        Wait.on(store.links().issue(other));
        assertThat(Wait.on(store.links().revoke(id, other.tokenHash()))).isFalse();
        assertThat(Wait.on(store.links().revoke(id, mine.tokenHash()))).isTrue();
        assertThat(Wait.on(store.links().look(mine.tokenHash(), 1))).isEmpty();
        assertThat(Wait.on(store.links().look(other.tokenHash(), 1))).contains(other);
    }

    @Test
    void aLinkThatExpiredDoesNotWork() {
        Wait.on(store.links().issue(new Link(TokenHash.of(id), "facilitate", Map.of(), 1_000)));
        assertThat(Wait.on(store.links().claim(TokenHash.of(id), 1_000, "one", 0)))
                .isEmpty();
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
