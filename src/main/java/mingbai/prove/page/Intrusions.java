package mingbai.prove.page;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingbai.problem.Rule;
import mingbai.words.Messages;
import org.jsoup.nodes.Element;

/** What is in a reader's way (rule G17): pop-ups, things that move or play by themselves, a ban on zooming. */
public final class Intrusions {
    private static final Set<String> MOVING = Set.of("marquee", "blink", "bgsound", "dialog");
    private static final Set<String> SAME_WINDOW = Set.of("", "_self", "_top", "_parent");
    private static final Pattern ORDER = Pattern.compile("\\+?0*[1-9]\\d*");
    private static final Pattern NO_ZOOM = Pattern.compile("user-scalable=(no|0)(?![.\\d])|maximum-scale=[01](?![\\d])(?!\\.[1-9])");
    private static final Pattern POP_UP = Pattern.compile(
            "(?<![\\w.$])(?:window\\s*\\.\\s*)?(?:alert|confirm|prompt)\\s*\\(|\\bwindow\\s*\\.\\s*open\\s*\\(|\\.showModal\\s*\\(");

    private Intrusions() {}

    /** Looks at the name of an element. */
    static void element(Notes notes, String name) {
        if (MOVING.contains(name)) notes.report(Rule.PAGE_INTRUDES, "<" + name + ">");
    }

    /** Looks at an element's tabindex. */
    static void order(Notes notes, String index) {
        if (ORDER.matcher(index.strip()).matches()) notes.report(Rule.PAGE_INTRUDES, "tabindex=" + index);
    }

    /** Looks at an element's target: one that opens a window has to say so. */
    static void target(Notes notes, Element element, String target) {
        if (SAME_WINDOW.contains(target.toLowerCase(Locale.ROOT))) return;
        if (!Messages.within(element.text(), "edition.new-window")) notes.report(Rule.PAGE_INTRUDES, "target=" + target);
    }

    /** Looks at a meta element. */
    static void meta(Notes notes, Element meta) {
        String content = meta.attr("content");
        if (meta.attr("http-equiv").equalsIgnoreCase("refresh")) notes.say(PageFacts.Mention.Kind.REFRESH, content);
        if (!meta.attr("name").equalsIgnoreCase("viewport")) return;
        boolean fixed = NO_ZOOM.matcher(content.toLowerCase(Locale.ROOT).replace(" ", "")).find();
        if (fixed) notes.report(Rule.PAGE_INTRUDES, content);
    }

    /** Reports scripts that open windows or dialogues. */
    public static Optional<Found> inScript(String script) {
        Matcher call = POP_UP.matcher(script);
        return call.find() ? Optional.of(new Found(call.group(), call.start())) : Optional.empty();
    }

    /** A call and its offset. */
    public record Found(String call, int offset) {}
}
