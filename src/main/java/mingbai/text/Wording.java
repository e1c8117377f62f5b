package mingbai.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import mingbai.format.TextResource;
import mingbai.language.Language;
import mingbai.language.LocalizedText;

/**
 * Wording that has no place on a government site (rule G16): placeholders, bare calls such as 点击这里, and what official
 * style guides exclude. The lists are {@code blocked.<code>.txt} beside this class, one a language. Where spaces separate
 * words, they are found as whole words in any case, elsewhere wherever they occur.
 */
public final class Wording {
    private static final Map<Language, Wording> LISTS =
            Language.ALL.stream().collect(Collectors.toMap(language -> language, Wording::new));

    private final Phrases<Blocked> anywhere;
    /** By the first letter, in lower case. */
    private final Map<Character, List<Blocked>> words = new HashMap<>();

    private Wording(Language language) {
        Map<String, Blocked> list = new LinkedHashMap<>();
        TextResource.lines(Wording.class, "blocked." + language.code() + ".txt").map(line -> entry(language, line))
                .forEach(blocked -> list.put(blocked.words(), blocked));
        anywhere = Phrases.exact(list);
        list.forEach((said, blocked) -> words.computeIfAbsent(Character.toLowerCase(said.charAt(0)), letter -> new ArrayList<>())
                .add(blocked));
    }

    /** An entry of a list. */
    private record Blocked(Pattern pattern, String words, LocalizedText kind) {
        /** How long the first word is. */
        int first() {
            int space = words.indexOf(' ');
            return space < 0 ? words.length() : space;
        }
    }

    /**
     * A blocked wording in a text.
     *
     * @param words as the list has them
     * @param kind  what kind of wording it is, and what to say instead
     * @param start offset of its first character
     */
    public record Hit(String words, LocalizedText kind, int start) {}

    /** What is blocked in a text of a language. */
    public static List<Hit> blocked(Language language, String text) {
        Wording list = LISTS.get(language);
        return language.spaced() ? list.asWords(text) : list.anywhere(text);
    }

    private List<Hit> anywhere(String text) {
        List<Hit> hits = new ArrayList<>();
        for (Blocked blocked : anywhere.anywhere(text)) {
            Matcher found = blocked.pattern().matcher(text);
            while (found.find()) hits.add(hit(blocked, found.start()));
        }
        return hits;
    }

    /** Looks at the beginnings of words, and there only for what begins so. */
    private List<Hit> asWords(String text) {
        List<Hit> hits = new ArrayList<>();
        boolean inside = false;
        for (int i = 0; i < text.length(); i++) {
            boolean letter = Character.isLetterOrDigit(text.charAt(i));
            if (letter && !inside) begins(text, i, hits);
            inside = letter;
        }
        return hits;
    }

    private void begins(String text, int start, List<Hit> hits) {
        for (Blocked blocked : first(text.charAt(start))) {
            if (!text.regionMatches(true, start, blocked.words(), 0, blocked.first())) continue;
            Matcher found = blocked.pattern().matcher(text).region(start, text.length()).useTransparentBounds(true);
            if (found.lookingAt()) hits.add(hit(blocked, start));
        }
    }

    private List<Blocked> first(char letter) {
        return words.getOrDefault(Character.toLowerCase(letter), List.of());
    }

    private static Hit hit(Blocked blocked, int start) {
        return new Hit(blocked.words(), blocked.kind(), start);
    }

    private static Blocked entry(Language language, String line) {
        String[] parts = line.split("\\s*[#|]\\s*");
        String words = Pattern.quote(parts[0]);
        Pattern pattern = !language.spaced() ? Pattern.compile(words)
                : Pattern.compile("\\b" + words.replace(" ", "\\E\\s+\\Q") + "\\b", Pattern.CASE_INSENSITIVE);
        return new Blocked(pattern, parts[0], LocalizedText.given(said ->
                Optional.of(said.ordinal() + 1).filter(at -> at < parts.length).map(at -> parts[at])).orElseThrow());
    }
}
