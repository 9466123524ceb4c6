package entaku.live.writer;

import entaku.session.Command;
import entaku.session.Seat;

/**
 * A command as the writer takes it.
 *
 * @param id the sender's own id of the command
 * @param type its wire name, kept in the log
 * @param step the step it speaks of, null for the parts that always stand
 * @param table the table it is meant for, null for that of the seat
 * @param seat who asks, vouched for by the door
 */
public record Asked(String id, String type, String step, String table, Command command, Seat seat) {}
