package entaku.steps.survey;

import entaku.mathematics.tally.Suppression;
import entaku.session.Rejected;
import java.util.ArrayList;
import java.util.List;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * What a survey holds.
 *
 * @param sheets who filled in by phone → their sheet; an empty one is not in it
 * @param slips what was entered from paper; the number of a slip is its place, from 1
 * @param closed what came of it; null while sheets are taken
 */
record SurveyState(Questions questions, PMap<String, Sheet> sheets, PVector<Slip> slips, SurveyCount.Closed closed) {
    /** A sheet of paper, by who entered it; one that was taken out again keeps its number and counts no more. */
    record Slip(String by, Sheet sheet, boolean counts) {}

    static SurveyState open(Questions questions) {
        return new SurveyState(questions, HashTreePMap.empty(), TreePVector.empty(), null);
    }

    void requireOpen() {
        Rejected.unless(closed == null, "survey-closed");
    }

    Sheet sheet(String seat) {
        return sheets.getOrDefault(seat, Sheet.EMPTY);
    }

    /** Gives the slip of this number; null where it was never entered, or was taken out. */
    Slip slip(int number) {
        Slip slip = number > 0 && number <= slips.size() ? slips.get(number - 1) : null;
        return slip == null || !slip.counts() ? null : slip;
    }

    /** Lists the slips that count, by number. */
    List<Integer> numbers() {
        var numbers = new ArrayList<Integer>();
        for (int number = 1; number <= slips.size(); number++) if (slip(number) != null) numbers.add(number);
        return numbers;
    }

    long enteredBy(String seat) {
        return slips.stream().filter(slip -> slip.by().equals(seat)).count();
    }

    /** Lists all sheets, of phones and of paper. */
    List<Sheet> all() {
        var all = new ArrayList<>(sheets.values());
        slips.stream().filter(Slip::counts).map(Slip::sheet).forEach(all::add);
        return all;
    }

    /** Counts the sheets, as far as that may be told; null while they are so few that each could be made out. */
    Integer told() {
        int filled = all().size();
        return new Suppression(questions.least()).allows(filled) ? Integer.valueOf(filled) : null;
    }

    SurveyState filling(String seat, Sheet sheet) {
        var now = sheet.isEmpty() ? sheets.minus(seat) : sheets.plus(seat, sheet);
        return new SurveyState(questions, now, slips, closed);
    }

    SurveyState entering(String seat, Sheet sheet) {
        return new SurveyState(questions, sheets, slips.plus(new Slip(seat, sheet, true)), closed);
    }

    SurveyState counting(int number, boolean counts) {
        Slip slip = slips.get(number - 1);
        var now = slips.with(number - 1, new Slip(slip.by(), slip.sheet(), counts));
        return new SurveyState(questions, sheets, now, closed);
    }

    SurveyState closing() {
        return new SurveyState(questions, sheets, slips, SurveyCount.of(this));
    }

    SurveyState reopening() {
        return new SurveyState(questions, sheets, slips, null);
    }
}
