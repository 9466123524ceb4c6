package entaku.session;

import java.util.List;

/**
 * Something a step brought out that a later step can draw from: a note, a cluster, a proposal.
 *
 * @param id as in the step that brought it; the last part of the key of the record that shows it there
 * @param text its words, or its name
 * @param order its place among the items of its step
 * @param from the items of earlier steps it is made of
 */
public record Item(String id, String text, int order, List<String> from) {
    public Item(String id, String text, int order) {
        this(id, text, order, List.of());
    }
}
