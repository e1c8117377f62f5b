package mingbai.problem;

import java.util.Arrays;
import java.util.List;
import mingbai.language.Language;

/**
 * What government publishing and accessibility ask of an edition, each with the rules that prove it. G01 to G19 follow the
 * guideline for government websites (国办发〔2017〕47号) with its check tables, and GB/T 9704 for print; A01 to A10 follow
 * WCAG 2.2 AA. What needs layout is measured in real browsers by the project's tests, and not by {@code check}.
 */
public enum Requirement {
    G01("每页都有网站名称、域名、网站标识码的 meta，各一个，与配置一致。",
            "Every page has the meta tags SiteName, SiteDomain and SiteIDCode, one of each, as configured.",
            Keys.of("site.name", "site.domain", "site.identity-code"), Rule.META_SITE),
    G02("栏目页有栏目名称、描述、关键词、类别的 meta。",
            "Column pages have the meta tags ColumnName, ColumnDescription, ColumnKeywords and ColumnType.",
            Keys.NONE, Rule.META_COLUMN),
    G03("文章页有标题、发布时间、来源的 meta，与页面一致。",
            "Article pages have the meta tags ArticleTitle, PubDate and ContentSource, as the page says.",
            Keys.of("site.published", "site.content-source"), Rule.META_ARTICLE),
    G04("meta 的名称不分大小写都不重复。", "Names of meta tags are unique whatever their case.", Keys.NONE, Rule.META_TWICE),
    G05("页面上的日期都来自记录，不来自时钟。", "Dates on pages come from the records, never from the clock.",
            Keys.NONE, Rule.PAGE_DATE),
    G06("没有空白栏目。", "No column page is empty.", Keys.NONE, Rule.PAGE_EMPTY, Rule.FOLDER_EMPTY),
    G07("没有失效的链接、锚点、图片和下载。", "No link, anchor, image or download is broken.", Keys.NONE, Rule.LINK_BROKEN),
    G08("页面轻便，不向第三方取任何东西。", "Pages are light and ask nothing of third parties.",
            Keys.NONE, Rule.PAGE_HEAVY, Rule.PAGE_LARGE, Rule.PAGE_REQUEST, Rule.PAGE_POLICY),
    G09("页脚写明主办单位、联系方式、网站标识码、ICP备案、公安备案、党政机关标识、我为政府网站找错和网站地图。",
            "The footer shows sponsor, contact, identity code, ICP and police filings, the Party and government mark, error reports and the site map.",
            Keys.of("footer", "site.identity-code"), Rule.PAGE_FOOTER),
    G10("标识一类的信息只来自配置；没有配置齐的是草稿，每页都有标记，不能正式发布。",
            "Identity is configured, never made up; while any of it is missing the edition is a draft, marked on every page and not released.",
            Keys.of("site", "footer"), Rule.PAGE_DRAFT, Rule.NOT_CONFIGURED),
    G11("一个主色，连同辅色最多三种；同一语言的页眉、页脚处处相同。",
            "One main colour and at most three; the same header and footer on every page of a language.",
            Keys.NONE, Rule.THEME_HUES, Rule.PAGE_FRAME),
    G12("可以作为专题放在门户的任何路径下；结束的专题有归档标记。",
            "The edition works below any path of a portal; one that has ended carries an archive mark.",
            Keys.NONE, Rule.LINK_ROOTED, Rule.PAGE_ARCHIVED),
    G13("离开政府网站的链接写明是外部链接。", "A link that leaves government sites says so.", Keys.NONE, Rule.PAGE_EXTERNAL),
    G14("每个事项页写明发布时间、更新时间、来源和效力状态。",
            "Every item page shows the times of publication and of the last change, the source and the status.",
            Keys.of("site.published", "site.modified", "site.content-source"), Rule.PAGE_FACT),
    G15("来源文件的著录信息八项齐全，原文没有写明的照实说明。",
            "The catalogue block of the source document has all eight fields; what the source does not state is shown as not stated.",
            Keys.NONE, Rule.PAGE_CATALOGUE),
    G16("没有占位文字、空泛的指引和不规范的用语。", "No placeholder, bare call or wording that official usage excludes.",
            Keys.NONE, Rule.WORDING_BLOCKED),
    G17("可以放大，键盘可以操作，没有弹窗和自动播放。", "Pages can be zoomed and used by keyboard; nothing pops up or plays by itself.",
            Proof.BOTH, Rule.PAGE_INTRUDES),
    G19("打印按 GB/T 9704：A4，页边距 37、26、35、28 毫米，没有红头和印章。",
            "Print follows GB/T 9704: A4, margins of 37, 26, 35 and 28 mm, no red head and no seal.", Keys.NONE, Rule.THEME_PAPER),
    A01("页面和页面中的另一种语言都标明 lang。", "The page and every run in the other language have their lang.",
            Keys.NONE, Rule.PAGE_LANG, Rule.PAGE_RUN),
    A02("点按的目标至少 24 × 24 像素，或者隔开足够的距离。", "Targets have at least 24 by 24 pixels, or stand apart.", Proof.BROWSER),
    A03("焦点看得见，不被遮住。", "Focus is visible and never hidden.", Proof.BROWSER),
    A04("宽 320 像素时不需要左右滚动，宽表除外。", "Nothing scrolls in two directions at 320 pixels, wide tables apart.", Proof.BROWSER),
    A05("第一个链接跳到正文。", "The first link skips to the content.", Keys.NONE, Rule.PAGE_SKIP_LINK),
    A06("浅色、深色和高对比度下，文字的对比度至少 4.5:1，控件和图形至少 3:1。",
            "Text has a contrast of 4.5:1 or more, controls and charts 3:1, in light, dark and high contrast.",
            Proof.BOTH, Rule.THEME_CONTRAST),
    A07("表格有 caption，th 有 scope。", "Tables have a caption, and each th a scope.", Keys.NONE, Rule.PAGE_TABLE),
    A08("标题各不相同，链接文字说明去向，每页至少有两条路可到。",
            "Titles are unique, links say where they lead, and two ways lead to every page.",
            Keys.NONE, Rule.PAGE_TITLE, Rule.LINK_BARE, Rule.PAGE_UNLINKED),
    A09("导航和联系方式的顺序处处相同。", "Navigation and contact have the same order everywhere.", Keys.NONE, Rule.PAGE_FRAME),
    A10("打印时写出链接的地址，折叠的内容都展开。", "In print, link targets are shown and everything folded is open.", Proof.BROWSER);

    /** Where a requirement is proven. */
    public enum Proof { CHECK, BROWSER, BOTH }

    /** Keys of publication.yaml, or the blocks that hold them. */
    private record Keys(List<String> names) {
        private static final Keys NONE = new Keys(List.of());

        private static Keys of(String... names) {
            return new Keys(List.of(names));
        }

        private boolean hold(String key) {
            return names.stream().anyMatch(name -> key.equals(name) || key.startsWith(name + "."));
        }
    }

    private final Proof proof;
    private final String zh;
    private final String en;
    private final Keys keys;
    private final List<Rule> rules;

    Requirement(String zh, String en, Keys keys, Rule... rules) {
        this(Proof.CHECK, zh, en, keys, rules);
    }

    Requirement(String zh, String en, Proof proof, Rule... rules) {
        this(proof, zh, en, Keys.NONE, rules);
    }

    Requirement(Proof proof, String zh, String en, Keys keys, Rule... rules) {
        boolean checked = proof != Proof.BROWSER;
        if (checked != rules.length > 0) throw new IllegalArgumentException("a rule proves it, or a browser alone: " + zh);
        this.proof = proof;
        this.zh = zh;
        this.en = en;
        this.keys = keys;
        this.rules = List.of(rules);
    }

    /** What is required, in one sentence. */
    public String text(Language language) {
        return language == Language.ZH ? zh : en;
    }

    public Proof proof() {
        return proof;
    }

    /** The rules that {@code check} proves it by; empty: it is measured in browsers alone. */
    public List<Rule> rules() {
        return rules;
    }

    /** Those of the keys that are to be configured without which the requirement cannot be met. */
    public List<String> waitingFor(List<String> toBeConfigured) {
        return toBeConfigured.stream().filter(keys::hold).toList();
    }

    /** What a broken rule breaks; empty: an author's mistake that no requirement names. */
    public static List<Requirement> of(Rule rule) {
        return Arrays.stream(values()).filter(requirement -> requirement.rules.contains(rule)).toList();
    }
}
