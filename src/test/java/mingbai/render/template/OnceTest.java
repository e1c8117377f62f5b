package mingbai.render.template;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import mingbai.check.Check;
import mingbai.language.Language;
import mingbai.plan.Output;
import mingbai.plan.PageKind;
import mingbai.plan.Plan;
import mingbai.read.Reader;
import mingbai.render.Renderer;
import mingbai.render.theme.ThemeFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is rendered once says on every page what it would say there. */
class OnceTest {
    private static final Path GAZETTE = Path.of("themes/gazette");
    private static final Plan PLAN = Plan.of(new Check("content", false).content(Reader.folder(Path.of("content"))).publication()
            .orElseThrow());

    @TempDir
    private Path folder;

    @Test
    void pagesAreTheSameWithoutTheTag() throws IOException {
        try (Stream<Path> files = Files.walk(GAZETTE)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = folder.resolve(GAZETTE.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                if (!file.toString().endsWith(".html")) Files.copy(file, copy);
                else Files.writeString(copy, Files.readString(file).replaceAll("\\{% (end)?once %}(\\n[ \\t]*)?", ""));
            }
        }
        Renderer with = new Renderer(Renderer.compile(ThemeFolder.read(GAZETTE).theme()), PLAN);
        Renderer without = new Renderer(Renderer.compile(ThemeFolder.read(folder).theme()), PLAN);
        List<Output.Page> pages = new ArrayList<>(PLAN.pages());
        Collections.shuffle(pages, new Random(1));
        pages.parallelStream().forEach(page ->
                assertArrayEquals(without.render(page).bytes(), with.render(page).bytes(), page.path()));
    }

    /** Templates that ask for everything in every way, rendered with and without the tag. */
    @Test
    void nothingThatAFragmentAsksForIsForgotten() {
        List<String> bodies = List.of("{{ page.kind }}", "{{ page.title }}", "{{ page }}", "{{ page.path }}",
                "{{ counterpart(page.others | first) }}",
                "{{ root() }}", "{{ link('home') }}", "{{ t('skip') }}", "{{ authoritative('中') }}", "{{ x }}", "{{ list }}",
                "{% for y in list %}{{ y }}{{ loop.index }}{% endfor %}", "{{ same.path }}", "{% set x = page.title %}{{ x }}",
                "{% if x is empty %}1{% else %}2{% endif %}", "{% if page.language == 'zh' %}{{ x }}{% endif %}",
                "{{ map.a }}", "{{ '<' ~ page.title ~ '>' }}", "{% for tag in page.meta %}{{ tag.name }}{{ tag.content }}{% endfor %}",
                "{{ publication.title.zh }}{{ reach.cities | length }}", "{{ digest('home').size }}", "{{ called | default('none') }}",
                "{% once %}{{ page.language }}{% endonce %}{{ x }}", "{% once %}{{ x }}{% set x = 5 %}{% endonce %}{{ x }}",
                "{% include 'components/copy.html' with {'of': x, 'what': page.lang} %}");
        for (String body : bodies) {
            Map<String, String> with = pages("{% once %}" + body + "{% endonce %}");
            Map<String, String> without = pages(body);
            without.forEach((path, text) -> assertEquals(text, with.get(path), body + " on " + path));
        }
    }

    @Test
    void whatIsSetInsideStaysInside() {
        assertTrue(pages("{% set z = 1 %}{% once %}{% set z = 2 %}{% endonce %}z{{ z }}").get("topics.html").contains("z1"));
    }

    @Test
    void whatIsPrintedInsideIsEscaped() {
        assertTrue(pages("{% once %}{{ '<' ~ page.lang }}{% endonce %}").get("topics.html").contains("&lt;zh-CN"));
    }

    /** Pages of several folders and kinds with a body in their main part; variables differ from page to page. */
    private Map<String, String> pages(String body) {
        try {
            Files.createDirectories(folder.resolve("components"));
            Files.createDirectories(folder.resolve("layouts"));
            Files.writeString(folder.resolve("theme.yaml"), "name: other\nextends: " + GAZETTE.toAbsolutePath() + "\n");
            Files.writeString(folder.resolve("components/body.html"), body);
            for (String kind : List.of("topics", "unit", "region", "not-found")) {
                Files.writeString(folder.resolve("layouts/" + kind + ".html"), "{% set x = page.title %}{% set same = page %}"
                        + "{% set list = [page.title] %}{% set map = {'a': page.path} %}{% include 'components/body.html' %}");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Renderer renderer = new Renderer(Renderer.compile(ThemeFolder.read(folder).theme()), PLAN);
        Map<String, String> pages = new TreeMap<>();
        for (int round = 0; round < 2; round++) {
            for (Output.Page page : PLAN.pages()) {
                if (!List.of(PageKind.TOPICS, PageKind.UNIT, PageKind.REGION, PageKind.NOT_FOUND).contains(page.kind())) continue;
                String text = new String(renderer.render(page).bytes(), StandardCharsets.UTF_8);
                String before = pages.put(page.path(), text);
                if (before != null) assertEquals(before, text);
            }
        }
        assertEquals(Language.ALL.size(), pages.keySet().stream().filter(path -> path.endsWith("topics.html")).count());
        return pages;
    }
}
