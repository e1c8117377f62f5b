package mingbai.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingbai.model.Redirect;
import mingbai.problem.Rule;
import mingbai.read.Raw;

/**
 * redirects.yaml, which may be left out: former addresses of pages, and the pages to which they lead. Whether an address
 * exists is known when all addresses are, in {@code plan}.
 *
 * <pre>{@code - {from: items/03.html, to: items/04.html}}</pre>
 */
final class Redirects {
    private static final Key<String> FROM = Key.text("from").says("原来的中文网页的地址", "The former address of a Chinese page")
            .such("items/03.html");
    private static final Key<String> TO = Key.text("to").says("现在的中文网页的地址", "The address of the Chinese page that stands for it now")
            .such("items/04.html");
    private static final Form REDIRECT = Form.of("移走的地址", "An address that moved", FROM, TO);
    private static final Key<List<Raw>> REDIRECTS = Key.list("redirects", new Shape.Nested(REDIRECT))
            .says("移走的地址和现在的网页", "Addresses that moved, and where they lead");
    static final Form FORM = Form.record("移走的地址", "Addresses that moved", REDIRECTS);
    private static final Pattern PAGE = Pattern.compile("(?:(?:items|units|regions|glossary)/)?([^/]+)\\.html");

    private Redirects() {}

    static List<Redirect> parse(Content content, Found found) {
        List<Redirect> redirects = new ArrayList<>();
        Optional<Fields> file = content.optionalRecord(found, "redirects.yaml", FORM);
        file.ifPresent(fields -> fields.read(REDIRECTS).forEach(node -> Fields.of(found, fields.file(), node, REDIRECTS.name(), REDIRECT)
                .flatMap(entry -> redirect(found, entry)).ifPresent(redirects::add)));
        file.ifPresent(fields -> together(fields, redirects));
        return redirects;
    }

    private static Optional<Redirect> redirect(Found found, Fields entry) {
        Optional<Redirect.End> from = end(entry, FROM);
        Optional<Redirect.End> to = end(entry, TO);
        if (from.isEmpty() || to.isEmpty()) return Optional.empty();
        Matcher page = PAGE.matcher(from.get().path());
        if (page.matches()) SafeName.ask(found, entry.file(), from.get().place(), page.group(1));
        else {
            entry.tell(Rule.VALUE_WRONG, from.get().place(), "from", from.get().path(), "中文网页的地址，如 items/03.html",
                    "the address of a Chinese page, such as items/03.html");
        }
        return Optional.of(new Redirect(from.get(), to.get()));
    }

    private static Optional<Redirect.End> end(Fields entry, Key<String> key) {
        return entry.required(key.name()).flatMap(node -> entry.scalar(node, key.name())).map((Raw.Scalar path) ->
                new Redirect.End(path.value().strip(), path.place(), entry.file().line(path.place())));
    }

    /** An address leads to one page, and at once: what follows several redirects loses readers and search engines. */
    private static void together(Fields fields, List<Redirect> redirects) {
        Map<String, Redirect> byAddress = new HashMap<>();
        for (Redirect redirect : redirects) {
            Redirect other = byAddress.putIfAbsent(redirect.from().path(), redirect);
            if (other == null) continue;
            fields.tell(Rule.REDIRECT_TWICE, redirect.from().place(), redirect.from().path(), other.from().place().toString());
        }
        for (Redirect redirect : redirects) {
            Redirect next = byAddress.get(redirect.to().path());
            if (next == null) continue;
            fields.tell(Rule.REDIRECT_CHAIN, redirect.to().place(), redirect.to().path(), next.to().path());
        }
    }
}
