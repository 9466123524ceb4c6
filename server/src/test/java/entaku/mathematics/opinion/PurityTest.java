package entaku.mathematics.opinion;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The mathematics knows nothing but the language. */
class PurityTest {

    @Test
    void theLandscapeUsesTheJdkAndNothingElse() {
        classes()
                .that()
                .resideInAPackage("entaku.mathematics.opinion..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("entaku.mathematics.opinion..", "java..")
                .check(new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("entaku.mathematics.opinion"));
    }
}
