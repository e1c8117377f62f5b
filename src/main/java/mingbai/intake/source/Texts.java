package mingbai.intake.source;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import mingbai.format.CodePoint;
import mingbai.format.WrittenDay;
import mingbai.problem.Place;
import mingbai.problem.Rule;
import mingbai.problem.Said;
import mingbai.text.Unseen;

/** Texts as files break them over lines, made whole. Letters are never changed; those that readers cannot see are left out. */
public final class Texts {
    /** Line ends of every kind; YAML takes the last three for line ends too. */
    public static final Pattern BREAK = Pattern.compile("\\r\\n|[\\n\\r\\x0B\\f\\u0085\\u2028\\u2029]");
    /** White space but the spaces of Chinese typesetting. */
    private static final Pattern SPACE = Pattern.compile("[\\t\\u00A0\\u1680\\u2000-\\u200A\\u202F\\u205F]");
    private static final String SENTENCE = "。！？";
    private static final String CLAUSE = "。！？；：!?;:…";
    private static final String CLOSING = "”’）》」』)";
    private static final Pattern ENUMERATED = Pattern.compile("(?s)(?:[（(]?[" + Lexicon.letters("numerals")
            + "\\d]{1,4}[）)、.．]|[①-⑳]|[—·•]|" + Lexicon.any("bullets") + ").*");
    private static final Pattern TITLED = Pattern.compile("(?s).*》(?:[（(〔][^（）()]*[）)〕])?");
    private static final Pattern NOTE = Pattern.compile("(?s)" + Lexicon.any("note") + "\\s*[:：].*");
    private static final Pattern ABOVE = Pattern.compile(Lexicon.any("above.beginnings") + "\\s*[\\d" + Lexicon.letters("numerals")
            + "－—-]{0,4}\\s*[:：.．]?");
    private static final Pattern DOCUMENT_NUMBER = Pattern.compile("[^\\s，。；：]{1,15}[〔［\\[（(]\\d{4}[〕］\\]）)]\\s*\\d{1,5}"
            + Lexicon.any("document.number"));
    private static final Pattern SIGNING = Pattern.compile(Lexicon.any("table.signing") + "\\s*[:：]");
    /** Lines that are broken for their length are no longer, of these so many are full, one in so many, and those are so much shorter. */
    private static final int LONGEST_WRAPPED = 200;
    private static final int LEAST_WRAPPED = 4;
    private static final int SLACK = 4;
    private static final int SHOWN = 6;
    private static final int LONGEST_SHOWN = 30;

    private Texts() {}

    /** A cell's text: its lines that are not blank, each without white space around it. */
    public static String lines(String text) {
        return BREAK.splitAsStream(SPACE.matcher(text).replaceAll(" ")).map(Texts::strip).filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    /** The same, after telling what is left out. */
    public static String lines(String text, Place place, Findings findings) {
        String whole = BREAK.matcher(text).replaceAll("\n");
        List<Unseen> unseen = unseen(whole);
        if (unseen.isEmpty()) return lines(whole);
        findings.add(Rule.IMPORT_CHARACTER, place, unseen.stream().map(found -> found.arguments().get(0).toString()).distinct()
                .collect(Collectors.joining(" ")));
        return lines(without(whole, unseen));
    }

    /** A cell of no other row or column, after telling what is left out. */
    public static SourceTable.Cell cell(String text, Place place, Findings findings) {
        return new SourceTable.Cell(lines(text, place, findings), place, SourceTable.Merge.NONE);
    }

    /**
     * A line that is in no table.
     *
     * @param findings are not added to: what is found is the line's
     */
    public static Passage.Line passage(String text, Place place, Findings findings) {
        Findings found = findings.apart();
        return new Passage.Line(lines(text, place, found), place, found.all());
    }

    /** A text without what readers cannot see of it. */
    public static String seen(String text) {
        return without(text, unseen(text));
    }

    private static List<Unseen> unseen(String text) {
        return Unseen.all(text).stream().filter(found -> found.rule() == Rule.CHARACTER_INVISIBLE).toList();
    }

    private static String without(String text, List<Unseen> unseen) {
        StringBuilder seen = new StringBuilder();
        int from = 0;
        for (Unseen found : unseen) {
            seen.append(text, from, found.offset());
            from = found.offset() + Character.charCount(found.codePoint());
        }
        return seen.append(text, from, text.length()).toString();
    }

    /** Without white space around it, that of Chinese typesetting and the space that does not break included. */
    public static String strip(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && CodePoint.isSpace(text.charAt(start))) start++;
        while (end > start && CodePoint.isSpace(text.charAt(end - 1))) end--;
        return text.substring(start, end);
    }

    /** Numbers that follow each other as ranges: 4 7–9. */
    public static String ranges(Iterable<Integer> numbers) {
        List<int[]> ranges = new ArrayList<>();
        for (int number : numbers) {
            int[] last = ranges.isEmpty() ? null : ranges.get(ranges.size() - 1);
            if (last != null && last[1] == number - 1) last[1] = number;
            else ranges.add(new int[] {number, number});
        }
        return ranges.stream().map(range -> range[0] == range[1] ? String.valueOf(range[0]) : range[0] + "–" + range[1])
                .collect(Collectors.joining(" "));
    }

    /** Lines in quotation marks, each as it is {@linkplain #shown shown}. */
    public static Said quoted(List<String> lines) {
        return Said.list(lines.stream().map(line -> Said.say("outside.line", shown(line))).toList());
    }

    /** So much of a text as a finding names. */
    public static String shown(String text) {
        String line = strip(lines(text).replace('\n', ' '));
        if (line.length() <= LONGEST_SHOWN) return line;
        int end = Character.isHighSurrogate(line.charAt(LONGEST_SHOWN - 1)) ? LONGEST_SHOWN - 1 : LONGEST_SHOWN;
        return line.substring(0, end) + "…";
    }

    /** One line; each place where two were joined is reported. */
    public static String line(SourceTable.Cell cell, Findings findings) {
        StringBuilder joined = new StringBuilder();
        for (String line : cell.text().split("\n")) join(joined, line, cell.place(), findings);
        return joined.toString();
    }

    /**
     * Paragraphs: a line goes on with the one before unless that ends a sentence or clause, or the line begins a list's
     * element or names another title behind one. Each place where two were joined is reported.
     */
    public static List<String> paragraphs(SourceTable.Cell cell, Findings findings) {
        List<StringBuilder> paragraphs = new ArrayList<>();
        for (String line : cell.text().split("\n")) {
            StringBuilder last = paragraphs.isEmpty() ? null : paragraphs.get(paragraphs.size() - 1);
            boolean begins = last == null || ends(last, CLAUSE) || ENUMERATED.matcher(line).matches() || titles(last, line);
            if (begins) paragraphs.add(new StringBuilder(line));
            else join(last, line, cell.place(), findings);
        }
        return paragraphs.stream().map(StringBuilder::toString).toList();
    }

    /** Whether two lines name titles of documents, one each: 《…》 and, with its number, 《…》（…）. */
    private static boolean titles(CharSequence before, String line) {
        return line.startsWith("《") && TITLED.matcher(before).matches();
    }

    /** Whether a text begins as a note below a table does. */
    public static boolean note(String text) {
        return NOTE.matcher(text).matches();
    }

    /** Whether a line below a table says who filled it in or looked it through: 填表人：某某. */
    public static boolean signing(String text) {
        return SIGNING.matcher(text).lookingAt();
    }

    /** Whether a line is what stands above a title: 附件2, or the number of a document, 某政办发〔2025〕1号. */
    public static boolean above(String line) {
        return ABOVE.matcher(line).matches() || documentNumber(line);
    }

    /** Whether a line is the number of a document. */
    public static boolean documentNumber(String line) {
        return DOCUMENT_NUMBER.matcher(line).matches();
    }

    /** Whether a line is a day, in digits or Chinese numerals, however far apart they are. */
    public static boolean day(String line) {
        return WrittenDay.of(letters(line)).isPresent();
    }

    /** Whether a line ends a sentence. */
    public static boolean ended(String line) {
        return ends(line, SENTENCE);
    }

    /** Whether one of these marks, and what it closes, is at the end. */
    private static boolean ends(CharSequence text, String marks) {
        int end = text.length();
        while (end > 0 && CLOSING.indexOf(text.charAt(end - 1)) >= 0) end--;
        return end > 0 && marks.indexOf(text.charAt(end - 1)) >= 0;
    }

    /**
     * The lines of a text in prose as its paragraphs: where many are as long as the longest, such a line goes on in the next unless it
     * ends a sentence or clause, or that begins a list's element. Each place where two were joined is reported.
     */
    public static List<Passage.Line> unwrapped(List<Passage.Line> lines, Findings findings) {
        int longest = lines.stream().mapToInt(line -> width(line.text())).max().orElse(0);
        long full = lines.stream().filter(line -> width(line.text()) >= longest - SLACK).count();
        if (longest > LONGEST_WRAPPED || full < LEAST_WRAPPED || full * LEAST_WRAPPED < lines.size()) return lines;
        List<Passage.Line> paragraphs = new ArrayList<>();
        for (int from = 0, to; from < lines.size(); from = to) {
            to = from + 1;
            while (to < lines.size() && width(lines.get(to - 1).text()) >= longest - SLACK && !ends(lines.get(to - 1).text(), CLAUSE)
                    && !ENUMERATED.matcher(lines.get(to).text()).matches()) to++;
            paragraphs.add(to == from + 1 ? lines.get(from) : joined(lines.subList(from, to), findings));
        }
        return paragraphs;
    }

    private static Passage.Line joined(List<Passage.Line> lines, Findings findings) {
        StringBuilder joined = new StringBuilder();
        lines.forEach(line -> join(joined, line.text(), line.place(), findings));
        return new Passage.Line(joined.toString(), lines.get(0).place(), lines.stream().flatMap(line -> line.found().stream()).toList());
    }

    /** How wide a line is, a Chinese letter or mark as two others. */
    private static int width(String line) {
        return line.codePoints().map(c -> wide(c) ? 2 : 1).sum();
    }

    private static void join(StringBuilder before, String line, Place place, Findings findings) {
        if (before.length() > 0) {
            findings.add(Rule.IMPORT_LINES_JOINED, place, before.substring(Math.max(0, before.length() - SHOWN)) + "⏎"
                    + line.substring(0, Math.min(SHOWN, line.length())));
            before.append(between(before.codePointBefore(before.length()), line.codePointAt(0)));
        }
        before.append(line);
    }

    /** What a line break stands for: nothing beside a Chinese letter or mark, a space between others. */
    public static String between(int before, int after) {
        return wide(before) || wide(after) ? "" : " ";
    }

    private static boolean wide(int c) {
        return Character.isIdeographic(c) || c >= 0x2E80 && c <= 0x303F || c >= 0xFE30 && c <= 0xFE4F || c >= 0xFF00 && c <= 0xFFEF
                || "“”‘’—…·".indexOf(c) >= 0;
    }

    /** For comparing names and numbers only: without white space, full-width and half-width forms alike. */
    public static String letters(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).codePoints().filter(c -> !CodePoint.isSpace(c))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
