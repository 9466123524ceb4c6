/**
 * Counting what a room chose, so that everybody can follow the count.
 *
 * <p>A tally is a pure function from answers to a record: no clock, no random, no order of arrival in
 * it. The record holds the rounds as well as the result, because a projector has to show <em>why</em>,
 * and minutes that give only a winner invite doubt.
 *
 * <h2>Which tally for which question</h2>
 *
 * <table>
 *   <caption>Questions and tallies</caption>
 *   <tr><th>question</th><th>tally</th><th>what to watch</th></tr>
 *   <tr><td>What matters most of this wall of notes?</td><td>{@link entaku.mathematics.tally.Dots}</td>
 *       <td>hides minorities; show the low end too</td></tr>
 *   <tr><td>What is acceptable?</td><td>{@link entaku.mathematics.tally.Dots#approval}</td>
 *       <td>people differ in how freely they approve</td></tr>
 *   <tr><td>How good is each?</td><td>{@link entaku.mathematics.tally.Rating}</td>
 *       <td>look at the spread, not at the mean alone</td></tr>
 *   <tr><td>Which one of several?</td><td>{@link entaku.mathematics.tally.Schulze},
 *       {@link entaku.mathematics.tally.InstantRunoff}, {@link entaku.mathematics.tally.Borda}</td>
 *       <td>they can disagree; choose the rule before the vote</td></tr>
 *   <tr><td>What do we spend our money on?</td><td>{@link entaku.mathematics.tally.EqualShares},
 *       {@link entaku.mathematics.tally.GreedyBudget}</td>
 *       <td>greedy lets a majority spend everything</td></tr>
 *   <tr><td>Can we go ahead with this sentence?</td><td>{@link entaku.mathematics.tally.AgreementScale}</td>
 *       <td>never one percentage; keep the objections' words</td></tr>
 * </table>
 *
 * <h2>Why the rules disagree</h2>
 *
 * In Burlington's election of 2009 Wright had most first preferences, Kiss won the instant runoff, and
 * Montroll would have beaten either of them alone (so he wins under Schulze and Borda). Nobody miscounted:
 * the rules ask different questions. Plurality asks who has the largest camp, a runoff who survives
 * when the smallest camps disperse, Schulze who stands every duel. The {@link
 * entaku.mathematics.tally.PairwiseTable} shows the duels and explains most surprises. The tests count that
 * election and two more, round by round.
 *
 * <h2>Ties</h2>
 *
 * With thirty people ties are common and sensitive. Nothing here breaks one silently: level items share
 * a {@link entaku.mathematics.tally.Ranking.Place}, and counts that cannot go on return a {@link entaku.mathematics.tally.Tie}.
 * The facilitator then names a {@link entaku.mathematics.tally.TieRule} in front of the room (by lot that anyone can
 * check, by duels, by the earlier round, by lower cost, by decision of the chair) and the same count runs
 * again with it. The rule's name stays in the result. Ties that cannot change the outcome are not asked.
 *
 * <h2>Small groups</h2>
 *
 * "One person blocks" names that person in a small room. {@link entaku.mathematics.tally.Suppression} merges
 * neighbouring levels until no group of 1 to k−1 people can be inferred, not even from the totals, not
 * even by someone who knows the rule, and not by subtracting a later result from an earlier one. It protects
 * answers given in secret. Hands raised in the room are public: they are added to each {@link
 * entaku.mathematics.tally.Band} and never hidden. Categories of people (age, kind of actor) have no neighbours;
 * their small ones go into one {@link entaku.mathematics.tally.Pool}.
 *
 * <h2>Exactness</h2>
 *
 * Votes are whole numbers and money is kept in exact fractions; doubles appear only as figures to
 * display. No result is ever NaN or infinite: where there is nobody to average, there is no figure.
 *
 * <h2>Example</h2>
 *
 * <pre>{@code
 * var ranking = Dots.rank(Map.of("benches", 7, "lamps", 4, "trees", 7));
 * ranking.winner();                                          // empty: benches and trees are level
 * ranking.settle(TieRule.byLot("dice 4 2 6")).winner();      // one of them, and why is on record
 *
 * var levels = List.of(new Level("full", true), new Level("live-with", true), new Level("against", false));
 * var tally = AgreementScale.tally(levels, replies); // person → level id and words
 * tally.canLive();                                   // for example 25 of 28; empty if levels had to be joined across
 * }</pre>
 */
package entaku.mathematics.tally;
