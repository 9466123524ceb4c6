package entaku.steps.inventory;

/** What one seat answered on one activity, and why; {@code reason} may be null. */
record Answer(String decision, String reason) {}
