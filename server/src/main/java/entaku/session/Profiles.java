package entaku.session;

/** Tells what people said of themselves at the door. It is kept beside the log, where it can be erased as names are. */
public interface Profiles {
    /** Gives what is known of a seat; {@link Profile#NONE} where nothing is. */
    Profile of(String seat);

    /** Knows nothing of anybody. */
    Profiles NONE = seat -> Profile.NONE;
}
