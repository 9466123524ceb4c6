package entaku.session;

/**
 * Something a step brought out that a later step can draw from: a note, a cluster, a proposal.
 *
 * @param id as in the step that brought it
 * @param text its words, or its name
 */
public record Item(String id, String text) {}
