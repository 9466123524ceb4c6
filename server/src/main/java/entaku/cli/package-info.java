/** What the command line does with a store beside serving it: copies, verifies, erases. */
package entaku.cli;
