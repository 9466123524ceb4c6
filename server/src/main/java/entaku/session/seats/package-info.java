/** Who is in the room, in which role and at which table. Names are kept elsewhere, where they can be erased. */
package entaku.session.seats;
