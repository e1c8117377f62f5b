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
            entry("mingbai", List.of("mingbai.language", "mingbai.problem", "mingbai.model", "mingbai.read", "mingbai.check",
                    "mingbai.plan", "mingbai.render", "mingbai.render.theme", "mingbai.render.template", "mingbai.pages",
                    "mingbai.prove", "mingbai.prove.memory", "mingbai.prove.page", "mingbai.publish", "mingbai.compare",
                    "mingbai.format")),
            entry("mingbai.language", List.of()),
            entry("mingbai.problem", List.of("mingbai.language")),
            entry("mingbai.words", List.of("mingbai.language", "mingbai.problem", "mingbai.format")),
            entry("mingbai.compare", List.of("mingbai.words", "mingbai.language", "mingbai.problem", "mingbai.model", "mingbai.read",
                    "mingbai.text", "mingbai.plan", "mingbai.publish", "mingbai.prove.page", "mingbai.format", "com.github.difflib..",
                    "com.google.gson..")),
            entry("mingbai.model", List.of("mingbai.language", "mingbai.problem", "mingbai.format")),
            entry("mingbai.read", List.of("mingbai.format", "mingbai.language", "mingbai.problem", "mingbai.text", "org.yaml.snakeyaml..")),
            entry("mingbai.text", List.of("mingbai.format", "mingbai.language", "mingbai.problem", "mingbai.model",
                    "mingbai.text.words", "com.ibm.icu..")),
            entry("mingbai.text.search", List.of("mingbai.format")),
            entry("mingbai.text.words", List.of("com.ibm.icu..", "opennlp..")),
            entry("mingbai.check", List.of("mingbai.problem", "mingbai.model", "mingbai.read", "mingbai.text", "mingbai.check.form",
                    "mingbai.check.record", "mingbai.check.vocabulary", "mingbai.check.parse", "mingbai.check.wording",
                    "mingbai.check.fidelity", "mingbai.check.prose", "mingbai.format")),
            entry("mingbai.check.form", List.of("mingbai.format", "mingbai.words", "mingbai.language", "mingbai.problem",
                    "mingbai.read", "mingbai.text")),
            entry("mingbai.check.record", List.of("mingbai.words", "mingbai.language", "mingbai.problem", "mingbai.model",
                    "mingbai.read", "mingbai.check.form", "mingbai.format")),
            entry("mingbai.check.vocabulary", List.of("mingbai.format", "mingbai.language", "mingbai.problem", "mingbai.model",
                    "mingbai.read", "mingbai.text", "mingbai.check.form", "mingbai.check.record")),
            entry("mingbai.check.parse", List.of("mingbai.format", "mingbai.language", "mingbai.problem", "mingbai.model",
                    "mingbai.read", "mingbai.text", "mingbai.check.form", "mingbai.check.record", "mingbai.check.vocabulary")),
            entry("mingbai.check.wording", List.of("mingbai.format", "mingbai.language", "mingbai.problem", "mingbai.model", "mingbai.read",
                    "mingbai.text", "mingbai.check.form", "mingbai.check.record", "mingbai.check.vocabulary")),
            entry("mingbai.check.fidelity", List.of("mingbai.language", "mingbai.problem", "mingbai.model", "mingbai.read", "mingbai.text",
                    "mingbai.check.form", "mingbai.check.record", "mingbai.check.vocabulary", "mingbai.check.parse", "mingbai.format")),
            entry("mingbai.check.prose", List.of("mingbai.words", "mingbai.language", "mingbai.problem", "mingbai.model",
                    "mingbai.read", "mingbai.text", "mingbai.check.form", "mingbai.check.record", "mingbai.format", "org.commonmark..",
                    "org.jsoup..")),
            entry("mingbai.check.authoring", List.of("mingbai.words", "mingbai.language", "mingbai.problem", "mingbai.model",
                    "mingbai.read", "mingbai.check.form", "mingbai.check.record", "mingbai.check.vocabulary", "mingbai.check.parse",
                    "mingbai.format", "com.google.gson..")),
            entry("mingbai.relate", List.of("mingbai.language", "mingbai.model", "mingbai.text", "mingbai.format")),
            entry("mingbai.plan", List.of("mingbai.language", "mingbai.problem", "mingbai.model", "mingbai.text", "mingbai.relate",
                    "mingbai.format")),
            entry("mingbai.render", List.of("mingbai.words", "mingbai.language", "mingbai.problem", "mingbai.model", "mingbai.read",
                    "mingbai.relate", "mingbai.plan", "mingbai.render.theme", "mingbai.render.template", "mingbai.render.page",
                    "mingbai.render.data", "mingbai.render.search", "mingbai.format", "io.pebbletemplates..", "com.google.gson..")),
            entry("mingbai.render.theme", List.of("mingbai.words", "mingbai.language", "mingbai.problem", "mingbai.model",
                    "mingbai.read", "mingbai.text", "mingbai.plan", "mingbai.format")),
            entry("mingbai.render.template", List.of("mingbai.language", "mingbai.problem", "mingbai.model", "mingbai.read",
                    "mingbai.text", "mingbai.relate", "mingbai.plan", "mingbai.render.theme", "mingbai.format",
                    "io.pebbletemplates..")),
            entry("mingbai.render.page", List.of("mingbai.words", "mingbai.language", "mingbai.problem", "mingbai.model", "mingbai.text",
                    "mingbai.relate", "mingbai.plan", "mingbai.render.theme", "mingbai.render.template", "mingbai.render.data",
                    "mingbai.format", "io.pebbletemplates..", "com.google.gson..", "io.nayuki.qrcodegen..")),
            entry("mingbai.render.data", List.of("mingbai.words", "mingbai.language", "mingbai.model", "mingbai.relate", "mingbai.plan",
                    "mingbai.office", "mingbai.format", "com.google.gson..", "de.siegmar.fastcsv..")),
            entry("mingbai.render.search", List.of("mingbai.format", "mingbai.words", "mingbai.language", "mingbai.model", "mingbai.text",
                    "mingbai.text.search", "mingbai.relate", "mingbai.plan", "com.google.gson..", "org.jsoup..")),
            entry("mingbai.prove", List.of("mingbai.language", "mingbai.problem", "mingbai.model", "mingbai.plan",
                    "mingbai.prove.page", "mingbai.prove.memory", "mingbai.prove.style", "mingbai.prove.judge", "mingbai.format")),
            entry("mingbai.prove.judge", List.of("mingbai.words", "mingbai.language", "mingbai.problem", "mingbai.model",
                    "mingbai.plan", "mingbai.prove.page", "mingbai.prove.memory", "mingbai.prove.style", "mingbai.format",
                    "org.jsoup..")),
            entry("mingbai.prove.memory", List.of("mingbai.problem", "mingbai.prove.page", "mingbai.format", "org.jsoup..")),
            entry("mingbai.prove.page", List.of("mingbai.words", "mingbai.language", "mingbai.problem", "mingbai.format", "org.jsoup..")),
            entry("mingbai.prove.style", List.of("mingbai.problem")),
            entry("mingbai.explain", List.of("mingbai.words", "mingbai.language", "mingbai.problem", "mingbai.intake.outline",
                    "mingbai.format")),
            entry("mingbai.publish", List.of("mingbai.format")),
            entry("mingbai.office", List.of("mingbai.words", "mingbai.problem", "mingbai.language", "mingbai.model", "mingbai.relate",
                    "mingbai.plan", "mingbai.format")),
            entry("mingbai.format", List.of("mingbai.language", "com.google.gson..")),
            entry("mingbai.pages", List.of("mingbai.problem", "mingbai.language", "mingbai.words", "mingbai.format",
                    "io.pebbletemplates..")),
            entry("mingbai.serve", List.of("mingbai.words", "mingbai.language", "mingbai.problem", "mingbai.model", "mingbai.read",
                    "mingbai.check", "mingbai.plan", "mingbai.render", "mingbai.render.theme", "mingbai.render.template", "mingbai.prove",
                    "mingbai.prove.page", "mingbai.publish", "mingbai.explain", "mingbai.format", "mingbai.pages", "io.methvin.watcher..",
                    "com.sun.net.httpserver..")),
            entry("mingbai.intake", List.of("mingbai.language", "mingbai.problem", "mingbai.read", "mingbai.check", "mingbai.check.form",
                    "mingbai.check.parse",
                    "mingbai.publish", "mingbai.intake.source", "mingbai.intake.word", "mingbai.intake.excel", "mingbai.intake.plain",
                    "mingbai.intake.outline", "mingbai.intake.records", "mingbai.format")),
            entry("mingbai.intake.outline", List.of("mingbai.problem", "mingbai.model", "mingbai.text", "mingbai.format",
                    "mingbai.intake.source")),
            entry("mingbai.intake.source", List.of("mingbai.language", "mingbai.problem", "mingbai.read", "mingbai.text",
                    "mingbai.format")),
            entry("mingbai.intake.word", List.of("mingbai.format", "mingbai.problem", "mingbai.intake.source")),
            entry("mingbai.intake.excel", List.of("mingbai.problem", "mingbai.intake.source")),
            entry("mingbai.intake.plain", List.of("mingbai.format", "mingbai.problem", "mingbai.model", "mingbai.intake.source",
                    "mingbai.intake.outline", "mingbai.intake.records", "de.siegmar.fastcsv..", "org.jsoup..")),
            entry("mingbai.intake.records", List.of("mingbai.language", "mingbai.problem", "mingbai.model", "mingbai.read", "mingbai.text",
                    "mingbai.check.form", "mingbai.check.parse", "mingbai.intake.source", "mingbai.intake.outline", "mingbai.format")),
            entry("mingbai.cli", List.of("mingbai.words", "mingbai.language", "mingbai.problem", "mingbai",
                    "mingbai.cli.output", "mingbai.cli.files",
                    "mingbai.publish", "mingbai.read", "mingbai.check", "mingbai.check.authoring", "mingbai.check.parse", "mingbai.compare",
                    "mingbai.explain", "mingbai.intake", "mingbai.intake.records", "mingbai.serve", "mingbai.format", "picocli..")),
            entry("mingbai.cli.files", List.of("mingbai.language", "mingbai.format", "mingbai.cli.output", "mingbai.publish")),
            entry("mingbai.cli.output", List.of("mingbai.words", "mingbai.language", "mingbai.problem", "mingbai.model", "mingbai",
                    "mingbai.publish", "mingbai.read", "mingbai.compare", "mingbai.explain", "mingbai.intake", "mingbai.intake.records",
                    "mingbai.format", "mingbai.pages", "picocli..")));

    /** What a package and the rooms in it show to all others. */
    private static final Map<String, Set<String>> SHOWN = Map.ofEntries(
            entry("mingbai", Set.of("Build", "ComponentGuide")),
            entry("mingbai.compare", Set.of("Comparison", "DataField", "EditionSummary", "Published", "RecordKind", "Run", "Runs",
                    "Snapshot")),
            entry("mingbai.language", Set.of("Language", "Languages", "LocalizedText", "Word")),
            entry("mingbai.problem", Set.of("Level", "Place", "Problem", "Requirement", "Rule", "Said")),
            entry("mingbai.words", Set.of("Messages", "Placeholders")),
            entry("mingbai.model", Set.of("Attachment", "Cell", "Concept", "Head", "Item", "Kind", "Notice", "Prose",
                    "Publication", "Redirect", "Reference", "Region", "SourceText", "Subject", "Unit", "Validity")),
            entry("mingbai.read", Set.of("Escapes", "Moment", "Raw", "RawFile", "Reader")),
            entry("mingbai.text", Set.of("Alphabet", "Bitext", "Bitexts", "Likeness", "LineBreaks", "Numbers", "OpenLists", "Phrases",
                    "Pinyin", "RoleWords", "SearchIndex", "Segments", "Sentences", "Simplified", "StatedDay", "Terms", "Unseen",
                    "Wording")),
            entry("mingbai.check", Set.of("Blank", "Blanks", "Check", "KnownNames", "SafeName", "Schemas")),
            entry("mingbai.relate", Set.of("Concordance", "Figures", "FirstLetters", "Glossary", "Group", "Lazy",
                    "OfficialTable", "Reach", "Reason", "RegionNode", "Relations", "Responsibilities", "Rows")),
            entry("mingbai.plan", Set.of("Downloads", "Output", "PageKind", "ListLimits", "Part", "Plan")),
            entry("mingbai.render", Set.of("Component", "Rendered", "Renderer", "Templates", "Theme", "ThemeFolder", "Unchanged")),
            entry("mingbai.prove", Set.of("Memory", "PageFacts", "PageSays", "Plain", "Program", "Proof", "Reading", "StartTag")),
            entry("mingbai.explain", Set.of("Explanation", "Explanations", "RuleCard")),
            entry("mingbai.publish", Set.of("Checksums", "Disk", "Edition", "FolderTree", "Interrupted", "Lock", "Obstacle", "Staging")),
            entry("mingbai.format", Set.of("Address", "BeijingTime", "CodePoint", "Digest", "Entities", "FilePath", "Json", "NextRun",
                    "OfficialText", "Sha256", "TextResource", "Utf8Writer", "Marks", "WrittenDay", "Xml", "YamlScalar")),
            entry("mingbai.office", Set.of("Spreadsheet", "WordDocument")),
            entry("mingbai.pages", Set.of("OwnPages")),
            entry("mingbai.serve", Set.of("Door", "Preview")),
            entry("mingbai.intake", Set.of("AtWork", "Draft", "Extension", "HeadWords", "Import", "WritingResult")),
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

    static Stream<String> houses() {
        return SHOWN.keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("houses")
    void showsOnlyWhatItShould(String name) {
        Set<String> shown = users().entrySet().stream().filter(type -> house(type.getKey()).equals(name))
                .filter(type -> !type.getValue().stream().allMatch(user -> house(user).equals(name)) || begins(type.getKey()))
                .map(type -> type.getKey().getSimpleName()).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(new TreeSet<>(SHOWN.get(name)), shown);
    }

    @Test
    void isPublicOnlyForAnotherPackage() {
        Set<String> alone = users().entrySet().stream().filter(type -> !begins(type.getKey()))
                .filter(type -> type.getValue().stream().allMatch(user -> user.getPackageName().equals(type.getKey().getPackageName())))
                .map(type -> type.getKey().getName()).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of(), alone);
    }

    /** Each public type that is in a file of its name, with those that use it or what is in it. */
    private static Map<JavaClass, Set<JavaClass>> users() {
        return MINGBAI.stream().filter(type -> type.isTopLevelClass() && type.getModifiers().contains(JavaModifier.PUBLIC))
                .collect(Collectors.toMap(type -> type, type -> MINGBAI.stream().filter(inner -> outermost(inner).equals(type))
                        .flatMap(inner -> inner.getDirectDependenciesToSelf().stream()).map(use -> outermost(use.getOriginClass()))
                        .collect(Collectors.toSet())));
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(ArchitectureTest::outermost).orElse(type);
    }

    /** The package that the flow names; the rooms in it belong to it. */
    private static String house(JavaClass type) {
        return Stream.of(type.getPackageName().split("\\.")).limit(2).collect(Collectors.joining("."));
    }

    /** Java itself or Maven starts it. */
    private static boolean begins(JavaClass type) {
        return type.tryGetMethod("main", String[].class).isPresent();
    }

    @Test
    void noPackageStandsOutsideTheTables() {
        Set<String> found = MINGBAI.stream().map(JavaClass::getPackageName).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(new TreeSet<>(MAY_USE.keySet()), found);
    }

    /** Whoever reads a name knows which type is meant. */
    @Test
    void noTwoTypesHaveOneName() {
        Set<String> seen = new TreeSet<>();
        assertEquals(List.of(), MINGBAI.stream().filter(type -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
                .map(JavaClass::getSimpleName).filter(name -> !seen.add(name)).sorted().toList());
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("mingbai.(**)").should().beFreeOfCycles().check(MINGBAI);
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
        noClasses().that().resideOutsideOfPackage("mingbai.cli..").should()
                .callMethodWhere(DescribedPredicate.describe("the clock", call ->
                        Set.of("now", "currentTimeMillis", "nanoTime").contains(call.getTarget().getName())))
                .check(MINGBAI);
    }
}
