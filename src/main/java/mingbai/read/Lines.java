package mingbai.read;

import java.util.BitSet;
import java.util.regex.Pattern;

/** The lines of a record: which of them are keys and lists, which are text that began above, and how far they are indented. */
final class Lines {
    /** What ends a line whose text follows below. */
    private static final Pattern BLOCK = Pattern.compile("(?:^|[:-] +)[|>][0-9+-]{0,2}\\s*(?:#.*)?$");

    private final RawFile file;
    private final boolean[] text;

    /** @param known the lines on which quoted and unquoted texts go on */
    Lines(RawFile file, BitSet known) {
        this.file = file;
        this.text = new boolean[file.lines() + 1];
        int block = -1;
        for (int line = 1; line <= file.lines(); line++) {
            boolean blank = file.line(line).isBlank();
            if (block >= 0 && !blank && indent(line) <= block) block = -1;
            text[line] = blank || block >= 0 || known.get(line);
            if (!text[line] && opens(line)) block = indent(line);
        }
    }

    int count() {
        return file.lines();
    }

    String line(int line) {
        return file.line(line);
    }

    /** How many spaces a line begins with. */
    int indent(int line) {
        String content = file.line(line);
        int spaces = 0;
        while (spaces < content.length() && content.charAt(spaces) == ' ') spaces++;
        return spaces;
    }

    /** Whether a line is a key or begins one of a list: no text that began above, no comment, not blank. */
    boolean structure(int line) {
        return !text[line] && !file.line(line).stripLeading().startsWith("#");
    }

    /** The first such line. */
    int first() {
        int found = 1;
        while (found < count() && !structure(found)) found++;
        return found;
    }

    /** The last such line above another; 0: there is none. */
    int above(int line) {
        int found = line - 1;
        while (found > 0 && !structure(found)) found--;
        return Math.max(found, 0);
    }

    /** Whether the text of a block follows below a line. */
    boolean opens(int line) {
        return BLOCK.matcher(file.line(line)).find();
    }
}
