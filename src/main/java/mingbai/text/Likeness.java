package mingbai.text;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/**
 * How near words are to each other, as people mistype them: letters that are wrong, missing, too many or swapped ({@code housng},
 * {@code housing}); characters that sound alike (青岛海管, 青岛海关); Chinese typed as pinyin, and pinyin as Chinese
 * ({@code qīngdǎo}, 青岛). Case, tone marks, and whether words are joined by hyphens, underscores or spaces make no difference.
 */
public final class Likeness {
    private static final int LONGEST = 100;
    /** What a letter costs that is wrong, missing or too many. */
    private static final int LETTER = 4;
    private static final int SOUNDS_NEARLY_ALIKE = 2;
    private static final int SOUNDS_ALIKE = 1;

    private Likeness() {}

    /** The nearest word; absent where none is near enough to have been meant. Of two that are as near, the first by alphabet. */
    public static Optional<String> nearest(String word, Collection<String> known) {
        if (word.length() > LONGEST) return Optional.empty();
        String best = "";
        int nearest = Integer.MAX_VALUE;
        for (String candidate : known) {
            int distance = distance(word, candidate);
            if (distance < nearest || distance == nearest && distance < Integer.MAX_VALUE && candidate.compareTo(best) < 0) {
                nearest = distance;
                best = candidate;
            }
        }
        return best.isEmpty() ? Optional.empty() : Optional.of(best);
    }

    /** How far a word is from one that may have been meant; the largest number where it is too far. */
    private static int distance(String word, String candidate) {
        if (han(word) == han(candidate)) return within(most(word), steps(folded(word), folded(candidate), most(word)));
        String letters = letters(word);
        int most = Math.max(SOUNDS_ALIKE, letters.length() / 6 * LETTER);
        int steps = steps(letters.codePoints().toArray(), letters(candidate).codePoints().toArray(), most);
        return within(most, Math.max(SOUNDS_ALIKE, steps));
    }

    private static int within(int most, int distance) {
        return distance <= most ? distance : Integer.MAX_VALUE;
    }

    /** A third of the letters may be wrong; of two characters, both may only sound wrong. */
    private static int most(String word) {
        int letters = word.codePointCount(0, word.length());
        return Math.max(han(word) ? SOUNDS_NEARLY_ALIKE : LETTER, letters / 3 * LETTER);
    }

    private static boolean han(String word) {
        return word.codePoints().anyMatch(Character::isIdeographic);
    }

    private static int[] folded(String word) {
        String plain = Normalizer.normalize(word.strip().toLowerCase(Locale.ROOT), Normalizer.Form.NFD).replaceAll("\\p{Mn}", "");
        return plain.replaceAll("[ _-]+", "-").codePoints().toArray();
    }

    /** As pinyin is typed, without a space. */
    private static String letters(String word) {
        return String.join("", Pinyin.readings(word)).replaceAll("[^a-z0-9]", "");
    }

    /** Insertions, deletions, replacements and swaps of neighbours (optimal string alignment). @param most more is too far */
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
        String one = Pinyin.readings(Character.toString(a)).get(0);
        String other = Pinyin.readings(Character.toString(b)).get(0);
        if (one.equals(other)) return SOUNDS_ALIKE;
        return blurred(one).equals(blurred(other)) ? SOUNDS_NEARLY_ALIKE : LETTER;
    }

    /** Sounds that many speakers do not tell apart, and input methods therefore offer for each other. */
    private static String blurred(String syllable) {
        return syllable.replaceFirst("^([zcs])h", "$1").replaceFirst("^n(?=.)", "l").replaceFirst("([aei]n)g$", "$1");
    }
}
