package mingbai.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import mingbai.Build;
import mingbai.Folders;
import mingbai.Multiplied;
import mingbai.language.Language;
import mingbai.serve.Door;
import mingbai.serve.Preview;

/**
 * How long an editor waits: from the moment before a record is saved until the browser has loaded its page again, beside
 * what a whole build of the same content takes. Not a test: it prints, and the machine decides.
 *
 * <pre>{@code
 * mvn -q test-compile exec:java -Dexec.classpathScope=test -DmainClass=mingbai.browser.PreviewBenchmark -Dexec.arguments=10000,30
 * }</pre>
 */
final class PreviewBenchmark {
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
            Multiplied.write(content, records);
            List<Wait> waits = waits(content, saves);
            System.out.printf(Locale.ROOT, "%,d records, %d saves; from the save, in ms: median, 95th of 100, worst%n", records, saves);
            print("until the browser asks", waits, Wait::asked);
            print("until it is answered", waits, Wait::answered);
            print("until the page is loaded", waits, Wait::loaded);
            long start = System.nanoTime();
            Build.Outcome outcome = new Build(content, THEME, false, (done, of) -> { })
                    .publish(folder.resolve("site"), id -> folder.resolve("site.zip"), false, false);
            System.out.printf(Locale.ROOT, "the whole build: %,d pages in %.1f s%n", outcome.pages(), (System.nanoTime() - start) / 1e9);
        } finally {
            Folders.delete(folder);
        }
    }

    /** Milliseconds from a save until the browser asks for the page, has the answer, and has loaded it. */
    private record Wait(double asked, double answered, double loaded) {}

    private static void print(String what, List<Wait> waits, ToDoubleFunction<Wait> part) {
        double[] sorted = waits.stream().mapToDouble(part).sorted().toArray();
        System.out.printf(Locale.ROOT, "  %-24s %4.0f %4.0f %4.0f%n", what, sorted[sorted.length / 2], sorted[sorted.length * 95 / 100],
                sorted[sorted.length - 1]);
    }

    private static List<Wait> waits(Path content, int saves) throws IOException, InterruptedException {
        Path record = content.resolve("items/17.yaml");
        String text = Files.readString(record);
        String title = text.lines().filter(line -> line.startsWith("  en: ")).findFirst().orElseThrow();
        List<Wait> waits = new ArrayList<>();
        try (Preview preview = Preview.start(content, THEME, Door.of(0), Language.ZH, problems -> { }); Browser browser = Browser.open()) {
            browser.visit(preview.address() + "en/items/17.html");
            for (int i = -WARM; i < saves; i++) {
                String mark = "draft " + words(i + WARM);
                Path beside = content.resolve("items/.17.yaml.swp");
                Files.writeString(beside, text.replaceFirst(Pattern.quote(title), Matcher.quoteReplacement(title + " " + mark)));
                long before = System.currentTimeMillis();
                Files.move(beside, record, StandardCopyOption.REPLACE_EXISTING);
                Wait wait = loaded(browser, mark, before);
                Thread.sleep(PAUSE);
                if (i >= 0) waits.add(wait);
            }
        }
        return waits;
    }

    /** A number without digits, which English may not have where Chinese has none. */
    private static String words(int number) {
        return String.valueOf(number).chars().mapToObj(digit -> String.valueOf((char) (digit - '0' + 'a')))
                .collect(Collectors.joining("", "x", "x"));
    }

    /**
     * How long the page with a text in its heading took, by the browser's own clock.
     *
     * @param before the save, in ms since 1970
     */
    private static Wait loaded(Browser browser, String mark, long before) throws InterruptedException {
        while (true) {
            Thread.sleep(ASKED);
            List<?> times = (List<?>) browser.script("if (document.readyState !== 'complete'"
                    + " || document.querySelector('h1').textContent.indexOf(arguments[0]) < 0) return [];"
                    + " var page = performance.getEntriesByType('navigation')[0], start = performance.timeOrigin - arguments[1];"
                    + " return page.loadEventEnd > 0 ? [page.requestStart, page.responseEnd, page.loadEventEnd].map(function (time) {"
                    + " return start + time; }) : [];", mark, before);
            double[] ms = times.stream().mapToDouble(time -> ((Number) time).doubleValue()).toArray();
            if (ms.length > 0) return new Wait(ms[0], ms[1], ms[2]);
        }
    }
}
