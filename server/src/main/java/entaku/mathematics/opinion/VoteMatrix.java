package entaku.mathematics.opinion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Holds the vote matrix R, participants × statements, with the counts that never need recounting.
 *
 * <p>Rows and columns stand in order of first appearance. A statement counts as soon as it is declared or
 * voted on, a participant with the first vote. Not safe for use by several threads at once.
 */
public final class VoteMatrix {
    static final byte UNSEEN = Byte.MIN_VALUE;

    private final Map<String, Integer> rowOf = new HashMap<>();
    private final Map<String, Integer> columnOf = new HashMap<>();
    private final List<String> participants = new ArrayList<>();
    private final List<Statement> statements = new ArrayList<>();
    private final List<byte[]> rows = new ArrayList<>();
    private int[] seenByRow = new int[16];
    private int[] agrees = new int[16];
    private int[] disagrees = new int[16];
    private int[] seenByColumn = new int[16];
    private boolean[] silenced = new boolean[16];
    private PairSums pairs;

    /** Adds a statement, or replaces its flags when it is known: moderation may change at any time. */
    public void declare(Statement statement) {
        Integer known = columnOf.get(statement.id());
        if (known == null) {
            addColumn(statement);
        } else {
            statements.set(known, statement);
            silenced[known] = statement.silenced();
        }
    }

    /** Takes one vote in; O(votes of that person). The person's earlier vote on the statement is replaced. */
    public void cast(Vote vote) {
        Integer known = columnOf.get(vote.statement());
        int column = known == null ? addColumn(Statement.open(vote.statement())) : known;
        int row = rowOf.computeIfAbsent(vote.participant(), this::addRow);
        byte[] votes = rows.get(row);
        if (column >= votes.length) {
            int length = votes.length;
            votes = Arrays.copyOf(votes, Math.max(column + 1, Math.max(statements.size(), 2 * length)));
            Arrays.fill(votes, length, votes.length, UNSEEN);
            rows.set(row, votes);
        }
        if (votes[column] != UNSEEN) {
            count(row, votes, column, -1);
        }
        votes[column] = (byte) vote.stance().value();
        count(row, votes, column, 1);
    }

    private void count(int row, byte[] votes, int column, int sign) {
        seenByRow[row] += sign;
        seenByColumn[column] += sign;
        if (votes[column] > 0) {
            agrees[column] += sign;
        } else if (votes[column] < 0) {
            disagrees[column] += sign;
        }
        if (pairs != null) {
            pairs.add(votes, column, sign);
        }
    }

    private int addColumn(Statement statement) {
        int column = statements.size();
        statements.add(statement);
        columnOf.put(statement.id(), column);
        if (column >= agrees.length) {
            agrees = Arrays.copyOf(agrees, 2 * column);
            disagrees = Arrays.copyOf(disagrees, 2 * column);
            seenByColumn = Arrays.copyOf(seenByColumn, 2 * column);
            silenced = Arrays.copyOf(silenced, 2 * column);
        }
        silenced[column] = statement.silenced();
        if (pairs != null) {
            pairs.grow(statements.size());
        }
        return column;
    }

    private int addRow(String participant) {
        int row = rows.size();
        byte[] votes = new byte[Math.max(8, statements.size())];
        Arrays.fill(votes, UNSEEN);
        rows.add(votes);
        participants.add(participant);
        if (row >= seenByRow.length) {
            seenByRow = Arrays.copyOf(seenByRow, 2 * row);
        }
        return row;
    }

    /** Lists the participants in order of first appearance, live and read-only. */
    public List<String> participants() {
        return Collections.unmodifiableList(participants);
    }

    /** Lists the statements in order of first appearance, live and read-only. */
    public List<Statement> statements() {
        return Collections.unmodifiableList(statements);
    }

    /** Finds a participant's row, or −1. */
    public int row(String participant) {
        return rowOf.getOrDefault(participant, -1);
    }

    /** Finds a statement's column, or −1. */
    public int column(String statement) {
        return columnOf.getOrDefault(statement, -1);
    }

    /** Tells whether the participant has answered the statement, a pass included. */
    public boolean seen(int row, int column) {
        byte[] votes = rows.get(row);
        return column < votes.length && votes[column] != UNSEEN;
    }

    /** Counts how many statements the participant has answered, moderated ones included. */
    public int votesOf(int row) {
        return seenByRow[row];
    }

    /** Counts all people: agreeing, disagreeing, answering (passes included). */
    public Counts counts(int column) {
        return new Counts(agrees[column], disagrees[column], seenByColumn[column]);
    }

    /** One participant's entries; may be shorter than the number of statements, the rest being unseen. */
    byte[] votes(int row) {
        return rows.get(row);
    }

    boolean silenced(int column) {
        return silenced[column];
    }

    PairSums pairs() {
        if (pairs == null) {
            pairs = PairSums.of(rows, statements.size());
        }
        return pairs;
    }
}
