package mingbai.prove.page;

import java.util.List;
import java.util.Locale;
import mingbai.problem.Rule;

/**
 * What a page holds as far as it is proven, drawn from its bytes and from nothing else: no plan, no publication, no clock.
 * It is small, and what is reported about it against the plan is reported without the page.
 *
 * <p>Elements and texts are named by their number in the order of the page, from 0; where they are is found out when it is asked.
 *
 * @param language the html element's
 * @param title    of the document
 * @param heading  the text of its first-level headings
 * @param body     its body, which the parser may have supplied
 * @param main     its first main element; {@link #NONE}: there is none
 * @param footer   its first footer directly in the body; {@link #NONE}: there is none
 * @param draft    whether a mark of a draft is seen
 * @param robots   what it asks of search engines; empty: nothing
 * @param size     how many bytes it has
 * @param weight   how many bytes a server in haste sends of it; {@link #NONE}: nobody has asked
 * @param faults   what is wrong whatever the page is about
 * @param ids      of its elements, each once
 * @param links    in their order
 * @param metas    those with a name
 * @param official what it shows as official text
 * @param shown    elements that show a fact of the publication, and are seen
 * @param frame    header, footer and main, in their order
 * @param said     what only the plan can judge
 */
public record PageFacts(String language, String title, String heading, int body, int main, int footer, boolean draft, String robots,
        int size, int weight,
                 List<Fault> faults, List<String> ids, List<Link> links, List<Meta> metas, Official official, List<Shown> shown,
                 List<Part> frame, List<Mention> said) {
    /** Not a node: the page as a whole. */
    public static final int NONE = -1;
    /** The key of the sum of the official text: the whole source's, on an item's page the item's. */
    public static final String SOURCE_SUM = "source.sum";

    /** The same facts, with the weight. */
    public PageFacts weighing(int bytes) {
        return new PageFacts(language, title, heading, body, main, footer, draft, robots, size, bytes, faults, ids, links, metas, official,
                shown, frame, said);
    }

    /** Something wrong at a node. */
    public record Fault(Rule rule, int node, List<String> arguments) {}

    /** A tag with a name, which is in small letters here. */
    public record Meta(int node, String name, String content) {}

    /**
     * Something at a node that only the plan can judge.
     *
     * @param kind what it is
     * @param text what it says
     */
    public record Mention(Kind kind, int node, String text) {
        /** What can be at a node. */
        public enum Kind {
            /** A mark that the edition is only kept for reference. */
            ARCHIVED,
            /** A day, wherever it is. */
            DAY,
            /** A time element's words that name no day. */
            TIME,
            /** A quotation, and what the links behind it in the same place say, separated by tabs. */
            QUOTED,
            /** Leads on by itself. */
            REFRESH,
            /** A style sheet within the page. */
            STYLE
        }
    }

    /**
     * An address on the page that may lead somewhere.
     *
     * @param node    the element that has it
     * @param traits  what the element is, and what it is in
     * @param address as it is written: relative, or of a host
     */
    public record Link(int node, int traits, String address) {
        /** An a element; with href: {@link #HREF} as well. */
        public static final int ANCHOR = 1;
        public static final int HREF = 1 << 1;
        /** A link element that names something, and loads nothing. */
        public static final int NAMES = 1 << 2;
        public static final int STYLES = 1 << 3;
        public static final int CANONICAL = 1 << 4;
        public static final int SCRIPT = 1 << 5;
        /** Leads out of gov.cn and does not say so. */
        public static final int LEAVES = 1 << 6;
        public static final int IN_MAIN = 1 << 7;
        public static final int IN_FIRST_MAIN = 1 << 8;
        public static final int IN_NAV = 1 << 9;
        public static final int IN_FOOTER = 1 << 10;
        /** One more address of the element that the one before belongs to. */
        public static final int MORE = 1 << 11;
        /** A link element that names the page's icon. */
        public static final int ICON = 1 << 12;

        public boolean has(int trait) {
            return (traits & trait) != 0;
        }
    }

    /**
     * The passages of official text.
     *
     * @param passages in the order of the page
     * @param letters  of all of them
     */
    public record Official(List<Passage> passages, OfficialSums letters) {}

    /**
     * An element that shows official text.
     *
     * @param name   the field
     * @param length how many of the letters are its own; 0 where it is not seen
     * @param column in which column of a table it begins, from 0; {@link #NONE}: it is in none
     */
    public record Passage(int node, String name, int length, int column) {}

    /**
     * An element that shows a fact of the publication.
     *
     * @param key      of the fact
     * @param inMain   is in the first main element
     * @param inFooter is in the first footer of the body
     * @param text     as it is read
     * @param hrefs    of links in it
     */
    public record Shown(int node, String key, boolean inMain, boolean inFooter, String text, List<String> hrefs) {
        /** The keys of all facts that it shows together, in small letters. */
        public List<String> keys() {
            return List.of(key.toLowerCase(Locale.ROOT).split(" "));
        }
    }

    /**
     * A part of the frame.
     *
     * @param name  of the element
     * @param text  as it is read; empty for main
     * @param links with what they say; empty for main
     */
    public record Part(String name, String text, List<Lead> links) {
        /**
         * @param text  what the link says
         * @param href  its address
         * @param index of the link among those of the page; {@link #NONE}: it is not among them
         */
        public record Lead(String text, String href, int index) {}
    }
}
