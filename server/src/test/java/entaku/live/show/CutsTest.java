package entaku.live.show;

import static org.assertj.core.api.Assertions.assertThat;

import entaku.live.Ear;
import entaku.live.Watch;
import entaku.session.Command;
import entaku.session.Rejected;
import entaku.session.Role;
import entaku.session.clock.Clock;
import entaku.session.course.Leading;
import entaku.session.seats.Seats;
import entaku.steps.Everywhere;
import entaku.steps.Hall;
import entaku.steps.board.Board;
import entaku.steps.checkin.CheckIn;
import entaku.steps.dialogue.Dialogue;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** However often lines are cut, and whatever they missed, they end with what one sees that has just come. */
class CutsTest {
    private static final List<String> SEATS = List.of(Hall.FACILITATOR, "wall", "p1", "p2", "p3");

    private final long seed = Long.getLong("entaku.cuts.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final Map<String, Client> clients = new HashMap<>();
    private Audience audience;
    private int missedOnly;
    private int wholes;

    /** What a client has, by the rule of the protocol and no other. */
    private final class Client {
        final String seat;
        final TreeMap<String, TreeMap<String, Object>> records = new TreeMap<>();
        final Map<String, Long> versions = new HashMap<>();
        List<?> listed = List.of();
        String run = "";
        Ear ear;
        Watch watch;

        Client(String seat) {
            this.seat = seat;
        }

        /** Comes, or comes back with what it has. */
        void comes() {
            var have = new StringBuilder(run);
            versions.forEach((layer, version) ->
                    have.append(' ').append(layer).append('=').append(version));
            ear = audience.ear();
            watch = audience.show.watch(ear, seat, run.isEmpty() ? null : have.toString());
        }

        /** Is cut off in the middle: what is on its way to it, all but so many frames, is lost. */
        void cut() {
            List<Buffer> last = ear.heard(audience.turns);
            last.subList(0, random.nextInt(last.size() + 1)).forEach(this::take);
            watch.stop();
            watch = null;
            audience.turns.run();
        }

        void takeAll() {
            ear.heard(audience.turns).forEach(this::take);
        }

        private void take(Buffer frame) {
            String address = Ear.address(frame);
            JsonObject body = Ear.body(frame);
            if (address.equals("hello")) hello(body);
            else if (body.containsKey("v")) {
                wholes++;
                records.put(address, new TreeMap<>());
                versions.put(address, body.getLong("v"));
                change(records.get(address), body);
            } else if (body.getLong("b") >= versions.getOrDefault(address, 0L)) {
                assertThat(versions).as("no gap, seed " + seed).containsEntry(address, body.getLong("b"));
                missedOnly++;
                versions.put(address, body.getLong("b") + 1);
                change(records.get(address), body);
            }
        }

        private void hello(JsonObject body) {
            if (!body.getString("run").equals(run)) versions.clear();
            run = body.getString("run");
            listed = body.getJsonArray("layers").getList();
            records.keySet().retainAll(listed);
            versions.keySet().retainAll(listed);
        }
    }

    private static void change(Map<String, Object> layer, JsonObject body) {
        layer.putAll(body.getJsonObject("set", new JsonObject()).getMap());
        for (Object key : body.getJsonArray("gone", new JsonArray())) layer.remove((String) key);
    }

    @Test
    void they_end_with_the_fresh_view_of_every_layer() {
        System.out.println("cuts drawn with seed " + seed);
        Hall hall = Hall.with(Everywhere.cafe()).unchecked().seat("wall", Role.SCREEN, null);
        for (int i = 1; i <= 3; i++) hall.seat("p" + i, Role.PARTICIPANT, "" + i);
        audience = new Audience(hall);
        for (String seat : SEATS) clients.put(seat, new Client(seat));
        clients.values().forEach(Client::comes);
        for (int i = 0; i < 1_500; i++) {
            Client client = clients.get(SEATS.get(random.nextInt(SEATS.size())));
            if (random.nextInt(12) == 0) {
                if (client.watch == null) client.comes();
                else client.cut();
            }
            act();
            if (random.nextInt(3) > 0) audience.turns.pass(random.nextInt(70));
            if (client.watch != null && random.nextBoolean()) client.takeAll();
            if (i % 100 == 99) compare();
        }
        assertThat(missedOnly).as("patches, seed " + seed).isGreaterThan(wholes);
        audience.close();
    }

    private void act() {
        Command command = switch (random.nextInt(9)) {
            case 0 -> new Clock.AddTime(1);
            case 1 -> random.nextInt(4) == 0 ? new Leading.Next(null) : new Clock.Start();
            case 2 -> random.nextInt(6) == 0 ? new Leading.Back(null) : new Clock.Pause();
            case 3 -> new Seats.MoveSeat("p" + (1 + random.nextInt(3)), "" + (1 + random.nextInt(3)));
            case 4 -> new Board.Reveal();
            case 5 -> new Dialogue.Say("はい");
            case 6 -> new CheckIn.Say("sunny", "ことば" + random.nextInt(5), false);
            default -> new Board.AddNote("付箋" + random.nextInt(99), 0, null, false);
        };
        boolean leads = !(command instanceof Board.AddNote || command instanceof CheckIn.Say);
        try {
            audience.hall.does(leads ? Hall.FACILITATOR : "p" + (1 + random.nextInt(3)), command);
        } catch (Rejected notNow) {
            return;
        }
        audience.became();
    }

    private void compare() {
        for (Client client : clients.values()) if (client.watch == null) client.comes();
        audience.turns.pass(200);
        for (Client client : clients.values()) {
            client.takeAll();
            var fresh = new Client(client.seat);
            fresh.comes();
            fresh.takeAll();
            fresh.watch.stop();
            audience.turns.run();
            assertThat(client.records).as("%s, seed %d", client.seat, seed).isEqualTo(fresh.records);
            assertThat(client.listed).isEqualTo(fresh.listed);
            assertThat(client.versions).isEqualTo(fresh.versions);
        }
    }
}
