package mingbai.intake.word;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mingbai.intake.source.Findings;
import mingbai.intake.source.LeftOut;
import mingbai.intake.source.Tree;
import mingbai.problem.Place;

/**
 * What is in a Word document and is no text: pictures, text boxes, equations, notes. It is reported where it is.
 *
 * @param notes footnotes, endnotes and comments, by what refers to them, a space, and their number
 */
record WordObjects(String file, Map<String, Tree> notes) {
    /** The gallery of a table of contents. */
    private static final String CONTENTS = "Table of Contents";

    /**
     * Says an element that is no text.
     *
     * @return false: it is none of these
     */
    boolean leaveOut(Tree element, Place place, Findings findings) {
        Optional<LeftOut> control = element.named("sdt") ? control(element) : Optional.empty();
        control.ifPresent(kind -> kind.report(element.letters(), place, findings));
        if (control.isPresent()) return true;
        switch (element.name()) {
            case "drawing", "pict", "object", "txbxContent" -> drawn(element, place, findings);
            case "oMath", "oMathPara" -> LeftOut.EQUATION.report(element.letters(), place, findings);
            case "footnoteReference" -> note(LeftOut.FOOTNOTE, element, place, findings);
            case "endnoteReference" -> note(LeftOut.ENDNOTE, element, place, findings);
            case "commentReference" -> note(LeftOut.COMMENT, element, place, findings);
            case "rt" -> LeftOut.PRONUNCIATION.report(element.letters(), place, findings);
            case "altChunk", "subDoc" -> LeftOut.DOCUMENT.report("", place, findings);
            default -> {
                return false;
            }
        }
        return true;
    }

    /** What a content control holds that is none of the document's own text (17.5.2): what Word puts together, or asks to be filled in. */
    private static Optional<LeftOut> control(Tree control) {
        if (control.on("sdtPr", "showingPlcHdr").orElse(false)) return Optional.of(LeftOut.PLACEHOLDER);
        return control.value("sdtPr", "docPartObj", "docPartGallery").filter(CONTENTS::equals).map(gallery -> LeftOut.CONTENTS);
    }

    private void note(LeftOut kind, Tree reference, Place place, Findings findings) {
        Optional<Tree> note = Optional.ofNullable(notes.get(reference.name() + " " + reference.attribute("id")));
        kind.report(note.map(Tree::letters).orElse(""), place, findings);
    }

    private static void drawn(Tree element, Place place, Findings findings) {
        List<Tree> boxes = Stream.concat(Stream.of(element), element.all("txbxContent").stream()).filter(box -> box.named("txbxContent"))
                .filter(box -> !box.has("tbl")).toList();
        String text = boxes.stream().map(Tree::letters).filter(letters -> !letters.isBlank()).distinct()
                .collect(Collectors.joining(" "));
        if (!text.isEmpty()) LeftOut.TEXT_BOX.report(text, place, findings);
        else if (has(element, "OLEObject", "control")) LeftOut.EMBEDDED.report(described(element), place, findings);
        else if (has(element, "chart")) LeftOut.CHART.report(described(element), place, findings);
        else if (has(element, "relIds")) LeftOut.DIAGRAM.report(described(element), place, findings);
        else if (has(element, "pic", "imagedata")) LeftOut.PICTURE.report(described(element), place, findings);
        else if (!has(element, "tbl")) LeftOut.DRAWING.report(described(element), place, findings);
    }

    private static boolean has(Tree element, String... names) {
        return List.of(names).stream().anyMatch(name -> !element.all(name).isEmpty());
    }

    private static String described(Tree element) {
        return element.all("docPr").stream().flatMap(properties -> Stream.of(properties.attribute("descr"), properties.attribute("title")))
                .filter(text -> !text.isBlank()).findFirst().orElse("");
    }
}
