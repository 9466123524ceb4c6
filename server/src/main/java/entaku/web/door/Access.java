package entaku.web.door;

/** Who may use a route. */
public enum Access {
    ANYBODY {
        @Override
        public boolean admits(Caller caller, String session) {
            return true;
        }
    },
    /** Any seat of any session. */
    SEATED {
        @Override
        public boolean admits(Caller caller, String session) {
            return caller instanceof Caller.Seated;
        }
    },
    /** Any seat of the session in the path. */
    SEATED_HERE {
        @Override
        public boolean admits(Caller caller, String session) {
            return caller instanceof Caller.Seated seated && seated.of(session);
        }
    },
    FACILITATOR {
        @Override
        public boolean admits(Caller caller, String session) {
            return caller instanceof Caller.Seated seated && seated.of(session) && seated.facilitates();
        }
    },
    STAFF {
        @Override
        public boolean admits(Caller caller, String session) {
            return caller instanceof Caller.Staff;
        }
    },
    /** Those who prepare and lead at any time; everybody who was there once it is over. */
    READER {
        @Override
        public boolean admits(Caller caller, String session) {
            if (STAFF.admits(caller, session) || FACILITATOR.admits(caller, session)) return true;
            return SEATED_HERE.admits(caller, session)
                    && ((Caller.Seated) caller).state().closed();
        }
    };

    public abstract boolean admits(Caller caller, String session);
}
