package entaku.store;

/**
 * Names a part of a town.
 *
 * @param path ids from the city down, joined by slashes: {@code naga/kita/saiwai}
 * @param name what people call it
 */
public record Area(String path, String name) {}
