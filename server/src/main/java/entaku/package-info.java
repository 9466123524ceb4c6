/** Entaku: the room and the record for talks in which people decide things together. */
package entaku;
