package mingbai.text;

import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * How near words are to known ones, as people mistype them: letters that are wrong, missing, too many or swapped ({@code housng},
 * {@code housing}); characters that sound alike (青岛海管, 青岛海关); Chinese typed as pinyin, and pinyin as Chinese
 * ({@code qīngdǎo}, 青岛). Case, tone marks, full width, and whether words are joined by hyphens, underscores or spaces make no difference.
 * What was answered is remembered: a name that changed is unknown in every record that uses it.
 */
public final class Likeness {
    private static final int LONGEST = 100;
    /** What a letter costs that is wrong, missing or too many. */
    private static final int LETTER = 4;
    private static final int SOUNDS_NEARLY_ALIKE = 2;
    private static final int SOUNDS_ALIKE = 1;
    /** So many words are remembered. */
    private static final int MOST = 10_000;
    private static final Pattern MARK = Pattern.compile("\\p{Mn}");
    private static final Pattern JOINT = Pattern.compile("[ _-]+");
    private static final Pattern OTHER = Pattern.compile("[^a-z0-9]");

    private final List<Form> known;
    private final Map<String, Optional<String>> answers = new ConcurrentHashMap<>();

    /** @param known the words that may have been meant */
    public Likeness(Collection<String> known) {
        this.known = known.stream().map(Form::of).toList();
    }

    /** The nearest word; absent where none is near enough to have been meant. Of two that are as near, the first by alphabet. */
    public static Optional<String> nearest(String word, Collection<String> known) {
        return new Likeness(known).nearest(word);
    }

    /** The nearest word; absent where none is near enough to have been meant. Of two that are as near, the first by alphabet. */
    public Optional<String> nearest(String word) {
        if (word.length() > LONGEST) return Optional.empty();
        Optional<String> answer = answers.get(word);
        if (answer != null) return answer;
        Optional<String> found = find(Form.of(word));
        if (answers.size() < MOST) answers.put(word, found);
        return found;
    }

    /**
     * A word as it is compared.
     *
     * @param han     whether Chinese is in it
     * @param folded  in lower case, without marks, joined by hyphens
     * @param letters as pinyin is typed, without a space
     */
    private record Form(String word, boolean han, int[] folded, int[] letters) {
        static Form of(String word) {
            String plain = MARK.matcher(Normalizer.normalize(word.strip().toLowerCase(Locale.ROOT), Normalizer.Form.NFKD)).replaceAll("");
            String letters = OTHER.matcher(String.join("", Pinyin.readings(word))).replaceAll("");
            return new Form(word, word.codePoints().anyMatch(Character::isIdeographic),
                    JOINT.matcher(plain).replaceAll("-").codePoints().toArray(), letters.codePoints().toArray());
        }
    }

    private Optional<String> find(Form word) {
        String best = "";
        int nearest = Integer.MAX_VALUE;
        for (Form candidate : known) {
            int distance = distance(word, candidate);
            if (distance < nearest || distance == nearest && distance < Integer.MAX_VALUE && candidate.word().compareTo(best) < 0) {
                nearest = distance;
                best = candidate.word();
            }
        }
        return best.isEmpty() ? Optional.empty() : Optional.of(best);
    }

    /** How far a word is from one that may have been meant; the largest number where it is too far. */
    private static int distance(Form word, Form candidate) {
        int most = most(word);
        if (word.han() == candidate.han()) return within(most, steps(word.folded(), candidate.folded(), most));
        most = Math.max(SOUNDS_ALIKE, word.letters().length / 6 * LETTER);
        return within(most, Math.max(SOUNDS_ALIKE, steps(word.letters(), candidate.letters(), most)));
    }

    private static int within(int most, int distance) {
        return distance <= most ? distance : Integer.MAX_VALUE;
    }

    /** A third of the letters may be wrong; of two characters, both may only sound wrong. */
    private static int most(Form word) {
        int letters = word.word().codePointCount(0, word.word().length());
        return Math.max(word.han() ? SOUNDS_NEARLY_ALIKE : LETTER, letters / 3 * LETTER);
    }

    /**
     * Insertions, deletions, replacements and swaps of neighbours (optimal string alignment).
     *
     * @param most more is too far
     */
    private static int steps(int[] a, int[] b, int most) {
        if (Math.abs(a.length - b.length) * LETTER > most) return Integer.MAX_VALUE;
        int[][] steps = new int[a.length + 1][b.length + 1];
        for (int i = 0; i <= a.length; i++) {
            for (int j = 0; j <= b.length; j++) {
                if (i == 0 || j == 0) {
                    steps[i][j] = (i + j) * LETTER;
                    continue;
                }
                int replaced = steps[i - 1][j - 1] + replacing(a[i - 1], b[j - 1]);
                steps[i][j] = Math.min(replaced, Math.min(steps[i - 1][j], steps[i][j - 1]) + LETTER);
                boolean swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
                if (swapped) steps[i][j] = Math.min(steps[i][j], steps[i - 2][j - 2] + LETTER);
            }
        }
        return steps[a.length][b.length];
    }

    private static int replacing(int a, int b) {
        if (a == b) return 0;
        if (!Character.isIdeographic(a) || !Character.isIdeographic(b)) return LETTER;
        String one = Pinyin.reading(a);
        String other = Pinyin.reading(b);
        if (one.equals(other)) return SOUNDS_ALIKE;
        return blurred(one).equals(blurred(other)) ? SOUNDS_NEARLY_ALIKE : LETTER;
    }

    /** Sounds that many speakers do not tell apart, and input methods therefore offer for each other. */
    private static String blurred(String syllable) {
        String blurred = syllable;
        if (blurred.startsWith("zh") || blurred.startsWith("ch") || blurred.startsWith("sh")) {
            blurred = blurred.charAt(0) + blurred.substring(2);
        }
        if (blurred.length() > 1 && blurred.charAt(0) == 'n') blurred = "l" + blurred.substring(1);
        boolean nasal = blurred.endsWith("ang") || blurred.endsWith("eng") || blurred.endsWith("ing");
        return nasal ? blurred.substring(0, blurred.length() - 1) : blurred;
    }
}
