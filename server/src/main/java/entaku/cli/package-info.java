/** What can be done from the command line beside serving. */
package entaku.cli;
