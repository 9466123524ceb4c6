/**
 * Draws the opinion landscape of a talk: who votes alike, what tells the groups apart, what they share.
 *
 * <h2>The matrix R</h2>
 *
 * People are shown short statements, one at a time, and agree, disagree or pass. R has a row for each participant
 * and a column for each statement: +1 agree, −1 disagree, 0 pass. Most of it is empty, because nobody sees
 * everything, and an empty cell is not a pass: a pass is an answer. {@link entaku.mathematics.opinion.VoteMatrix} holds R.
 * m is the number of statements. A statement that the facilitator took out, or that asks about the people rather than
 * the matter (meta), keeps its votes, but its column counts as all zeros in what follows.
 *
 * <h2>From votes to a plane</h2>
 *
 * Two people stand near each other when they vote alike. With m statements that is a distance in m dimensions; a wall
 * has two. Principal component analysis finds the plane that loses least:
 *
 * <ol>
 *   <li><b>Fill.</b> A missing vote becomes the mean of those who voted on that statement, so that it pulls nobody
 *       anywhere. Filling with 0 would turn “has not seen it” into “passed”.
 *   <li><b>Centre.</b> Each column's mean is taken off. A statement on which all agree then says nothing about who
 *       differs from whom, as it should. Columns are not scaled: a statement that divides people weighs more.
 *   <li><b>Two components.</b> The directions c₁, c₂ (length m) along which people differ most are the two leading
 *       eigenvectors of the scatter matrix. Their signs mean nothing: a mirrored map is the same map.
 *   <li><b>Place people</b> by Σ (vote − centre)·component over what they answered, <b>times √(m / votes)</b>. Whoever
 *       answered 10 of 100 statements adds up 10 terms and would land near the middle, looking moderate where they
 *       are merely unheard. A sum of random terms grows with the root of their number, so the root evens it out.
 *   <li><b>Place statements</b> where somebody would stand who agreed to that one alone: (1 − centre)·component·√m. How
 *       far from the middle that is, is the statement's extremity: how much it divides.
 * </ol>
 *
 * Only people with at least min(7, m) votes are grouped; before that a place is mostly chance.
 *
 * <h2>Two ways to find groups</h2>
 *
 * {@link entaku.mathematics.opinion.PolisConversation} follows Polis, so that results can be laid beside groups published
 * elsewhere: k-means into up to 100 small clusters started from the first 100 distinct places, then k-means of those
 * into 2 to 5 groups started from the first k, the k with the best silhouette. Both starts depend on who came
 * first. On small talks that alone moves the result a long way (adjusted Rand index 0.2 to 0.95 between two orders of
 * the same votes), which nobody in the room could be told with a straight face.
 *
 * <p>{@link entaku.mathematics.opinion.EntakuConversation} is what people see. It uses the same plane and promises four things.
 *
 * <ul>
 *   <li><b>The same votes give the same picture</b>, in any order, to the last bit. Sums behind the scatter matrix are
 *       whole numbers ({@code PairSums}), statements are taken by id, people by place; k-means runs on the people
 *       themselves from many seeded starts and ends where no single person's move would help (Hartigan's exchange).
 *   <li><b>No group is tiny</b>: 5 people or a tenth of those in conversation, the greater. A group of two is two
 *       people exposed. Of two numbers of groups that fit about equally, the smaller is chosen.
 *   <li><b>What is on the wall stays</b> while votes arrive: axes are turned to the earlier ones, letters follow the
 *       people, a new number of groups must be clearly better four updates running (or a little better for long), and
 *       so must a new division. When voting closes, {@code settle()} draws the groups as from nothing, so that what
 *       goes into the record owes nothing to how it came about.
 *   <li><b>Honest about few</b>: below 15 people in conversation nothing is called a group. The statements are there
 *       with their agreement and disagreement, and so are the places.
 * </ul>
 *
 * <h2>What a group stands for</h2>
 *
 * A statement represents a group when the group's members take one side of it, and do so more than everybody else.
 * Both halves matter: what all agree on describes no group, and a side that one in five takes does not either, even
 * if nobody else takes it. For n of s members on a side:
 *
 * <ul>
 *   <li>share p = (n + 1)/(s + 2): one imagined vote each way keeps 2 of 2 from looking like certainty;
 *   <li>is it most of the group? z = 2√N (S/N − ½), S = n + 1, N = s + 1;
 *   <li>repness r = p / p of all other groups: 2 means twice as likely as elsewhere;
 *   <li>is that more than chance? z of two proportions, one added to all four counts, variance pooled.
 * </ul>
 *
 * Both z must exceed 1.2816 (90 %, one-sided). The product r·z·p·z orders the list, five at most
 * ({@link entaku.mathematics.opinion.Representative}). These tests choose what to show; with hundreds of statements some pass by
 * chance, so they are no proof of anything.
 *
 * <h2>What is shared</h2>
 *
 * {@link entaku.mathematics.opinion.Consensus} lists what most of all participants say, which a large group can decide alone.
 * Group-aware consensus multiplies the agreeing shares (A + 1)/(S + 2) of all groups: one group that refuses pulls the
 * product down however small it is, so what scores high is what the groups have in common
 * ({@link entaku.mathematics.opinion.StatementPicture}).
 *
 * <h2>What to ask next</h2>
 *
 * Nobody answers everything, so the order is a decision: {@link entaku.mathematics.opinion.Routing} draws by lot, with greater
 * chances for statements that are new, that divide, and that people do not pass on. A lottery, not a ranking: every
 * statement keeps a chance to be seen.
 *
 * <h2>Reading the map with care</h2>
 *
 * Two axes hold a part of the differences, often less than a third. k-means draws borders through clouds too, and
 * people near a border could stand in either group. Say “people who answered like this”, not “this kind of people”.
 *
 * <h2>Sources</h2>
 *
 * C. Small, M. Bjorkegren, T. Erkkilä, L. Shaw, C. Megill, “Polis: Scaling deliberation by mapping high dimensional
 * opinion spaces”, Recerca 26 (2021) · S. Lloyd, “Least squares quantization in PCM” (1982) · J. Hartigan, M. Wong,
 * “A k-means clustering algorithm” (1979) · D. Arthur, S. Vassilvitskii, “k-means++” (2007) · P. Rousseeuw,
 * “Silhouettes” (1987) · E. Hruschka, R. de Castro, L. Campello on the simplified silhouette (2006) · P. Schönemann,
 * “A generalized solution of the orthogonal Procrustes problem” (1966) · C. Lanczos on the eigenvalue problem (1950).
 *
 * <p>Pure Java: nothing here knows the web, the store, a clock or JSON.
 */
package entaku.mathematics.opinion;
