package entaku.templates;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import entaku.steps.Steps;
import io.vertx.core.json.Json;
import io.vertx.core.json.JsonObject;
import io.vertx.json.schema.Draft;
import io.vertx.json.schema.JsonSchema;
import io.vertx.json.schema.JsonSchemaOptions;
import io.vertx.json.schema.OutputFormat;
import io.vertx.json.schema.Validator;
import java.util.List;
import java.util.Map;

/** Reads a template as an editor does: by the schema alone. */
final class Editor {
    private Editor() {}

    static final JsonObject SCHEMA = new JsonObject(Schema.of(new Steps()));

    private static final Validator VALIDATOR = Validator.create(
            JsonSchema.of(SCHEMA),
            new JsonSchemaOptions()
                    .setBaseUri("https://entaku.invalid/")
                    .setDraft(Draft.DRAFT202012)
                    .setOutputFormat(OutputFormat.Basic));

    /** Says what it underlines; empty when all is well. */
    static List<String> problems(String yaml) throws Exception {
        return problems(new YAMLMapper().readValue(yaml, Map.class));
    }

    static List<String> problems(Map<?, ?> template) {
        var found = VALIDATOR.validate(new JsonObject(Json.encode(template)));
        if (found.getValid()) return List.of();
        return found.getErrors().stream()
                .map(error -> error.getInstanceLocation() + " " + error.getError())
                .toList();
    }
}
