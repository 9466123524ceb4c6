/**
 * Runs the default database inside the server process and hands back a connection string. It knows nothing of what is
 * stored in it.
 */
package entaku.store.embedded;
