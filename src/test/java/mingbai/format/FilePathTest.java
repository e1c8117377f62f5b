package mingbai.format;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FilePathTest {
    @ParameterizedTest
    @ValueSource(strings = {"site", ".", "..", "../site", "/var/www/site"})
    void aPathBelowAFolderIsFoundFromWhereTheFolderIs(String folder) {
        assertEquals(Optional.of(Path.of(folder, "items", "01.html")), FilePath.below(Path.of(folder), "items/01.html"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"../content/publication.yaml", "/etc/hostname", "items/../../site.zip", "items/01\0.html", "\0"})
    void whatLeadsElsewhereOrHasLettersOfNoPathIsNoFileOfAFolder(String path) {
        assertEquals(Optional.empty(), FilePath.below(Path.of("site"), path));
        assertEquals(Optional.empty(), FilePath.below(Path.of("/var/www/site"), path));
    }

    @Test
    void onlyLettersOfThisSystemMakeAPath() {
        assertEquals(Optional.of(Path.of("项目 一.docx")), FilePath.of("项目 一.docx"));
        assertEquals(Optional.empty(), FilePath.of("a\0b"));
    }
}
