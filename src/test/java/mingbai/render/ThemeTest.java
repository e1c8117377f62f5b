package mingbai.render;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import mingbai.model.Language;
import org.junit.jupiter.api.Test;

class ThemeTest {
    /** An unordered map may have one order in this run and another in the next, and no page would be known again. */
    @Test
    void textsHaveOneOrderInEachRun() {
        Theme theme = Theme.load(Path.of("themes/gazette")).theme();
        assertEquals(Language.ALL, List.copyOf(theme.texts().keySet()));
        assertEquals(EnumMap.class, theme.texts().getClass());
    }
}
