package mingbai.render.theme;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mingbai.language.Language;
import mingbai.model.Head;
import mingbai.model.Item;
import mingbai.model.Kind;
import mingbai.model.Publication;
import mingbai.model.SourceText.Is;
import mingbai.model.Unit;
import mingbai.text.Pinyin;
import mingbai.words.Placeholders;

/**
 * A theme's interface texts as they read for a publication: where one has {@code {items}}, what the publication calls its items is, after
 * its own words and the heads of its columns. {@code All {items}} reads "All reform items" under the head "Reform item", and
 * {@code All {entries}} "All items", where that is how the word ends. What a publication has no word for the theme calls by its texts
 * {@code word.item}, {@code word.items}, {@code word.unit}, {@code word.units}, {@code word.scope} and so on. {@code {regions?, regions}}
 * is said in a publication with regions alone, and {@code {!regions?…}} in one without; separators that are left at an end go with it.
 * In a publication of one language a text {@code <key>.alone} takes the place of {@code <key>}, which may speak of a translation.
 */
public final class InterfaceTexts {
    private static final Pattern NOUN = Pattern.compile("\\{([A-Za-z]+)}");
    private static final Pattern WHERE = Pattern.compile("\\{(!?)([a-z]+)\\?([^{}]*)}");
    private static final Pattern LEFT = Pattern.compile("^[、，；,;]\\s*|[、，；,;]\\s*$");
    private static final String WORD = "word.";
    /** What takes the place of a noun where the source tells roles apart. */
    private static final String OF_ROLES = "-roles";
    private static final String SEPARATOR = "separator";
    private static final Pattern EXAMPLE = Pattern.compile("\\p{IsHan}{4}");
    private static final String ALONE = ".alone";

    private final Map<Language, Map<String, String>> texts = new EnumMap<>(Language.class);

    private InterfaceTexts(Theme theme, Publication publication) {
        theme.texts().forEach((language, byKey) -> {
            Map<String, String> nouns = nouns(theme, publication, language);
            Set<String> has = has(publication, nouns.getOrDefault("one", ""), language);
            Map<String, String> filled = new HashMap<>();
            byKey.forEach((key, text) -> filled.put(key, said(fill(text.value(), nouns), has)));
            if (!publication.head().languages().several()) byKey.keySet().stream().filter(InterfaceTexts::ofOne)
                    .forEach(key -> filled.put(key.substring(0, key.length() - ALONE.length()), filled.get(key)));
            texts.put(language, filled);
        });
    }

    /** Fills in the nouns of a publication, once for all of its pages. */
    public static InterfaceTexts of(Theme theme, Publication publication) {
        return new InterfaceTexts(theme, publication);
    }

    /** Whether a text is of publications of one language alone; other languages need it not. */
    static boolean ofOne(String key) {
        return key.endsWith(ALONE);
    }

    /**
     * What a publication has that texts may speak of.
     *
     * @param unit what a unit is called that has no kind
     */
    private static Set<String> has(Publication publication, String unit, Language language) {
        List<Kind> kinds = publication.units().stream().map(Unit::kind).distinct().toList();
        Map<String, Boolean> has = Map.of("glossary", !publication.concepts().isEmpty(), "units", !publication.units().isEmpty(),
                "regions", !publication.regions().isEmpty(), "topics", !publication.topics().isEmpty(),
                "map", publication.regions().stream().anyMatch(region -> region.tile().isPresent()),
                "nested", publication.regions().stream().anyMatch(region -> !region.within().isEmpty()),
                "kinds", kinds.size() > 1 || kinds.stream().anyMatch(kind -> !kind.name().or(language).equalsIgnoreCase(unit)),
                "example", publication.items().stream().anyMatch(item -> !example(item).isEmpty()));
        return has.keySet().stream().filter(has::get).collect(Collectors.toSet());
    }

    private static String said(String text, Set<String> has) {
        if (text.indexOf('?') < 0) return text;
        String said = WHERE.matcher(text).replaceAll(found -> {
            boolean there = has.contains(found.group(2)) == found.group(1).isEmpty();
            return there ? Matcher.quoteReplacement(found.group(3)) : "";
        });
        return said.equals(text) ? text : LEFT.matcher(said).replaceAll("");
    }

    /** The first characters of an item's title, which readers may type as they are read; empty: it begins otherwise. */
    private static String example(Item item) {
        Matcher begins = EXAMPLE.matcher(item.title().official());
        return begins.lookingAt() ? begins.group() : "";
    }

    /** How the first title that can be typed as it is read is typed: whole syllables, and first letters. */
    private static void example(Publication publication, Map<String, String> nouns) {
        String example = publication.items().stream().map(InterfaceTexts::example).filter(title -> !title.isEmpty()).findFirst().orElse("");
        Map<String, String> table = Pinyin.table(List.of(example), Map.of());
        List<String> syllables = example.codePoints().mapToObj(Character::toString).flatMap(character -> table.entrySet().stream()
                .filter(entry -> entry.getValue().contains(character)).map(Map.Entry::getKey).limit(1)).toList();
        nouns.put("pinyin", syllables.stream().limit(2).collect(Collectors.joining()));
        nouns.put("initials", syllables.stream().map(syllable -> syllable.substring(0, 1)).collect(Collectors.joining()));
    }

    /**
     * A text with its arguments in the place of {@code {0}}, {@code {1}}.
     *
     * @throws IllegalArgumentException where the theme has none of that key
     */
    public String text(Language language, String key, List<String> arguments) {
        String text = texts.get(language).get(key);
        if (text == null) throw new IllegalArgumentException("no interface text \"" + key + "\"");
        return Placeholders.fill(text, arguments);
    }

    private static String fill(String text, Map<String, String> nouns) {
        return NOUN.matcher(text).replaceAll(found -> {
            String noun = nouns.get(found.group(1));
            return Matcher.quoteReplacement(noun == null ? found.group() : noun);
        });
    }

    /** By their names in texts; those that begin a sentence have names that begin with a capital. */
    private static Map<String, String> nouns(Theme theme, Publication publication, Language language) {
        Head head = publication.head();
        Map<String, String> nouns = new HashMap<>();
        Map<String, Theme.Text> texts = theme.texts().get(language);
        String separator = texts.containsKey(SEPARATOR) ? texts.get(SEPARATOR).value() : ", ";
        texts.forEach((key, text) -> {
            if (key.startsWith(WORD)) nouns.put(key.substring(WORD.length()), text.value());
        });
        nouns.put("one", nouns.getOrDefault("unit", ""));
        Map<String, String> common = Map.copyOf(nouns);
        head.words().item().flatMap(word -> word.in(language))
                .or(() -> only(head, Is.TITLE, language).map(said -> withoutEnding(said, nouns.getOrDefault("name", ""))))
                .ifPresent(said -> numbers(nouns, language, "item", said));
        Map.of("entry", "item", "entries", "items").forEach((entry, of) -> nouns.put(entry, ends(nouns, common, of)));
        example(publication, nouns);
        head.words().units().flatMap(word -> word.in(language)).or(() -> only(head, Is.UNITS, language))
                .ifPresent(said -> numbers(nouns, language, "unit", said));
        only(head, Is.SCOPE, language).ifPresent(said -> nouns.put("scope", language.spaced() ? lower(said) : said));
        only(head, Is.GROUP, language).ifPresent(said -> numbers(nouns, language, "group", said));
        only(head, Is.LIMIT, language).ifPresent(said -> numbers(nouns, language, "limit", said));
        head.title().in(language).flatMap(title -> Stream.of(nouns.getOrDefault("tables", "").split(" "))
                .filter(known -> !known.isEmpty() && title.endsWith(known)).findFirst()).ifPresent(known -> nouns.put("table", known));
        nouns.put("roles", head.roles().stream().map(role -> role.name().or(language)).collect(Collectors.joining(separator)));
        if (!head.roles().isEmpty()) Map.copyOf(nouns).forEach((name, noun) -> {
            if (name.endsWith(OF_ROLES)) nouns.put(name.substring(0, name.length() - OF_ROLES.length()), noun);
        });
        Map.copyOf(nouns).forEach((name, noun) -> nouns.put(upper(name), upper(noun)));
        return nouns;
    }

    /** The common word where that is how the publication's own ends, else its own. */
    private static String ends(Map<String, String> nouns, Map<String, String> common, String name) {
        String own = nouns.getOrDefault(name, "");
        String word = common.getOrDefault(name, "");
        return own.endsWith(word) ? word : own;
    }

    /** The lowest head of the columns that are so; absent: there is none, or several have other heads. */
    private static Optional<String> only(Head head, Is is, Language language) {
        List<String> heads = head.columns().stream().filter(column -> column.is() == is && column.called())
                .map(column -> column.heads().isEmpty() ? column.name() : column.heads().get(column.heads().size() - 1))
                .flatMap(lowest -> lowest.in(language).stream()).distinct().toList();
        return heads.size() == 1 ? Optional.of(heads.get(0)) : Optional.empty();
    }

    /**
     * One and several, where the program knows how the language tells them apart.
     *
     * @param head in either number
     */
    private static void numbers(Map<String, String> nouns, Language language, String name, String head) {
        String noun = language.spaced() ? lower(head) : head;
        boolean several = noun.endsWith("s") && !noun.endsWith("ss");
        String one = !language.analysed() || !several ? noun : noun.endsWith("ies") ? noun.substring(0, noun.length() - 3) + "y"
                : noun.substring(0, noun.length() - 1);
        nouns.put(name, one);
        nouns.put(name + "s", !language.analysed() || several ? noun : noun.endsWith("y") ? noun.substring(0, noun.length() - 1) + "ies"
                : noun + "s");
    }

    private static String withoutEnding(String head, String ending) {
        return ending.isEmpty() || !head.endsWith(ending) || head.length() == ending.length() ? head
                : head.substring(0, head.length() - ending.length()).strip();
    }

    private static String lower(String noun) {
        boolean letters = noun.length() > 1 && Character.isUpperCase(noun.charAt(1));
        return letters ? noun : noun.substring(0, 1).toLowerCase(Locale.ROOT) + noun.substring(1);
    }

    private static String upper(String noun) {
        return noun.isEmpty() ? noun : noun.substring(0, 1).toUpperCase(Locale.ROOT) + noun.substring(1);
    }
}
