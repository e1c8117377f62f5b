package mingbai.office;

import java.math.BigInteger;
import java.util.List;
import java.util.stream.Stream;
import mingbai.model.Item;
import mingbai.model.Publication;
import org.apache.poi.xwpf.model.XWPFHeaderFooterPolicy;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableRowAlign;
import org.apache.poi.xwpf.usermodel.TableWidthType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFooter;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;

/**
 * The official table as a Word file: its heading, its five columns, its rows, and nothing else. A4 landscape with the
 * margins of GB/T 9704 turned on their side; the head stands on every page. Where the source states neither units nor
 * scope, one empty cell spans both columns, as in the source.
 */
public final class WordTable {
    private static final double TWIPS = 1440 / 25.4;
    /** The columns' widths in millimetres, together what lies between the margins. */
    private static final List<Integer> WIDTHS = List.of(14, 42, 100, 37, 32);
    private static final String BODY = "仿宋";
    private static final String HEAD = "黑体";
    private static final String TITLE = "宋体";
    private static final int LARGE = 18;
    private static final int SMALL = 11;

    private final XWPFDocument document = new XWPFDocument();

    private WordTable() {}

    /** The file's bytes. */
    public static byte[] of(Publication publication) {
        WordTable word = new WordTable();
        word.page();
        XWPFParagraph title = word.document.createParagraph();
        title.setAlignment(ParagraphAlignment.CENTER);
        title.setSpacingAfter(240);
        write(title, publication.title().zh(), TITLE, LARGE).setBold(true);
        word.table(publication);
        return OfficeFile.bytes(word.document, publication);
    }

    private void page() {
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        size.setW(twips(297));
        size.setH(twips(210));
        size.setOrient(STPageOrientation.LANDSCAPE);
        CTPageMar margins = section.addNewPgMar();
        margins.setTop(twips(28));
        margins.setRight(twips(37));
        margins.setBottom(twips(26));
        margins.setLeft(twips(35));
        XWPFStyles styles = document.createStyles();
        styles.setEastAsia("zh-CN");
        XWPFFooter footer = new XWPFHeaderFooterPolicy(document, section).createFooter(XWPFHeaderFooterPolicy.DEFAULT);
        XWPFParagraph number = footer.createParagraph();
        number.setAlignment(ParagraphAlignment.CENTER);
        write(number, "— ", TITLE, SMALL);
        CTRPr style = number.getCTP().addNewFldSimple().addNewR().addNewRPr();
        number.getCTP().getFldSimpleArray(0).setInstr("PAGE");
        fonts(style.addNewRFonts(), TITLE);
        style.addNewSz().setVal(BigInteger.valueOf(2L * SMALL));
        number.getCTP().getFldSimpleArray(0).getRArray(0).addNewT().setStringValue("1");
        write(number, " —", TITLE, SMALL);
    }

    private void table(Publication publication) {
        Publication.Columns columns = publication.source().columns();
        XWPFTable table = document.createTable(1, WIDTHS.size());
        table.setTableAlignment(TableRowAlign.CENTER);
        table.setWidthType(TableWidthType.DXA);
        table.setWidth(twips(WIDTHS.stream().mapToInt(Integer::intValue).sum()).intValue());
        table.getCTTbl().getTblPr().addNewTblLayout()
                .setType(STTblLayoutType.FIXED);
        table.setCellMargins(60, 110, 60, 110);
        XWPFTableRow head = table.getRow(0);
        head.setRepeatHeader(true);
        head.setCantSplitRow(true);
        List<String> heads = Stream.of(columns.number(), columns.title(), columns.text(), columns.units(), columns.scope())
                .map(text -> text.zh()).toList();
        for (int i = 0; i < WIDTHS.size(); i++) fill(head.getCell(i), i, List.of(heads.get(i)), HEAD);
        publication.items().forEach(item -> row(table.createRow(), item));
        table.getCTTbl().addNewTblGrid();
        WIDTHS.forEach(width -> table.getCTTbl().getTblGrid().addNewGridCol().setW(twips(width)));
    }

    private static void row(XWPFTableRow row, Item item) {
        row.setCantSplitRow(true);
        fill(row.getCell(0), 0, List.of(String.valueOf(item.number())), BODY);
        fill(row.getCell(1), 1, List.of(item.title().zh()), BODY);
        fill(row.getCell(2), 2, item.text().zh().lines().filter(line -> !line.isBlank()).toList(), BODY);
        if (item.units().isEmpty() && item.scope().isEmpty()) {
            row.removeCell(4);
            XWPFTableCell both = row.getCell(3);
            both.getCTTc().addNewTcPr().addNewGridSpan().setVal(BigInteger.TWO);
            both.setWidth(String.valueOf(twips(WIDTHS.get(3) + WIDTHS.get(4))));
            return;
        }
        fill(row.getCell(3), 3, item.units().stream().map(Item.Responsibility::asPublished).toList(), BODY);
        fill(row.getCell(4), 4, item.scope().map(scope -> scope.text().zh()).stream().toList(), BODY);
    }

    private static void fill(XWPFTableCell cell, int column, List<String> lines, String font) {
        cell.setWidth(String.valueOf(twips(WIDTHS.get(column))));
        for (int i = 0; i < lines.size(); i++) {
            XWPFParagraph paragraph = i == 0 ? cell.getParagraphs().get(0) : cell.addParagraph();
            if (column == 0 || font.equals(HEAD)) paragraph.setAlignment(ParagraphAlignment.CENTER);
            write(paragraph, lines.get(i), font, SMALL);
        }
    }

    private static XWPFRun write(XWPFParagraph paragraph, String text, String font, int size) {
        XWPFRun run = paragraph.createRun();
        run.setFontSize(size);
        CTRPr style = run.getCTR().isSetRPr() ? run.getCTR().getRPr() : run.getCTR().addNewRPr();
        fonts(style.sizeOfRFontsArray() > 0 ? style.getRFontsArray(0) : style.addNewRFonts(), font);
        run.setText(text);
        return run;
    }

    /** Chinese and Western letters from the same font, as the standard asks. */
    private static void fonts(CTFonts fonts, String font) {
        fonts.setEastAsia(font);
        fonts.setAscii(font);
        fonts.setHAnsi(font);
    }

    private static BigInteger twips(int millimetres) {
        return BigInteger.valueOf(Math.round(millimetres * TWIPS));
    }
}
