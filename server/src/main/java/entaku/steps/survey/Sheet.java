package entaku.steps.survey;

import java.util.List;

/**
 * One person's sheet.
 *
 * @param choices what is marked, in the order of the questions
 * @param words what is written, in the order of the questions that ask for words; "" for none, the last one is never ""
 */
record Sheet(List<String> choices, List<String> words) {
    static final Sheet EMPTY = new Sheet(List.of(), List.of());

    Sheet {
        choices = List.copyOf(choices);
        words = List.copyOf(words);
    }

    boolean isEmpty() {
        return equals(EMPTY);
    }

    boolean marks(String choice) {
        return choices.contains(choice);
    }

    /** Gives what stands at a place among the words; "" where nothing does. */
    String word(int place) {
        return place < words.size() ? words.get(place) : "";
    }
}
