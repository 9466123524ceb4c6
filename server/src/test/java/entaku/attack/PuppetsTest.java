package entaku.attack;

import static entaku.web.Gathering.body;
import static org.assertj.core.api.Assertions.assertThat;

import entaku.web.Gathering;
import entaku.web.Phone;
import entaku.web.TestServer;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whoever leads closes a vote, looks, takes the closing back, lets phones of their own vote and closes again: the
 * difference would tell how those chose who did not move.
 */
class PuppetsTest {
    private static final int PEOPLE = 6;

    @TempDir
    Path data;

    private TestServer server;
    private Phone leads;
    private final List<Phone> people = new ArrayList<>();
    private final List<Phone> puppets = new ArrayList<>();
    private String park;
    private String street;

    @BeforeEach
    void open() throws Exception {
        server = TestServer.start(data, TestServer.SHIPPED);
        leads = at(server.enter(server.welcome().facilitator()));
        for (int i = 0; i < PEOPLE; i++) people.add(at(server.join("見本" + i)));
        for (int i = 0; i < 2; i++) does(leads, null, "course/next", body());
        for (String words : List.of("公園", "道"))
            does(people.get(0), "ideas", "board/add-note", body("text", words, "prompt", 0));
        does(leads, "ideas", "board/reveal", body());
        for (int i = 0; i < 2; i++) does(leads, null, "course/next", body());
        leads.until("the vote", () -> "weight".equals(leads.current()));
        park = Gathering.find(leads, false, "ideas:item/", "text", "公園");
        street = Gathering.find(leads, false, "ideas:item/", "text", "道");
    }

    @AfterEach
    void close() {
        people.forEach(Phone::close);
        puppets.forEach(Phone::close);
        leads.close();
        server.close();
    }

    private Phone at(JsonObject entry) {
        return Phone.at(server.server().vertx(), server.port(), entry);
    }

    private static void does(Phone phone, String step, String type, JsonObject body) {
        assertThat(phone.does(step, type, body)).as(type + " " + body).isEqualTo("done");
    }

    private void chooses(Phone phone, String item) {
        does(phone, "weight", "dot-vote/place-dot", body("item", item));
    }

    /** Gives what each item got, as everybody sees it. */
    private Map<String, Integer> shown() {
        var dots = new TreeMap<String, Integer>();
        leads.view().forEach((key, record) -> {
            if (key.startsWith("weight:result/")) dots.put(key.substring(14), record.getInteger("dots"));
        });
        return dots;
    }

    private Integer vote() {
        return leads.record("weight:now").getInteger("vote", 1);
    }

    @Test
    void closing_again_after_a_result_was_seen_tells_nothing_of_those_who_voted_before() {
        for (Phone one : people) chooses(one, one == people.get(0) ? park : street);
        does(leads, "weight", "dot-vote/close-vote", body());
        leads.until("the result", () -> shown().equals(Map.of(park, 1, street, PEOPLE - 1)));

        does(leads, null, "undo/take-back", body());
        leads.until("a vote of its own", () -> vote() == 2 && shown().isEmpty());
        for (Phone one : people)
            one.until(
                    "an empty ballot",
                    () -> one.own("weight:ballot").getJsonObject("dots", body()).isEmpty());
        // What was meant for the vote that is over reaches no other.
        assertThat(people.get(1).does("weight", "dot-vote/place-dot", body("item", park, "vote", 1)))
                .isEqualTo("409 stale");

        for (int i = 0; i < PEOPLE; i++) puppets.add(at(server.join("人形" + i)));
        for (Phone one : puppets) chooses(one, park);
        does(leads, "weight", "dot-vote/close-vote", body());
        // Of those who voted before nothing is in it: the sum of both is the one and the other, and no person's choice.
        leads.until("the second result", () -> shown().equals(Map.of(park, PEOPLE, street, 0)));

        does(leads, null, "undo/take-back", body());
        leads.until("a third vote", () -> vote() == 3);
        chooses(people.get(0), park);
        does(leads, "weight", "dot-vote/close-vote", body());
        leads.until("that few voted", () -> leads.record("weight:now").getBoolean("withheld", false));
        assertThat(shown().values()).as("what one person chose").allMatch(dots -> dots == 0);

        String staff = server.enter(server.welcome().staff()).getString("token");
        String minutes = server.get("/api/sessions/" + leads.entry.getString("session") + "/minutes.md", staff)
                .text();
        assertThat(minutes).contains("結果を出したあとで投票をやり直した", "投票した回数 2回", "投票した回数 3回");
    }
}
