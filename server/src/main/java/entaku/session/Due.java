package entaku.session;

/**
 * Something the server asks by itself when its time has come: durable and replayed like any other command.
 *
 * @param at epoch milliseconds
 */
public record Due(long at, Command command) {}
