package mingbai.check.fidelity;

import java.util.Optional;
import mingbai.check.form.Segment;
import mingbai.check.parse.Declared;
import mingbai.format.OfficialText;
import mingbai.problem.Problem;

/** What the source has and no record holds: by where it is, the declaration that would hold it. */
final class LeftOver {
    /** How many letters a passage has at most that is shown to be copied. */
    private static final int LONGEST = 400;

    private final OfficialText official;
    private final String text;
    private final Declared declared;

    LeftOver(OfficialText official, String text, Declared declared) {
        this.official = official;
        this.text = text;
        this.declared = declared;
    }

    /** The same behind the last item, from a letter on. */
    Optional<Problem.Meant> behind(int letter) {
        int end = official.letters().length();
        if (declared.below().isPresent() || end - letter > LONGEST || cells(letter, end) || !official.behind('\n',
                letter)) return Optional.empty();
        return Optional.of(Problem.Meant.of("below: " + quoted(letter, official.letters().length())));
    }

    /** The same before a piece that stands further on, in whole lines or cells. */
    Optional<Problem.Meant> before(Segment piece, int letter) {
        String letters = piece.letters();
        int next = letters.isEmpty() ? -1 : official.letters().indexOf(letters, letter);
        if (next <= letter || next - letter > LONGEST || !line(letter) || !line(next) || cells(letter, next)) return Optional.empty();
        String passage = quoted(letter, next);
        int at = declared.head().indexOf(piece);
        if (at < 0 && piece.start() != Segment.Start.ROW && piece.start() != Segment.Start.LINE) return Optional.empty();
        if (at >= 0 && at <= declared.heading()) return Optional.of(Problem.Meant.of("above: " + passage));
        if (at == declared.heading() + 1) return Optional.of(Problem.Meant.of("introduction: " + passage));
        if (at > 0) return Optional.of(Problem.Meant.of("{is: text, head: " + passage + "}"));
        return Optional.of(Problem.Meant.of("{id: …, heading: " + passage + "}"));
    }

    /** Whether there are several cells: a row that no record holds is no passage. */
    private boolean cells(int from, int to) {
        for (int letter = from + 1; letter < to; letter++) if (official.behind('\t', letter)) return true;
        return false;
    }

    private boolean line(int letter) {
        return letter == 0 || official.behind('\n', letter);
    }

    /** As YAML writes it on one line. */
    private String quoted(int from, int to) {
        String passage = text.substring(official.offset(from), official.offset(to - 1) + 1).strip();
        boolean plain = passage.matches("[\\p{L}\\p{N}、，。；：（）《》“”]+");
        return plain ? passage : "\"" + passage.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\s*\\R\\s*", "\\\\n") + "\"";
    }
}
