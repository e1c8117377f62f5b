package mingbai.intake.outline;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mingbai.intake.source.Known;

/**
 * What a document says of itself around its table or plan: its number in front, the day below its title, and in a signature who issued it
 * and when. It is signed at its end, or in the letter before its title that issues it.
 */
public final class StatedParticulars {
    private static final Pattern NUMBER = Pattern.compile("[^\\s，。；：]{1,15}[〔［\\[（(]\\d{4}[〕］\\]）)]\\s*\\d{1,5}"
            + Known.any("document.number"));
    private static final Pattern DAY = Pattern.compile("\\d{4}" + Known.any("date.year") + "\\d{1,2}" + Known.any("date.month") + "\\d{1,2}"
            + Known.any("date.day"));
    private static final Pattern ISSUER = Pattern.compile("[^，。；：、（）()]{2,30}" + Known.any("unit.endings"));
    /** More lines behind the day are no part of a signature. */
    private static final int LONGEST = 4;

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
                .filter(line -> NUMBER.matcher(line).matches()).findFirst().ifPresent(number -> particulars.put("document-number", number));
        first.introduction().stream().limit(1).filter(line -> DAY.matcher(line).matches())
                .forEach(day -> particulars.put("date-of-writing", day));
        signed(particulars, first.above());
        signed(particulars, outlines.get(outlines.size() - 1).below());
        return particulars;
    }

    private static void signed(Map<String, String> particulars, List<String> lines) {
        day(lines).ifPresent(day -> {
            particulars.put("date-of-writing", lines.get(day));
            if (day - issuers(lines, day) == 1) particulars.put("issuer", lines.get(day - 1));
        });
    }

    /** Where the signature begins that ends some lines; behind the last line where there is none. */
    static int signature(List<String> lines) {
        OptionalInt day = day(lines);
        return day.isPresent() ? issuers(lines, day.getAsInt()) : lines.size();
    }

    /** Where the day is that signs some lines; absent: none does. */
    private static OptionalInt day(List<String> lines) {
        return IntStream.range(Math.max(0, lines.size() - LONGEST), lines.size()).filter(i -> DAY.matcher(lines.get(i)).matches())
                .reduce((one, later) -> later);
    }

    /** The first of the lines before a day that name who issued the document; the day where none does. */
    private static int issuers(List<String> lines, int day) {
        int first = day;
        while (first > 0 && ISSUER.matcher(lines.get(first - 1)).matches()) first--;
        return first;
    }
}
