/** Joins what the rooms of the door serve into one HTTP server. */
package entaku.web;
