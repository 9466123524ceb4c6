/**
 * One file per kind of step, and {@link entaku.steps.Steps}, the list of them.
 *
 * <p>A kind is a {@code StepKind} with its state, its commands (requests) and its events (facts) as records in one file.
 * A new kind is one file here, one line in {@code Steps}, one client folder of the same name and {@code kind:} in a
 * template; nothing else changes.
 */
package entaku.steps;
