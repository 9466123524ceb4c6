package entaku.session;

/**
 * One person's place in one session. People's names are kept elsewhere, where they can be erased.
 *
 * @param id unguessable within the session; what events refer to
 * @param table the table's id, or null while seated at none
 */
public record Seat(String id, Role role, String table) {}
