package mingbai.render.theme;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mingbai.language.Language;
import mingbai.language.LocalizedText;
import mingbai.model.Publication;
import mingbai.words.Placeholders;

/**
 * A theme's interface texts as they read for a publication: where one has {@code {items}}, what the publication calls its items is, after
 * the heads of its columns. {@code All {items}} reads "All reform items" under the head "Reform item". What a publication has no word for
 * the theme calls by its texts {@code word.item}, {@code word.items}, {@code word.unit}, {@code word.units} and {@code word.scope}.
 * In a publication of one language a text {@code <key>.alone} takes the place of {@code <key>}, which may speak of a translation; in one
 * without concepts so does {@code <key>.without-glossary}, and in one of both kinds {@code <key>.alone.without-glossary}.
 */
public final class InterfaceTexts {
    private static final Pattern NOUN = Pattern.compile("\\{([A-Za-z]+)}");
    private static final String WORD = "word.";
    private static final String ALONE = ".alone";
    private static final String WITHOUT = ".without-glossary";

    private final Map<Language, Map<String, String>> texts = new EnumMap<>(Language.class);

    private InterfaceTexts(Theme theme, Publication publication) {
        theme.texts().forEach((language, byKey) -> {
            Map<String, String> nouns = nouns(theme, publication.head().heads(), language);
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
    private static Map<String, String> nouns(Theme theme, Map<String, LocalizedText> columns, Language language) {
        Map<String, String> nouns = new HashMap<>();
        theme.texts().get(language).forEach((key, text) -> {
            if (key.startsWith(WORD)) nouns.put(key.substring(WORD.length()), text.value());
        });
        head(columns, "title", language).map(head -> withoutEnding(head, nouns.getOrDefault("name", "")))
                .ifPresent(head -> numbers(nouns, language, "item", head));
        head(columns, "units", language).ifPresent(head -> numbers(nouns, language, "unit", head));
        head(columns, "scope", language).ifPresent(head -> nouns.put("scope", lower(head)));
        Map.copyOf(nouns).forEach((name, noun) -> nouns.put(upper(name), upper(noun)));
        return nouns;
    }

    private static Optional<String> head(Map<String, LocalizedText> columns, String is, Language language) {
        return Optional.ofNullable(columns.get(is)).flatMap(head -> head.in(language));
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
