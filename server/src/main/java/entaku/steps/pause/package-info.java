/**
 * A break: when it ends, and who has marked that they are back. A template calls it {@code break}, which no package can
 * be called.
 */
package entaku.steps.pause;
