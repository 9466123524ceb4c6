/** Lets people in: who they are, what they may, how often, and the secrets that open the door again. */
package entaku.web.door;
