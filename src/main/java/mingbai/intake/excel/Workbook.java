package mingbai.intake.excel;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipException;
import javax.xml.stream.XMLStreamException;
import mingbai.intake.source.Elements;
import mingbai.intake.source.OfficePackage;
import mingbai.intake.source.OfficePackage.Relation;
import mingbai.intake.source.Raised;

/** What the sheets of an Excel file share (ECMA-376 part 1, 18.2, 18.4, 18.8): their names, their texts, how numbers are shown. */
final class Workbook {
    /** Formats that are kept at once. */
    private static final int MOST_FORMATS = 1_000;
    /** A character that XML cannot hold, as it stands in texts (22.9.2.19). */
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private final OfficePackage opened;
    private final List<Sheet> sheets = new ArrayList<>();
    private final List<String> strings = new ArrayList<>();
    /** Those that have runs of which something is to be told. */
    private final Map<Integer, Text> runs = new HashMap<>();
    /** Whether each style is. */
    private final BitSet strikes = new BitSet();
    /** The code of each style's number format, and formats that were asked for. */
    private final List<String> codes = new ArrayList<>();
    private final Map<String, NumberFormat> formats = new HashMap<>();
    /** More than ten thousand rows of a hundred columns. */
    private int left = 2_000_000;
    private boolean from1904;
    private boolean stale;

    /**
     * A sheet.
     *
     * @param name   as its tab says
     * @param part   where it is
     * @param hidden whether readers see no tab of it
     */
    record Sheet(String name, String part, boolean hidden) {}

    Workbook(OfficePackage opened) throws IOException, XMLStreamException {
        this.opened = opened;
        String main = opened.main();
        List<Relation> relations = opened.relations(main);
        for (Relation relation : relations) {
            if (relation.type().equals("sharedStrings")) strings(part(relation.part()));
            if (relation.type().equals("styles")) styles(part(relation.part()));
        }
        try (Elements elements = new Elements(part(main))) {
            if (!elements.next() || !elements.named("workbook")) throw new ZipException("no workbook");
            while (elements.next()) {
                if (elements.named("workbookPr")) from1904 = truth(elements.attribute("date1904"));
                if (elements.named("calcPr")) stale = truth(elements.attribute("fullCalcOnLoad"));
                if (elements.named("sheet")) sheet(elements, relations);
            }
        }
    }

    /**
     * Takes cells from what all sheets may have.
     *
     * @throws OfficePackage.TooLarge where nothing is left
     */
    void take(int cells) throws OfficePackage.TooLarge {
        left -= cells;
        if (left < 0) throw new OfficePackage.TooLarge();
    }

    private byte[] part(String name) throws IOException {
        return opened.bytes(name).orElseThrow(() -> new ZipException("no " + name));
    }

    private void sheet(Elements elements, List<Relation> relations) {
        String id = elements.attribute("id");
        relations.stream().filter(relation -> relation.id().equals(id)).findFirst()
                .ifPresent(relation -> sheets.add(new Sheet(elements.attribute("name"), relation.part(),
                        elements.attribute("state").matches("(?i)(very)?hidden"))));
    }

    private void strings(byte[] part) throws XMLStreamException {
        try (Elements elements = new Elements(part)) {
            while (elements.next()) {
                if (!elements.named("si")) continue;
                Text text = text(elements, "si");
                if (text.told()) runs.put(strings.size(), text);
                strings.add(text.all);
            }
        }
    }

    /** The text that an element holds, in one piece or in runs of different looks, without how it is pronounced; goes to its end. */
    static Text text(Elements elements, String name) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        StringBuilder struck = new StringBuilder();
        int pronounced = 0;
        boolean strike = false;
        Raised raised = new Raised();
        Optional<Boolean> higher = Optional.empty();
        while (elements.step() && (elements.begins() || !elements.named(name))) {
            if (elements.named("rPh")) pronounced += elements.begins() ? 1 : -1;
            else if (elements.named("r")) {
                strike = false;
                higher = Optional.empty();
            } else if (elements.begins() && elements.named("vertAlign")) higher = Raised.higher(elements.attribute("val"));
            else if (elements.begins() && elements.named("strike")) strike = strikes(elements);
            else if (elements.begins() && elements.named("t") && pronounced == 0) {
                int from = text.length();
                text.append(elements.text());
                higher.ifPresent(up -> raised.write(text, from, up));
                if (strike) struck.append(text, from, text.length());
            }
        }
        return new Text(whole(text), whole(struck), raised);
    }

    /**
     * @param struck what of it is struck through
     * @param raised what of it stands higher or lower
     */
    record Text(String all, String struck, Raised raised) {
        static final Text NONE = new Text("", "", new Raised());

        private boolean told() {
            return !struck.isBlank() || !raised.isEmpty();
        }
    }

    private static boolean strikes(Elements strike) {
        return strike.attribute("val").isEmpty() || truth(strike.attribute("val"));
    }

    private static String whole(CharSequence text) {
        return ESCAPED.matcher(text).replaceAll(found ->
                Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))));
    }

    private void styles(byte[] part) throws XMLStreamException {
        Map<String, String> own = new HashMap<>();
        boolean cells = false;
        boolean looks = false;
        int font = -1;
        BitSet through = new BitSet();
        try (Elements elements = new Elements(part)) {
            while (elements.step()) {
                if (elements.named("cellXfs")) cells = elements.begins();
                if (elements.named("fonts")) looks = elements.begins();
                if (!elements.begins()) continue;
                if (looks && elements.named("font")) font++;
                if (looks && elements.named("strike") && font >= 0) through.set(font, strikes(elements));
                if (elements.named("numFmt")) own.put(elements.attribute("numFmtId"), elements.attribute("formatCode"));
                if (cells && elements.named("xf")) {
                    String id = elements.attribute("numFmtId");
                    String look = elements.attribute("fontId");
                    strikes.set(codes.size(), look.matches("\\d{1,6}") && through.get(Integer.parseInt(look)));
                    codes.add(own.getOrDefault(id, NumberFormat.builtIn(id)));
                }
            }
        }
    }

    /** Whether Excel computes all formulas anew when it opens the file, so that it may show other values. */
    boolean stale() {
        return stale;
    }

    /** From the left. */
    List<Sheet> sheets() {
        return sheets;
    }

    /**
     * A cell as it is shown.
     *
     * @param type  what kind of value it has, empty for a number
     * @param style its place among the styles, empty for the first
     */
    String shown(String type, String style, String value) {
        return value.isEmpty() ? "" : shown(type, format(style), value);
    }

    /** A cell as it would be shown without a format. */
    String plain(String type, String value) {
        return shown(type, NumberFormat.of(""), value);
    }

    private String shown(String type, NumberFormat format, String value) {
        return switch (type) {
            case "s" -> format.shown(strings.get(Integer.parseInt(value.strip())));
            case "b" -> truth(value.strip()) ? "TRUE" : "FALSE";
            case "", "n" -> format.shown(Double.parseDouble(value), from1904);
            case "str" -> format.shown(whole(value));
            case "inlineStr" -> format.shown(value);
            case "d" -> SerialDate.of(value, from1904).map(serial -> format.shown(serial, from1904)).orElse(value);
            default -> value;
        };
    }

    /** What is to be told of the runs of a cell whose text is not in itself. */
    Text runs(String type, String value) {
        return type.equals("s") && !value.isEmpty() ? runs.getOrDefault(Integer.parseInt(value.strip()), Text.NONE) : Text.NONE;
    }

    /** Whether a whole cell is struck through. */
    boolean struck(String style) {
        return strikes.get(style.isEmpty() ? 0 : Integer.parseInt(style));
    }

    private NumberFormat format(String style) {
        int place = style.isEmpty() ? 0 : Integer.parseInt(style);
        if (formats.size() > MOST_FORMATS) formats.clear();
        return formats.computeIfAbsent(place < codes.size() ? codes.get(place) : "", NumberFormat::of);
    }

    private static boolean truth(String value) {
        return value.equals("1") || value.equals("true");
    }
}
