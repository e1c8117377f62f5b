package mingbai.office;

import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import mingbai.format.Xml;
import mingbai.language.Language;
import mingbai.language.LocalizedText;
import mingbai.model.Cell;
import mingbai.model.Item;
import mingbai.model.Publication;
import mingbai.problem.Said;
import mingbai.words.Messages;

/**
 * The official table as a Word file: its heading, its five columns, its rows, and nothing else but that it or a row is no longer what
 * holds. A4 landscape with the
 * margins of GB/T 9704 turned on their side; the head is repeated on every page. Where the source states neither units nor
 * scope, one empty cell spans both columns, as in the source.
 */
public final class WordTable {
    private static final double TWIPS = 1440 / 25.4;
    /** The columns' widths in millimetres, together what lies between the margins. */
    private static final List<Integer> WIDTHS = List.of(14, 42, 100, 37, 32);
    /** From the paper's edge to the number of the page, as Word has it. */
    private static final String HALF_INCH = "720";
    /** Above and below a cell's text, and beside it, in twips. */
    private static final String PADDING = "60";
    private static final String PADDING_BESIDE = "110";
    private static final Messages WORDS = Messages.in(Language.AUTHORITATIVE);
    private static final String BODY = "仿宋";
    private static final String HEAD = "黑体";
    private static final String TITLE = "宋体";
    /** In half points. */
    private static final String LARGE = "36";
    private static final String SMALL = "22";

    private final Xml xml;

    private WordTable(Xml xml) {
        this.xml = xml;
    }

    /** Writes the file. @param out stays open */
    public static void write(Publication publication, OutputStream out) {
        OfficeFile file = new OfficeFile(out);
        file.frame("docx", "[Content_Types].xml", "_rels/.rels", "word/_rels/document.xml.rels", "word/settings.xml", "word/styles.xml",
                "word/footer1.xml");
        file.properties(publication);
        file.part("word/document.xml", part -> {
            Xml xml = Xml.dense(part);
            new WordTable(xml).document(publication);
            xml.end();
        });
        file.end();
    }

    private void document(Publication publication) {
        xml.open("w:document", "xmlns:w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
                "xmlns:r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships").open("w:body");
        xml.open("w:p").open("w:pPr").empty("w:spacing", "w:after", "240").empty("w:jc", "w:val", "center").close();
        run(publication.head().title().official(), TITLE, LARGE, true);
        xml.close();
        standing(publication);
        table(publication);
        page();
        xml.close().close();
    }

    /** Above the table, that it or a row is no longer what holds: the file is read far from the pages that say so. */
    private void standing(Publication publication) {
        Stream.of(ValidityNote.of(publication), ValidityNote.archived(publication)).flatMap(Optional::stream)
                .forEach(said -> note(said.official()));
        publication.items().forEach(item -> ValidityNote.of(item)
                .ifPresent(said -> note(item.number() + "．" + item.title().official() + "：" + said.official())));
    }

    private void note(String text) {
        xml.open("w:p").open("w:pPr").empty("w:spacing", "w:after", "120").close();
        run(WORDS.say("edition.editors-note", text), HEAD, SMALL, false);
        xml.close();
    }

    /** The footer is the third part that the document is related to. */
    private void page() {
        xml.open("w:sectPr").empty("w:footerReference", "w:type", "default", "r:id", "rId3");
        xml.empty("w:pgSz", "w:w", twips(297), "w:h", twips(210), "w:orient", "landscape");
        xml.empty("w:pgMar", "w:top", twips(28), "w:right", twips(37), "w:bottom", twips(26), "w:left", twips(35),
                "w:header", HALF_INCH, "w:footer", HALF_INCH, "w:gutter", "0");
        xml.close();
    }

    private void table(Publication publication) {
        xml.open("w:tbl").open("w:tblPr");
        xml.empty("w:tblW", "w:w", twips(WIDTHS.stream().mapToInt(Integer::intValue).sum()), "w:type", "dxa");
        xml.empty("w:jc", "w:val", "center").open("w:tblBorders");
        for (String side : List.of("top", "left", "bottom", "right", "insideH", "insideV")) xml.empty("w:" + side, "w:val", "single");
        xml.close().empty("w:tblLayout", "w:type", "fixed").open("w:tblCellMar");
        for (String side : List.of("top", "left", "bottom", "right")) {
            boolean beside = side.equals("left") || side.equals("right");
            xml.empty("w:" + side, "w:w", beside ? PADDING_BESIDE : PADDING, "w:type", "dxa");
        }
        xml.close().close().open("w:tblGrid");
        WIDTHS.forEach(width -> xml.empty("w:gridCol", "w:w", twips(width)));
        xml.close();
        head(publication.head().heads());
        publication.items().forEach(this::row);
        xml.close();
    }

    private void head(Map<String, LocalizedText> columns) {
        xml.open("w:tr").open("w:trPr").empty("w:cantSplit").empty("w:tblHeader").close();
        List<LocalizedText> heads = Stream.of("number", "title", "text", "units", "scope").map(columns::get).toList();
        for (int i = 0; i < heads.size(); i++) cell(i, Stream.of(heads.get(i).official()), HEAD);
        xml.close();
    }

    private void row(Item item) {
        xml.open("w:tr").open("w:trPr").empty("w:cantSplit").close();
        cell(0, Stream.of(String.valueOf(item.number())), BODY);
        Stream<String> status = item.notice().stream()
                .map(notice -> WORDS.say("edition.editors-status", Said.of("edition.validity", notice.status())));
        cell(1, Stream.concat(Stream.of(item.title().official()), status), BODY);
        cell(2, item.text().official().lines().filter(line -> !line.isBlank()), BODY);
        if (item.units().isEmpty() && item.scope().isEmpty()) {
            xml.open("w:tc").open("w:tcPr").empty("w:tcW", "w:w", twips(WIDTHS.get(3) + WIDTHS.get(4)), "w:type", "dxa");
            xml.empty("w:gridSpan", "w:val", "2").close().empty("w:p").close();
        } else {
            cell(3, item.units().stream().map(Cell.Responsibility::asPublished), BODY);
            cell(4, item.scope().map(scope -> scope.text().official()).stream(), BODY);
        }
        xml.close();
    }

    /** A cell, each line a paragraph; one without lines holds an empty paragraph, as every cell must hold one. */
    private void cell(int column, Stream<String> lines, String font) {
        xml.open("w:tc").open("w:tcPr").empty("w:tcW", "w:w", twips(WIDTHS.get(column)), "w:type", "dxa").close();
        List<String> all = lines.toList();
        for (String line : all) {
            xml.open("w:p");
            if (column == 0 || font.equals(HEAD)) xml.open("w:pPr").empty("w:jc", "w:val", "center").close();
            run(line, font, SMALL, false);
            xml.close();
        }
        if (all.isEmpty()) xml.empty("w:p");
        xml.close();
    }

    /** Chinese and Western letters from the same font, as the standard asks. */
    private void run(String text, String font, String size, boolean bold) {
        xml.open("w:r").open("w:rPr").empty("w:rFonts", "w:ascii", font, "w:eastAsia", font, "w:hAnsi", font);
        if (bold) xml.empty("w:b");
        xml.empty("w:sz", "w:val", size).close();
        if (text.equals(text.strip())) xml.leaf("w:t", text);
        else xml.leaf("w:t", text, "xml:space", "preserve");
        xml.close();
    }

    private static String twips(int millimetres) {
        return String.valueOf(Math.round(millimetres * TWIPS));
    }
}
