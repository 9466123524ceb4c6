/**
 * What each audience may see, and the patch between two views.
 *
 * <p>A view is a map of keyed records. Keys of the session itself are plain ({@code timer}, {@code map/ideas}); keys of
 * a step begin with its id ({@code ideas:note/k3f}). There is one fold and one place that hides things: the kind's
 * {@code view} function, asked here for every record that leaves the server.
 */
package entaku.view;
