/**
 * Who sits with whom: spreading people over tables, and rotating them so that they meet new people.
 *
 * <h2>What is wanted, in this order</h2>
 *
 * <ol>
 *   <li>Nobody meets the same person again: the sum over all pairs of (times together − 1)² is as small
 *       as the search finds. The square makes two pairs meeting twice better than one pair meeting
 *       three times.
 *   <li>Each table mixes kinds of actor, areas and age bands: the number of pairs alike at a table is as
 *       small as the search finds.
 * </ol>
 *
 * Hosts keep their table. Tables differ by at most one chair. {@link entaku.mathematics.seating.Meetings} carries the
 * memory from one session of a series to the next.
 *
 * <h2>How</h2>
 *
 * <p>A round-table evening is the <em>social golfer problem</em>: g groups of s people for w weeks
 * without a repeated pair. It is hard in general and solved by formula in the cases that halls like:
 *
 * <pre>{@code
 * person (column j, place x), round r  →  table  x + r·a(j)
 * }</pre>
 *
 * <p>With as many tables as a finite field has elements (2, 3, 4, 5, 7, 8, 9, 11, 13, 16, 25 …) and at
 * most as many chairs per table, no pair ever meets twice. Nine people at three tables meet everybody
 * in four rounds, sixteen at four tables in five (the affine planes of order 3 and 4). {@code Rotation}
 * holds the formula. Similar people are put into one column, since those of a column never meet; the
 * column with a = 0 never moves and is given to the hosts.
 *
 * <p>Where no formula fits, or a past weighs in, people are seated one after the other and simulated
 * annealing swaps them. Its last phase exchanges two people in <em>all</em> rounds, which leaves every
 * encounter as it was and improves only the mix.
 *
 * <h2>What can be had</h2>
 *
 * <table>
 *   <caption>Known cases, as found within the fixed number of steps</caption>
 *   <tr><th>people</th><th>tables</th><th>rounds</th><th>pairs that meet again</th></tr>
 *   <tr><td>9</td><td>3</td><td>4</td><td>0; everybody meets everybody once</td></tr>
 *   <tr><td>16</td><td>4</td><td>5</td><td>0; everybody meets everybody once</td></tr>
 *   <tr><td>32</td><td>8</td><td>9</td><td>0 (ten rounds are possible but not found here)</td></tr>
 *   <tr><td>32</td><td>4</td><td>2</td><td>16: eight people coming from four tables must bring some pairs along</td></tr>
 *   <tr><td>200</td><td>25</td><td>3</td><td>0</td></tr>
 * </table>
 *
 * <h2>When people come late or leave</h2>
 *
 * {@link entaku.mathematics.seating.Seating#reseat} moves nobody who is seated. Late guests take the emptiest
 * tables, and if somebody left there, that person's way through the later rounds, so that a perfect
 * rotation stays perfect.
 *
 * <h2>The same plan again</h2>
 *
 * The work is bounded by steps, not by time, and all chance comes from the seed: the same wish gives the
 * same plan on every machine and for any order of the guests. Another seed gives another proposal.
 *
 * <pre>{@code
 * var wish = Seating.of(guests, 25, 3, 1);
 * var plan = wish.plan();
 * wish.report(plan).repeats();                                   // 0
 * plan = wish.reseat(plan, 1, Set.of("p007"), List.of(newcomer)); // during the second round
 * }</pre>
 */
package entaku.mathematics.seating;
