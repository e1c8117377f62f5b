package mingbai.browser;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import mingbai.Programs;
import mingbai.explain.GuidePages;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The cheat sheet of the editors' guide, as it is printed to hang beside a screen. */
class CheatSheetIT {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"cheatsheet", "cheatsheet.en"})
    void isOnePageOfA4(String name) throws Exception {
        GuidePages.main(new String[] {folder.toString()});
        Programs.run(folder, Programs.require("chromium-headless-shell").toString(), "--no-sandbox", "--no-pdf-header-footer",
                "--print-to-pdf=" + folder.resolve("sheet.pdf"), folder.resolve(name + ".html").toUri().toString());
        Programs.require("pdftotext");
        String info = Programs.run(folder, "pdfinfo", "sheet.pdf");
        assertTrue(info.matches("(?s).*Pages: +1\\n.*Page size: .*\\(A4\\).*"), info);
    }
}
