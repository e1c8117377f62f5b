package mingbai.render.page;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mingbai.format.Address;
import mingbai.language.Language;
import mingbai.model.Item;
import mingbai.model.Publication;
import mingbai.render.template.Call;
import mingbai.render.template.Reads;
import mingbai.words.Messages;

/**
 * An item as reference managers read it, in RIS or BibTeX. The file is the link's own address: a page gives it away without a
 * script and without another file. It says what the page is in the page's language, and no date or address that is not configured.
 *
 * @param language of the title that the page gives
 */
record Citation(Publication publication, Item item, Language language, String path) {
    private static final String UNESCAPED = "-._~!$'()*+,;:@/?=&";
    private static final String BIBTEX_MARKS = "&%$#_{}";

    static Citation of(Call call, Item item) {
        Reads.all(item);
        return new Citation(call.plan().publication(), item, item.cited().language(call.language()), call.page().path());
    }

    /**
     * The address that holds the file.
     *
     * @param format ris or bib
     */
    String in(String format) {
        return switch (format) {
            case "ris" -> address("application/x-research-info-systems", ris());
            case "bib" -> address("application/x-bibtex", bibtex());
            default -> throw new IllegalArgumentException("no format \"" + format + "\"");
        };
    }

    /** Which part it is, that it is no longer what holds, and that the publisher alone names the author. */
    private String note() {
        String status = item.notice().map(notice -> Messages.in(language).name("edition.validity", notice.status()))
                .map(validity -> say("edition.citation.status", validity)).orElse("");
        String author = publication.head().claimsIssuer() ? say("edition.citation.author-claimed") : "";
        return say("edition.citation.item", ItemNumber.named(publication.head(), language, item)) + status + author;
    }

    private String say(String key, Object... named) {
        return Messages.in(language).say(key, named);
    }

    /** What it is a part of: of several sources its own. */
    private String whole() {
        boolean several = publication.head().sources().size() > 1;
        if (several) return publication.head().source(item.source()).title().or(language);
        return language == Language.AUTHORITATIVE ? publication.head().document().title() : publication.head().title().or(language);
    }

    private Optional<String> published() {
        return publication.head().site().published().map(time -> time.toLocalDate().toString());
    }

    private Optional<String> address() {
        return publication.head().site().address().map(root -> root + path);
    }

    private String ris() {
        return Stream.of(line("TY", Optional.of("ELEC")), line("TI", item.cited().in(language)),
                publication.head().languages().beside(language).stream().flatMap(beside -> line("TT", item.cited().in(beside))),
                line("T2", Optional.of(whole())),
                line("AU", publication.head().document().issuer()), line("PB", publication.head().site().name()),
                line("PY", published().map(day -> day.substring(0, 4))), line("DA", published().map(day -> day.replace('-', '/'))),
                line("N1", Optional.of(note())), line("UR", address()), line("LA", Optional.of(language.code())),
                Stream.of("ER  - ")).flatMap(lines -> lines).map(line -> line + "\r\n").reduce("", String::concat);
    }

    private static Stream<String> line(String tag, Optional<String> value) {
        return value.stream().map(said -> tag + "  - " + said);
    }

    private String bibtex() {
        List<String> fields = Stream.of(field("title", item.cited().in(language)), field("author", publication.head().document().issuer()),
                field("howpublished", Optional.of(whole())), field("note", Optional.of(note())),
                field("organization", publication.head().site().name()),
                field("year", published().map(day -> day.substring(0, 4))), field("url", address()),
                field("language", Optional.of(say("edition.citation.language")))).flatMap(found -> found).toList();
        return "@misc{" + publication.head().id() + "-" + item.id() + ",\n" + String.join(",\n", fields) + "\n}\n";
    }

    /** Braces twice: a name of many words is one name, and capital letters stay. */
    private static Stream<String> field(String name, Optional<String> value) {
        return value.stream().map(said -> "  " + name + " = {" + (name.equals("url") ? said : "{" + bibtex(said) + "}") + "}");
    }

    private static String bibtex(String text) {
        StringBuilder escaped = new StringBuilder();
        for (char c : text.toCharArray()) {
            if (BIBTEX_MARKS.indexOf(c) >= 0) escaped.append('\\');
            escaped.append(c);
        }
        return escaped.toString();
    }

    /** Letters of other scripts may be in an address as they are. */
    private static String address(String type, String file) {
        return "data:" + type + ";charset=utf-8," + Address.encoded(file, c -> c >= 0x80 || Character.isLetterOrDigit(c)
                || UNESCAPED.indexOf(c) >= 0);
    }
}
