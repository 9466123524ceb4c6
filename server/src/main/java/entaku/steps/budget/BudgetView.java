package entaku.steps.budget;

import entaku.session.Look;
import entaku.session.Text;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Shows a budget: how many chose while it is open, round by round what was paid once it is closed, one's own ballot to oneself. */
final class BudgetView {
    private BudgetView() {}

    /**
     * What was set once: the ids of the projects in order, {@code least} people for a result and for a project to be
     * taken (null: every count is shown).
     */
    record Form(Text unit, int total, String rule, List<String> projects, Integer least) {}

    /** What is done, and what it costs. */
    record ProjectShown(Text text, int cost) {}

    /** How a tie was decided; {@code lot} is what was drawn (null: nothing). */
    record SettledShown(String rule, String lot) {}

    /**
     * {@code chose} seats (null: {@code few}, more than none and fewer than the form's {@code least}), {@code papers}
     * (null: none); {@code withheld}: so few chose that nothing is told. {@code left} is what nothing was chosen for,
     * {@code tie} the projects that are level and not decided (null: none), {@code settled} how others were (null: none
     * were); {@code vote} counts how often people chose, from 2; null the first time.
     */
    record Now(
            Integer chose,
            boolean few,
            Integer papers,
            boolean closed,
            boolean withheld,
            Integer left,
            List<String> tie,
            List<SettledShown> settled,
            Integer vote) {}

    /**
     * What became of a project: {@code chosen}, {@code left-out}, {@code few} (fewer people want it than a result takes),
     * {@code tied}, or {@code undecided} behind a tie. {@code count} people want it (null: fewer than {@code least}); in
     * which {@code round}, from 1, it was looked at, and what was {@code left} then (null: in none).
     */
    record ResultShown(Integer count, String became, Integer round, Integer left) {}

    /** One's own ballot. */
    record Ballot(List<String> projects) {}

    /** Paper ballots that one has entered. */
    record Slips(List<Slip> slips) {}

    /** So many papers with just these projects on them. */
    record Slip(List<String> projects, int count) {}

    static Collection<String> keys(BudgetState state, Look look) {
        if (look.own()) return List.of("ballot", "slips");
        if (look.desk()) return List.of();
        var keys = new ArrayList<>(List.of("form", "now"));
        for (String id : state.form().projects().keySet()) {
            keys.add("project/" + id);
            if (state.outcome() != null) keys.add("result/" + id);
        }
        return keys;
    }

    static Record view(BudgetState state, Look look, String key) {
        String id = key.substring(key.indexOf('/') + 1);
        if (look.own()) return look.viewer() == null ? null : own(state, look, key);
        if (look.desk()) return null;
        if (key.equals("form")) return form(state.form());
        if (key.equals("now")) return now(state);
        var project = state.form().projects().get(id);
        if (project == null) return null;
        if (key.startsWith("project/")) return new ProjectShown(project.text(), project.cost());
        return key.startsWith("result/") && state.outcome() != null
                ? result(state.outcome().fates().get(id))
                : null;
    }

    private static Record form(BudgetForm form) {
        return new Form(
                form.unit(),
                form.total(),
                form.rule(),
                List.copyOf(form.projects().keySet()),
                form.least() == 1 ? null : form.least());
    }

    private static Record now(BudgetState state) {
        var closed = state.votes().closed();
        var outcome = state.outcome();
        Integer chose = state.told();
        int papers = state.slips().all();
        boolean level = outcome != null && !outcome.tie().isEmpty();
        return new Now(
                chose,
                chose == null,
                papers == 0 ? null : papers,
                closed != null,
                closed != null && closed.withheld(),
                outcome == null ? null : outcome.left(),
                level ? outcome.tie() : null,
                state.settled().isEmpty() ? null : settled(state),
                state.votes().vote() == 1 ? null : state.votes().vote());
    }

    private static List<SettledShown> settled(BudgetState state) {
        return state.settled().stream()
                .map(one -> new SettledShown(one.rule(), one.lot()))
                .toList();
    }

    private static Record result(Outcome.Fate fate) {
        return new ResultShown(fate.count(), fate.word(), fate.round(), fate.left());
    }

    private static Record own(BudgetState state, Look look, String key) {
        if (key.equals("ballot")) return new Ballot(state.ballot(look.viewer()));
        var stated = key.equals("slips") ? state.slips().statedBy(look.office()) : null;
        if (stated == null) return null;
        return new Slips(stated.entrySet().stream()
                .filter(each -> each.getValue() > 0)
                .map(each -> new Slip(BudgetState.on(each.getKey()), each.getValue()))
                .toList());
    }
}
