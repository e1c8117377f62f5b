package mingbai.office;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import mingbai.Excerpt;
import mingbai.Folders;
import mingbai.format.OfficialText;
import mingbai.model.Publication;
import mingbai.plan.Plan;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables and plans in shapes of real ones: each as a Word file is its sources letter by letter, in its order. */
class PublicationsInWordTest {
    private static final Path FOLDER = Folders.RESOURCES.resolve("publications");

    @ParameterizedTest
    @ValueSource(strings = {"bumen", "ftz7", "guofa", "jiaoyu", "minsheng", "zhongdian", "fujian", "shishi"})
    void isItsSources(String name) throws IOException {
        Publication publication = Excerpt.publication(FOLDER.resolve(name));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        WordDocument.write(Plan.of(publication), out);
        XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(out.toByteArray()));
        assertEquals(List.of(), Publications.mistakes(document.getDocument()));
        StringBuilder text = new StringBuilder();
        for (IBodyElement element : document.getBodyElements()) {
            if (element instanceof XWPFParagraph paragraph) text.append(paragraph.getText());
            if (element instanceof XWPFTable table) {
                table.getRows().forEach(row -> row.getTableCells().forEach(cell -> text.append(cell.getText())));
            }
        }
        assertEquals(publication.head().sources().stream().map(source -> OfficialText.letters(source.text())).collect(Collectors.joining()),
                OfficialText.letters(text.toString()));
    }
}
