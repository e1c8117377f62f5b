package mingbai.intake.excel;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;
import mingbai.intake.source.CellAddress;
import mingbai.intake.source.Findings;
import mingbai.intake.source.LeftOut;
import mingbai.intake.source.OfficePackage;
import mingbai.intake.source.OfficePackage.Relation;
import mingbai.intake.source.Spot;
import mingbai.intake.source.Tree;

/** What lies over the cells of a sheet and is no text of theirs: pictures, charts, text boxes, comments. It is told at its cell. */
final class SheetObjects {
    private final Spot spot;
    private final Findings findings;

    private SheetObjects(Spot spot, Findings findings) {
        this.spot = spot;
        this.findings = findings;
    }

    static void tell(OfficePackage opened, String sheet, Spot spot, Findings findings) throws IOException, XMLStreamException {
        SheetObjects objects = new SheetObjects(spot, findings);
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
        LeftOut.COMMENT.tell(letters(comment), spot.cell(comment.attribute("ref")), findings);
    }

    /** A drawing at the cell where its upper left corner lies. */
    private void anchored(Tree anchor) {
        Optional<Integer> row = anchor.at("from", "row").flatMap(SheetObjects::number);
        Optional<Integer> column = anchor.at("from", "col").flatMap(SheetObjects::number);
        Spot at = row.isPresent() && column.isPresent() ? spot.cell(CellAddress.address(row.get(), column.get())) : spot;
        String text = letters(anchor);
        String described = anchor.all("cNvPr").stream().map(properties -> properties.attribute("descr")).filter(said -> !said.isBlank())
                .findFirst().orElse("");
        if (!anchor.all("pic").isEmpty()) LeftOut.PICTURE.tell(described, at, findings);
        else if (!anchor.all("graphicFrame").isEmpty()) LeftOut.CHART.tell(described, at, findings);
        else if (!text.isBlank()) LeftOut.TEXT_BOX.tell(text, at, findings);
        else if (!anchor.all("sp").isEmpty()) LeftOut.DRAWING.tell(described, at, findings);
    }

    private static Optional<Integer> number(Tree element) {
        return Optional.of(element.text().strip()).filter(text -> text.matches("\\d{1,7}")).map(Integer::parseInt);
    }

    private static String letters(Tree element) {
        return element.all("t").stream().map(Tree::text).collect(Collectors.joining());
    }
}
