package entaku.steps.openspace;

import entaku.session.Item;
import entaku.session.Rejected;
import entaku.session.SessionState;
import entaku.session.Stage;
import entaku.steps.openspace.Market.Said;
import entaku.steps.shared.SecretVote;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/**
 * A market, or one of its rounds: a round keeps only what was told in it, and reads its topics in the market.
 *
 * @param topics id → topic, withdrawn ones too
 * @param wishes who would like to go to what: a secret vote on the topics that stand
 * @param told in a round: topic → what came of it
 */
record OpenSpaceState(Setup setup, PMap<String, Topic> topics, SecretVote wishes, PMap<String, Talk> told) {
    /** Where a topic is talked about. */
    record Place(int round, String table) {}

    /**
     * One topic.
     *
     * @param author who brought it: its sponsor, unless another is named
     * @param name the sponsor's name in words where the topic came from paper; else null
     * @param place null while it has none
     */
    record Topic(String author, String name, Said said, Place place, int order, boolean withdrawn) {
        Topic saying(Said other) {
            return new Topic(author, name, other, place, order, withdrawn);
        }

        Topic at(Place other) {
            return new Topic(author, name, said, other, order, withdrawn);
        }

        Topic gone(boolean gone, Place back) {
            return new Topic(author, name, said, back, order, gone);
        }

        /** Gives the seat that is its sponsor; null where a name on paper is. */
        String sponsor() {
            return name == null ? author : null;
        }
    }

    /** What came of a topic in its round; null where nobody has told it. */
    record Talk(Integer guests, String report) {
        static final Talk NONE = new Talk(null, null);
    }

    static OpenSpaceState open(Setup setup) {
        return new OpenSpaceState(setup, HashTreePMap.empty(), SecretVote.open(setup.least()), HashTreePMap.empty());
    }

    /** Gives a topic that stands; null when there is none. */
    Topic topic(String id) {
        Topic one = id == null ? null : topics.get(id);
        return one == null || one.withdrawn() ? null : one;
    }

    Topic require(String id) {
        Topic one = topic(id);
        Rejected.unless(one != null, "no-such-topic");
        return one;
    }

    boolean isOpen() {
        return setup.market() && wishes.closed() == null;
    }

    /** Refuses unless topics can still be brought and chosen here; one who names another vote pressed too late. */
    void requireOpen(Integer vote) {
        wishes.requireNow(vote);
        Rejected.unless(isOpen(), "market-closed");
    }

    Talk told(String topic) {
        return told.getOrDefault(topic, Talk.NONE);
    }

    boolean free(Place place) {
        return topics.values().stream().noneMatch(one -> !one.withdrawn() && place.equals(one.place()));
    }

    /** Lists the topics that stand, in the order in which they came. */
    List<Map.Entry<String, Topic>> standing() {
        return topics.entrySet().stream()
                .filter(one -> !one.getValue().withdrawn())
                .sorted(Comparator.comparingInt(one -> one.getValue().order()))
                .toList();
    }

    /** Lists those with a place first, in the order in which they are talked about. */
    List<Map.Entry<String, Topic>> byPlace() {
        return standing().stream()
                .sorted(Comparator.comparing(
                        one -> one.getValue().place(),
                        Comparator.nullsLast(Comparator.comparingInt(Place::round)
                                .thenComparingInt(place -> Integer.parseInt(place.table())))))
                .toList();
    }

    List<Item> items() {
        var items = new ArrayList<Item>();
        for (var one : byPlace())
            items.add(new Item(one.getKey(), one.getValue().said().text(), items.size() + 1));
        return items;
    }

    /** Gives the market that a round belongs to, a market itself; null where the step it names is none. */
    OpenSpaceState market(SessionState session) {
        if (setup.market()) return this;
        return session == null
                ? null
                : session.agenda()
                        .step(setup.from())
                        .map(step -> session.<Object>state(new Stage(step, null)))
                        .filter(OpenSpaceState.class::isInstance)
                        .map(OpenSpaceState.class::cast)
                        .orElse(null);
    }

    /** Lists what is talked about in this round, by table; in a market all that stands. */
    List<Map.Entry<String, Topic>> here(SessionState session) {
        OpenSpaceState market = market(session);
        if (market == null) return List.of();
        return market.byPlace().stream()
                .filter(one -> market.inRound(one.getKey(), setup.round()) != null)
                .toList();
    }

    /** Lists the same for the record, and behind it what was told here of topics that have gone elsewhere since. */
    List<Map.Entry<String, Topic>> left(SessionState session) {
        var all = new ArrayList<>(here(session));
        OpenSpaceState market = market(session);
        Set<String> known = all.stream().map(Map.Entry::getKey).collect(Collectors.toSet());
        if (market != null)
            market.topics().entrySet().stream()
                    .filter(one -> told.containsKey(one.getKey()) && !known.contains(one.getKey()))
                    .sorted(Comparator.comparingInt(one -> one.getValue().order()))
                    .forEach(all::add);
        return all;
    }

    /** Gives a topic that stands, of that round (0: of any); null when it is none of them. */
    Topic inRound(String id, int round) {
        Topic one = topic(id);
        boolean there = one != null
                && (round == 0 || (one.place() != null && one.place().round() == round));
        return there ? one : null;
    }

    // ---- what becomes of it

    OpenSpaceState with(String id, Topic topic) {
        var next = new OpenSpaceState(setup, topics.plus(id, topic), wishes, told);
        Topic was = topics.get(id);
        boolean same = was != null
                && was.withdrawn() == topic.withdrawn()
                && Objects.equals(was.said().text(), topic.said().text());
        return same ? next : next.wishing(wishes.over(next.choices()));
    }

    private List<Item> choices() {
        return standing().stream()
                .map(one -> new Item(
                        one.getKey(),
                        one.getValue().said().text(),
                        one.getValue().order()))
                .toList();
    }

    OpenSpaceState wishing(SecretVote next) {
        return new OpenSpaceState(setup, topics, next, told);
    }

    OpenSpaceState telling(String topic, Talk now) {
        return new OpenSpaceState(
                setup, topics, wishes, now.equals(Talk.NONE) ? told.minus(topic) : told.plus(topic, now));
    }
}
