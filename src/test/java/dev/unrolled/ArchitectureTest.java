package dev.unrolled;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Which package may import which, as {@code docs/architecture.md} has it. */
@AnalyzeClasses(packages = "dev.unrolled", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String OURS = "dev.unrolled..";
    private static final String[] BELOW_VIEWMODEL = {
        "text", "trace", "notes", "nn", "optim", "training", "analysis", "session"
    };
    private static final Map<String, List<String>> MAY_IMPORT = mayImport();

    private static Map<String, List<String>> mayImport() {
        Map<String, List<String>> table = new LinkedHashMap<>();
        table.put("text", List.of());
        table.put("trace", List.of());
        table.put("notes", List.of());
        table.put("nn", List.of("trace"));
        table.put("optim", List.of("nn"));
        table.put("training", List.of("text", "trace", "nn", "optim"));
        table.put("analysis", List.of("text", "trace", "nn"));
        table.put("session", List.of("text", "trace", "nn", "optim", "training", "analysis", "notes"));
        table.put("viewmodel", List.of(BELOW_VIEWMODEL));
        table.put("viz", List.of("trace"));
        table.put("ui", List.of("viewmodel", "viz", "trace", "text", "notes"));
        table.put("bench", List.of("text", "nn", "optim", "training", "analysis"));
        table.put(
                "cli",
                Stream.concat(Arrays.stream(BELOW_VIEWMODEL), Stream.of("bench"))
                        .toList());
        return table;
    }

    private static String[] packages(Stream<String> names) {
        return names.map(name -> "dev.unrolled." + name + "..").toArray(String[]::new);
    }

    @ArchTest
    static final ArchRule everyPackageImportsOnlyWhatTheTableAllows =
            CompositeArchRule.of(MAY_IMPORT.entrySet().stream()
                    .map(row -> importsOnly(row.getKey(), row.getValue()))
                    .toList());

    private static ArchRule importsOnly(String name, List<String> allowed) {
        String[] targets = packages(Stream.concat(Stream.of(name), allowed.stream()));
        return classes()
                .that()
                .resideInAPackage("dev.unrolled." + name + "..")
                .should()
                .onlyDependOnClassesThat(not(resideInAnyPackage(OURS)).or(resideInAnyPackage(targets)))
                .allowEmptyShould(true);
    }

    @ArchTest
    static final ArchRule everyClassIsInAPackageOfTheTable = classes()
            .should()
            .resideInAnyPackage(packages(Stream.concat(MAY_IMPORT.keySet().stream(), Stream.of("app"))));

    @ArchTest
    static final ArchRule tensorsKnowNothingOfNetworks = noClasses()
            .that()
            .resideInAPackage("dev.unrolled.nn.tensor..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.unrolled.nn", "dev.unrolled.trace..");

    @ArchTest
    static final ArchRule trainingOnTextsKnowsNothingOfTasks = noClasses()
            .that()
            .resideInAPackage("dev.unrolled.training")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.unrolled.training.tasks..");

    @ArchTest
    static final ArchRule tasksKnowNothingOfTexts = noClasses()
            .that()
            .resideInAPackage("dev.unrolled.training.tasks..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.unrolled.text..");

    @ArchTest
    static final ArchRule whatTheBenchStartsKnowsNothingOfWhoStartsIt = noClasses()
            .that()
            .resideInAPackage("dev.unrolled.bench.worker..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.unrolled.bench");

    @ArchTest
    static final ArchRule onlyTheNumericalCoreKnowsNd4j = noClasses()
            .that()
            .resideOutsideOfPackages(packages(Stream.of("nn", "optim", "analysis")))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.nd4j..", "org.bytedeco..");

    @ArchTest
    static final ArchRule onlyTensorsAndTheThreadsThatGiveWayLoadNativeLibraries = noClasses()
            .that()
            .resideOutsideOfPackage("dev.unrolled.nn.tensor..")
            .and()
            .doNotHaveSimpleName("BackgroundThreads")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.sun.jna..");

    @ArchTest
    static final ArchRule nothingBelowTheViewModelKnowsJavaFx = noClasses()
            .that()
            .resideInAnyPackage(packages(Stream.concat(Arrays.stream(BELOW_VIEWMODEL), Stream.of("bench", "cli"))))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("javafx..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule viewModelsKnowNoScene = noClasses()
            .that()
            .resideInAPackage("dev.unrolled.viewmodel..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javafx.scene..", "javafx.stage..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule packagesHaveNoCycles = SlicesRuleDefinition.slices()
            .matching("dev.unrolled.(*)..")
            .should()
            .beFreeOfCycles();

    @ArchTest
    static final ArchRule classesAreNamedAfterWhatTheyDo = noClasses()
            .should()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .orShould()
            .haveSimpleNameEndingWith("Utils");
}
