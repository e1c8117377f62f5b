package mingbai.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mingbai.check.Check;
import mingbai.model.Publication;
import mingbai.model.Subject;
import mingbai.read.Reader;
import org.junit.jupiter.api.Test;

/** Where pages lie, and which lie where. */
class PageKindTest {
    private static final Publication PUBLICATION = new Check("content", false).content(Reader.folder(Path.of("content"))).publication()
            .orElseThrow();

    @Test
    void aSubjectIsFoundByTheAddressOfItsPage() {
        List<Subject> all = Stream.of(PUBLICATION.items(), PUBLICATION.units(), PUBLICATION.regions(), PUBLICATION.concepts(),
                PUBLICATION.pages())
                .<Subject>flatMap(List::stream).toList();
        for (Subject subject : all) {
            PageKind kind = PageKind.of(subject);
            assertTrue(kind.hasSubject());
            assertEquals(Optional.of(subject.id()), kind.id(kind.path(Optional.of(subject))));
        }
        assertEquals(List.of(PageKind.ITEM, PageKind.UNIT, PageKind.REGION, PageKind.CONCEPT, PageKind.PROSE),
                all.stream().map(PageKind::of).distinct().toList());
    }

    @Test
    void noSubjectLiesInAnotherFolder() {
        assertEquals(Optional.empty(), PageKind.ITEM.id("units/01.html"));
        assertEquals(Optional.empty(), PageKind.ITEM.id("items/more/01.html"));
        assertEquals(Optional.empty(), PageKind.ITEM.id("items/01.json"));
        assertEquals(Optional.empty(), PageKind.PROSE.id("items/01.html"), "a page of prose lies at the top");
    }

    @Test
    void aKindWithASinglePageHasItsAddress() {
        List<PageKind> single = PageKind.ALL.stream().filter(kind -> !kind.hasSubject()).toList();
        assertEquals(single.size(), single.stream().map(kind -> kind.path(Optional.empty())).distinct().count(), "each another");
        assertEquals("index.html", PageKind.HOME.path(Optional.empty()));
        assertFalse(PageKind.NOT_FOUND.hasSubject());
    }

    @Test
    void layoutsAreCalledAsTheKinds() {
        assertEquals("not-found", PageKind.NOT_FOUND.id());
        assertEquals("one-file", PageKind.ONE_FILE.id());
    }
}
