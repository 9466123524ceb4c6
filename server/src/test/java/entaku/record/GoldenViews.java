package entaku.record;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import entaku.session.Accepted;
import entaku.session.Event;
import entaku.session.Layer;
import entaku.session.SessionState;
import entaku.session.course.CourseEvents;
import entaku.steps.Hall;
import entaku.steps.Steps;
import entaku.view.View;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeMap;

/** What every layer shows when the room leaves a step for the last time, and at the end: one line a record. */
final class GoldenViews {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .serializationInclusion(JsonInclude.Include.NON_NULL)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private GoldenViews() {}

    static String of(List<Accepted> log) {
        var moments = new LinkedHashMap<String, String>();
        SessionState state = SessionState.empty(new Steps(), Hall.MASKS);
        for (Accepted one : log) {
            if (leaves(one) && state.currentStep() != null)
                moments.put(state.course().current(), layers(state));
            state = state.after(one);
        }
        moments.put("at the end", layers(state));
        var page = new StringBuilder();
        moments.forEach(
                (step, layers) -> page.append("# ").append(step).append("\n\n").append(layers));
        return page.toString();
    }

    private static boolean leaves(Accepted one) {
        for (Event event : one.events()) if (event instanceof CourseEvents.StepEntered) return true;
        return false;
    }

    private static String layers(SessionState state) {
        var page = new StringBuilder();
        for (Layer layer : Hall.layers(state)) {
            String whose = layer.is(Layer.Kind.OWN) ? " of " + layer.of() : "";
            page.append("## ").append(layer.address()).append(whose).append('\n');
            new TreeMap<>(View.all(state, layer))
                    .forEach((key, record) ->
                            page.append(key).append(' ').append(json(record)).append('\n'));
            page.append('\n');
        }
        return page.toString();
    }

    private static String json(Record record) {
        try {
            return JSON.writeValueAsString(record);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
