package dev.egresslab.house;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import java.io.File;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/** Holds the arrows of the architecture page. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ArchitectureTest {
    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.egresslab");

    @TestFactory
    Stream<DynamicTest> every_rule_of_the_architecture_page_holds() {
        return Rules.all().map(rule -> DynamicTest.dynamicTest(rule.getDescription(), () -> rule.check(OURS)));
    }

    @Test
    void the_top_packages_are_free_of_cycles() {
        SlicesRuleDefinition.slices()
                .matching("dev.egresslab.(*)..")
                .should()
                .beFreeOfCycles()
                .ignoreDependency(
                        com.tngtech.archunit.base.DescribedPredicate.alwaysTrue(),
                        com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage("dev.egresslab"))
                .check(OURS);
    }

    @Test
    void every_package_of_the_source_tree_has_its_arrows() {
        var packages = new File("src/main/java/dev/egresslab").list((dir, name) -> new File(dir, name).isDirectory());
        assertThat(packages)
                .isNotNull()
                .allSatisfy(name -> assertThat(Rules.ARROWS).containsKey(name));
    }
}
