package entaku.live;

import io.vertx.core.json.JsonObject;

/**
 * A command as it reached the door.
 *
 * @param seat who asks, as the gate knows it; {@link Live#DOOR} for the door itself
 * @param id the sender's own id of the command
 * @param step the step it speaks of; null for the session as a whole
 * @param table the table it is meant for; null for that of the seat
 */
public record Ask(String session, String seat, String id, String type, String step, String table, JsonObject body) {}
