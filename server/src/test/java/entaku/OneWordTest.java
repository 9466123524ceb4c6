package entaku;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** One word for one thing, and one thing for one word. */
class OneWordTest {
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("entaku");

    /** Words that stand for one thing wherever they stand. */
    private static final Set<String> ONE_THING = Set.of(
            "Agenda",
            "Step",
            "StepKind",
            "Stage",
            "Board",
            "Note",
            "Cluster",
            "Table",
            "Seat",
            "Mask",
            "Masks",
            "Layer",
            "View",
            "Patch",
            "Commit",
            "Report",
            "Amendment",
            "DotVote",
            "AgreementScale",
            "Agreement",
            "MinorityOpinion",
            "Utterance",
            "Transcript",
            "Minutes",
            "Facilitator",
            "Participant",
            "Recorder",
            "Observer",
            "TableHost",
            "Scribe",
            "Screen",
            "Line",
            "Names",
            "Seating",
            "Guest",
            "Account");

    @Test
    void a_word_of_the_house_names_one_thing() {
        var declared = HOUSE.stream()
                .map(JavaClass::getSimpleName)
                .filter(ONE_THING::contains)
                .toList();
        assertThat(declared).doesNotHaveDuplicates().contains("Layer", "Line", "Names", "Step");
    }
}
