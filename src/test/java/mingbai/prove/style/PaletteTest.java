package mingbai.prove.style;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The colours of style sheets: few hues, and enough contrast in every scheme. */
class PaletteTest {
    private static List<String> reported(String... css) {
        return Told.of(sheets -> new Palette(sheets).prove(), css);
    }

    @Test
    void tellsATextThatIsTooPaleInBothSchemes() {
        assertEquals(List.of("1.css:2:3 theme-contrast --ink | --paper | 4.47 | 4.5 | scheme.light",
                "1.css:2:3 theme-contrast --ink | --paper | 4.47 | 4.5 | scheme.dark"),
                reported(":root {\n  --ink: #777;\n  --paper: #fff;\n}"));
    }

    @Test
    void tellsNothingOfTheFirstGreyThatIsDarkEnough() {
        assertEquals(List.of(), reported(":root { --ink: #767676; --soft: #767676; --seal: #767676; --paper: white; --wash: #fff }"));
    }

    @Test
    void tellsEveryTextOnEveryGround() {
        List<String> told = reported("html { --ink: #777; --soft: #777; --seal: #777; --paper: #fff; --wash: #fff }");
        assertEquals(List.of("--ink | --paper", "--ink | --wash", "--soft | --paper", "--soft | --wash", "--seal | --paper",
                "--seal | --wash"),
                told.stream().limit(6).map(line -> line.replaceAll(".* (--\\w+ \\| --\\w+) .*", "$1")).toList());
        assertEquals(12, told.size());
    }

    @Test
    void asksLessOfALineThanOfText() {
        assertEquals(List.of(), reported(":root { --line: #949494; --paper: #fff }"));
        assertEquals("1.css:1:9 theme-contrast --line | --paper | 2.99 | 3.0 | scheme.light",
                reported(":root { --line: #959595; --paper: #fff }").get(0));
    }

    @Test
    void tellsATextThatIsTooDarkInTheDarkSchemeAlone() {
        assertEquals(List.of("1.css:3:44 theme-contrast --ink | --paper | 1.66 | 4.5 | scheme.dark"), reported("""
                :root { --ink: #000; --paper: #fff }
                @media (prefers-color-scheme: dark) { :root { --paper: #000 } }
                @media (prefers-color-scheme: dark) {:root{--ink: #333}}
                """));
    }

    @Test
    void tellsATextThatIsTooPaleWhereReadersAskForMoreContrast() {
        assertEquals(List.of("1.css:2:44 theme-contrast --ink | --paper | 4.47 | 4.5 | scheme.light-contrast",
                "1.css:2:44 theme-contrast --ink | --paper | 4.47 | 4.5 | scheme.dark-contrast"), reported("""
                :root { --ink: #000; --paper: #fff }
                @media (prefers-contrast: more) { :root {  --ink: #777 } }
                """));
    }

    @Test
    void tellsWhereTheValueIsGivenAndNotWhereItIsNamed() {
        assertEquals("2.css:1:9 theme-contrast --soft | --paper | 4.47 | 4.5 | scheme.light",
                reported(":root { --grey: #777; --paper: #fff }", ":root { --soft: var(--grey) }").get(0));
    }

    @Test
    void takesTheLastOfTwoValues() {
        assertEquals(List.of(), reported(":root { --ink: #777; --paper: #fff }", ":root { --ink: #000 }"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/* :root { --ink: #777 } */", "@media print { :root { --ink: #777 } }", ".note { --ink: #777 }",
            ":root { --ink: var(--none) }", ":root { --ink: var(--ink) }", ":root { --ink: currentColor }"})
    void tellsNothingOfAValueThatIsNotTheRootsColourOnAScreen(String css) {
        assertEquals(List.of(), reported(":root { --paper: #fff }", css));
    }

    @Test
    void tellsAFourthHue() {
        assertEquals(List.of("1.css:1:1 theme-hues 4 | #cc0000, #cccc00, #00cc00, #0000cc"),
                reported("a { color: #c00 }", "b { color: #0c0 }", "i { border: 1px solid #0000cc; background: rgb(204 204 0) }"));
    }

    @Test
    void countsNeitherGreysNorShadesNorTheSameHueTwice() {
        assertEquals(List.of(), reported("a { color: #c00; fill: #ff0000; background: hsl(20, 90%, 40%) }"
                + "b { color: #0c0; border-color: #00ff2a } i { color: #00c } p { color: #cec8c0; fill: #334 }"));
    }

    @Test
    void countsHuesOnBothSidesOfRedAsOne() {
        assertEquals(List.of(), reported("a { color: hsl(350, 90%, 40%); fill: hsl(10, 90%, 40%) } b { color: #0c0 } i { color: #00c }"));
    }

    @Test
    void countsNoLetterOfAnAddressAsAColour() {
        assertEquals(List.of(), reported("a { color: #c00; background: url(a.svg#fc0) } b { color: #0c0 } i { color: #00c }"));
    }
}
