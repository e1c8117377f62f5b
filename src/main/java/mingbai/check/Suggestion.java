package mingbai.check;

import java.util.Collection;
import java.util.Optional;

/** The known word that is nearest to an unknown one: {@code housng} → {@code housing}. */
final class Suggestion {
    private static final int LONGEST = 100;

    private Suggestion() {}

    /** The nearest by edit distance; absent where none is near enough to have been meant. */
    static Optional<String> near(String word, Collection<String> known) {
        if (word.length() > LONGEST) return Optional.empty();
        int nearest = Math.max(1, word.length() / 3) + 1;
        String best = "";
        for (String candidate : known) {
            if (Math.abs(candidate.length() - word.length()) >= nearest + 1) continue;
            int distance = distance(word, candidate);
            boolean nearer = distance < nearest || distance == nearest && !best.isEmpty() && candidate.compareTo(best) < 0;
            if (!nearer) continue;
            nearest = distance;
            best = candidate;
        }
        return best.isEmpty() ? Optional.empty() : Optional.of(best);
    }

    /** Insertions, deletions, replacements and swaps of neighbours (optimal string alignment). */
    static int distance(String a, String b) {
        int[][] steps = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    steps[i][j] = i + j;
                    continue;
                }
                int replaced = steps[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                steps[i][j] = Math.min(replaced, Math.min(steps[i - 1][j], steps[i][j - 1]) + 1);
                boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2)
                        && a.charAt(i - 2) == b.charAt(j - 1);
                if (swapped) steps[i][j] = Math.min(steps[i][j], steps[i - 2][j - 2] + 1);
            }
        }
        return steps[a.length()][b.length()];
    }
}
