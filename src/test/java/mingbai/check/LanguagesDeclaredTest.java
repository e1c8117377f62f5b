package mingbai.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import mingbai.SmallSites;
import mingbai.language.Language;
import mingbai.language.Languages;
import mingbai.model.Publication;
import mingbai.problem.Rule;
import mingbai.read.Reader;
import org.junit.jupiter.api.Test;

/** The languages that publication.yaml declares decide how all records are read. */
class LanguagesDeclaredTest {
    private static final Path CHINESE = SmallSites.content("chinese");

    @Test
    void inChineseAloneThereIsNoTranslation() {
        Publication publication = new Check("content", false).content(Reader.folder(CHINESE)).publication().orElseThrow();
        assertEquals(new Languages(List.of(Language.ZH)), publication.head().languages());
        assertTrue(publication.items().stream().noneMatch(item -> !item.title().translations().isEmpty()));
        assertEquals(Set.of(Language.ZH), publication.concepts().get(0).terms().keySet());
    }

    /** Whoever changes the declaration while the preview runs is told of every record, although none of them has changed. */
    @Test
    void recordsThatAreTheSameAreReadAgain() {
        Check check = new Check("content", false);
        Reader.Read before = Reader.folder(CHINESE);
        assertTrue(check.content(before).problems().isEmpty());
        String publication = before.files().get("publication.yaml").text();
        Reader.Read after = Reader.together(before, "content", new TreeMap<>(Map.of("publication.yaml",
                publication.replace("languages: [zh]", "languages: [zh, en]"))));
        Set<String> told = check.content(after).problems().stream().filter(problem -> problem.rule() == Rule.TEXT_LANGUAGES)
                .map(problem -> Path.of(problem.place().file()).getFileName().toString()).collect(Collectors.toSet());
        assertTrue(told.containsAll(Set.of("01.yaml", "02.yaml", "units.yaml", "publication.yaml")), told.toString());
        assertTrue(check.content(before).problems().isEmpty());
    }
}
