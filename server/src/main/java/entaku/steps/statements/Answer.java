package entaku.steps.statements;

/** What one seat answered to one statement, and why; {@code reason} may be null. */
record Answer(Choice choice, String reason) {}
