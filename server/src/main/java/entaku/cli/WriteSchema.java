package entaku.cli;

import entaku.steps.Steps;
import entaku.templates.KindsPage;
import entaku.templates.Schema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes what is made from the declarations of the kinds: the schema of templates, and the page about the kinds. */
@Command(
        name = "schema",
        mixinStandardHelpOptions = true,
        description = "Writes the schema of templates and the page about the kinds of step, for who adds a kind.")
public final class WriteSchema implements Callable<Integer> {
    @Option(
            names = "--schema",
            paramLabel = "FILE",
            defaultValue = "facilitation-templates/template.schema.json",
            description = "where the schema goes (${DEFAULT-VALUE})")
    private Path schema;

    @Option(
            names = "--page",
            paramLabel = "FILE",
            defaultValue = "server/docs/KINDS.md",
            description = "where the page goes (${DEFAULT-VALUE})")
    private Path page;

    @Override
    public Integer call() throws IOException {
        var kinds = new Steps();
        Files.writeString(schema, Schema.of(kinds));
        Files.writeString(page, KindsPage.of(kinds));
        System.out.println(schema + " and " + page + " are written.");
        return 0;
    }
}
