package mingbai.office;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mingbai.format.OfficialText;
import mingbai.format.Xml;
import mingbai.language.Language;
import mingbai.language.LocalizedText;
import mingbai.model.Cell;
import mingbai.model.Item;
import mingbai.model.Publication;
import mingbai.model.SourceText;
import mingbai.model.SourceText.Column;
import mingbai.model.SourceText.Group;
import mingbai.model.SourceText.Is;
import mingbai.office.WordRuns.Look;
import mingbai.plan.Plan;
import mingbai.problem.Said;
import mingbai.relate.OfficialTable;
import mingbai.relate.OfficialTable.Beside;
import mingbai.relate.OfficialTable.Head;
import mingbai.relate.OfficialTable.Line;
import mingbai.relate.OfficialTable.Place;
import mingbai.words.Messages;

/**
 * The sources as a Word file, each as it is: what it says above its heading, the heading, its introduction, its table or its prose, and
 * what it says below. Nothing else is in it but that the document or an item of it is no longer what holds. A4 with the margins of
 * GB/T 9704; landscape, the margins turned on their side, where a source is a table.
 */
public final class WordDocument {
    /** From the paper's edge to the number of the page, as Word has it. */
    private static final String HALF_INCH = "720";
    private static final Messages WORDS = Messages.in(Language.AUTHORITATIVE);

    private final Publication publication;
    private final OfficialTable table;
    private final Xml xml;
    private final WordRuns text;

    private WordDocument(Plan plan, Xml xml) {
        this.publication = plan.publication();
        this.table = plan.relations().table();
        this.xml = xml;
        this.text = new WordRuns(xml);
    }

    /**
     * Writes the file.
     *
     * @param out stays open
     */
    public static void write(Plan plan, OutputStream out) {
        OfficeFile file = new OfficeFile(out);
        file.frame("docx", "[Content_Types].xml", "_rels/.rels", "word/_rels/document.xml.rels", "word/settings.xml", "word/styles.xml",
                "word/footer1.xml");
        file.properties(plan.publication());
        file.part("word/document.xml", part -> {
            Xml xml = Xml.dense(part);
            new WordDocument(plan, xml).document();
            xml.end();
        });
        file.end();
    }

    private void document() {
        xml.open("w:document", "xmlns:w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
                "xmlns:r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships").open("w:body");
        List<SourceText> sources = publication.head().sources();
        for (int i = 0; i < sources.size(); i++) {
            if (i > 0) text.onNewPage();
            source(sources.get(i), i == 0);
        }
        page(sources.stream().anyMatch(source -> source.form() == SourceText.Form.TABLE));
        xml.close().close();
    }

    /** @param first whether what no longer holds is said below its heading */
    private void source(SourceText source, boolean first) {
        if (source.form() == SourceText.Form.PROSE) {
            prose(source, first);
            return;
        }
        source.above().ifPresent(said -> paragraphs(said, Look.ABOVE));
        paragraphs(source.title(), Look.TITLE);
        if (first) standing();
        source.introduction().ifPresent(said -> paragraphs(said, Look.AROUND));
        List<Item> items = table.of(source, publication.items());
        new WordTable(xml, text, source.columns(), items).write(table.heads(source), table.lines(source, items));
        source.below().ifPresent(said -> paragraphs(said, Look.AROUND));
    }

    /** Line by line as the source has it, which is letter by letter what the records say. */
    private void prose(SourceText source, boolean first) {
        Set<String> headings = publication.groups().stream().map(group -> OfficialText.letters(group.heading().official()))
                .collect(Collectors.toSet());
        String title = OfficialText.letters(source.title().official());
        boolean open = true;
        for (String line : source.text().lines().filter(line -> !OfficialText.blank(line)).toList()) {
            String letters = OfficialText.letters(line);
            boolean titled = open && !title.isEmpty() && title.startsWith(letters);
            if (titled) title = title.substring(letters.length());
            text.paragraph(line.strip(), titled ? Look.TITLE : headings.contains(letters) ? Look.HEADING : open ? Look.ABOVE : Look.PROSE);
            if (titled && title.isEmpty()) {
                open = false;
                if (first) standing();
            }
        }
    }

    private void paragraphs(LocalizedText said, Look look) {
        said.official().lines().filter(line -> !line.isBlank()).forEach(line -> text.paragraph(line, look));
    }

    /** Above all items, that the document or one of them is no longer what holds: the file is read far from the pages that say so. */
    private void standing() {
        Stream.of(ValidityNote.of(publication), ValidityNote.archived(publication)).flatMap(Optional::stream)
                .forEach(said -> note(said.official()));
        publication.items().forEach(item -> ValidityNote.of(item)
                .ifPresent(said -> note(numbered(item) + item.title().official() + "：" + said.official())));
    }

    private static String numbered(Item item) {
        boolean plain = !item.number().isEmpty() && Character.isLetterOrDigit(item.number().charAt(item.number().length() - 1));
        return plain ? item.number() + "．" : item.number();
    }

    private void note(String said) {
        text.paragraph(WORDS.say("edition.editors-note", said), Look.NOTE);
    }

    /** The footer is the third part that the document is related to. */
    private void page(boolean landscape) {
        xml.open("w:sectPr").empty("w:footerReference", "w:type", "default", "r:id", "rId3");
        if (landscape) {
            xml.empty("w:pgSz", "w:w", WordRuns.twips(297), "w:h", WordRuns.twips(210), "w:orient", "landscape");
            margins(28, 37, 26, 35);
        } else {
            xml.empty("w:pgSz", "w:w", WordRuns.twips(210), "w:h", WordRuns.twips(297));
            margins(37, 26, 35, 28);
        }
        xml.close();
    }

    /** In millimetres, from the top clockwise. */
    private void margins(int top, int right, int bottom, int left) {
        xml.empty("w:pgMar", "w:top", WordRuns.twips(top), "w:right", WordRuns.twips(right), "w:bottom", WordRuns.twips(bottom),
                "w:left", WordRuns.twips(left), "w:header", HALF_INCH, "w:footer", HALF_INCH, "w:gutter", "0");
    }

    /**
     * The table of a source in a Word file: its columns in their order, heads of several rows, headings as rows of their own or merged over
     * their rows, and a number that goes over several rows. The heads are repeated on every page. Where the source states neither units
     * nor scope beside each other, one empty cell spans both columns.
     */
    private static final class WordTable {
        private static final Messages WORDS = Messages.in(Language.AUTHORITATIVE);
        /** Of more columns the letters are small, and the cells narrow. */
        private static final int MOST = 8;
        /** Above and below a cell's text, in twips. */
        private static final String PADDING = "60";

        private final Xml xml;
        private final WordRuns text;
        private final List<Column> columns;
        private final List<Integer> widths;
        private final String size;

        WordTable(Xml xml, WordRuns text, List<Column> columns, List<Item> items) {
            this.xml = xml;
            this.text = text;
            this.columns = columns;
            this.widths = ColumnWidths.of(columns, items);
            this.size = columns.size() > MOST ? "18" : "22";
        }

        /** How a cell goes on below. */
        private enum Merged {
            NOT, BEGINS, GOES_ON;

            /** @param rows over how many it goes from here */
            static Merged over(int rows) {
                return rows > 1 ? BEGINS : NOT;
            }
        }

        void write(List<List<Head>> heads, List<Line> lines) {
            String beside = columns.size() > MOST ? PADDING : "110";
            xml.open("w:tbl").open("w:tblPr");
            xml.empty("w:tblW", "w:w", WordRuns.twips(ColumnWidths.ALL), "w:type", "dxa");
            xml.empty("w:jc", "w:val", "center").open("w:tblBorders");
            for (String side : List.of("top", "left", "bottom", "right", "insideH", "insideV")) xml.empty("w:" + side, "w:val", "single");
            xml.close().empty("w:tblLayout", "w:type", "fixed").open("w:tblCellMar");
            for (String side : List.of("top", "left", "bottom", "right")) {
                xml.empty("w:" + side, "w:w", side.equals("left") || side.equals("right") ? beside : PADDING, "w:type", "dxa");
            }
            xml.close().close().open("w:tblGrid");
            widths.forEach(width -> xml.empty("w:gridCol", "w:w", WordRuns.twips(width)));
            xml.close();
            heads(heads);
            for (Line line : lines) line.heading().ifPresentOrElse(group -> heading(group, line), () -> row(line.cells()));
            xml.close();
        }

        private void heads(List<List<Head>> heads) {
            int[] goingOn = new int[columns.size()];
            for (List<Head> row : heads) {
                xml.open("w:tr").open("w:trPr").empty("w:cantSplit").empty("w:tblHeader").close();
                Iterator<Head> next = row.iterator();
                for (int column = 0; column < columns.size();) {
                    if (goingOn[column] > 0) {
                        goingOn[column]--;
                        cell(column++, 1, Merged.GOES_ON, Stream.of(), WordRuns.HEAD);
                        continue;
                    }
                    Head head = next.next();
                    cell(column, head.columns(), Merged.over(head.rows()), Stream.of(head.text().official()), WordRuns.HEAD);
                    goingOn[column] = head.rows() - 1;
                    column += head.columns();
                }
                xml.close();
            }
        }

        private void heading(Group group, Line line) {
            int from = columns.size() - line.columns() - line.beside().stream().mapToInt(Beside::columns).sum();
            xml.open("w:tr").open("w:trPr").empty("w:cantSplit").close();
            for (int column = 0; column < from; column++) {
                Optional<Place> begins = line.cells().stream().findFirst();
                cell(column, 1, begins.map(place -> Merged.over(place.rows())).orElse(Merged.GOES_ON),
                        begins.stream().flatMap(WordTable::said), WordRuns.BODY);
            }
            Stream<String> below = line.beside().isEmpty() ? group.text().stream().flatMap(said -> said.official().lines()) : Stream.of();
            opened(from, line.columns());
            group.heading().official().lines().filter(one -> !one.isBlank()).forEach(one -> line(one, WordRuns.HEAD, false));
            below.filter(one -> !one.isBlank()).forEach(one -> line(one, WordRuns.BODY, false));
            xml.close();
            int column = from + line.columns();
            for (Beside cell : line.beside()) {
                cell(column, cell.columns(), Merged.over(1), cell.text().stream().flatMap(said -> said.official().lines()), WordRuns.BODY);
                column += cell.columns();
            }
            xml.close();
            if (line.beside().isEmpty() || group.text().isEmpty()) return;
            xml.open("w:tr").open("w:trPr").empty("w:cantSplit").close();
            cell(0, columns.size(), Merged.over(1), group.text().get().official().lines(), WordRuns.BODY);
            xml.close();
        }

        /** Opens a cell. */
        private void opened(int column, int span) {
            int width = widths.subList(column, column + span).stream().mapToInt(Integer::intValue).sum();
            xml.open("w:tc").open("w:tcPr").empty("w:tcW", "w:w", WordRuns.twips(width), "w:type", "dxa");
            if (span > 1) xml.empty("w:gridSpan", "w:val", String.valueOf(span));
            xml.close();
        }

        /** @param cells in the order of the columns, without those that go on from a row above */
        private void row(List<Place> cells) {
            xml.open("w:tr").open("w:trPr").empty("w:cantSplit").close();
            for (int column = 0, next = 0; column < columns.size(); column++) {
                if (next == cells.size() || cells.get(next).column() != columns.get(column)) {
                    cell(column, 1, Merged.GOES_ON, Stream.of(), WordRuns.BODY);
                    continue;
                }
                Place place = cells.get(next++);
                boolean neither = next < cells.size() && unstated(place, Is.UNITS) && unstated(cells.get(next), Is.SCOPE)
                        && cells.get(next).column() == columns.get(column + 1);
                cell(column, neither ? 2 : 1, Merged.over(place.rows()), said(place), WordRuns.BODY);
                if (neither) {
                    column++;
                    next++;
                }
            }
            xml.close();
        }

        private static boolean unstated(Place place, Is is) {
            return place.column().is() == is && place.rows() == 1 && place.cell().isEmpty();
        }

        private static Stream<String> said(Place place) {
            Item item = place.item();
            Stream<String> lines = switch (place.column().is()) {
                case NUMBER -> Stream.of(item.number());
                case TITLE -> Stream.concat(item.titled().stream().flatMap(title -> title.official().lines()), item.notice().stream()
                        .map(notice -> WORDS.say("edition.editors-status", Said.of("edition.validity", notice.status()))));
                case GROUP -> item.group().stream().flatMap(group -> group.heading().official().lines());
                default -> place.cell().map(Cell::text).stream().flatMap(said -> said.official().lines());
            };
            return lines.filter(line -> !line.isBlank());
        }

        /** A cell, each line a paragraph; one without lines holds an empty paragraph, as every cell must hold one. */
        private void cell(int column, int span, Merged merged, Stream<String> lines, String font) {
            int width = widths.subList(column, column + span).stream().mapToInt(Integer::intValue).sum();
            xml.open("w:tc").open("w:tcPr").empty("w:tcW", "w:w", WordRuns.twips(width), "w:type", "dxa");
            if (span > 1) xml.empty("w:gridSpan", "w:val", String.valueOf(span));
            if (merged == Merged.BEGINS) xml.empty("w:vMerge", "w:val", "restart");
            if (merged == Merged.GOES_ON) xml.empty("w:vMerge");
            xml.close();
            List<String> all = lines.toList();
            boolean centred = font.equals(WordRuns.HEAD) || columns.get(column).is() == Is.NUMBER;
            all.forEach(line -> line(line, font, centred));
            if (all.isEmpty()) xml.empty("w:p");
            xml.close();
        }

        private void line(String line, String font, boolean centred) {
            xml.open("w:p");
            if (centred) xml.open("w:pPr").empty("w:jc", "w:val", "center").close();
            text.run(line, font, size, false);
            xml.close();
        }

        /**
         * How wide the columns of a table are on A4 landscape, in millimetres: by what they are, several texts by how much they say,
         * and all together what is between the margins.
         */
        private static final class ColumnWidths {
            /** What is between the margins. */
            static final int ALL = 225;
            private static final int NUMBER = 14;
            /** What a second text needs besides the first. */
            private static final int MORE_TEXT = 40;
            /** Two characters are side by side in it. */
            private static final int LEAST = 14;

            private ColumnWidths() {}

            static List<Integer> of(List<Column> columns, List<Item> items) {
                double[] wanted = wanted(columns, items);
                double fixed = columns.stream().filter(column -> column.is() == Is.NUMBER).count() * NUMBER;
                double scale = (ALL - fixed) / (IntStream.range(0, wanted.length).mapToDouble(i -> wanted[i]).sum() - fixed);
                List<Integer> widths = new ArrayList<>();
                for (int i = 0; i < wanted.length; i++) {
                    boolean number = columns.get(i).is() == Is.NUMBER && wanted.length > 1;
                    widths.add(number ? NUMBER : (int) Math.max(LEAST, Math.round(wanted[i] * scale)));
                }
                while (sum(widths) != ALL) {
                    int widest = IntStream.range(0, widths.size()).boxed().max(Comparator.comparing(widths::get)).orElseThrow();
                    int least = Math.max(1, Math.min(widths.get(widest), sum(widths) - ALL) / widths.size());
                    widths.set(widest, sum(widths) > ALL ? widths.get(widest) - least : widths.get(widest) + ALL - sum(widths));
                }
                return widths;
            }

            private static double[] wanted(List<Column> columns, List<Item> items) {
                double[] said = columns.stream()
                        .mapToDouble(column -> column.is() == Is.TEXT ? Math.sqrt(1 + letters(column, items)) : 0).toArray();
                double all = IntStream.range(0, said.length).mapToDouble(i -> said[i]).sum();
                long texts = columns.stream().filter(column -> column.is() == Is.TEXT).count();
                double share = 100 + MORE_TEXT * (texts - 1);
                return IntStream.range(0, said.length).mapToDouble(i -> columns.get(i).is() != Is.TEXT ? wanted(columns.get(i).is())
                        : texts == 1 ? share : share * said[i] / all).toArray();
            }

            private static int wanted(Is is) {
                return switch (is) {
                    case NUMBER -> NUMBER;
                    case TITLE -> 42;
                    case TEXT -> 100;
                    case UNITS -> 37;
                    case SCOPE -> 32;
                    case GROUP -> 30;
                    case LIMIT, REMARK -> 28;
                    case PERSON -> 20;
                };
            }

            private static long letters(Column column, List<Item> items) {
                return items.stream().flatMap(item -> item.cells(column.id()).stream())
                        .mapToLong(cell -> cell.text().official().length()).sum();
            }

            private static int sum(List<Integer> widths) {
                return widths.stream().mapToInt(Integer::intValue).sum();
            }
        }
    }
}
