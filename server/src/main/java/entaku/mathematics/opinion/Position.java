package entaku.mathematics.opinion;

/** A place on the opinion plane; the unit is one step from pass to agree, and the middle of all votes is (0, 0). */
public record Position(double x, double y) {
    static Position of(double[] place) {
        return new Position(place[0], place[1]);
    }

    /** Measures the straight distance to another place. */
    public double distance(Position other) {
        return Math.hypot(x - other.x, y - other.y);
    }
}
