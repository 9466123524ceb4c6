package entaku.session;

/**
 * Stands in a view for a person who may be seen there. The name is filled in when the view is encoded, from the one
 * collection that can be erased; a record without a {@code Who} can never give a name away.
 *
 * @param seat the seat's id
 */
public record Who(String seat) {}
