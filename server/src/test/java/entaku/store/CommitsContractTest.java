package entaku.store;

import static entaku.store.Samples.commit;
import static entaku.store.Samples.commits;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

@ParameterizedClass
@MethodSource("entaku.store.Stores#all")
class CommitsContractTest {
    private final Store store;
    private final String session = Samples.id();

    CommitsContractTest(Store store) {
        this.store = store;
    }

    @Test
    void whatIsAppendedIsReadBackInOrderAndEqual() {
        List<Commit> commits = commits(session, 1, 30);
        Wait.on(store.append(commits.subList(0, 7)));
        Wait.on(store.append(commits.subList(7, 30)));
        assertThat(Wait.on(store.readAll(session, Commit.MAIN))).isEqualTo(commits);
        assertThat(Wait.on(store.read(session, Commit.MAIN, 9, 4))).isEqualTo(commits.subList(8, 12));
    }

    @Test
    void aBatchLargerThanTheWireAllowsAtOnceArrivesWhole() {
        List<Commit> commits = commits(session, 1, 2_345);
        Wait.on(store.append(commits));
        assertThat(Wait.on(store.readAll(session, Commit.MAIN))).isEqualTo(commits);
    }

    @Test
    void streamsOfOneSessionDoNotMix() {
        Commit talk = commit(session, "talk-3", 1, "聞こえますか");
        Wait.on(store.append(List.of(talk)));
        Wait.on(store.append(commits(session, 1, 2)));
        assertThat(Wait.on(store.readAll(session, "talk-3"))).containsExactly(talk);
        assertThat(Wait.on(store.readAll(session, Commit.MAIN))).isEqualTo(commits(session, 1, 2));
    }

    @Test
    void aRepeatedWriteSucceedsAndIsThereOnce() {
        List<Commit> commits = commits(session, 1, 5);
        Wait.on(store.append(commits));
        Wait.on(store.append(commits));
        assertThat(Wait.on(store.readAll(session, Commit.MAIN))).isEqualTo(commits);
    }

    @Test
    void aRepeatedWriteThatHadStoppedHalfwayIsCompleted() {
        List<Commit> commits = commits(session, 1, 5);
        Wait.on(store.append(commits.subList(0, 3)));
        Wait.on(store.append(commits));
        assertThat(Wait.on(store.readAll(session, Commit.MAIN))).isEqualTo(commits);
    }

    @Test
    void aPlaceTakenByOtherContentIsACollisionThatNamesItAndWhatWasWritten() {
        Commit theirs = commit(session, 3, "theirs");
        Wait.on(store.append(List.of(theirs)));
        List<Commit> ours = commits(session, 1, 5);
        assertThatThrownBy(() -> Wait.on(store.append(ours))).isInstanceOfSatisfying(Collision.class, collision -> {
            assertThat(collision.id()).isEqualTo(session + "/3");
            assertThat(collision.written()).containsExactly(session + "/1", session + "/2");
        });
        assertThat(Wait.on(store.readAll(session, Commit.MAIN))).containsExactly(ours.get(0), ours.get(1), theirs);
    }

    @Test
    void ofTwoWritersOfOneSessionEachPlaceIsWonByOneAndTheLoserGoesOnAfterReloading() {
        List<CompletableFuture<Void>> writers = new ArrayList<>();
        for (String name : List.of("a", "b")) writers.add(CompletableFuture.runAsync(() -> writeTwenty(name)));
        writers.forEach(CompletableFuture::join);
        List<Commit> log = Wait.on(store.readAll(session, Commit.MAIN));
        assertThat(log).extracting(Commit::seq).hasSize(40).isSorted().doesNotHaveDuplicates();
        assertThat(log)
                .extracting(Commit::command)
                .filteredOn(c -> c.startsWith("a"))
                .hasSize(20);
        assertThat(log).extracting(Commit::command).doesNotHaveDuplicates();
    }

    private void writeTwenty(String name) {
        int done = 0;
        while (done < 20) {
            long next = Wait.on(store.readAll(session, Commit.MAIN)).size() + 1L;
            Commit mine = commit(session, Commit.MAIN, next, Seal.genesis(session, Commit.MAIN), name + done, "はい");
            try {
                Wait.on(store.append(List.of(mine)));
                done++;
            } catch (Collision lost) {
                assertThat(lost.id()).isEqualTo(mine.id());
            }
        }
    }

    @Test
    void readingStopsAtAGapInsteadOfHidingIt() {
        Wait.on(store.append(commits(session, 1, 2)));
        Wait.on(store.append(commits(session, 4, 2)));
        assertThat(Wait.on(store.readAll(session, Commit.MAIN))).isEqualTo(commits(session, 1, 2));
    }

    @Test
    void aSessionNobodyWroteIsEmpty() {
        assertThat(Wait.on(store.readAll(session, Commit.MAIN))).isEmpty();
        Wait.on(store.append(List.of()));
    }

    @Test
    void answersArriveOnTheCallersContext() throws Exception {
        Context context = Stores.VERTX.getOrCreateContext();
        CompletableFuture<Context> seen = new CompletableFuture<>();
        context.runOnContext(
                go -> store.append(commits(session, 1, 1)).onComplete(done -> seen.complete(Vertx.currentContext())));
        assertThat(seen.get(10, TimeUnit.SECONDS)).isSameAs(context);
    }
}
