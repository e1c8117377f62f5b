package mingbai.prove.style;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The sheet of paper that style sheets ask for. */
class PaperTest {
    private static final String RIGHT = "@page { size: A4; margin: 37mm 26mm 35mm 28mm }\n";

    private static List<String> reported(String... css) {
        return Told.of(sheets -> new Paper(sheets).prove(), css);
    }

    private static String paper(String what) {
        return "theme-paper " + what;
    }

    @ParameterizedTest
    @ValueSource(strings = {RIGHT, "@page { margin: 37mm 26mm 35mm 28mm; size: a4 portrait }", "@media print { " + RIGHT + "}"})
    void tellsNothingOfTheSheetThatTheStandardAsksFor(String css) {
        assertEquals(List.of(), reported(css));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "p { margin: 37mm 26mm 35mm 28mm }", "/* " + RIGHT + " */", "@page wide { size: A4 }"})
    void tellsThatThereIsNoSheet(String css) {
        assertEquals(List.of("1.css:1:1 theme-paper paper.none"), reported(css, "b { color: #000 }"));
    }

    @Test
    void tellsAMarginThatIsAnother() {
        assertEquals(List.of("1.css:3:3 " + paper("@page { size: a4; margin: 37mm 26mm 35mm 26mm }")),
                reported("b { top: 0 }\n@page {\n  size: A4;\n  margin: 37mm 26mm 35mm 26mm;\n}"));
    }

    @Test
    void tellsAFormatThatIsAnotherOrNone() {
        assertEquals(List.of("1.css:1:9 " + paper("@page { size: letter; margin: 37mm 26mm 35mm 28mm }")),
                reported("@page { size: letter; margin: 37mm 26mm 35mm 28mm }"));
        assertEquals(List.of("1.css:1:9 " + paper("@page { size: ; margin: 37mm 26mm 35mm 28mm }")),
                reported("@page { margin: 37mm 26mm 35mm 28mm }"));
    }

    @Test
    void takesWhatASecondSheetSaysLast() {
        assertEquals(List.of("1.css:1:9 " + paper("@page { size: a4; margin: 0 }")), reported(RIGHT, "@page { margin: 0 }"));
        assertEquals(List.of(), reported("@page { margin: 0 }", RIGHT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"A4 landscape; margin: 28mm 37mm 26mm 35mm", "landscape a4; margin: 26mm 35mm 28mm 37mm"})
    void tellsNothingOfMarginsThatTurnWithTheSheetEitherWay(String turned) {
        assertEquals(List.of(), reported(RIGHT, "@page wide { size: " + turned + " }"));
    }

    @Test
    void tellsMarginsThatDoNotTurnWithTheSheet() {
        assertEquals(List.of("1.css:2:14 " + paper("@page wide { size: a4 landscape; margin: 37mm 26mm 35mm 28mm }")),
                reported(RIGHT + "@page wide { size: A4 landscape; margin: 37mm 26mm 35mm 28mm }"));
    }

    @Test
    void leavesAnUprightSheetOfItsOwnNameFree() {
        assertEquals(List.of(), reported(RIGHT, "@page card { size: A6; margin: 0 }"));
    }

    @Test
    void tellsAMainColourThatIsPrinted() {
        assertEquals(List.of("2.css:1:9 " + paper("--seal: #cc0000")), reported(RIGHT, ":root { --seal: #c00 }"));
        assertEquals(List.of("2.css:2:24 " + paper("--seal: #cc0000")),
                reported(RIGHT, ":root { --seal: #000 }\n@media print { :root { --seal: #c00 } }"));
    }

    @Test
    void tellsNothingOfAMainColourThatIsGreyOnPaper() {
        assertEquals(List.of(), reported(RIGHT, ":root { --seal: #c00 }\n@media print { :root { --seal: #333 } }"));
        assertEquals(List.of(), reported(RIGHT, "@media screen { :root { --seal: #c00 } }"));
    }
}
