package entaku.mathematics.opinion;

import java.util.List;

/**
 * People who vote alike.
 *
 * @param letter A, B, C … as it is shown
 * @param members participant ids
 * @param centre mean of the members' places
 * @param representatives what tells the group from the others, in the order to show
 */
public record OpinionGroup(
        String letter, List<String> members, Position centre, List<Representative> representatives) {}
