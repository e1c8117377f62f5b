package mingbai;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.Map.entry;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The shape of the program: who may import whom, libraries included, and which types are public. */
class ArchitectureTest {
    private static final JavaClasses MINGBAI =
            new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("mingbai");

    /** A package, and the packages that it may use besides the JDK and itself. */
    private static final Map<String, List<String>> MAY_USE = Map.ofEntries(
            entry("mingbai", List.of("mingbai.model", "mingbai.read", "mingbai.check", "mingbai.plan", "mingbai.render",
                    "mingbai.prove", "mingbai.publish", "mingbai.compare")),
            entry("mingbai.compare", List.of("mingbai.model", "mingbai.read", "mingbai.text", "mingbai.publish", "com.github.difflib..", "com.google.gson..",
                    "org.jsoup..")),
            entry("mingbai.model", List.of()),
            entry("mingbai.read", List.of("mingbai.model", "mingbai.text", "org.yaml.snakeyaml..")),
            entry("mingbai.text", List.of("mingbai.model", "com.ibm.icu..", "opennlp..")),
            entry("mingbai.check", List.of("mingbai.model", "mingbai.read", "mingbai.text", "org.commonmark..", "org.jsoup..", "com.google.gson..")),
            entry("mingbai.plan", List.of("mingbai.model", "mingbai.text")),
            entry("mingbai.render", List.of("mingbai.model", "mingbai.read", "mingbai.text", "mingbai.plan", "mingbai.office",
                    "mingbai.xml", "io.pebbletemplates..", "com.google.gson..", "de.siegmar.fastcsv..", "org.jsoup..", "io.nayuki.qrcodegen..")),
            entry("mingbai.prove", List.of("mingbai.model", "mingbai.plan", "org.jsoup..")),
            entry("mingbai.explain", List.of("mingbai.model", "org.commonmark..")),
            entry("mingbai.publish", List.of()),
            entry("mingbai.office", List.of("mingbai.model", "mingbai.plan", "mingbai.xml")),
            entry("mingbai.xml", List.of()),
            entry("mingbai.serve", List.of("mingbai.model", "mingbai.read", "mingbai.check", "mingbai.plan", "mingbai.render",
                    "mingbai.prove", "mingbai.publish", "mingbai.explain", "org.jsoup..", "io.methvin.watcher..", "com.sun.net.httpserver..")),
            entry("mingbai.intake", List.of("mingbai.model", "mingbai.read", "mingbai.text", "mingbai.check", "mingbai.publish", "de.siegmar.fastcsv..",
                    "org.jsoup..")),
            entry("mingbai.cli", List.of("mingbai", "mingbai.model", "mingbai.publish", "mingbai.read", "mingbai.check", "mingbai.compare", "mingbai.explain", "mingbai.intake", "mingbai.serve", "picocli..",
                    "com.google.gson..")));

    /** What a package shows to the others; everything else is package-private. */
    private static final Map<String, Set<String>> PUBLIC = Map.ofEntries(
            entry("mingbai", Set.of("Build")),
            entry("mingbai.compare", Set.of("Comparison", "Field", "Published", "Run", "Snapshot")),
            entry("mingbai.model", Set.of("Address", "Attachment", "Bilingual", "Concept", "Item", "Kind", "Language", "Level", "Notice", "OfficialText",
                    "Place", "Placeholders", "Problem", "Prose", "Publication", "Redirect", "Region", "Requirement", "Rule", "Source", "Subject", "Unit",
                    "Word")),
            entry("mingbai.read", Set.of("Escapes", "Raw", "RawFile", "Reader")),
            entry("mingbai.text", Set.of("Alphabet", "Bitext", "Bitexts", "Likeness", "LineBreaks", "Numbers", "OpenLists", "Phrases", "Pinyin", "SearchIndex", "Segments", "Sentences", "Simplified", "Terms", "Unseen", "Wording")),
            entry("mingbai.check", Set.of("Blank", "Blanks", "Check", "Names", "Schemas")),
            entry("mingbai.plan", Set.of("Applications", "Catalogue", "Concordance", "Cooperation", "Findings", "Letters", "Output", "PageKind", "Part", "Plan")),
            entry("mingbai.render", Set.of("Renderer", "Templates", "Theme", "Unchanged")),
            entry("mingbai.prove", Set.of("Memory", "Program", "Proof")),
            entry("mingbai.explain", Set.of("Explanation", "GuidePages")),
            entry("mingbai.publish", Set.of("Checksums", "Deletion", "Disk", "Edition", "Interrupted", "Lock", "Obstacle", "Staging")),
            entry("mingbai.xml", Set.of("Xml")),
            entry("mingbai.office", Set.of("Spreadsheet", "WordTable")),
            entry("mingbai.serve", Set.of("Preview")),
            entry("mingbai.intake", Set.of("Draft", "Finding", "Import")),
            entry("mingbai.cli", Set.of("Main")));

    static Stream<String> packages() {
        return MAY_USE.keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("packages")
    void usesOnlyWhatItMay(String name) {
        String[] allowed = Stream.concat(Stream.of(name, "java..", "javax.xml.stream.."), MAY_USE.get(name).stream())
                .toArray(String[]::new);
        classes().that().resideInAPackage(name).should().onlyDependOnClassesThat().resideInAnyPackage(allowed)
                .check(MINGBAI);
    }

    @ParameterizedTest
    @MethodSource("packages")
    void showsOnlyWhatItShould(String name) {
        Set<String> shown = MINGBAI.stream().filter(type -> type.getPackageName().equals(name))
                .filter(type -> type.isTopLevelClass() && type.getModifiers().contains(JavaModifier.PUBLIC))
                .map(JavaClass::getSimpleName).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(new TreeSet<>(PUBLIC.get(name)), shown);
    }

    @Test
    void noPackageStandsOutsideTheTables() {
        Set<String> found = MINGBAI.stream().map(JavaClass::getPackageName).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(new TreeSet<>(MAY_USE.keySet()), found);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("mingbai.(*)..").should().beFreeOfCycles().check(MINGBAI);
    }

    @Test
    void onlyTheCommandLineEndsTheProcess() {
        noClasses().that().resideOutsideOfPackage("mingbai.cli").should()
                .callMethodWhere(DescribedPredicate.describe("System.exit", call ->
                        call.getTarget().getName().equals("exit") && call.getTargetOwner().isEquivalentTo(System.class)))
                .check(MINGBAI);
    }

    @Test
    void noStepAsksTheClock() {
        noClasses().that().resideOutsideOfPackage("mingbai.cli").should()
                .callMethodWhere(DescribedPredicate.describe("the clock", call ->
                        Set.of("now", "currentTimeMillis", "nanoTime").contains(call.getTarget().getName())))
                .check(MINGBAI);
    }
}
