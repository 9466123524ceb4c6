package entaku.web.door;

import entaku.session.Role;

/** What somebody told of themselves at the door; all but the role may be null. */
record Arrival(Role role, String name, String table, String actor, String ageBand, boolean firstTime) {
    static Arrival as(Role role) {
        return new Arrival(role, null, null, null, null, false);
    }
}
