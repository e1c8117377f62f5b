package mingbai.render;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import mingbai.Folders;
import mingbai.GivenItems;
import mingbai.check.Check;
import mingbai.language.Language;
import mingbai.language.LocalizedText;
import mingbai.model.Head;
import mingbai.model.Item;
import mingbai.model.Notice;
import mingbai.model.Publication;
import mingbai.model.Reference;
import mingbai.model.SourceText;
import mingbai.model.Validity;
import mingbai.plan.Output;
import mingbai.plan.PageKind;
import mingbai.plan.Plan;
import mingbai.property.Property;
import mingbai.read.Reader;
import mingbai.render.template.Templates;
import mingbai.render.theme.ThemeFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A page that counts as unchanged is what rendering gives. */
class UnchangedTest {
    private static final Path GAZETTE = Path.of("themes/gazette");
    private static final Reader.Read CONTENT = Reader.folder(Path.of("content"));
    private static final Publication PUBLICATION = new Check("content", false).content(CONTENT).publication().orElseThrow();
    private static final byte[] PROGRAM = {1, 2, 3};
    private static final String EDITION = "0123";
    private static final Notice NOTICE = new Notice(Validity.REPEALED, LocalDate.of(2027, 3, 1),
            LocalizedText.of("原因"), Optional.empty());

    @TempDir
    private Path folder;

    @Test
    void pagesThatCountAsUnchangedAre() {
        Templates templates = Renderer.compile(ThemeFolder.read(GAZETTE).theme());
        List<Output.Page> pages = Plan.of(PUBLICATION).pages();
        keep(templates, pages);
        Property.holds(4, random -> {
            int row = random.nextInt(PUBLICATION.items().size());
            boolean title = random.nextBoolean();
            Publication other = with(row, item -> changed(item, title, !title));
            int same = compare(templates, other, pages);
            assertTrue(same > pages.size() / 2 && same < pages.size(), same + " of " + pages.size() + " after a change of row " + row);
        });
        assertEquals(pages.size() - 8, compare(templates, PUBLICATION, pages),
                "all but those that name sums of files, or hold the style sheet");
    }

    @Test
    void whatIsNoTitleAndNoTextConcernsAllPages() {
        Templates templates = Renderer.compile(ThemeFolder.read(GAZETTE).theme());
        List<Output.Page> pages = Plan.of(PUBLICATION).pages().subList(0, 40);
        keep(templates, pages);
        List<UnaryOperator<Item>> changes = List.of(
                item -> GivenItems.item(item.id() + "x", item.position(), item.title(), item.text(), item.units(), item.scope(),
                        item.topics(),
                        item.notice(), item.changes(), item.search()),
                item -> GivenItems.item(item.id(), item.position(), item.title(), item.text(), List.of(), item.scope(), item.topics(),
                        item.notice(),
                        item.changes(), item.search()),
                item -> GivenItems.item(item.id(), item.position(), item.title(), item.text(), item.units(), Optional.empty(),
                        item.topics(),
                        item.notice(), item.changes(), item.search()),
                item -> GivenItems.item(item.id(), item.position(), item.title(), item.text(), item.units(), item.scope(), List.of(),
                        item.notice(),
                        item.changes(), item.search()),
                item -> GivenItems.item(item.id(), item.position(), item.title(), item.text(), item.units(), item.scope(), item.topics(),
                        item.notice(),
                        List.of(new Item.Change(LocalDate.of(2026, 1, 2), item.title())), item.search()),
                item -> GivenItems.item(item.id(), item.position(), item.title(), item.text(), item.units(), item.scope(), item.topics(),
                        Optional.of(NOTICE), item.changes(),
                        item.search()),
                item -> GivenItems.item(item.id(), item.position(), item.title(), item.text(), item.units(), item.scope(), item.topics(),
                        item.notice(), item.changes(),
                        List.of("甲")));
        for (UnaryOperator<Item> change : changes) {
            int row = PUBLICATION.items()
                    .indexOf(PUBLICATION.items().stream().filter(item -> item.scope().isPresent() && !item.topics().isEmpty()
                    && !item.units().isEmpty()).findFirst().orElseThrow());
            assertEquals(0, compare(templates, with(row, change), pages));
        }
        assertEquals(11, Item.class.getRecordComponents().length, "all that an item has is in a sum");
    }

    /** Templates that get at what items say in every way. */
    @Test
    void nothingThatATemplateAsksForIsForgotten() {
        List<String> bodies = List.of("{{ i.title.official }}", "{{ i.text.zh }}", "{{ say(i.title) }}", "{{ i }}", "{{ i ~ '' }}",
                "{{ i.toString }}",
                "{{ publication.items }}", "{{ publication }}", "{{ publication.source.text }}", "{{ publication.source }}",
                "{{ call.plan.relations.texts }}",
                "{% for p in paragraphs(i, page.own) %}{{ p }}{% endfor %}", "{% for s in sentences(i) %}{{ s.official }}{% endfor %}",
                "{{ sentences(i) }}",
                "{{ digest('table').sha256 }}", "{{ inline('assets/icon.svg') }}", "{{ sum(publication) }}",
                "{{ sum(i) }}", "{{ digest(downloads.data | first).sha256 }}",
                "{{ call }}", "{{ call.plan }}",
                "{% set c = glossary.in(i) | first %}{{ glossary.concordance(c) }}",
                "{% set c = glossary.in(i) | first %}{% for e in glossary.concordance(c) %}{{ e.title }}{{ e.lines }}{% endfor %}",
                "{% set c = glossary.in(i) | first %}{% for e in glossary.concordance(c, part.of('x', [i])) %}{{ e.lines }}{% endfor %}",
                "{% once %}{{ i.title.official }}{% endonce %}", "{% once %}{% once %}{{ i.text.zh }}{% endonce %}{% endonce %}",
                "{% once %}{{ publication.source.text }}{% endonce %}",
                "{% for x in publication.items %}{% if x.title.zh contains '甲' %}1{% endif %}{% endfor %}",
                "{{ rows.byTopic }}", "{% cache page.language %}{{ i.title.official }}{% endcache %}", "{{ publication.hashCode }}",
                "{{ responsible.of(publication.units | first) }}", "{{ structuredData | default('') }}",
                "{% macro m(x) %}{{ x.text.zh }}{% endmacro %}{{ m(i) }}");
        for (String body : bodies) {
            Templates templates = theme("{% set i = publication.items | first %}" + body);
            List<Output.Page> pages = Plan.of(PUBLICATION).pages().stream()
                    .filter(page -> page.path().matches("(en/)?(topics|units/[ab].*)\\.html")).toList();
            Folders.delete(folder.resolve("known"));
            keep(templates, pages);
            try {
                for (boolean title : new boolean[] {true, false}) compare(templates, with(0, item -> changed(item, title, !title)), pages);
            } catch (AssertionError e) {
                throw new AssertionError(body, e);
            }
        }
    }

    @Test
    void whatIsOfAnotherProgramThemeContentOrEditionIsOfNoUse() {
        Templates templates = Renderer.compile(ThemeFolder.read(GAZETTE).theme());
        List<Output.Page> pages = Plan.of(PUBLICATION).pages().stream().filter(page -> page.kind() == PageKind.ITEM).limit(3).toList();
        keep(templates, pages);
        Renderer renderer = new Renderer(templates, Plan.of(PUBLICATION));
        Renderer other = new Renderer(theme("{{ page.title }}"), Plan.of(PUBLICATION));
        Reader.Read fewer = new Reader.Read(CONTENT.files().tailMap("pages"), List.of());
        Path file = folder.resolve("known");
        assertTrue(Unchanged.of(file, PROGRAM, Optional.of(EDITION), CONTENT, renderer).same(pages.get(0)));
        assertFalse(Unchanged.of(file, new byte[] {1}, Optional.of(EDITION), CONTENT, renderer).same(pages.get(0)));
        assertFalse(Unchanged.of(file, PROGRAM, Optional.of("4567"), CONTENT, renderer).same(pages.get(0)));
        assertFalse(Unchanged.of(file, PROGRAM, Optional.empty(), CONTENT, renderer).same(pages.get(0)));
        assertFalse(Unchanged.of(file, PROGRAM, Optional.of(EDITION), fewer, renderer).same(pages.get(0)));
        assertFalse(Unchanged.of(file, PROGRAM, Optional.of(EDITION), CONTENT, other).same(pages.get(0)));
        assertFalse(Unchanged.nothing().same(pages.get(0)));
        byte[] whole = Folders.read(file);
        Property.holds(200, random -> {
            byte[] bytes = Arrays.copyOf(whole, random.nextInt(3) == 0 ? random.nextInt(whole.length) : whole.length);
            if (bytes.length == whole.length) bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            Folders.write(file, bytes);
            assertFalse(Unchanged.of(file, PROGRAM, Optional.of(EDITION), CONTENT, renderer).same(pages.get(0)));
        });
    }

    @Test
    void anEditionIsCleanWhileNothingOfItChangedAndNothingWasFound() {
        Templates templates = Renderer.compile(ThemeFolder.read(GAZETTE).theme());
        Path file = folder.resolve("known");
        Renderer renderer = new Renderer(templates, Plan.of(PUBLICATION));
        Unchanged.of(file, PROGRAM, Optional.empty(), CONTENT, renderer).save(EDITION, false);
        assertFalse(Unchanged.of(file, PROGRAM, Optional.of(EDITION), CONTENT, renderer).clean());
        Unchanged.of(file, PROGRAM, Optional.empty(), CONTENT, renderer).save(EDITION, true);
        assertTrue(Unchanged.of(file, PROGRAM, Optional.of(EDITION), CONTENT, renderer).clean());
        assertFalse(Unchanged.of(file, PROGRAM, Optional.empty(), CONTENT, renderer).clean());
        for (boolean title : new boolean[] {true, false}) {
            Renderer now = new Renderer(templates, Plan.of(with(0, item -> changed(item, title, !title))));
            assertFalse(Unchanged.of(file, PROGRAM, Optional.of(EDITION), CONTENT, now).clean());
        }
        assertFalse(Unchanged.nothing().clean());
    }

    @Test
    void everyPartOfANoticeCounts() {
        Templates templates = Renderer.compile(ThemeFolder.read(GAZETTE).theme());
        Path file = folder.resolve("known");
        Reference successor = new Reference("文件", Optional.of("机关"), Optional.of("1号"), Optional.of("https://www.example.gov.cn/"));
        Notice whole = new Notice(Validity.REPEALED, LocalDate.of(2027, 3, 1), new LocalizedText("原因", Map.of(Language.EN, "Why")),
                Optional.of(successor));
        noticed(templates, file, whole).save(EDITION, true);
        assertTrue(noticed(templates, file, whole).clean());
        for (Notice other : List.of(new Notice(Validity.EXPIRED, whole.date(), whole.reason(), whole.successor()),
                new Notice(whole.status(), whole.date().plusDays(1), whole.reason(), whole.successor()),
                new Notice(whole.status(), whole.date(), new LocalizedText("别的", whole.reason().translations()), whole.successor()),
                new Notice(whole.status(), whole.date(), new LocalizedText(whole.reason().official(), Map.of(Language.EN, "Else")),
                        whole.successor()),
                new Notice(whole.status(), whole.date(), whole.reason(), Optional.empty()),
                followed(whole, new Reference("别的", successor.issuer(), successor.number(), successor.address())),
                followed(whole, new Reference(successor.title(), Optional.empty(), successor.number(), successor.address())),
                followed(whole, new Reference(successor.title(), successor.issuer(), Optional.empty(), successor.address())),
                followed(whole, new Reference(successor.title(), successor.issuer(), successor.number(), Optional.empty())))) {
            assertFalse(noticed(templates, file, other).clean(), other.toString());
        }
    }

    private static Notice followed(Notice notice, Reference successor) {
        return new Notice(notice.status(), notice.date(), notice.reason(), Optional.of(successor));
    }

    private static Unchanged noticed(Templates templates, Path file, Notice notice) {
        Publication publication = with(0, item -> GivenItems.item(item.id(), item.position(), item.title(), item.text(), item.units(),
                item.scope(),
                item.topics(),
                Optional.of(notice), item.changes(), item.search()));
        return Unchanged.of(file, PROGRAM, Optional.of(EDITION), CONTENT, new Renderer(templates, Plan.of(publication)));
    }

    private void keep(Templates templates, List<Output.Page> pages) {
        Renderer renderer = new Renderer(templates, Plan.of(PUBLICATION));
        Unchanged known = Unchanged.of(folder.resolve("known"), PROGRAM, Optional.empty(), CONTENT, renderer);
        pages.parallelStream().forEach(page -> known.note(page, renderer.render(page)));
        known.save(EDITION, true);
    }

    /** How many pages count as unchanged; each is. */
    private int compare(Templates templates, Publication publication, List<Output.Page> pages) {
        Renderer first = new Renderer(templates, Plan.of(PUBLICATION));
        Renderer now = new Renderer(templates, Plan.of(publication));
        Unchanged known = Unchanged.of(folder.resolve("known"), PROGRAM, Optional.of(EDITION), CONTENT, now);
        List<Output.Page> same = pages.stream().filter(known::same).toList();
        same.parallelStream().forEach(page -> assertArrayEquals(now.render(page).bytes(), first.render(page).bytes(), page.path()));
        return same.size();
    }

    private static Item changed(Item item, boolean title, boolean text) {
        return GivenItems.item(item.id(), item.position(), title ? changed(item.title()) : item.title(),
                text ? changed(item.text()) : item.text(),
                item.units(), item.scope(), item.topics(), item.notice(), item.changes(), item.search());
    }

    private static LocalizedText changed(LocalizedText text) {
        return LocalizedText.given(language -> text.in(language).map(said -> "Now " + said)).orElseThrow();
    }

    private static Publication with(int row, UnaryOperator<Item> change) {
        Publication of = PUBLICATION;
        List<Item> items = new ArrayList<>(of.items());
        items.set(row, change.apply(items.get(row)));
        Head head = of.head();
        SourceText was = head.sources().get(0);
        SourceText source = new SourceText(was.id(), was.file(), was.text() + row, was.form(), was.title(), was.above(), was.introduction(),
                was.columns(), was.below());
        Head changed = new Head(head.id(), head.languages(), head.title(), head.shortTitle(), head.summary(), head.keywords(),
                head.roles(), head.words(), List.of(source),
                head.document(), head.attachments(), head.site(), head.footer());
        return new Publication(changed, List.of(), items, of.units(), of.regions(), of.topics(), of.concepts(), of.pages(), of.redirects());
    }

    private Templates theme(String body) {
        try {
            Files.createDirectories(folder.resolve("components"));
            Files.createDirectories(folder.resolve("layouts"));
            Files.writeString(folder.resolve("theme.yaml"), "name: other\nextends: " + GAZETTE.toAbsolutePath() + "\n");
            Files.writeString(folder.resolve("components/body.html"), body);
            for (String kind : List.of("topics", "unit")) {
                Files.writeString(folder.resolve("layouts/" + kind + ".html"), "{% include 'components/body.html' %}");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Renderer.compile(ThemeFolder.read(folder).theme());
    }
}
