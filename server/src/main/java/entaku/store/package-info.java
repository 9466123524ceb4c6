/**
 * Keeps commits, people, keys and records: the only package that knows MongoDB.
 *
 * <p>Everything here speaks the common subset of MongoDB that the embedded engine and a real server answer alike: ids
 * made by the client, equality, {@code $in}, anchored expressions, and the plain update operators.
 */
package entaku.store;
