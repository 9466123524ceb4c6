package entaku.session;

/** Asks for something to happen: a record whose fields are the body on the wire. It never says who asks. */
public interface Command {}
