/**
 * The kinds of step, one package each, and {@link entaku.steps.Steps}, the list of them: the one place that names them.
 *
 * <p>A kind is a {@link entaku.session.StepKind} with its state, its commands (requests), its events (facts), the records
 * it shows, its report and what simulated residents do in it; a small kind is one file. It knows nothing of tables, of
 * layers or of who is behind a mask, and no other kind: it draws from what earlier steps brought out by {@link
 * entaku.session.Item} alone. A new kind is one package here, one line in {@code Steps} and one client folder of its
 * name.
 */
package entaku.steps;
