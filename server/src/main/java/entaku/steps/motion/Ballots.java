package entaku.steps.motion;

import entaku.steps.shared.CountedHands;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/**
 * The votes on what is put to the vote now.
 *
 * @param open whether votes are taken in the room
 * @param phones seat → voice; whose it is is told to nobody
 * @param counted what came otherwise, by who counted it; an option is {@code hands-for}
 * @param marks members who were marked on the roll by name or number: id → who, and how they vote
 */
record Ballots(boolean open, PMap<String, String> phones, CountedHands counted, PMap<String, Mark> marks) {
    static final Ballots NONE = new Ballots(false, HashTreePMap.empty(), CountedHands.NONE, HashTreePMap.empty());

    /**
     * One member as they stand on the roll.
     *
     * @param member name or number, as the roll has it
     * @param as present, or the word of a source of the absent
     * @param voice what an absent member says; null for who is present
     * @param holder who votes for them by proxy, or null
     */
    record Mark(String member, String as, String voice, String holder, int n) {
        static final String ATTENDING = "attending";

        boolean absent() {
            return !as.equals(ATTENDING);
        }
    }

    static String option(Source source, Voice voice) {
        return source.word() + "-" + voice.word();
    }

    /** Counts the votes that came one way. */
    int of(Source source, Voice voice) {
        int named = (int) marks.values().stream()
                .filter(mark -> mark.as().equals(source.word()) && voice.word().equals(mark.voice()))
                .count();
        return counted.on(option(source, voice)) + named;
    }

    int of(Source source) {
        int all = 0;
        for (Voice voice : Voice.values()) all += of(source, voice);
        return all;
    }

    int byPhone(Voice voice) {
        return (int) phones.values().stream().filter(voice.word()::equals).count();
    }

    /** Counts those in the room who have voted, each once. */
    int inRoom() {
        return phones.size() + of(Source.HANDS) + of(Source.SLIPS);
    }

    int all() {
        return inRoom() + of(Source.WRITTEN) + of(Source.PROXY);
    }

    int marked(String as) {
        return (int)
                marks.values().stream().filter(mark -> mark.as().equals(as)).count();
    }

    Ballots opening(boolean now) {
        return new Ballots(now, phones, counted, marks);
    }

    Ballots voicing(String seat, String voice) {
        var all = voice == null ? phones.minus(seat) : phones.plus(seat, voice);
        return new Ballots(open, all, counted, marks);
    }

    Ballots counting(CountedHands now) {
        return new Ballots(open, phones, now, marks);
    }

    Ballots marking(String id, Mark mark) {
        return new Ballots(open, phones, counted, mark == null ? marks.minus(id) : marks.plus(id, mark));
    }

    /** Begins another vote on the same text: who is in the room votes anew, sheets that lie there still count. */
    Ballots anew() {
        var sheets = CountedHands.NONE;
        for (var who : counted.byWho().entrySet())
            for (var one : who.getValue().entrySet())
                if (one.getKey().startsWith(Source.WRITTEN.word())
                        || one.getKey().startsWith(Source.PROXY.word()))
                    sheets = sheets.stating(who.getKey(), one.getKey(), one.getValue());
        return new Ballots(true, HashTreePMap.empty(), sheets, marks);
    }

    /** Keeps for another text who is in the room, and no vote. */
    Ballots forOtherText() {
        var here = marks;
        for (var mark : marks.entrySet()) if (mark.getValue().absent()) here = here.minus(mark.getKey());
        return NONE.withMarks(here);
    }

    private Ballots withMarks(PMap<String, Mark> others) {
        return new Ballots(open, phones, counted, others);
    }
}
