package mingbai.intake.outline;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mingbai.intake.source.Lexicon;
import mingbai.intake.source.Texts;
import mingbai.model.SourceText.Is;
import mingbai.problem.Said;
import mingbai.text.RoleWords;

/** The words by which the heads of columns and the labels of prose are known, white space, width and what is in brackets aside. */
public final class HeadWords {
    /** Longer texts are no heads, what is in brackets included. */
    private static final int LONGEST = 100;
    /** Nor are longer ones without that. */
    private static final int LONGEST_LETTERS = 16;
    /** Words so long are known behind others as well: of 区政府分管领导 the last four letters. */
    private static final int SUFFIX = 3;
    private static final Pattern ASIDE = Pattern.compile("\\([^)]*\\)|[:]");
    /** Words of another language before or behind the Chinese. */
    private static final Pattern LATIN = Pattern.compile("^[A-Za-z][A-Za-z.'/&-]*|[A-Za-z][A-Za-z.'/&-]*$");
    private static final Pattern MARKS = Pattern.compile("[,。、;]");
    private static final Map<String, Meaning> WORDS = words("head");
    private static final Map<String, Meaning> ENDINGS = words("ending");
    private static final String ROLES = String.join("|", RoleWords.all().keySet());
    private static final Pattern UNITS = Pattern.compile(".{0,2}?(" + ROLES + ")(?:" + ROLES + "|/|" + Lexicon.any("joining") + ")*"
            + Lexicon.any("unit.words"));

    private HeadWords() {}

    /**
     * What a head says.
     *
     * @param id   which of several columns of the kind it is; empty: the usual one
     * @param role the word of what units do; absent: they are no units, or it is not known
     */
    public record Meaning(Is is, String id, Optional<String> role) {}

    /** What a head says; absent: its words are not known. */
    public static Optional<Meaning> of(String head) {
        if (head.isEmpty() || head.length() > LONGEST) return Optional.empty();
        String letters = letters(head);
        if (letters.length() > LONGEST_LETTERS || MARKS.matcher(letters).find()) return Optional.empty();
        if (WORDS.containsKey(letters)) return Optional.of(WORDS.get(letters));
        Matcher units = UNITS.matcher(letters);
        if (units.matches()) return Optional.of(new Meaning(Is.UNITS, "", Optional.of(units.group(1))));
        return ending(WORDS, letters, SUFFIX);
    }

    /** Without what is in brackets, and, where both are there, without the letters of another language: No. 序号. */
    private static String letters(String head) {
        String letters = ASIDE.matcher(Texts.letters(head)).replaceAll("");
        String han = LATIN.matcher(letters).replaceAll("");
        return han.codePoints().anyMatch(Character::isIdeographic) ? han : letters;
    }

    /** What the longest word of more letters than that says, which a text ends with. */
    private static Optional<Meaning> ending(Map<String, Meaning> words, String letters, int than) {
        for (int at = 0; at < letters.length() - than; at++) {
            Meaning meaning = words.get(letters.substring(at));
            if (meaning != null) return Optional.of(meaning);
        }
        return Optional.empty();
    }

    /** What a word in a row of heads says, whose end is enough there; absent: not even that is known. */
    static Optional<Meaning> ofHead(String head) {
        String letters = letters(head);
        return of(head).or(() -> letters.length() > LONGEST_LETTERS ? Optional.empty() : ending(ENDINGS, letters, 0));
    }

    /** Whether a head is the one of numbers. */
    public static boolean number(String head) {
        return of(head).filter(meaning -> meaning.is() == Is.NUMBER).isPresent();
    }

    /** Of each kind of column the word by which it is mostly known, as a person is told. */
    public static Said common() {
        return Said.list(Lexicon.words("common.heads"));
    }

    /** All words that are known, a sentence a kind of column. */
    public static List<Said> all() {
        return byKind().entrySet().stream()
                .map(kind -> Said.say("head.words", Said.of("column.is", kind.getKey()), Said.list(kind.getValue()))).toList();
    }

    private static Map<Is, List<String>> byKind() {
        Map<Is, List<String>> kinds = new EnumMap<>(Is.class);
        WORDS.forEach((word, meaning) -> kinds.computeIfAbsent(meaning.is(), is -> new ArrayList<>()).add(word));
        String unit = Lexicon.words("unit.words").get(0);
        kinds.computeIfAbsent(Is.UNITS, is -> new ArrayList<>())
                .addAll(RoleWords.all().keySet().stream().map(word -> word + unit).toList());
        kinds.values().forEach(words -> words.removeIf(word -> word.length() == 1));
        return kinds;
    }

    private static Map<String, Meaning> words(String kind) {
        Map<String, Meaning> words = new LinkedHashMap<>();
        for (Is is : List.of(Is.NUMBER, Is.TITLE, Is.TEXT, Is.UNITS, Is.SCOPE, Is.LIMIT, Is.PERSON, Is.REMARK, Is.GROUP)) {
            String name = kind + "." + is.name().toLowerCase(Locale.ROOT);
            Stream.concat(Stream.of(name), Lexicon.names(name).stream()).forEach(key -> {
                String id = key.equals(name) ? "" : key.substring(name.length() + 1);
                if (Lexicon.has(key)) Lexicon.words(key).forEach(word -> words.put(word, new Meaning(is, id, Optional.empty())));
            });
        }
        return words;
    }
}
