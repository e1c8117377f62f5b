package mingbai.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import mingbai.Build;
import mingbai.Folders;
import mingbai.check.Check;
import mingbai.model.Item;
import mingbai.model.Language;
import mingbai.model.Publication;
import mingbai.read.Reader;
import mingbai.serve.Preview;

/**
 * How long an editor waits: from the moment before a record is saved until the browser has loaded its page again, beside
 * what a whole build of the same content takes. Not a test: it prints, and the machine decides.
 *
 * <pre>{@code
 * mvn -q test-compile exec:java -Dexec.classpathScope=test -Dexec.mainClass=mingbai.browser.PreviewBenchmark -Dexec.arguments=10000,30
 * }</pre>
 */
final class PreviewBenchmark {
    private static final Path CONTENT = Path.of("content");
    private static final Path THEME = Path.of("themes/gazette");
    private static final int WARM = 15;
    /** Milliseconds from a loaded page to the next save: nobody types faster. */
    private static final int PAUSE = 1000;
    /** Milliseconds between looks at the browser, which should not be kept from its work. */
    private static final int ASKED = 100;

    private PreviewBenchmark() {}

    /** @param arguments how many records, and how many saves are measured */
    public static void main(String[] arguments) throws Exception {
        int records = Integer.parseInt(arguments[0]);
        int saves = Integer.parseInt(arguments[1]);
        Path folder = Files.createTempDirectory("mingbai");
        try {
            Path content = folder.resolve("content");
            multiply(content, records);
            double[] waits = waits(content, saves);
            System.out.printf(Locale.ROOT, "%,d records, %d saves, from save to loaded page in ms: median %.0f, 95th %.0f, worst %.0f%n",
                    records, saves, waits[saves / 2], waits[saves * 95 / 100], waits[saves - 1]);
            long start = System.nanoTime();
            Build.Outcome outcome = new Build(content, THEME, false, (done, of) -> { })
                    .publish(folder.resolve("site"), Optional.of(folder.resolve("site.zip")));
            System.out.printf(Locale.ROOT, "the whole build: %,d pages in %.1f s%n", outcome.pages(), (System.nanoTime() - start) / 1e9);
        } finally {
            Folders.delete(folder);
        }
    }

    private static double[] waits(Path content, int saves) throws IOException, InterruptedException {
        Path record = content.resolve("items/17.yaml");
        String text = Files.readString(record);
        String title = text.lines().filter(line -> line.startsWith("  en: ")).findFirst().orElseThrow();
        double[] waits = new double[saves];
        try (Preview preview = Preview.start(content, THEME, 0, Language.ZH, problems -> { }); Browser browser = Browser.open()) {
            browser.visit(preview.address() + "en/items/17.html");
            for (int i = -WARM; i < saves; i++) {
                String mark = "draft " + words(i + WARM);
                Path beside = content.resolve("items/.17.yaml.swp");
                Files.writeString(beside, text.replaceFirst(Pattern.quote(title), Matcher.quoteReplacement(title + " " + mark)));
                long before = System.currentTimeMillis();
                Files.move(beside, record, StandardCopyOption.REPLACE_EXISTING);
                double wait = loaded(browser, mark) - before;
                Thread.sleep(PAUSE);
                if (i >= 0) waits[i] = wait;
            }
        }
        Arrays.sort(waits);
        return waits;
    }

    /** A number without digits, which English may not have where Chinese has none. */
    private static String words(int number) {
        return String.valueOf(number).chars().mapToObj(digit -> String.valueOf((char) (digit - '0' + 'a')))
                .collect(Collectors.joining("", "x", "x"));
    }

    /** When the page with a text in its heading was loaded, in milliseconds since 1970, by the browser's own clock. */
    private static double loaded(Browser browser, String mark) throws InterruptedException {
        while (true) {
            Thread.sleep(ASKED);
            Object time = browser.script("return document.readyState === 'complete' && document.querySelector('h1').textContent"
                    + ".indexOf(arguments[0]) >= 0 ? performance.timeOrigin + performance.getEntriesByType('navigation')[0].loadEventEnd : 0;",
                    mark);
            if (((Number) time).doubleValue() > 0) return ((Number) time).doubleValue();
        }
    }

    /** The project's own records over and over, with a source that says the same. */
    private static void multiply(Path content, int records) {
        Folders.copy(CONTENT, content);
        Folders.delete(content.resolve("items"));
        Publication publication = new Check("content", false).content(Reader.folder(CONTENT)).publication().orElseThrow();
        List<String> texts = publication.items().stream()
                .map(item -> new String(Folders.read(CONTENT.resolve("items").resolve(item.id() + ".yaml")), StandardCharsets.UTF_8)).toList();
        String source = publication.source().text();
        StringBuilder all = new StringBuilder(source.substring(0, source.indexOf("\n\t1\n") + 1));
        for (int number = 1; number <= records; number++) {
            int like = (number - 1) % texts.size();
            write(content.resolve("items/%02d.yaml".formatted(number)),
                    texts.get(like).replaceFirst("(?m)^number: .*", "number: " + number));
            all.append(row(number, publication.items().get(like)));
        }
        write(content.resolve(publication.source().file()), all.toString());
    }

    private static String row(int number, Item item) {
        String units = item.units().stream().map(Item.Responsibility::asPublished).collect(Collectors.joining("\n"));
        return String.join("\n\t", "\t" + number, item.title().zh(), item.text().zh(), units,
                item.scope().map(scope -> scope.text().zh()).orElse("")) + "\n";
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
