package entaku.web.door;

import io.vertx.core.Future;

/** Who may use a route. */
public enum Access {
    ANYBODY {
        @Override
        public Future<Boolean> admits(Caller caller, String session) {
            return YES;
        }
    },
    /** Any seat of any session. */
    SEATED {
        @Override
        public Future<Boolean> admits(Caller caller, String session) {
            return caller instanceof Caller.Seated ? YES : NO;
        }
    },
    /** Any seat of the session in the path. */
    SEATED_HERE {
        @Override
        public Future<Boolean> admits(Caller caller, String session) {
            return caller instanceof Caller.Seated seated && seated.session().equals(session) ? YES : NO;
        }
    },
    FACILITATOR {
        @Override
        public Future<Boolean> admits(Caller caller, String session) {
            return caller instanceof Caller.Seated seated && seated.session().equals(session)
                    ? seated.facilitates()
                    : NO;
        }
    },
    /** Those who prepare the session in the path, and those who lead it. */
    CONDUCTS {
        @Override
        public Future<Boolean> admits(Caller caller, String session) {
            return caller instanceof Caller.Staff ? YES : FACILITATOR.admits(caller, session);
        }
    },
    STAFF {
        @Override
        public Future<Boolean> admits(Caller caller, String session) {
            return caller instanceof Caller.Staff ? YES : NO;
        }
    },
    /** Those who prepare and lead at any time; everybody who was there once it is over. */
    READER {
        @Override
        public Future<Boolean> admits(Caller caller, String session) {
            if (caller instanceof Caller.Staff) return YES;
            if (!(caller instanceof Caller.Seated seated) || !seated.session().equals(session)) return NO;
            return seated.isOver().compose(over -> over ? YES : seated.facilitates());
        }
    };

    private static final Future<Boolean> YES = Future.succeededFuture(true);
    private static final Future<Boolean> NO = Future.succeededFuture(false);

    public abstract Future<Boolean> admits(Caller caller, String session);
}
