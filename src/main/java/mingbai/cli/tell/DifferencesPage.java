package mingbai.cli.tell;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mingbai.compare.ChangeState;
import mingbai.compare.Comparison;
import mingbai.compare.EditionSummary;
import mingbai.compare.Field;
import mingbai.compare.RecordKind;
import mingbai.compare.Run;
import mingbai.language.Language;
import mingbai.language.Word;
import mingbai.problem.Problem;

/**
 * A comparison as one page that needs no other file and no script: to be read, printed on A4 and signed. What was deleted is struck
 * through and what was inserted underlined, so that nothing depends on colours. All content is escaped.
 */
public final class DifferencesPage {
    private static final String STYLE = """
            body { margin: 0 auto; padding: 1rem; max-width: 60rem; color: #1a1a1a; background: #fff; font: 1rem/1.7 sans-serif; overflow-wrap: anywhere; }
            h1, h2, h3 { line-height: 1.4; }
            h2 { border-top: 2px solid #1a1a1a; padding-top: .5rem; margin-top: 2rem; }
            h3 { font-size: 1rem; margin: 1.25rem 0 .25rem; }
            table { border-collapse: collapse; width: 100%; }
            caption { text-align: left; color: #4d4d4d; padding-bottom: .25rem; }
            th, td { border: 1px solid #767676; padding: .25rem .5rem; text-align: left; vertical-align: top; }
            dl { margin: 0; }
            dl > div { border-top: 1px solid #ccc; padding: .25rem 0; }
            dt { color: #4d4d4d; font-size: .875rem; }
            dd { margin: 0; white-space: pre-line; }
            del { color: #8c1d18; background: #fbeae9; text-decoration: line-through; }
            ins { color: #0b5427; background: #e6f4ea; text-decoration: underline; }
            .state { border: 1px solid currentColor; padding: 0 .375rem; font-weight: 400; font-size: .875rem; }
            .alarm { border: 2px solid #8c1d18; padding: .5rem 1rem; }
            .sign th { width: 8rem; }
            .sign td { height: 2.5rem; }
            .sign .wide td { height: 7rem; }
            @media (min-width: 40rem), print { .editions th, .editions td:not(:last-child) { overflow-wrap: normal; } .editions th { white-space: nowrap; } .editions td { min-width: 3em; } }
            @page { size: A4; margin: 20mm; }
            @media print { body { max-width: none; padding: 0; font-size: 10.5pt; } h2, h3 { break-after: avoid; } tr, dl > div, .sign { break-inside: avoid; } }
            """;

    private final Differences differences;
    private final Comparison comparison;
    private final StringBuilder html = new StringBuilder();

    public DifferencesPage(Differences differences) {
        this.differences = differences;
        this.comparison = differences.comparison();
    }

    public String html() {
        String title = say("修改审核单", "Changes to be signed off");
        line("<!DOCTYPE html>");
        line("<html lang=\"" + differences.language().tag() + "\">");
        line("<head>");
        line("<meta charset=\"utf-8\">");
        line("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
        line("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; "
                + "form-action 'none'\">");
        line("<title>" + title + say("：", ": ") + escape(comparison.now().title().or(differences.language())) + "</title>");
        html.append("<style>\n").append(STYLE).append("</style>\n");
        line("</head>");
        line("<body>");
        line("<main>");
        line("<h1>" + title + "</h1>");
        line("<p>" + said(comparison.now().title().or(differences.language())) + "</p>");
        editions();
        summary();
        vanished();
        for (RecordKind kind : RecordKind.values()) records(kind);
        pages();
        signature();
        line("</main>");
        line("</body>");
        line("</html>");
        return html.toString();
    }

    private void editions() {
        heading("editions", say("比较的两版", "What is compared"));
        line("<table class=\"editions\">");
        line("<caption>" + say("每一版由 SHA256SUMS 文件的 SHA-256 值确定", "Each edition is known by the SHA-256 sum of its SHA256SUMS")
                + "</caption>");
        heads(say("版本", "Edition"), say("来源", "From"), say("标题", "Title"), say("状态", "Status"), say("网页", "Pages"), "SHA-256");
        edition(say("旧版", "Old"), differences.old(), comparison.old());
        edition(say("新版", "New"), differences.now(), comparison.now());
        line("</table>");
    }

    private void edition(String label, String name, EditionSummary edition) {
        String cells = Stream.of(escape(name), said(edition.title().or(differences.language())), differences.status(edition),
                String.valueOf(edition.pages()), edition.digest()).map(cell -> "<td>" + cell + "</td>").collect(Collectors.joining());
        line("<tr><th scope=\"row\">" + label + "</th>" + cells + "</tr>");
    }

    private void summary() {
        heading("summary", say("概要", "Summary"));
        if (differences.none()) line("<p>" + say("两版完全相同。", "Both are the same.") + "</p>");
        line("<ul>");
        for (RecordKind kind : RecordKind.values()) counts(kind.in(differences.language()), differences.counts(kind));
        counts(say("网页", "Pages"), differences.pageCounts());
        counts(say("其他文件", "Other files"), differences.fileCounts());
        counts(say("消失的地址", "Addresses that vanish"), String.valueOf(comparison.vanished().size()));
        line("</ul>");
        line("<p>" + say("<del>删去的文字</del>加删除线，<ins>新增的文字</ins>加下划线。",
                "<del>What was deleted</del> is struck through, <ins>what was inserted</ins> is underlined.") + "</p>");
    }

    private void counts(String of, String counted) {
        if (!counted.isEmpty()) line("<li>" + of + say("：", ": ") + counted + "</li>");
    }

    private void vanished() {
        List<Problem> vanished = comparison.vanished();
        if (vanished.isEmpty()) return;
        heading("vanished", say("消失的地址", "Addresses that vanish"));
        line("<div class=\"alarm\">");
        line("<p>" + say("先写进 redirects.yaml，再发布。", "Record them in redirects.yaml before you publish.") + "</p>");
        line("<ul>");
        vanished.forEach(problem -> line("<li>" + escape(problem.place().file()) + say("：", ": ")
                + escape(problem.remedy(differences.language())) + "</li>"));
        line("</ul>");
        line("</div>");
    }

    private void records(RecordKind kind) {
        List<Comparison.Change> changes = comparison.records().stream().filter(change -> change.kind() == kind).toList();
        if (changes.isEmpty()) return;
        heading("kind-" + Word.of(kind), kind.in(differences.language()));
        changes.forEach(this::record);
    }

    private void record(Comparison.Change change) {
        line("<h3><span class=\"state\">" + change.state().in(differences.language()) + "</span> " + said(differences.title(change)) + "</h3>");
        String where = Stream.of(change.page(), change.formerly().map(id -> say("编号原为 ", "formerly ") + id)).flatMap(Optional::stream)
                .map(DifferencesPage::escape).collect(Collectors.joining(say("，", ", ")));
        if (!where.isEmpty()) line("<p>" + where + "</p>");
        if (change.fields().isEmpty()) return;
        line("<dl>");
        change.fields().forEach(this::field);
        line("</dl>");
    }

    private void field(Comparison.FieldChange change) {
        Field field = change.field();
        StringBuilder marked = new StringBuilder();
        change.runs().forEach(run -> marked.append(marked(run)));
        boolean han = change.runs().stream().anyMatch(run -> chinese(run.text()));
        String lang = field.language().or(() -> Optional.of(Language.ZH).filter(zh -> han))
                .map(language -> " lang=\"" + language.tag() + "\"").orElse("");
        line("<div><dt>" + differences.label(field) + "</dt><dd" + lang + ">" + marked.toString().strip() + "</dd></div>");
    }

    private static String marked(Run run) {
        String text = escape(run.text());
        return switch (run.mark()) {
            case SAME -> text;
            case DELETED -> "<del>" + text + "</del>";
            case INSERTED -> "<ins>" + text + "</ins>";
        };
    }

    private void pages() {
        heading("pages", say("网页", "Pages"));
        int frame = comparison.pages(ChangeState.CHANGED, false).size();
        if (frame > 0) {
            line("<p>" + say("另有 " + frame + " 个网页只有页眉、页脚或日期不同。",
                    "Pages that differ in header, footer or dates alone: " + frame + ".") + "</p>");
        }
        if (differences.pages().isEmpty()) {
            line("<p>" + say("没有网页的正文不同。", "No page differs in its main part.") + "</p>");
            return;
        }
        line("<table>");
        line("<caption>" + say("增加、删除、移走和正文修改的网页", "Pages that were added, removed, moved, or changed in their main part")
                + "</caption>");
        heads(say("改变", "Change"), say("地址", "Address"), say("标题", "Title"));
        differences.pages().forEach(page -> line("<tr><td>" + page.state().in(differences.language()) + "</td><td>" + escape(page.path())
                + page.target().map(target -> " → " + escape(target)).orElse("") + "</td><td>" + said(page.title()) + "</td></tr>"));
        line("</table>");
    }

    /** To be filled in by hand. */
    private void signature() {
        heading("signature", say("审核意见", "Sign-off"));
        line("<table class=\"sign\">");
        line("<caption>" + say("由审核人填写", "To be filled in by the reviewer") + "</caption>");
        blank("", say("审核人", "Reviewer"), "");
        blank("", say("日期", "Date"), "");
        blank("", say("结论", "Decision"), say("□ 同意发布　□ 修改后再审", "□ May be published　□ To be changed and reviewed again"));
        blank(" class=\"wide\"", say("意见", "Remarks"), "");
        line("</table>");
    }

    private void blank(String attributes, String label, String given) {
        line("<tr" + attributes + "><th scope=\"row\">" + label + "</th><td>" + given + "</td></tr>");
    }

    private void heading(String id, String text) {
        line("<h2 id=\"" + id + "\">" + text + "</h2>");
    }

    private void heads(String... heads) {
        line(Stream.of(heads).map(head -> "<th scope=\"col\">" + head + "</th>").collect(Collectors.joining("", "<tr>", "</tr>")));
    }

    /** A text of the records, with its language where it is not the page's. */
    private String said(String text) {
        if (differences.language() == Language.ZH || !chinese(text)) return escape(text);
        return "<span lang=\"" + Language.ZH.tag() + "\">" + escape(text) + "</span>";
    }

    private static boolean chinese(String text) {
        return text.codePoints().anyMatch(Character::isIdeographic);
    }

    private String say(String zh, String en) {
        return differences.say(zh, en);
    }

    /** HTML cannot hold control characters. */
    private static String escape(String text) {
        return Style.plainLines(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private void line(String line) {
        html.append(line).append('\n');
    }
}
