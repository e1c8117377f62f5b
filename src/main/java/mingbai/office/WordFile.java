package mingbai.office;

import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mingbai.format.OfficialText;
import mingbai.format.Xml;
import mingbai.language.Language;
import mingbai.language.LocalizedText;
import mingbai.model.Item;
import mingbai.model.Publication;
import mingbai.model.SourceText;
import mingbai.office.WordText.Look;
import mingbai.plan.Plan;
import mingbai.relate.OfficialTable;
import mingbai.words.Messages;

/**
 * The sources as a Word file, each as it is: what it says above its heading, the heading, its introduction, its table or its prose, and
 * what it says below. Nothing else is in it but that the document or an item of it is no longer what holds. A4 with the margins of
 * GB/T 9704; landscape, the margins turned on their side, where a source is a table.
 */
public final class WordFile {
    /** From the paper's edge to the number of the page, as Word has it. */
    private static final String HALF_INCH = "720";
    private static final Messages WORDS = Messages.in(Language.AUTHORITATIVE);

    private final Publication publication;
    private final OfficialTable table;
    private final Xml xml;
    private final WordText text;

    private WordFile(Plan plan, Xml xml) {
        this.publication = plan.publication();
        this.table = plan.relations().table();
        this.xml = xml;
        this.text = new WordText(xml);
    }

    /** Writes the file. @param out stays open */
    public static void write(Plan plan, OutputStream out) {
        OfficeFile file = new OfficeFile(out);
        file.frame("docx", "[Content_Types].xml", "_rels/.rels", "word/_rels/document.xml.rels", "word/settings.xml", "word/styles.xml",
                "word/footer1.xml");
        file.properties(plan.publication());
        file.part("word/document.xml", part -> {
            Xml xml = Xml.dense(part);
            new WordFile(plan, xml).document();
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
            xml.empty("w:pgSz", "w:w", WordText.twips(297), "w:h", WordText.twips(210), "w:orient", "landscape");
            margins(28, 37, 26, 35);
        } else {
            xml.empty("w:pgSz", "w:w", WordText.twips(210), "w:h", WordText.twips(297));
            margins(37, 26, 35, 28);
        }
        xml.close();
    }

    /** In millimetres, from the top clockwise. */
    private void margins(int top, int right, int bottom, int left) {
        xml.empty("w:pgMar", "w:top", WordText.twips(top), "w:right", WordText.twips(right), "w:bottom", WordText.twips(bottom),
                "w:left", WordText.twips(left), "w:header", HALF_INCH, "w:footer", HALF_INCH, "w:gutter", "0");
    }
}
