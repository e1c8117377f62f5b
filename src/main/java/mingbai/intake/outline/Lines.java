package mingbai.intake.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mingbai.intake.source.Known;
import mingbai.intake.source.Texts;

/**
 * Lines in front of a table or of the first heading: what is above the title, the title, and what introduces the rest.
 *
 * @param above        such as 附件2
 * @param title        its lines; empty: none looks like one
 * @param introduction all that follows
 */
record Lines(List<String> above, List<String> title, List<String> introduction) {
    private static final Pattern TITLE = Pattern.compile(".{3,}" + Known.any("title.endings") + "(?:[（(][^（）()]*[）)])?");
    /** Titles have no more lines. */
    private static final int MOST = 4;
    private static final int LONGEST = 60;

    static Lines of(List<String> lines) {
        int begin = 0;
        while (begin < lines.size() && Texts.above(lines.get(begin))) begin++;
        int end = begin;
        for (int i = begin; i < Math.min(lines.size(), begin + MOST) && line(lines.get(i)); i++) {
            if (titled(lines.get(i))) {
                end = i + 1;
                break;
            }
        }
        if (end == begin && begin < lines.size() && line(lines.get(begin))) end = begin + 1;
        return new Lines(new ArrayList<>(lines.subList(0, begin)), new ArrayList<>(lines.subList(begin, end)),
                new ArrayList<>(lines.subList(end, lines.size())));
    }

    /** The same with more lines above. */
    Lines below(List<String> more) {
        return new Lines(Stream.concat(more.stream(), above.stream()).toList(), title, introduction);
    }

    /** The place of the line that ends the last title; negative: none does. */
    static int lastTitle(List<String> lines) {
        for (int i = lines.size() - 1; i >= 0; i--) if (line(lines.get(i)) && titled(lines.get(i))) return i;
        return -1;
    }

    /** Whether a line begins or ends what stands above a table: 附件2, or a title. */
    static boolean begins(String line) {
        return Texts.above(line) || line(line) && titled(line);
    }

    /** Whether a line ends as titles do, however far apart its letters are. */
    private static boolean titled(String line) {
        return TITLE.matcher(Texts.letters(line)).matches();
    }

    /** Whether a line is short and ends no sentence. */
    private static boolean line(String line) {
        return line.length() <= LONGEST && !Texts.ended(line);
    }
}
