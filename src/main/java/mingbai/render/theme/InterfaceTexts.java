package mingbai.render.theme;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mingbai.language.Language;
import mingbai.model.Head;
import mingbai.model.Publication;
import mingbai.model.SourceText.Is;
import mingbai.words.Placeholders;

/**
 * A theme's interface texts as they read for a publication: where one has {@code {items}}, what the publication calls its items is, after
 * the heads of its columns. {@code All {items}} reads "All reform items" under the head "Reform item". What a publication has no word for
 * the theme calls by its texts {@code word.item}, {@code word.items}, {@code word.unit}, {@code word.units}, {@code word.scope} and so on.
 * In a publication of one language a text {@code <key>.alone} takes the place of {@code <key>}, which may speak of a translation; in one
 * without concepts so does {@code <key>.without-glossary}, and in one of both kinds {@code <key>.alone.without-glossary}.
 */
public final class InterfaceTexts {
    private static final Pattern NOUN = Pattern.compile("\\{([A-Za-z]+)}");
    private static final String WORD = "word.";
    /** What takes the place of a noun where the source tells roles apart. */
    private static final String OF_ROLES = "-roles";
    private static final String SEPARATOR = "separator";
    private static final String ALONE = ".alone";
    private static final String WITHOUT = ".without-glossary";

    private final Map<Language, Map<String, String>> texts = new EnumMap<>(Language.class);

    private InterfaceTexts(Theme theme, Publication publication) {
        theme.texts().forEach((language, byKey) -> {
            Map<String, String> nouns = nouns(theme, publication.head(), language);
            Map<String, String> filled = new HashMap<>();
            byKey.forEach((key, text) -> filled.put(key, fill(text.value(), nouns)));
            variants(publication).forEach(variant -> byKey.keySet().stream().filter(key -> key.endsWith(variant))
                    .forEach(key -> filled.put(key.substring(0, key.length() - variant.length()), filled.get(key))));
            texts.put(language, filled);
        });
    }

    /** Fills in the nouns of a publication, once for all of its pages. */
    public static InterfaceTexts of(Theme theme, Publication publication) {
        return new InterfaceTexts(theme, publication);
    }

    /** Whether a text is of publications of one language alone; other languages need it not. */
    static boolean ofOne(String key) {
        return key.contains(ALONE);
    }

    /** Endings of the keys whose texts take the place of others, the later ones before the earlier. */
    private static List<String> variants(Publication publication) {
        boolean alone = !publication.head().languages().several();
        boolean without = publication.concepts().isEmpty();
        return Stream.of(Optional.of(WITHOUT).filter(variant -> without), Optional.of(ALONE).filter(variant -> alone),
                Optional.of(ALONE + WITHOUT).filter(variant -> alone && without)).flatMap(Optional::stream).toList();
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
    private static Map<String, String> nouns(Theme theme, Head head, Language language) {
        Map<String, String> nouns = new HashMap<>();
        Map<String, Theme.Text> texts = theme.texts().get(language);
        String separator = texts.containsKey(SEPARATOR) ? texts.get(SEPARATOR).value() : ", ";
        texts.forEach((key, text) -> {
            if (key.startsWith(WORD)) nouns.put(key.substring(WORD.length()), text.value());
        });
        only(head, Is.TITLE, language).map(said -> withoutEnding(said, nouns.getOrDefault("name", "")))
                .ifPresent(said -> numbers(nouns, language, "item", said));
        only(head, Is.UNITS, language).ifPresent(said -> numbers(nouns, language, "unit", said));
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

    /** The head of the only column that is so; absent: there is none, or several have other heads. */
    private static Optional<String> only(Head head, Is is, Language language) {
        List<String> heads = head.columns().stream().filter(column -> column.is() == is)
                .flatMap(column -> column.head().in(language).stream()).distinct().toList();
        return heads.size() == 1 ? Optional.of(heads.get(0)) : Optional.empty();
    }

    /** One and several, which only languages with spaces between words tell apart. @param head in either number */
    private static void numbers(Map<String, String> nouns, Language language, String name, String head) {
        String noun = language.spaced() ? lower(head) : head;
        boolean several = noun.endsWith("s") && !noun.endsWith("ss");
        String one = !language.spaced() || !several ? noun : noun.endsWith("ies") ? noun.substring(0, noun.length() - 3) + "y"
                : noun.substring(0, noun.length() - 1);
        nouns.put(name, one);
        nouns.put(name + "s", !language.spaced() || several ? noun : noun.endsWith("y") ? noun.substring(0, noun.length() - 1) + "ies"
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
