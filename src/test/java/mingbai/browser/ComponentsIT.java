package mingbai.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import mingbai.ComponentGuide;
import mingbai.Folders;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** All examples of the theme's components, from a folder. */
class ComponentsIT {
    @TempDir
    private static Path folder;
    private static Browser browser;

    @BeforeAll
    static void open() {
        ComponentGuide.of(Path.of("themes/gazette"), (path, bytes) -> Folders.write(folder.resolve(path), bytes));
        browser = Browser.open();
    }

    @AfterAll
    static void close() {
        if (browser != null) browser.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"components.html", "en/components.html"})
    void areAccessibleInLightAndDark(String page) {
        visit(page, 1280);
        browser.run(Axe.source());
        assertEquals(List.of(), faults(Axe.violations(browser)));
        browser.media("prefers-color-scheme", "dark");
        assertEquals(List.of(), Axe.inOtherColours(browser, new HashSet<>()));
        browser.media();
        assertEquals(List.of(), Contrast.tooLow(browser));
    }

    /** Examples of one component have one name. */
    private static List<String> faults(List<String> violations) {
        return Stream.of(String.join("\n", violations).split("\n(?=[a-z-]+ [0-9]+ × )"))
                .filter(violation -> !violation.isEmpty() && !violation.startsWith("landmark-unique ")).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"components.html", "en/components.html"})
    void areReadOnPhonesWithoutScrollingSideways(String page) {
        for (int width : new int[] {320, 360, 768, 1280}) {
            visit(page, width);
            assertEquals(List.of(), browser.sideways(), page + " " + width);
        }
        visit(page, 320);
        assertEquals(List.of(), Targets.small(browser));
    }

    @ParameterizedTest
    @ValueSource(strings = {"components.html", "en/components.html"})
    void complainOfNothingAndAskForNothingOutside(String page) {
        browser.requests();
        visit(page, 1280);
        assertEquals(List.of(), browser.complaints());
        String root = folder.toUri().toString();
        assertEquals(List.of(), browser.requests().stream().filter(address -> !address.startsWith(root)).toList());
    }

    private static void visit(String page, int width) {
        browser.media();
        browser.size(width, 800);
        browser.visit(folder.toUri() + page);
    }
}
