/**
 * Simulated residents: they come in through the public door with a code, like anybody, and take part in whatever step is
 * open. They serve demonstrations, rehearsals, fault tests and measurements. They know the protocol page and nothing
 * else of the server.
 */
package entaku.cli.residents;
