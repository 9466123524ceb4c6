package entaku.web.door;

/**
 * An answer that is a document and not JSON.
 *
 * @param policy its own content security policy; null for that of all pages
 */
public record Page(String type, String words, String policy) {}
