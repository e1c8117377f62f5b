package mingbai.compare;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import mingbai.compare.Run.Mark;
import mingbai.language.Language;
import mingbai.text.Segments;

/**
 * The runs of a text, marked by what was deleted and inserted, piece by piece (Myers, in linear space):
 *
 * <pre>网上[-办理-]{+通办+}。</pre>
 *
 * <p>Between two changes a single letter or a blank that happened to stay is marked with them: marks that follow words are read,
 * marks that follow letters are not.
 */
public final class Runs {
    /** Longer lists of pieces are compared line by line first, because the time grows with the square of what differs. */
    private static final int MOST_PIECES = 4_000;

    private Runs() {}

    /** What became of each stretch of a text in the authoritative language, in order. */
    public static List<Run> between(String old, String now) {
        return between(Segments.of(Language.AUTHORITATIVE, old), Segments.of(Language.AUTHORITATIVE, now));
    }

    /** @param old the pieces of the old text, none where there was none */
    static List<Run> between(List<String> old, List<String> now) {
        List<Run> runs = new ArrayList<>();
        if (few(old) && few(now)) {
            align(runs, old, now);
        } else {
            alignLines(runs, lines(old), lines(now));
        }
        return gathered(runs);
    }

    private static boolean few(List<String> pieces) {
        return pieces.size() <= MOST_PIECES;
    }

    private static void align(List<Run> runs, List<String> old, List<String> now) {
        int position = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(old, now, new MyersDiffWithLinearSpace<String>()).getDeltas()) {
            add(runs, Mark.SAME, old.subList(position, delta.getSource().getPosition()));
            add(runs, Mark.DELETED, delta.getSource().getLines());
            add(runs, Mark.INSERTED, delta.getTarget().getLines());
            position = delta.getSource().getPosition() + delta.getSource().size();
        }
        add(runs, Mark.SAME, old.subList(position, old.size()));
    }

    /** Lines that differ, up to the next that stayed, are compared piece by piece, unless there are too many. */
    private static void alignLines(List<Run> runs, List<List<String>> old, List<List<String>> now) {
        int position = 0;
        List<List<String>> gone = new ArrayList<>();
        List<List<String>> come = new ArrayList<>();
        for (AbstractDelta<List<String>> delta : DiffUtils.diff(old, now, new MyersDiffWithLinearSpace<List<String>>()).getDeltas()) {
            if (delta.getSource().getPosition() > position) {
                alignChanged(runs, gone, come);
                add(runs, Mark.SAME, pieces(old.subList(position, delta.getSource().getPosition())));
            }
            gone.addAll(delta.getSource().getLines());
            come.addAll(delta.getTarget().getLines());
            position = delta.getSource().getPosition() + delta.getSource().size();
        }
        alignChanged(runs, gone, come);
        add(runs, Mark.SAME, pieces(old.subList(position, old.size())));
    }

    private static void alignChanged(List<Run> runs, List<List<String>> gone, List<List<String>> come) {
        List<String> before = pieces(gone);
        List<String> after = pieces(come);
        if (few(before) && few(after)) {
            align(runs, before, after);
        } else {
            add(runs, Mark.DELETED, before);
            add(runs, Mark.INSERTED, after);
        }
        gone.clear();
        come.clear();
    }

    private static void add(List<Run> runs, Mark mark, List<String> pieces) {
        String text = String.join("", pieces);
        if (!text.isEmpty()) runs.add(new Run(mark, text));
    }

    /** Neighbouring changes as one: first all that is gone, then all that is new. What lies between two of them stayed. */
    private static List<Run> gathered(List<Run> runs) {
        List<Run> gathered = new ArrayList<>();
        StringBuilder deleted = new StringBuilder();
        StringBuilder inserted = new StringBuilder();
        for (int i = 0; i < runs.size(); i++) {
            Run run = runs.get(i);
            boolean between = deleted.length() + inserted.length() > 0 && i + 1 < runs.size() && slight(run.text());
            if (run.mark() == Mark.SAME && !between) {
                close(gathered, deleted, inserted);
                gathered.add(run);
                continue;
            }
            if (run.mark() != Mark.INSERTED) deleted.append(run.text());
            if (run.mark() != Mark.DELETED) inserted.append(run.text());
        }
        close(gathered, deleted, inserted);
        return gathered;
    }

    private static void close(List<Run> gathered, StringBuilder deleted, StringBuilder inserted) {
        // Between two changes is unchanged text, or nothing: the blank that both begin with belongs to it.
        int blank = 0;
        while (blank < Math.min(deleted.length(), inserted.length()) && deleted.charAt(blank) == inserted.charAt(blank)
                && Character.isWhitespace(deleted.charAt(blank))) blank++;
        if (blank > 0) {
            String before = gathered.isEmpty() ? "" : gathered.remove(gathered.size() - 1).text();
            gathered.add(new Run(Mark.SAME, before + deleted.substring(0, blank)));
            deleted.delete(0, blank);
            inserted.delete(0, blank);
        }
        if (deleted.length() > 0) gathered.add(new Run(Mark.DELETED, deleted.toString()));
        if (inserted.length() > 0) gathered.add(new Run(Mark.INSERTED, inserted.toString()));
        deleted.setLength(0);
        inserted.setLength(0);
    }

    /** Blanks without a line break, or one letter of any script. */
    private static boolean slight(String text) {
        if (text.isBlank()) return text.indexOf('\n') < 0;
        return text.codePointCount(0, text.length()) == 1 && Character.isLetter(text.codePointAt(0));
    }

    /** The pieces of each line; its break belongs to it. */
    private static List<List<String>> lines(List<String> pieces) {
        List<List<String>> lines = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < pieces.size(); i++) {
            if (pieces.get(i).indexOf('\n') < 0 && i + 1 < pieces.size()) continue;
            lines.add(pieces.subList(start, i + 1));
            start = i + 1;
        }
        return lines;
    }

    private static List<String> pieces(List<List<String>> lines) {
        return lines.stream().flatMap(List::stream).toList();
    }
}
