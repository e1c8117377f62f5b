package mingbai.prove;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingbai.model.Rule;
import mingbai.plan.PageKind;
import org.jsoup.nodes.Element;

/** What comes between reader and page (rule G17): pop-ups, things that move or play by themselves, a ban on zooming. */
final class Intrusions {
    private static final Set<String> MOVING = Set.of("marquee", "blink", "bgsound", "dialog");
    private static final Pattern NO_ZOOM = Pattern.compile("user-scalable=(no|0)(?![.\\d])|maximum-scale=[01](?![\\d])(?!\\.[1-9])");
    private static final Pattern POP_UP = Pattern.compile(
            "(?<![\\w.$])(?:window\\s*\\.\\s*)?(?:alert|confirm|prompt)\\s*\\(|\\bwindow\\s*\\.\\s*open\\s*\\(|\\.showModal\\s*\\(");

    private Intrusions() {}

    /** Looks at an element of a page. */
    static void prove(PageText text, Element element) {
        String name = element.normalName();
        if (MOVING.contains(name)) text.tell(Rule.PAGE_INTRUDES, element, "<" + name + ">");
        if (element.hasAttr("autoplay")) text.tell(Rule.PAGE_INTRUDES, element, "autoplay");
        if (element.attr("tabindex").strip().matches("\\+?0*[1-9]\\d*")) {
            text.tell(Rule.PAGE_INTRUDES, element, "tabindex=" + element.attr("tabindex"));
        }
        if (opensWindow(element)) text.tell(Rule.PAGE_INTRUDES, element, "target=" + element.attr("target"));
        if (name.equals("meta")) meta(text, element);
    }

    /** Tells of scripts that open windows or dialogues. */
    static Optional<Found> inScript(String script) {
        Matcher call = POP_UP.matcher(script);
        return call.find() ? Optional.of(new Found(call.group(), call.start())) : Optional.empty();
    }

    /** A call, and where it stands. */
    record Found(String call, int offset) {}

    private static boolean opensWindow(Element element) {
        String target = element.attr("target").toLowerCase(Locale.ROOT);
        if (target.isEmpty() || Set.of("_self", "_top", "_parent").contains(target)) return false;
        String said = element.text().toLowerCase(Locale.ROOT);
        return !said.contains("新窗口") && !said.contains("new window");
    }

    private static void meta(PageText text, Element meta) {
        boolean moves = meta.attr("http-equiv").equalsIgnoreCase("refresh") && text.page().kind() != PageKind.REDIRECT;
        if (moves) text.tell(Rule.PAGE_INTRUDES, meta, "http-equiv=refresh");
        String content = meta.attr("content").toLowerCase(Locale.ROOT).replace(" ", "");
        boolean viewport = meta.attr("name").equalsIgnoreCase("viewport");
        if (viewport && NO_ZOOM.matcher(content).find()) text.tell(Rule.PAGE_INTRUDES, meta, meta.attr("content"));
    }
}
