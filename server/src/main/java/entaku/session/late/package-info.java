/** Words that were written for a step which passed before they came: kept as what they are, and never with a name. */
package entaku.session.late;
