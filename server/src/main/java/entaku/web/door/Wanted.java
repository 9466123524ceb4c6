package entaku.web.door;

import java.util.Arrays;

/** Names what a browser asks to have made, so that it is one thing however often the answer is lost on its way. */
public final class Wanted {
    private final DoorKey key;

    public Wanted(DoorKey key) {
        this.key = key;
    }

    /**
     * Gives the id of what is made: the same each time that it is asked for under the same id.
     *
     * @param what the sort of thing; one wish may be for one of each
     * @param asked drawn by the browser, as hard to guess as a token; null for what is asked for once
     * @throws Refused {@code bad-body} when it could be guessed
     */
    public String id(String what, String asked) {
        return Secret.id(Arrays.copyOf(key.bytes(what, Asking.of(key, asked).id()), 16));
    }
}
