package entaku.web.door;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * One wish to come in. Whoever got no answer asks again under the same id and is given the same: everything secret is
 * made from the id, and nothing of it has to be kept to be given again.
 *
 * @param id drawn by the browser, as hard to guess as a token; one that is drawn here is never repeated
 */
record Asking(DoorKey key, String id) {
    /** How many numbers are drawn before giving up: with a million in use, one in a million is taken. */
    static final int NUMBERS = 5;

    private static final BigInteger TEN_TO_TWELVE = BigInteger.TEN.pow(12);

    /** Takes the id of a body, or draws one. Refuses one that could be guessed. */
    static Asking of(DoorKey key, String id) {
        Bodies.word(id, "[A-Za-z0-9_-]{20,40}");
        return new Asking(key, id == null ? Secret.id() : id);
    }

    /** Gives the same wish, for this alone. */
    Asking about(String what) {
        return new Asking(key, what + "/" + id);
    }

    /** Gives a name for whoever asks, which tells nothing of the id. */
    String by() {
        return key.hash("by", id);
    }

    String seat(String session) {
        return Secret.id(Arrays.copyOf(key.bytes("seat", session, id), 16));
    }

    /** Gives the token that begins to open a seat, or what staff do, at a moment. */
    String token(Secret.Kind kind, String what, long begins) {
        long ends = begins + (kind == Secret.Kind.STAFF ? Lifetimes.STAFF_TOKEN : Lifetimes.SEAT_TOKEN).toMillis();
        return Secret.token(kind, ends, key.bytes("token", what, id, Long.toString(begins)));
    }

    /** Gives a number to return with: twelve digits, such as {@code 4821-0937-5566}. */
    String number(String session, String seat, int draw) {
        byte[] drawn = key.bytes("number", session, seat, id, Integer.toString(draw));
        String digits = String.format("%012d", new BigInteger(1, drawn).mod(TEN_TO_TWELVE));
        return digits.substring(0, 4) + "-" + digits.substring(4, 8) + "-" + digits.substring(8);
    }
}
