package mingbai.intake.outline;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mingbai.format.WrittenDay;
import mingbai.intake.source.Lexicon;
import mingbai.intake.source.SourceTable;
import mingbai.intake.source.SourceTable.Cell;
import mingbai.intake.source.SourceTable.Row;
import mingbai.intake.source.Texts;

/**
 * What a document says of itself around its table or plan: its number in front, the day below its title, and in a signature who issued it
 * and when. It is signed at its end, or in the letter before its title that issues it.
 */
public final class StatedParticulars {
    private static final Pattern ISSUER = Pattern.compile("[^，。；：、（）()]{2,30}" + Lexicon.any("unit.endings") + "|(?:[^，。；：、（）()\\s]{2,30}"
            + Lexicon.any("unit.endings") + "\\s*)+");
    private static final Pattern WITHIN = Pattern.compile("[（(](.*)[）)]");
    /** What may stand behind the day on which a document is issued. */
    private static final Pattern ISSUED = Pattern.compile("\\s*" + Lexicon.any("issued") + "?\\s*");
    private static final Pattern BRACKET = Pattern.compile("[（(][^（）()]*[）)]");
    /** More lines behind the day are no part of a signature. */
    private static final int LONGEST = 4;

    /** Names of what a portal's catalogue calls its fields, each with its key. */
    private static final String CATALOGUE = "catalogue";
    private static final Pattern LABEL_END = Pattern.compile("[:]$");
    /** One label alone may be the head of a column. */
    private static final int LEAST_CATALOGUED = 3;

    private StatedParticulars() {}

    /**
     * Verbatim, by the keys of {@code document} in publication.yaml. None that the document does not say; who issued it neither where
     * several lines name several.
     *
     * @param outlines of the document
     */
    public static Map<String, String> of(List<Outline> outlines) {
        Map<String, String> particulars = new LinkedHashMap<>();
        Outline first = outlines.get(0);
        Stream.of(first.above(), first.title(), first.introduction()).flatMap(List::stream)
                .map(StatedParticulars::inside).filter(Texts::documentNumber).findFirst()
                .ifPresent(number -> particulars.put("document-number", number));
        below(particulars, first.introduction());
        signed(particulars, first.above());
        for (int i = outlines.size() - 1; i >= 0; i--) signed(particulars, outlines.get(i).below());
        return particulars;
    }

    /** Issuer and day directly below the title, in brackets as often: （某市政府　2026年3月16日印发）. */
    private static void below(Map<String, String> particulars, List<String> lines) {
        String before = "";
        for (String line : lines) {
            String said = inside(line);
            List<WrittenDay> days = WrittenDay.in(said);
            boolean issuer = before.isEmpty() && ISSUER.matcher(said).matches();
            if (issuer) before = said;
            else if (days.size() == 1 && ISSUED.matcher(said.substring(days.get(0).end())).matches()) {
                String issued = Texts.strip(said.substring(0, days.get(0).start()));
                boolean named = before.isEmpty() && ISSUER.matcher(issued).matches();
                if (!issued.isEmpty() && !named) return;
                particulars.put("date-of-writing", Texts.strip(said.substring(days.get(0).start(), days.get(0).end())));
                String name = named ? issued : before;
                if (!name.isEmpty()) particulars.put("issuer", name);
                return;
            } else if (!Texts.documentNumber(said)) return;
        }
    }

    /** A line without the brackets that it stands in. */
    private static String inside(String line) {
        Matcher bracket = WITHIN.matcher(line);
        return Texts.strip(bracket.matches() ? bracket.group(1) : line);
    }

    /**
     * What a portal says of a document in a table above it, verbatim, by the keys of {@code document} in publication.yaml.
     *
     * @return empty: the table is none of this kind
     */
    public static Map<String, String> catalogue(SourceTable table) {
        Map<String, String> catalogue = new TreeMap<>();
        for (Row row : table.rows()) {
            List<Cell> cells = row.own();
            for (int i = 0; i + 1 < cells.size(); i++) {
                String value = cells.get(i + 1).text().replace("\n", "");
                Optional<String> key = catalogued(cells.get(i).text());
                if (key.isPresent() && catalogued(value).isEmpty()) catalogue.putIfAbsent(key.get(), value);
            }
        }
        return catalogue.size() >= LEAST_CATALOGUED ? catalogue : Map.of();
    }

    /** The key of what a label of a catalogue names; absent: it is none. */
    private static Optional<String> catalogued(String label) {
        String word = LABEL_END.matcher(Texts.letters(label)).replaceFirst("");
        return Lexicon.names(CATALOGUE).stream().filter(name -> Lexicon.words(name).contains(word))
                .map(name -> name.substring(CATALOGUE.length() + 1)).findFirst();
    }

    /** Issuer and day of one signature; one that names no issuer says nothing where another does. */
    private static void signed(Map<String, String> particulars, List<String> lines) {
        day(lines).ifPresent(day -> {
            int issuers = issuers(lines, day);
            if (issuers == day && particulars.containsKey("issuer")) return;
            particulars.put("date-of-writing", lines.get(day));
            if (day - issuers == 1) particulars.put("issuer", lines.get(day - 1));
            else particulars.remove("issuer");
        });
    }

    /** Behind the last line of the signed letter that some lines begin with, which has sentences; 0: there is none. */
    static int letter(List<String> lines) {
        for (int day = lines.size() - 1; day > 1; day--) {
            boolean signed = Texts.day(lines.get(day)) && issuers(lines, day) < day;
            if (!signed || lines.subList(0, day).stream().noneMatch(Texts::ended)) continue;
            int end = day + 1;
            while (end < lines.size() && bracket(lines.get(end))) end++;
            if (end < lines.size()) return end;
        }
        return 0;
    }

    /** Whether a line is in brackets, as may stand below a signature: （此件公开发布）. */
    static boolean bracket(String line) {
        return BRACKET.matcher(line).matches();
    }

    /** Whether some lines have sentences and end with a signature, and what may stand in brackets below it. */
    static boolean signed(List<String> lines) {
        int end = lines.size();
        while (end > 0 && bracket(lines.get(end - 1))) end--;
        return end > 1 && Texts.day(lines.get(end - 1)) && issuers(lines, end - 1) < end - 1 && lines.stream().anyMatch(Texts::ended);
    }

    /** Where the signature begins that ends some lines; behind the last line where there is none. */
    static int signature(List<String> lines) {
        OptionalInt day = day(lines);
        return day.isPresent() ? issuers(lines, day.getAsInt()) : lines.size();
    }

    /** Where the day is that signs some lines; absent: none does. */
    private static OptionalInt day(List<String> lines) {
        return IntStream.range(Math.max(0, lines.size() - LONGEST), lines.size()).filter(i -> Texts.day(lines.get(i)))
                .reduce((one, later) -> later);
    }

    /** The first of the lines before a day that name who issued the document; the day where none does. */
    private static int issuers(List<String> lines, int day) {
        int first = day;
        while (first > 0 && ISSUER.matcher(lines.get(first - 1)).matches()) first--;
        return first;
    }
}
