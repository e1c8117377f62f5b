package mingbai;

import static java.util.Map.entry;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mingbai.language.Language;
import org.junit.jupiter.api.Test;

/**
 * A room is a package that one can keep in mind: few files, and none that refer to each other in circles, be it by a constant. Languages
 * are known in their own room alone, and few lines of Java hold Chinese: how many may only fall, and whoever makes it fall writes that
 * down. {@code -Drooms.print} prints the house.
 */
class RoomsTest {
    private static final Path SOURCES = Path.of("src/main/java");
    private static final int FILES = 16;

    /**
     * How many lines of a package hold Chinese words: sentences and words belong into resources. Outside of import, what is left
     * is data about Chinese that its code reads letter by letter: numerals, patterns, fonts, and examples of what a key holds.
     */
    private static final Map<String, Integer> CHINESE = Map.ofEntries(
            entry("mingbai.check", 1),
            entry("mingbai.check.record", 20),
            entry("mingbai.cli", 1),
            entry("mingbai.intake.excel", 6),
            entry("mingbai.model", 1),
            entry("mingbai.office", 3),
            entry("mingbai.prove.page", 1),
            entry("mingbai.read", 1),
            entry("mingbai.text", 16),
            entry("mingbai.text.words", 3));

    /** A constant of one, or its code or tag in quotes, alone or as a key. */
    private static final Pattern LANGUAGE = Pattern.compile("\\bLanguage\\.(?:ZH|EN)\\b|\"(?:zh|en)(?:-[A-Za-z-]+)?(?::[^\"]*)?\"");
    /** How Pinyin writes a sound, and the tag of what is written in it. */
    private static final Map<String, Integer> NO_LANGUAGE = Map.of("mingbai.text", 1, "mingbai.render.data", 1);
    /** A code, a folder or a page of one, in quotes; what the program says in English alone is marked so in HTML. */
    private static final Pattern TRANSLATION = Pattern.compile("(?<!lang=)[\"'](?:en|[^\"' ]*\\ben/[^\"']*)[\"']");
    /** A constant of a type; of what never changes, bytecode holds the value and not the type. */
    private static final Pattern CONSTANT = Pattern.compile("\\b([A-Z]\\w*)(?:\\.[A-Z]\\w*)*\\.[A-Z][A-Z0-9_]+\\b");
    private static final Pattern WORDS = Pattern.compile("\"[^\"]*\\p{IsHan}");

    @Test
    void holdFewFiles() {
        Map<String, Integer> sizes = new TreeMap<>();
        files().forEach((name, files) -> sizes.put(name, files.size()));
        assertEquals(List.of(), above(sizes, Map.of(), FILES));
    }

    @Test
    void haveNoCircles() {
        Map<String, Integer> circling = new TreeMap<>();
        house().forEach((name, types) -> circling.put(name, circling(types).size()));
        if (System.getProperty("rooms.print") != null) print();
        assertEquals(List.of(), above(circling, Map.of(), 0));
    }

    @Test
    void seeCirclesThatConstantsAloneMake() {
        Map<String, Set<String>> uses = Map.of(
                "Upper", typesOfConstants(Stream.of("    private static final int TWICE = 2 * Lower.Inner.MOST;")),
                "Lower", typesOfConstants(Stream.of("import static mingbai.Upper.TWICE;", "    int one = most(Beside.NONE, BESIDE.MOST);")),
                "Beside", typesOfConstants(Stream.of("    String name = Upper.name() + Lower.class;")));
        assertEquals(Set.of("Upper", "Lower"), circling(uses));
    }

    @Test
    void nameNoLanguageOutsideItsRoom() {
        Map<String, Integer> found = count(LANGUAGE);
        found.remove("mingbai.language");
        assertEquals(List.of(), above(found, NO_LANGUAGE, 0));
    }

    /** What has a key of one language, or lists it among others, has each. */
    @Test
    void nameEachLanguageInSchemas() throws IOException {
        Set<String> codes = Language.ALL.stream().map(Language::code).collect(Collectors.toSet());
        List<String> lacking = new ArrayList<>();
        for (String folder : List.of("render/data", "cli/output")) {
            try (Stream<Path> all = Files.list(Path.of("src/main/resources/mingbai", folder))) {
                for (Path file : all.sorted().toList()) {
                    lacking(JsonParser.parseString(Files.readString(file)), codes).forEach(some -> lacking.add(file + ": " + some));
                }
            }
        }
        assertEquals(List.of(), lacking);
        assertEquals(List.of(Set.of("zh")),
                lacking(JsonParser.parseString("{\"properties\": {\"zh\": {}}, \"required\": [\"zh\"]}"), codes));
    }

    /** The codes that stand together without the rest of them. */
    private static List<Set<String>> lacking(JsonElement schema, Set<String> codes) {
        if (schema.isJsonPrimitive() || schema.isJsonNull()) return List.of();
        List<Set<String>> lacking = new ArrayList<>();
        Set<String> names = schema.isJsonObject() ? schema.getAsJsonObject().keySet() : Set.of();
        if (names.contains("enum") && schema.getAsJsonObject().get("enum").isJsonArray()) {
            Set<String> values = schema.getAsJsonObject().getAsJsonArray("enum").asList().stream().map(JsonElement::getAsString)
                    .collect(Collectors.toSet());
            if (!Collections.disjoint(values, codes) && !values.containsAll(codes)) lacking.add(values);
        }
        if (!Collections.disjoint(names, codes) && !names.containsAll(codes)) lacking.add(names);
        List<JsonElement> inside = schema.isJsonObject() ? List.copyOf(schema.getAsJsonObject().asMap().values())
                : schema.getAsJsonArray().asList();
        inside.forEach(element -> lacking.addAll(lacking(element, codes)));
        return lacking;
    }

    /** Templates and scripts of the theme and of the program ask {@code page.own} and {@code page.translations}. */
    @Test
    void nameNoTranslationInTemplates() throws IOException {
        List<String> naming = new ArrayList<>();
        for (String root : List.of("themes/gazette", "src/main/resources/mingbai/pages")) {
            try (Stream<Path> all = Files.walk(Path.of(root))) {
                all.filter(file -> file.toString().matches(".*\\.(?:html|js)")).sorted().forEach(file -> lines(file)
                        .filter(line -> TRANSLATION.matcher(line).find()).forEach(line -> naming.add(file + ": " + line.strip())));
            }
        }
        assertEquals(List.of(), naming);
    }

    @Test
    void keepWordsOutOfJava() {
        assertEquals(List.of(), above(count(WORDS), CHINESE, 0));
    }

    /** Which figures are too high, and what they may be. */
    private static List<String> above(Map<String, Integer> found, Map<String, Integer> known, int most) {
        return found.entrySet().stream().filter(one -> one.getValue() > known.getOrDefault(one.getKey(), most))
                .map(one -> one.getKey() + ": " + one.getValue() + ", at most " + known.getOrDefault(one.getKey(), most)).toList();
    }

    private static Map<String, Integer> count(Pattern pattern) {
        Map<String, Integer> found = new TreeMap<>();
        files().forEach((name, files) -> {
            found.put(name, files.stream().mapToInt(file -> (int) lines(file).flatMap(line -> pattern.matcher(line).results()).count())
                    .sum());
        });
        return found;
    }

    /** Lines of code, without comments. */
    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream().filter(line -> !line.stripLeading().matches("(?s)(?:/?\\*|//).*"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, List<Path>> files() {
        try (Stream<Path> all = Files.walk(SOURCES)) {
            return all.filter(file -> file.toString().endsWith(".java") && !file.endsWith("package-info.java"))
                    .collect(Collectors.groupingBy(file -> SOURCES.relativize(file.getParent()).toString().replace(File.separatorChar, '.'),
                            TreeMap::new, Collectors.toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** For each package its types, and which others of the package each refers to. A sealed type and its cases may know each other. */
    private static Map<String, Map<JavaClass, Set<JavaClass>>> house() {
        Map<String, Map<JavaClass, Set<JavaClass>>> house = new TreeMap<>();
        for (JavaClass type : new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("mingbai")) {
            JavaClass from = outermost(type);
            Set<JavaClass> uses = house.computeIfAbsent(from.getPackageName(),
                    name -> new TreeMap<>(Comparator.comparing(JavaClass::getName)))
                    .computeIfAbsent(from, name -> new HashSet<>());
            type.getDirectDependenciesFromSelf().stream().map(use -> outermost(use.getTargetClass()))
                    .filter(to -> !to.equals(from) && to.getPackageName().equals(from.getPackageName()) && !isCase(to, from))
                    .forEach(uses::add);
        }
        files().forEach((name, files) -> addConstants(house.get(name), files));
        return house;
    }

    private static void addConstants(Map<JavaClass, Set<JavaClass>> types, List<Path> files) {
        for (Path file : files) {
            JavaClass from = types.keySet().stream().filter(type -> file.endsWith(type.getSimpleName() + ".java")).findFirst()
                    .orElseThrow();
            Set<String> named = typesOfConstants(lines(file));
            types.keySet().stream().filter(to -> named.contains(to.getSimpleName()) && !to.equals(from) && !isCase(to, from))
                    .forEach(types.get(from)::add);
        }
    }

    /** The simple names of the types whose constants a source names. */
    private static Set<String> typesOfConstants(Stream<String> lines) {
        return lines.flatMap(line -> CONSTANT.matcher(line).results()).map(found -> found.group(1)).collect(Collectors.toSet());
    }

    private static boolean isCase(JavaClass one, JavaClass of) {
        return of.isInterface() && of.reflect().isSealed() && one.isAssignableTo(of.getName());
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getBaseComponentType().getEnclosingClass().map(RoomsTest::outermost).orElse(type.getBaseComponentType());
    }

    /** Those that lead back to themselves. */
    private static <T> Set<T> circling(Map<T, Set<T>> uses) {
        return uses.keySet().stream().filter(type -> reached(uses, type).contains(type)).collect(Collectors.toSet());
    }

    private static <T> Set<T> reached(Map<T, Set<T>> uses, T from) {
        Set<T> reached = new HashSet<>();
        Deque<T> next = new ArrayDeque<>(uses.get(from));
        while (!next.isEmpty()) {
            T type = next.pop();
            if (reached.add(type)) next.addAll(uses.getOrDefault(type, Set.of()));
        }
        return reached;
    }

    private static void print() {
        house().forEach((name, types) -> {
            System.out.println(name + " (" + types.size() + ")");
            Set<JavaClass> circling = circling(types);
            types.forEach((type, uses) -> System.out.println("  " + (circling.contains(type) ? "o " : "  ")
                    + type.getSimpleName()
                    + uses.stream().map(JavaClass::getSimpleName).collect(Collectors.toCollection(TreeSet::new))));
        });
    }
}
