package mingbai.problem;

import java.util.Arrays;
import java.util.List;

/**
 * What government publishing and accessibility ask of an edition, each with the rules that prove it. G01 to G19 follow the
 * guideline for government websites (国办发〔2017〕47号) with its check tables, and GB/T 9704 for print; A01 to A10 follow
 * WCAG 2.2 AA. What needs layout is measured in real browsers by the project's tests, and not by {@code check}.
 */
public enum Requirement {
    G01(Keys.of("site.name", "site.domain", "site.identity-code"), Rule.META_SITE),
    G02(Keys.NONE, Rule.META_COLUMN),
    G03(Keys.of("site.published", "site.content-source"), Rule.META_ARTICLE),
    G04(Keys.NONE, Rule.META_TWICE),
    G05(Keys.NONE, Rule.PAGE_DATE),
    G06(Keys.NONE, Rule.PAGE_EMPTY, Rule.FOLDER_EMPTY),
    G07(Keys.NONE, Rule.LINK_BROKEN),
    G08(Keys.NONE, Rule.PAGE_HEAVY, Rule.PAGE_LARGE, Rule.PAGE_REQUEST, Rule.PAGE_POLICY),
    G09(Keys.of("footer", "site.identity-code"), Rule.PAGE_FOOTER),
    G10(Keys.of("document", "site", "footer"), Rule.PAGE_DRAFT, Rule.NOT_CONFIGURED),
    G11(Keys.NONE, Rule.THEME_HUES, Rule.PAGE_FRAME),
    G12(Keys.NONE, Rule.LINK_ROOTED, Rule.PAGE_ARCHIVED),
    G13(Keys.NONE, Rule.PAGE_EXTERNAL),
    G14(Keys.of("site.published", "site.modified", "site.content-source", "document.status"), Rule.PAGE_FACT),
    G15(Keys.of("document"), Rule.PAGE_CATALOGUE),
    G16(Keys.NONE, Rule.WORDING_BLOCKED),
    G17(ProvenBy.BOTH, Rule.PAGE_INTRUDES),
    G19(Keys.NONE, Rule.THEME_PAPER),
    A01(Keys.NONE, Rule.PAGE_LANG, Rule.PAGE_RUN),
    A02(ProvenBy.BROWSER),
    A03(ProvenBy.BROWSER),
    A04(ProvenBy.BROWSER),
    A05(Keys.NONE, Rule.PAGE_SKIP_LINK),
    A06(ProvenBy.BOTH, Rule.THEME_CONTRAST),
    A07(Keys.NONE, Rule.PAGE_TABLE),
    A08(Keys.NONE, Rule.PAGE_TITLE, Rule.LINK_BARE, Rule.PAGE_UNLINKED),
    A09(Keys.NONE, Rule.PAGE_FRAME),
    A10(ProvenBy.BROWSER);

    /** What proves a requirement: the rules of {@code check}, browsers, or both. */
    public enum ProvenBy { CHECK, BROWSER, BOTH }

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

    private final ProvenBy provenBy;
    private final Keys keys;
    private final List<Rule> rules;

    Requirement(Keys keys, Rule... rules) {
        this(ProvenBy.CHECK, keys, rules);
    }

    Requirement(ProvenBy provenBy, Rule... rules) {
        this(provenBy, Keys.NONE, rules);
    }

    Requirement(ProvenBy provenBy, Keys keys, Rule... rules) {
        boolean checked = provenBy != ProvenBy.BROWSER;
        if (checked != rules.length > 0) throw new IllegalArgumentException("a rule proves it, or a browser alone: " + provenBy);
        this.provenBy = provenBy;
        this.keys = keys;
        this.rules = List.of(rules);
    }

    public ProvenBy provenBy() {
        return provenBy;
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
