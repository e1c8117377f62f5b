package mingbai.prove.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import mingbai.problem.Rule;
import org.jsoup.nodes.Element;

/** The meta elements of a page: none twice, none empty (rules G01 to G04). */
final class Metas {
    private static final Set<String> SITE = Set.of("sitename", "sitedomain", "siteidcode");

    private final Notes notes;
    private final List<PageFacts.Meta> named = new ArrayList<>();
    private final Set<String> names = new HashSet<>();
    private String robots;

    Metas(Notes notes) {
        this.notes = notes;
    }

    List<PageFacts.Meta> named() {
        return named;
    }

    /** What is asked of search engines; empty: nothing. */
    String robots() {
        return robots == null ? "" : robots;
    }

    /** Looks at a meta element. */
    void element(Element meta) {
        if (!meta.hasAttr("name")) return;
        String name = meta.attr("name");
        String known = name.toLowerCase(Locale.ROOT);
        String content = meta.attr("content");
        if (!names.add(known)) notes.report(Rule.META_TWICE, name);
        if (content.isBlank()) notes.report(ofEmpty(known), name);
        named.add(new PageFacts.Meta(notes.node(), known, content));
        if (robots == null && known.equals("robots") && meta.hasAttr("content")) robots = content;
    }

    private static Rule ofEmpty(String name) {
        if (SITE.contains(name)) return Rule.META_SITE;
        return name.startsWith("column") ? Rule.META_COLUMN : Rule.META_ARTICLE;
    }
}
