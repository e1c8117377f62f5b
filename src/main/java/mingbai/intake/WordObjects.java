package mingbai.intake;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What stands in a Word document and is no text: pictures, text boxes, equations, notes. It is told where it stands. */
final class WordObjects {
    private final String file;
    /** Footnotes, endnotes and comments, by what refers to them and their number. */
    private final Map<String, Tree> notes;

    /** @param notes by what refers to them, a space, and the number */
    WordObjects(String file, Map<String, Tree> notes) {
        this.file = file;
        this.notes = notes;
    }

    String file() {
        return file;
    }

    /** Tells an element that is no text. @return false: it is none of these */
    boolean told(Tree element, Spot spot, Findings findings) {
        switch (element.name()) {
            case "drawing", "pict", "object", "txbxContent" -> drawn(element, spot, findings);
            case "oMath", "oMathPara" -> tell("公式", "an equation", letters(element), spot, findings);
            case "footnoteReference" -> note("脚注", "a footnote", element, spot, findings);
            case "endnoteReference" -> note("尾注", "an endnote", element, spot, findings);
            case "commentReference" -> note("批注", "a comment", element, spot, findings);
            case "rt" -> tell("注音", "a guide to pronunciation", letters(element), spot, findings);
            case "altChunk", "subDoc" -> tell("插入的文档", "an inserted document", "", spot, findings);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void note(String zh, String en, Tree reference, Spot spot, Findings findings) {
        Optional<Tree> note = Optional.ofNullable(notes.get(reference.name() + " " + reference.attribute("id")));
        tell(zh, en, note.map(WordObjects::letters).orElse(""), spot, findings);
    }

    private static void drawn(Tree element, Spot spot, Findings findings) {
        List<Tree> boxes = Stream.concat(Stream.of(element), element.all("txbxContent").stream()).filter(box -> box.named("txbxContent")).filter(box -> !box.has("tbl")).toList();
        String text = boxes.stream().map(WordObjects::letters).filter(letters -> !letters.isBlank()).distinct().collect(Collectors.joining(" "));
        if (!text.isEmpty()) tell("文本框", "a text box", text, spot, findings);
        else if (has(element, "OLEObject", "control")) tell("嵌入的对象", "an embedded object", described(element), spot, findings);
        else if (has(element, "chart")) tell("图表", "a chart", described(element), spot, findings);
        else if (has(element, "relIds")) tell("图示", "a diagram", described(element), spot, findings);
        else if (has(element, "pic", "imagedata")) tell("图片", "a picture", described(element), spot, findings);
        else if (!has(element, "tbl")) tell("图形", "a drawing", described(element), spot, findings);
    }

    private static boolean has(Tree element, String... names) {
        return List.of(names).stream().anyMatch(name -> !element.all(name).isEmpty());
    }

    private static String described(Tree element) {
        return element.all("docPr").stream().map(properties -> properties.attribute("descr")).filter(text -> !text.isBlank()).findFirst().orElse("");
    }

    /** Its letters, whatever holds them. */
    private static String letters(Tree element) {
        return element.all("t").stream().map(Tree::text).collect(Collectors.joining());
    }

    private static void tell(String zh, String en, String text, Spot spot, Findings findings) {
        findings.add(text.isBlank() ? Matter.OBJECT_LEFT_OUT : Matter.OBJECT_TEXT_LEFT_OUT, spot, zh, en, Texts.shown(text));
    }
}
