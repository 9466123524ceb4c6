/**
 * Which layers a seat follows, what is in each of them, and the patch between two versions of one.
 *
 * <p>A layer is a map of keyed records that the same people see. Keys of what always stands are plain ({@code clock},
 * {@code step/ideas}); keys of a step begin with its id ({@code ideas:note/k3f}). There is one fold and one place that
 * hides things: the part's {@code view} function, asked here for every record that leaves the server.
 */
package entaku.view;
