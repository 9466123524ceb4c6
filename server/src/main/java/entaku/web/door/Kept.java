package entaku.web.door;

/**
 * An answer that a browser may keep for itself.
 *
 * @param value plain JSON values, or a record of them
 * @param tag names the content
 * @param forever whether the address names the content too, so that it never has to be asked for again
 */
public record Kept(Object value, String tag, boolean forever) {}
