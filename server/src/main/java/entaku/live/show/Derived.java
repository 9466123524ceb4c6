package entaku.live.show;

import entaku.live.Loop;
import entaku.live.Wordless;
import entaku.session.Derivation;
import entaku.session.Layer;
import entaku.session.SessionState;
import entaku.session.Stage;
import entaku.session.Step;
import entaku.session.StepKind;
import entaku.view.Patch;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has what is derived from states worked out on a worker, one run of each at a time, and keeps the newest results. */
final class Derived {
    private static final Logger LOG = LoggerFactory.getLogger(Derived.class);

    private final Loop loop;
    private final Executor worker;
    private final BiConsumer<Layer, Patch> show;
    private final Map<String, Run> runs = new HashMap<>();
    private SessionState latest;

    /** One derivation on one stage. */
    private static final class Run {
        final Layer layer;
        Object basis;
        boolean under;
        Map<String, Record> records = Map.of();

        Run(Layer layer) {
            this.layer = layer;
        }
    }

    /** @param show takes what changed in a layer */
    Derived(Loop loop, Executor worker, BiConsumer<Layer, Patch> show) {
        this.loop = loop;
        this.worker = worker;
        this.show = show;
    }

    /** Follows a state: what is no longer current goes, what has a newer basis is worked out again. */
    void follow(SessionState state) {
        latest = state;
        var current = new HashMap<String, Runnable>();
        Step step = state.origin() == null ? null : state.currentStep();
        if (step != null)
            for (Stage stage : state.stages(step))
                for (Derivation<Object> one : state.kind(step).derivations())
                    current.put(stage.id() + ":" + one.name(), () -> follow(state, stage, one));
        runs.entrySet().removeIf(run -> {
            if (current.containsKey(run.getKey())) return false;
            replace(run.getValue(), Map.of());
            return true;
        });
        current.values().forEach(Runnable::run);
    }

    private void follow(SessionState state, Stage stage, Derivation<Object> derivation) {
        Layer layer = derivation.forDesk() ? Layer.DESK : Layer.of(stage);
        String prefix = (derivation.forDesk() ? stage.id() : stage.step().id()) + ":" + derivation.name() + "/";
        Run run = runs.computeIfAbsent(stage.id() + ":" + derivation.name(), k -> new Run(layer));
        Object inside = state.state(stage);
        Object basis = derivation.basis(inside);
        if (run.under || Objects.equals(run.basis, basis)) return;
        run.under = true;
        worker.execute(() -> {
            var records = new LinkedHashMap<String, Record>();
            try {
                derivation.derive(inside).forEach((key, record) -> records.put(prefix + key, record));
            } catch (RuntimeException e) {
                LOG.error(
                        "{} of a {} could not be worked out", derivation.name(), nameOf(state, stage), Wordless.of(e));
            }
            loop.post(() -> done(run, basis, records));
        });
    }

    private void done(Run run, Object basis, Map<String, Record> records) {
        run.under = false;
        run.basis = basis;
        if (!runs.containsValue(run)) return;
        replace(run, records);
        // What came in the meantime was left for this moment.
        follow(latest);
    }

    private static String nameOf(SessionState state, Stage stage) {
        StepKind<Object> kind = state.kind(stage.step());
        return kind.name();
    }

    private void replace(Run run, Map<String, Record> records) {
        var set = new LinkedHashMap<String, Record>();
        records.forEach((key, record) -> {
            if (!record.equals(run.records.get(key))) set.put(key, record);
        });
        var gone = new TreeSet<>(run.records.keySet());
        gone.removeAll(records.keySet());
        run.records = records;
        show.accept(run.layer, new Patch(set, gone));
    }

    /** Adds what is derived in this layer to its view. */
    Map<String, Record> with(Layer layer, Map<String, Record> view) {
        for (Run run : runs.values()) if (run.layer.equals(layer)) view.putAll(run.records);
        return view;
    }
}
