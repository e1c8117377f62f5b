package mingbai.intake.outline;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mingbai.intake.source.Known;

/** What a document says of itself around its table or plan: its number in front, and behind who issued it and when it was written. */
public final class Particulars {
    private static final Pattern NUMBER = Pattern.compile("[^\\s，。；：]{1,15}[〔［\\[（(]\\d{4}[〕］\\]）)]\\s*\\d{1,5}"
            + Known.any("document.number"));
    private static final Pattern DAY = Pattern.compile("\\d{4}" + Known.any("date.year") + "\\d{1,2}" + Known.any("date.month") + "\\d{1,2}"
            + Known.any("date.day"));
    private static final Pattern ISSUER = Pattern.compile("[^，。；：、（）()]{2,30}" + Known.any("unit.endings"));

    private Particulars() {}

    /**
     * Verbatim, by the keys of {@code document} in publication.yaml. None that the document does not say.
     *
     * @param outlines of the document
     */
    public static Map<String, String> of(List<Outline> outlines) {
        Map<String, String> particulars = new LinkedHashMap<>();
        Outline first = outlines.get(0);
        Stream.of(first.above(), first.title(), first.introduction()).flatMap(List::stream)
                .filter(line -> NUMBER.matcher(line).matches()).findFirst().ifPresent(number -> particulars.put("document-number", number));
        List<String> below = outlines.get(outlines.size() - 1).below();
        day(below).ifPresent(at -> {
            particulars.put("date-of-writing", below.get(at));
            if (at > 0 && issuer(below.get(at - 1))) particulars.put("issuer", below.get(at - 1));
        });
        return particulars;
    }

    private static Optional<Integer> day(List<String> lines) {
        return IntStream.range(0, lines.size()).filter(i -> day(lines.get(i))).boxed().reduce((one, later) -> later);
    }

    /** Whether a line is a day and nothing else. */
    static boolean day(String line) {
        return DAY.matcher(line).matches();
    }

    /** Whether a line is the name of who issues documents. */
    static boolean issuer(String line) {
        return ISSUER.matcher(line).matches();
    }
}
