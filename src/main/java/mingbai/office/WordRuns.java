package mingbai.office;

import mingbai.format.Xml;

/** Paragraphs of a Word file, in the fonts that official documents have (GB/T 9704). */
final class WordRuns {
    static final String BODY = "仿宋";
    static final String HEAD = "黑体";
    private static final String TITLE = "宋体";
    private static final double TWIPS = 1440 / 25.4;
    /** In half points. */
    private static final String LARGE = "36";
    private static final String SMALL = "22";
    /** Two characters of prose, in hundredths. */
    private static final String INDENT = "200";

    private final Xml xml;
    private boolean newPage;

    WordRuns(Xml xml) {
        this.xml = xml;
    }

    /** How a paragraph looks. */
    enum Look {
        TITLE, ABOVE, AROUND, NOTE,
        /** In prose. */
        HEADING, PROSE
    }

    /** The next paragraph begins a page. */
    void onNewPage() {
        newPage = true;
    }

    /** A paragraph of its own. */
    void paragraph(String text, Look look) {
        xml.open("w:p");
        boolean spaced = look == Look.TITLE || look == Look.NOTE || look == Look.ABOVE;
        boolean indented = look == Look.HEADING || look == Look.PROSE;
        if (spaced || indented || newPage) {
            xml.open("w:pPr");
            if (look == Look.HEADING) xml.empty("w:keepNext");
            if (newPage) xml.empty("w:pageBreakBefore");
            if (spaced) xml.empty("w:spacing", "w:after", look == Look.TITLE ? "240" : "120");
            if (indented) xml.empty("w:ind", "w:firstLineChars", INDENT);
            if (look == Look.TITLE) xml.empty("w:jc", "w:val", "center");
            xml.close();
        }
        newPage = false;
        boolean body = look == Look.AROUND || look == Look.PROSE;
        run(text, look == Look.TITLE ? TITLE : body ? BODY : HEAD, look == Look.TITLE ? LARGE : indented ? "28" : SMALL,
                look == Look.TITLE);
        xml.close();
    }

    /**
     * Chinese and Western letters from the same font, as the standard asks.
     *
     * @param size in half points
     */
    void run(String text, String font, String size, boolean bold) {
        xml.open("w:r").open("w:rPr").empty("w:rFonts", "w:ascii", font, "w:eastAsia", font, "w:hAnsi", font);
        if (bold) xml.empty("w:b");
        xml.empty("w:sz", "w:val", size).close();
        if (text.equals(text.strip())) xml.leaf("w:t", text);
        else xml.leaf("w:t", text, "xml:space", "preserve");
        xml.close();
    }

    static String twips(int millimetres) {
        return String.valueOf(Math.round(millimetres * TWIPS));
    }
}
