package mingbai.intake.excel;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;
import mingbai.intake.source.Findings;
import mingbai.intake.source.LeftOut;
import mingbai.intake.source.OfficePackage;
import mingbai.intake.source.OfficePackage.Relation;
import mingbai.intake.source.Tree;
import mingbai.problem.Place;
import mingbai.problem.Place.InSheet;

/** What lies over the cells of a sheet and is no text of theirs: pictures, charts, text boxes, comments. It is reported at its cell. */
final class SheetObjects {
    private final Place place;
    private final InSheet in;
    private final Findings findings;

    private SheetObjects(String file, InSheet in, Findings findings) {
        this.place = Place.of(file, in);
        this.in = in;
        this.findings = findings;
    }

    static void report(OfficePackage opened, String sheet, String file, InSheet in, Findings findings)
            throws IOException, XMLStreamException {
        SheetObjects objects = new SheetObjects(file, in, findings);
        for (Relation relation : opened.relations(sheet)) {
            if (!List.of("drawing", "comments").contains(relation.type())) continue;
            Optional<byte[]> part = opened.bytes(relation.part());
            if (part.isEmpty()) continue;
            Tree tree = Tree.of(part.get());
            if (relation.type().equals("comments")) tree.all("comment").forEach(objects::comment);
            else tree.children().forEach(objects::anchored);
        }
    }

    private void comment(Tree comment) {
        String address = comment.attribute("ref");
        Place at = SheetFrame.range(address).map(cell -> at(cell.top(), cell.left())).orElse(place);
        LeftOut.COMMENT.report(letters(comment), at, findings);
    }

    /** A drawing at the cell where its upper left corner lies. */
    private void anchored(Tree anchor) {
        Optional<Integer> row = anchor.at("from", "row").flatMap(SheetObjects::number);
        Optional<Integer> column = anchor.at("from", "col").flatMap(SheetObjects::number);
        Place at = row.isPresent() && column.isPresent() ? at(row.get(), column.get()) : place;
        String text = letters(anchor);
        String described = anchor.all("cNvPr").stream().map(properties -> properties.attribute("descr")).filter(said -> !said.isBlank())
                .findFirst().orElse("");
        if (!anchor.all("pic").isEmpty()) LeftOut.PICTURE.report(described, at, findings);
        else if (!anchor.all("graphicFrame").isEmpty()) LeftOut.CHART.report(described, at, findings);
        else if (!text.isBlank()) LeftOut.TEXT_BOX.report(text, at, findings);
        else if (!anchor.all("sp").isEmpty()) LeftOut.DRAWING.report(described, at, findings);
    }

    /** Rows and columns count from zero. */
    private Place at(int row, int column) {
        return Place.of(place.file(), in.cell(row + 1, column + 1));
    }

    private static Optional<Integer> number(Tree element) {
        return Optional.of(element.text().strip()).filter(text -> text.matches("\\d{1,7}")).map(Integer::parseInt);
    }

    private static String letters(Tree element) {
        return element.all("t").stream().map(Tree::text).collect(Collectors.joining());
    }
}
