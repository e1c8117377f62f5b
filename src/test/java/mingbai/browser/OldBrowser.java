package mingbai.browser;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Pages as offices with browsers of 2016 see them: without grid, custom properties and new selectors, and without scripts,
 * which such browsers may refuse as a whole.
 */
final class OldBrowser {
    private static final Pattern STYLE = Pattern.compile("(?s)(<style[^>]*>)(.*?)(</style>)");
    /** A policy with the hash of a style sheet would refuse the filtered one. */
    private static final Pattern POLICY = Pattern.compile("<meta http-equiv=\"Content-Security-Policy\"[^>]*>");

    /** Fields that neither a line nor a ground of their own or of what holds them sets apart. */
    private static final String UNSEEN = """
            const seen = e => [e, e.parentElement].some(at => {
              const s = getComputedStyle(at);
              return s.borderTopStyle !== 'none' && parseFloat(s.borderTopWidth) > 0 || !/^rgba\\(.*, 0\\)$/.test(s.backgroundColor);
            });
            return Array.from(document.querySelectorAll('input, select, textarea'))
                .filter(e => e.checkVisibility({visibilityProperty: true}) && !seen(e)).map(e => 'a field is not seen: ' + e.id);
            """;
    private OldBrowser() {}

    /** An edition in another folder, of which any browser shows what an old one would. */
    static Edition edition(Edition of, Path target) {
        return of.changed(target, OldBrowser::old);
    }

    private static Optional<byte[]> old(String path, byte[] content) {
        String text = new String(content, StandardCharsets.UTF_8);
        if (path.endsWith(".js")) text = "";
        else if (path.endsWith(".css")) text = OldStyle.of(text);
        else if (path.endsWith(".html") && STYLE.matcher(text).find()) {
            text = STYLE.matcher(POLICY.matcher(text).replaceAll(""))
                    .replaceAll(style -> Matcher.quoteReplacement(style.group(1) + OldStyle.of(style.group(2)) + style.group(3)));
        } else return Optional.of(content);
        return Optional.of(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The letters of the main part. */
    static Object text(Browser browser) {
        return browser.script("return document.querySelector('main').innerText.replace(/\\s/g, '')");
    }

    /** Why a page of such an edition is hard to read. */
    @SuppressWarnings("unchecked")
    static List<String> faults(Browser browser) {
        List<String> faults = new ArrayList<>(Room.overlaps(browser));
        faults.addAll((List<String>) browser.script(UNSEEN));
        Contrast.tooLow(browser).forEach(text -> faults.add("contrast: " + text));
        faults.addAll(browser.sideways());
        return faults;
    }
}
