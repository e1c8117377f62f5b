package mingbai.text;

import java.text.Normalizer;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mingbai.text.words.Readings;

/**
 * How Chinese characters are read, as people type it: without tones, in lower case, {@code v} for ü. The commonest reading
 * comes from a table; where a character has others, the pinyin that people wrote beside a text says which.
 */
public final class Pinyin {
    private static final Pattern SYLLABLE = Pattern.compile("(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])"
            + "(?:[iu]?ang?|[iu]?a[io]?|e[inr]?|eng|i|iong|i?ong|ou|i?ao|ing?|ie|iu|o|uai|ui|uo|ue|u[an]?|v[en]?|van)"
            + "|a[ino]?|ang|e[inr]?|eng|ou?");
    private static final int LONGEST = 6;
    /** No term is longer. */
    private static final int MOST_CHARACTERS = 100;
    private static final Pattern TONED_UMLAUT = Pattern.compile("u([\u0300\u0301\u0304\u030C])\u0308");
    private static final Pattern MARK = Pattern.compile("\\p{Mn}");
    private static final Pattern PARTING = Pattern.compile("[^a-z0-9]+");

    private Pinyin() {}

    /**
     * The syllables of a text's Chinese characters, one each, as its pinyin gives them.
     *
     * @param pinyin with or without tone marks; within a word, a syllable that begins with a, e or o follows an
     *               apostrophe; Latin letters of the text are in it too
     * @return absent: the pinyin does not fit the text
     */
    public static Optional<List<String>> syllables(String text, String pinyin) {
        int[] characters = text.codePoints().filter(c -> Character.isIdeographic(c) || Character.isLetterOrDigit(c)).toArray();
        if (characters.length > MOST_CHARACTERS) return Optional.empty();
        return split(characters, 0, " " + PARTING.matcher(typed(pinyin)).replaceAll(" ").strip());
    }

    /**
     * The characters of texts by their readings.
     *
     * @param texts whose characters are listed
     * @param known texts whose pinyin is known
     * @return syllables with their characters, both in order
     */
    public static SortedMap<String, String> table(Iterable<String> texts, Map<String, String> known) {
        BitSet listed = new BitSet();
        for (String text : texts) {
            int next;
            for (int i = 0; i < text.length(); i = next) {
                int c = text.codePointAt(i);
                next = i + Character.charCount(c);
                if (!listed.get(c) && Character.isIdeographic(c)) listed.set(c);
            }
        }
        SortedMap<String, TreeSet<Integer>> table = new TreeMap<>();
        listed.stream().forEach(c -> table.computeIfAbsent(reading(c), key -> new TreeSet<>()).add(c));
        known.forEach((text, pinyin) -> {
            List<String> syllables = syllables(text, pinyin).orElse(List.of());
            int[] han = text.codePoints().filter(Character::isIdeographic).toArray();
            for (int i = 0; i < syllables.size(); i++) {
                if (listed.get(han[i])) table.computeIfAbsent(syllables.get(i), key -> new TreeSet<>()).add(han[i]);
            }
        });
        SortedMap<String, String> lines = new TreeMap<>();
        table.forEach((syllable, found) -> lines.put(syllable,
                found.stream().map(Character::toString).collect(Collectors.joining())));
        lines.keySet().removeIf(syllable -> !SYLLABLE.matcher(syllable).matches());
        return lines;
    }

    /** As people type it. */
    public static String typed(String pinyin) {
        String lower = pinyin.toLowerCase(Locale.ROOT);
        if (lower.chars().allMatch(c -> c < 0x80)) return lower;
        String spelled = Normalizer.normalize(lower, Normalizer.Form.NFD).replace("u\u0308", "v");
        return MARK.matcher(TONED_UMLAUT.matcher(spelled).replaceAll("v")).replaceAll("");
    }

    /** The commonest reading of each Chinese character, and everything else as it is typed: without tones, in lower case. */
    static List<String> readings(String text) {
        return text.codePoints().mapToObj(c -> Character.isIdeographic(c) ? reading(c) : typed(Character.toString(c))).toList();
    }

    /** The commonest reading of a Chinese character; of one that nobody knows, itself. */
    public static String reading(int character) {
        return Readings.of(character).orElseGet(() -> typed(Character.toString(character)));
    }

    /** The first way in which letters can be given out to characters, the commonest readings first. */
    private static Optional<List<String>> split(int[] characters, int at, String letters) {
        if (at == characters.length) return letters.isEmpty() ? Optional.of(List.of()) : Optional.empty();
        String next = letters.stripLeading();
        if (!Character.isIdeographic(characters[at])) {
            String same = Character.toString(characters[at]).toLowerCase(Locale.ROOT);
            return next.startsWith(same) ? split(characters, at + 1, next.substring(same.length())) : Optional.empty();
        }
        boolean inside = next.length() == letters.length();
        String common = reading(characters[at]);
        Optional<List<String>> found = next.startsWith(common) ? from(characters, at, common, next, inside) : Optional.empty();
        if (found.isPresent()) return found;
        for (int length = Math.min(LONGEST, next.length()); length > 0; length--) {
            String syllable = next.substring(0, length);
            if (syllable.equals(common) || !SYLLABLE.matcher(syllable).matches()) continue;
            found = from(characters, at, syllable, next, inside);
            if (found.isPresent()) return found;
        }
        return Optional.empty();
    }

    /**
     * The way that begins with a syllable.
     *
     * @param inside whether it is within a word
     */
    private static Optional<List<String>> from(int[] characters, int at, String syllable, String letters, boolean inside) {
        if (inside && "aeo".indexOf(syllable.charAt(0)) >= 0) return Optional.empty();
        return split(characters, at + 1, letters.substring(syllable.length()))
                .map(rest -> Stream.concat(Stream.of(syllable), rest.stream()).toList());
    }
}
