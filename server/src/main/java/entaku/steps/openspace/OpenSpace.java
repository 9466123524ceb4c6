package entaku.steps.openspace;

import entaku.session.Habit;
import entaku.session.Item;
import entaku.session.Look;
import entaku.session.PartCommand;
import entaku.session.Report;
import entaku.session.Seat;
import entaku.session.Setting;
import entaku.session.Step;
import entaku.session.Step.Among;
import entaku.session.Step.Names;
import entaku.session.StepCommand;
import entaku.session.StepEvent;
import entaku.session.StepKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Topics by those who care: a market in the hall, then its rounds, each a step of its own. Whoever proposes a topic stands
 * by it with their name.
 */
public final class OpenSpace implements StepKind<OpenSpaceState> {
    @Override
    public String name() {
        return "open-space";
    }

    @Override
    public List<Among> places() {
        return List.of(Among.HALL);
    }

    @Override
    public List<Names> naming() {
        return List.of(Names.SHOWN);
    }

    @Override
    public List<Class<? extends StepCommand<OpenSpaceState>>> commands() {
        return Stream.concat(Market.COMMANDS.stream(), Round.COMMANDS.stream()).toList();
    }

    @Override
    public boolean office(OpenSpaceState state, PartCommand<?> command, Seat seat) {
        if (command instanceof Market.Propose one) return one.name() != null;
        if (command instanceof Market.Reword one) return !Market.owns(state.topic(one.topic()), seat);
        if (command instanceof Market.Withdraw one) return !Market.owns(state.topic(one.topic()), seat);
        return !(command instanceof Market.Wish);
    }

    @Override
    public List<Class<? extends StepEvent<OpenSpaceState>>> events() {
        return Stream.concat(MarketEvents.ALL.stream(), RoundEvents.ALL.stream())
                .toList();
    }

    @Override
    public List<Setting> settings() {
        return Setup.SETTINGS;
    }

    @Override
    public OpenSpaceState open(Step step) {
        return OpenSpaceState.open(Setup.of(step, read(step)));
    }

    @Override
    public Collection<String> keys(OpenSpaceState state, Look look) {
        if (look.own()) return List.of("mine");
        if (look.desk()) return List.of();
        var keys = new ArrayList<>(List.of("form", "now"));
        state.here(look.session()).forEach(one -> keys.add("topic/" + one.getKey()));
        return keys;
    }

    @Override
    public Record view(OpenSpaceState state, Look look, String key) {
        if (look.own()) return key.equals("mine") ? OpenSpaceView.mine(state, look) : null;
        if (!look.shared()) return null;
        if (key.equals("form")) return OpenSpaceView.form(state.setup());
        if (key.equals("now")) return OpenSpaceView.now(state);
        return key.startsWith("topic/") ? OpenSpaceView.topic(state, look, key.substring(6)) : null;
    }

    @Override
    public Map<String, Integer> produced(OpenSpaceState state) {
        if (state.setup().market()) return Map.of("topics", state.standing().size());
        int guests = state.told().values().stream()
                .mapToInt(one -> one.guests() == null ? 0 : one.guests())
                .sum();
        return Map.of("guests", guests);
    }

    @Override
    public List<Item> items(OpenSpaceState state) {
        return state.items();
    }

    @Override
    public Report<OpenSpaceState> report() {
        return new OpenSpaceReport();
    }

    @Override
    public Habit habit() {
        return new OpenSpaceHabit();
    }
}
