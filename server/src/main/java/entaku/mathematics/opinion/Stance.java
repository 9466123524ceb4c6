package entaku.mathematics.opinion;

/** What one person answered to one statement. A statement nobody showed to them has no stance at all. */
public enum Stance {
    AGREE(1),
    DISAGREE(-1),
    PASS(0);

    private final int value;

    Stance(int value) {
        this.value = value;
    }

    /** Returns the entry of the vote matrix: +1, −1, or 0 for a pass. */
    public int value() {
        return value;
    }

    /**
     * Reads +1, −1 or 0.
     *
     * @throws IllegalArgumentException for any other number
     */
    public static Stance of(int value) {
        return switch (value) {
            case 1 -> AGREE;
            case -1 -> DISAGREE;
            case 0 -> PASS;
            default -> throw new IllegalArgumentException("A vote is 1, -1 or 0, not " + value);
        };
    }
}
