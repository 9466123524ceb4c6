package entaku.cli;

import static org.assertj.core.api.Assertions.assertThat;

import entaku.steps.Steps;
import entaku.templates.KindsPage;
import entaku.templates.Schema;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class WriteSchemaTest {
    @Test
    void it_writes_the_schema_and_the_page(@TempDir Path directory) {
        Path schema = directory.resolve("schema.json");
        Path page = directory.resolve("page.md");

        int exit = new CommandLine(new WriteSchema()).execute("--schema=" + schema, "--page=" + page);

        assertThat(exit).isZero();
        assertThat(schema).hasContent(Schema.of(new Steps()));
        assertThat(page).hasContent(KindsPage.of(new Steps()));
    }
}
