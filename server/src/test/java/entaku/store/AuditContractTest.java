package entaku.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import entaku.session.Rejected;
import entaku.store.Finding.Misfit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

@ParameterizedClass
@MethodSource("entaku.store.Stores#all")
class AuditContractTest {
    private final Store store;
    private final Tampering tampering;
    private final String session = Samples.id();

    AuditContractTest(Store store) {
        this.store = store;
        tampering = new Tampering(store);
    }

    @BeforeEach
    void write() {
        Wait.on(store.append(Samples.commits(session, 1, 30)));
        Wait.on(store.append(Samples.chain(session, "talk-1", "はい", "いいえ", "どうぞ")));
    }

    private Finding finding() {
        return Wait.on(store.audit(Tampering.closes()).session(session));
    }

    private List<String> misfits() {
        return finding().misfits().stream().map(Misfit::commit).toList();
    }

    private String at(int seq) {
        return session + "/" + seq;
    }

    @Test
    void aWholeSessionFitsAndIsCounted() {
        Finding finding = finding();
        assertThat(finding.misfits()).isEmpty();
        assertThat(finding.commits()).isEqualTo(33);
        assertThat(finding.hashes()).containsOnlyKeys("main", "talk-1");
        List<Commit> main = Wait.on(store.readAll(session, Commit.MAIN));
        assertThat(finding.hashes().get("main"))
                .isEqualTo(main.stream().map(Commit::hash).toList());
    }

    @Test
    void oneByteOfContentOneTimeAndOneOwnerThatWereChangedAreEachNamed() {
        tampering.change(at(7), d -> d.getList("events", Document.class).get(0).put("text", "公園のベンチ 8"));
        assertThat(finding().misfits()).singleElement().isEqualTo(new Misfit(at(7), "was changed in its content"));
        tampering.change(at(7), d -> d.getList("events", Document.class).get(0).put("text", "公園のベンチ 7"));
        assertThat(misfits()).isEmpty();
        for (String field : List.of("at", "epoch")) {
            tampering.change(at(9), d -> d.put(field, d.getLong(field) + 1));
            assertThat(misfits()).as(field).containsExactly(at(9));
            tampering.change(at(9), d -> d.put(field, d.getLong(field) - 1));
        }
        for (String field : List.of("author", "command", "type")) {
            Object before = tampering.get(at(30)).get(field);
            tampering.change(at(30), d -> d.put(field, before + "x"));
            assertThat(misfits()).as(field + " of the last").containsExactly(at(30));
            tampering.change(at(30), d -> d.put(field, before));
        }
        tampering.change(at(3), d -> d.put("conducts", true));
        assertThat(misfits()).containsExactly(at(3));
    }

    @Test
    void aCommitThatIsGoneTwoThatWereSwappedAndOneThatWasPutInAreNamed() {
        Document taken = tampering.get(at(12));
        tampering.drop(at(12));
        assertThat(finding().misfits()).singleElement().isEqualTo(new Misfit(at(12), "is missing"));
        tampering.put(taken);
        tampering.swap(at(4), at(5));
        assertThat(misfits()).containsExactly(at(4));
        tampering.swap(at(4), at(5));
        assertThat(misfits()).isEmpty();
        Commit foreign = Samples.commit(session, "talk-1", 2, "ほかの ことば");
        tampering.put(new CommitCodec(Samples.CODEC).write(foreign));
        assertThat(finding().misfits())
                .singleElement()
                .isEqualTo(new Misfit(session + "/talk-1/2", "does not follow the commit before it"));
    }

    @Test
    void whoRewritesOneCommitWithAllItsHashesIsGivenAwayByTheNext() {
        Commit own = Wait.on(store.readAll(session, Commit.MAIN)).get(19);
        Commit forged = Samples.commit(session, Commit.MAIN, 20, own.seal().prev(), own.command(), "うそ");
        tampering.put(new CommitCodec(Samples.CODEC).write(forged));
        assertThat(finding().misfits())
                .singleElement()
                .isEqualTo(new Misfit(at(21), "does not follow the commit before it"));
    }

    @Test
    void whoRewritesTheEndOfAStreamIsGivenAwayByTheHeadThatWasTakenDown() {
        Map<String, Long> places = Map.of("main", 30L, "talk-1", 3L);
        String head = finding().head(places).orElseThrow();
        assertThat(finding().head(places)).contains(head);
        Commit last = Wait.on(store.readAll(session, Commit.MAIN)).get(29);
        Commit forged = Samples.commit(session, Commit.MAIN, 30, last.seal().prev(), last.command(), "うそ");
        tampering.put(new CommitCodec(Samples.CODEC).write(forged));
        assertThat(misfits()).isEmpty();
        assertThat(finding().head(places)).isPresent().isNotEqualTo(java.util.Optional.of(head));
        tampering.drop(at(30));
        assertThat(finding().head(places)).isEmpty();
    }

    @Test
    void aDocumentThatIsNoCommitIsNamed() {
        tampering.change(at(2), d -> d.remove("seal"));
        assertThat(misfits()).contains(at(2));
        tampering.change(at(3), d -> d.put("seq", 30_000L));
        assertThat(misfits()).contains(at(3));
    }

    @Test
    void anOwnerFromBeforeTheLastOneIsNamed() {
        List<Commit> two = Samples.owned(session, "late", 2, 1);
        Wait.on(store.append(two));
        assertThat(finding().misfits())
                .singleElement()
                .isEqualTo(new Misfit(session + "/late/2", "is of an owner before the last one"));
    }

    @Test
    void aClosedSessionMissesItsEndMarksAndNothingMayStandBehindOne() {
        Wait.on(store.append(Samples.chain(session, "talk-2", Samples.END)));
        assertThat(finding().misfits())
                .extracting(Misfit::commit, Misfit::why)
                .containsExactly(org.assertj.core.api.Assertions.tuple(
                        session + "/talk-1/4", "is missing: the session is closed, and this stream has no end mark"));
        Wait.on(store.append(Samples.chain(session, "talk-3", Samples.END, "まだ")));
        assertThat(misfits()).containsExactly(session + "/talk-1/4", session + "/talk-3/2");
    }

    @Test
    void aWholeStoreIsCheckedSessionBySession() {
        String other = session + "-x";
        Wait.on(store.append(Samples.commits(other, 1, 3)));
        tampering.drop(other + "/2");
        List<Finding> all = Wait.on(store.audit(Tampering.closes()).all());
        assertThat(all).extracting(Finding::session).contains(session, other).doesNotHaveDuplicates();
        for (Finding finding : all) {
            if (finding.session().equals(session)) assertThat(finding).isEqualTo(finding());
            if (finding.session().equals(other))
                assertThat(finding.misfits()).containsExactly(new Misfit(other + "/2", "is missing"));
        }
    }

    @Test
    void anErasedWordIsGoneAndTheChainStillFitsAndSaysSo() {
        var erasure = new Erasure(99, "事務局", "個人名", "events.0.text");
        Wait.on(store.erase(at(5), erasure));
        Commit read = Wait.on(store.readAll(session, Commit.MAIN)).get(4);
        assertThat(((Samples.Said) read.events().get(0)).text()).isEmpty();
        assertThat(((Samples.Said) read.events().get(0)).count()).isEqualTo(3);
        assertThat(read.seal().salt()).isNull();
        assertThat(read.erased()).containsExactly(erasure);
        assertThat(tampering.get(at(5)).toJson()).doesNotContain("公園", "salt");
        Finding finding = finding();
        assertThat(finding.misfits()).isEmpty();
        assertThat(finding.erased()).containsExactly(new Finding.Erased(at(5), erasure));
        assertThat(Wait.on(store.readAll(session, Commit.MAIN))).hasSize(30);
    }

    @Test
    void aSecondWordOfTheSameCommitIsErasedToo() {
        Wait.on(store.append(Samples.chain(session, "talk-9", "ひとつ")));
        String id = session + "/talk-9/1";
        Wait.on(store.erase(id, new Erasure(1, "a", "b", "events.0.text")));
        Wait.on(store.erase(id, new Erasure(2, "a", "c", "events.0.notes.1")));
        Commit read = Wait.on(store.readAll(session, "talk-9")).get(0);
        assertThat(((Samples.Said) read.events().get(0)).notes()).containsExactly("一", "");
        assertThat(finding().erased()).extracting(e -> e.erasure().why()).containsExactly("b", "c");
    }

    @Test
    void whatIsNoWordOfAnybodyIsNotErased() {
        var refused = new ArrayList<String>();
        Stream.of(
                        "events.0.gone",
                        "events.9.text",
                        "events.0.count",
                        "author",
                        "seal.digest",
                        "events.0",
                        "events.0.notes.7",
                        "events.0.text.x",
                        "events.0.type",
                        "events.0.mood")
                .forEach(path -> assertThatThrownBy(() -> Wait.on(store.erase(at(1), new Erasure(1, "a", "b", path))))
                        .as(path)
                        .isInstanceOfSatisfying(Rejected.class, e -> refused.add(e.reason())));
        assertThat(refused)
                .hasSize(10)
                .containsOnly("no-such-text", "not-a-word")
                .contains("not-a-word");
        assertThatThrownBy(() -> Wait.on(store.erase(at(99), new Erasure(1, "a", "b", "events.0.text"))))
                .hasMessage("no-such-commit");
        assertThat(finding().erased()).isEmpty();
        assertThat(misfits()).isEmpty();
    }
}
