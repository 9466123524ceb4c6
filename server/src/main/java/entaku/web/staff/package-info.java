/** What staff do before a talk: choose a way of talking, make sessions, hand on links. */
package entaku.web.staff;
