package entaku.store;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoDatabase;
import io.vertx.core.Future;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.bson.Document;

/** Keeps who sits where, and which seat a token opens. The only place with names. */
public final class People {
    private final Answers answers;
    private final Single people;
    private final Single tokens;
    private final Remains remains;

    People(Answers answers, MongoDatabase database) {
        this.answers = answers;
        people = new Single(answers, database.getCollection("people"));
        tokens = new Single(answers, database.getCollection("tokens"));
        remains = new Remains(answers, database);
    }

    /**
     * Seats a person, or replaces what is known of one. Their token opens the seat from then on.
     *
     * @param tokenEnds when the token may be forgotten, epoch milliseconds
     */
    public Future<Void> put(Person person, long tokenEnds) {
        return people.put(write(person)).compose(done -> addToken(person, tokenEnds));
    }

    /**
     * Seats a person where nobody is known yet. Their token opens the seat from then on.
     *
     * @return false when somebody is known there already; nothing is changed then
     */
    public Future<Boolean> add(Person person, long tokenEnds) {
        return people.claim(write(person))
                .compose(ours -> ours ? addToken(person, tokenEnds).map(true) : Future.succeededFuture(false));
    }

    /** Tells whether a token opened a seat that another one opens now. */
    public Future<Boolean> isReplaced(String tokenHash) {
        return tokens.get(tokenHash)
                .compose(found -> found.isEmpty()
                        ? Future.succeededFuture(Optional.<Person>empty())
                        : get(found.get().getString("session"), found.get().getString("seat")))
                .map(found -> found.filter(p -> p.tokenHash() != null && !tokenHash.equals(p.tokenHash()))
                        .isPresent());
    }

    /** Lets a person's token open their seat, as it should already. */
    public Future<Void> addToken(Person person, long tokenEnds) {
        if (person.tokenHash() == null) return Future.succeededFuture();
        return tokens.put(new Document("_id", person.tokenHash())
                .append("session", person.session())
                .append("seat", person.seat())
                .append("expiresAt", tokenEnds));
    }

    /** Forgets tokens that ended before {@code now}, at most so many; tells how many. */
    public Future<Integer> sweepTokens(long now, int most) {
        return tokens.removeBelow("expiresAt", now, most);
    }

    public Future<Optional<Person>> get(String session, String seat) {
        return people.get(session + "/" + seat).map(found -> found.map(People::read));
    }

    /** Reads the people on the given seats; seats without a person are left out. */
    public Future<List<Person>> get(String session, Collection<String> seats) {
        return people.in(seats.stream().map(seat -> session + "/" + seat).toList())
                .map(found -> found.stream().map(People::read).toList());
    }

    /** Finds the person whose current token hashes to this; a replaced token opens nothing. */
    public Future<Optional<Person>> byToken(String tokenHash) {
        return tokens.get(tokenHash)
                .compose(found -> found.isEmpty()
                        ? Future.succeededFuture(Optional.<Person>empty())
                        : get(found.get().getString("session"), found.get().getString("seat")))
                .map(found -> found.filter(p -> tokenHash.equals(p.tokenHash())));
    }

    /** Lists everybody of a session in order of joining. */
    public Future<List<Person>> all(String session) {
        return answers.all(() -> people.collection().find(seatsOf(session)))
                .map(found -> found.stream()
                        .map(People::read)
                        .sorted(java.util.Comparator.comparingLong(Person::joinedAt)
                                .thenComparing(Person::seat))
                        .toList());
    }

    /**
     * Removes names, age bands and re-entry numbers of a session, and every token that opens a seat of it, also from the
     * files of the embedded engine.
     */
    public Future<Void> erase(String session) {
        return answers.one(() -> people.collection()
                        .updateMany(
                                seatsOf(session),
                                Updates.combine(
                                        Updates.unset("name"),
                                        Updates.unset("ageBand"),
                                        Updates.unset("reentry"),
                                        Updates.unset("tokenHash"))))
                .compose(done -> answers.one(() -> tokens.collection().deleteMany(Filters.eq("session", session))))
                .compose(done -> remains.wipe("people"));
    }

    /** All ids that begin with {@code session/}: the character after the slash is zero. */
    private static Document seatsOf(String session) {
        return new Document("_id", new Document("$gte", session + "/").append("$lt", session + "0"));
    }

    private static Document write(Person person) {
        Document d = new Document("_id", person.id())
                .append("session", person.session())
                .append("seat", person.seat())
                .append("name", person.name())
                .append("role", person.role())
                .append("table", person.table())
                .append("actor", person.actor())
                .append("ageBand", person.ageBand())
                .append("firstTime", person.firstTime())
                .append("tokenHash", person.tokenHash())
                .append("reentry", person.reentry())
                .append("joinedAt", person.joinedAt());
        d.values().removeIf(java.util.Objects::isNull);
        return d;
    }

    private static Person read(Document d) {
        return new Person(
                d.getString("session"),
                d.getString("seat"),
                d.getString("name"),
                d.getString("role"),
                d.getString("table"),
                d.getString("actor"),
                d.getString("ageBand"),
                d.getBoolean("firstTime", false),
                d.getString("tokenHash"),
                d.getString("reentry"),
                d.getLong("joinedAt"));
    }
}
