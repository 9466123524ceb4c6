package entaku.store;

/**
 * A facilitation template of staff's own, as it is stored.
 *
 * @param name by which meetings are made from it
 * @param version counts its changes, from 1
 * @param yaml the file, as it is handed out; null where only the others were asked for
 * @param changedAt epoch milliseconds
 */
public record OwnTemplate(String name, int version, String yaml, long changedAt) {}
