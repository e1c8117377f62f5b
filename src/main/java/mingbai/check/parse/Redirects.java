package mingbai.check.parse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mingbai.check.form.Fields;
import mingbai.check.form.Found;
import mingbai.check.form.Key;
import mingbai.check.form.SafeName;
import mingbai.check.record.Content;
import mingbai.check.record.RedirectForm;
import mingbai.model.Redirect;
import mingbai.problem.Rule;
import mingbai.problem.Said;

/**
 * redirects.yaml, which may be left out: former addresses of pages, and the pages to which they lead. Whether an address
 * exists is known when all addresses are, in {@code plan}.
 */
public final class Redirects {
    private static final Pattern PAGE = Pattern.compile("(?:(?:items|units|regions|glossary)/(?:index|([^/]+))|([^/]+))\\.html");

    private Redirects() {}

    public static List<Redirect> parse(Content content, Found found) {
        List<Redirect> redirects = new ArrayList<>();
        Optional<Fields> file = content.record(found, "redirects.yaml", RedirectForm.FORM, false);
        file.ifPresent(fields -> fields.read(RedirectForm.REDIRECTS)
                .forEach(entry -> redirect(found, entry).ifPresent(redirects::add)));
        file.ifPresent(fields -> together(fields, redirects));
        return redirects;
    }

    private static Optional<Redirect> redirect(Found found, Fields entry) {
        Optional<Redirect.End> from = end(entry, RedirectForm.FROM);
        Optional<Redirect.End> to = end(entry, RedirectForm.TO);
        if (from.isEmpty() || to.isEmpty()) return Optional.empty();
        Matcher page = PAGE.matcher(from.get().path());
        if (page.matches()) {
            Stream.of(page.group(1), page.group(2)).filter(Objects::nonNull)
                    .forEach(name -> SafeName.ask(found, entry.file(), from.get().place(), name));
        } else {
            entry.report(Rule.VALUE_WRONG, from.get().place(), entry.named(RedirectForm.FROM), from.get().path(),
                    Said.say("value.address"));
        }
        return Optional.of(new Redirect(from.get(), to.get()));
    }

    private static Optional<Redirect.End> end(Fields entry, Key<String> key) {
        return entry.scalar(key).map(path ->
                new Redirect.End(path.value().strip(), path.place(), entry.file().line(path.place())));
    }

    /** An address leads to one page, and at once: what follows several redirects loses readers and search engines. */
    private static void together(Fields fields, List<Redirect> redirects) {
        Map<String, Redirect> byAddress = new HashMap<>();
        for (Redirect redirect : redirects) {
            Redirect other = byAddress.putIfAbsent(redirect.from().path(), redirect);
            if (other == null) continue;
            fields.report(Rule.REDIRECT_TWICE, redirect.from().place(), redirect.from().path(), other.from().place().within());
        }
        for (Redirect redirect : redirects) {
            Redirect next = byAddress.get(redirect.to().path());
            if (next == null) continue;
            fields.report(Rule.REDIRECT_CHAIN, redirect.to().place(), redirect.to().path(), next.to().path());
        }
    }
}
