package entaku.session;

/**
 * Which of a part's records are asked for: those of its shared layer, of the desk, or of one person.
 *
 * @param stage the stage looked at; null for the parts that always stand
 * @param sort which of the part's layers
 * @param viewer for {@link Sort#OWN} the person, by the id this stage knows them under (a mask where names are hidden);
 *     null for nobody this stage could know
 * @param office the same person by the id of their office here ({@link Part#office}), for what they entered for
 *     others; the same as {@code viewer} where names are shown
 */
public record Look(SessionState session, Stage stage, Sort sort, String viewer, String office) {
    /** Looks as nobody in particular, or as somebody who has one id for everything. */
    public Look(SessionState session, Stage stage, Sort sort, String viewer) {
        this(session, stage, sort, viewer, viewer);
    }

    /** What a part shows to whom: all at the stage, those who conduct in addition, one person alone. */
    public enum Sort {
        SHARED,
        DESK,
        OWN
    }

    public boolean shared() {
        return sort == Sort.SHARED;
    }

    public boolean desk() {
        return sort == Sort.DESK;
    }

    public boolean own() {
        return sort == Sort.OWN;
    }

    public Step step() {
        return stage.step();
    }

    /**
     * Tells whether whoever is known here by this id takes part here now, as far as it may be told: where names are
     * hidden, what goes from others' sight together with a person would tell whose it was, so there all still do.
     */
    public boolean takesPart(String id) {
        return (stage.step().hidden() && !own()) || stage.seat(session, id) != null;
    }

    /** Gives a place in time as it may be shown: 0 where names are hidden, since who came last would have the last. */
    public int order(int place) {
        return stage != null && stage.step().hidden() ? 0 : place;
    }

    /** Gives the person as they may be shown here; null where names are hidden, or when there is nobody to show. */
    public Who who(String id) {
        return id == null || (stage != null && stage.step().hidden()) ? null : new Who(id);
    }
}
