/** The clock of the current step. It shows how much time is left and ends nothing by itself. */
package entaku.session.clock;
