package mingbai.check.record;

import java.util.List;
import mingbai.check.form.Fields;
import mingbai.check.form.Form;
import mingbai.check.form.Key;
import mingbai.check.form.Keys;

/**
 * The keys of redirects.yaml.
 *
 * <pre>{@code - {from: items/03.html, to: items/04.html}}</pre>
 */
public final class RedirectForm {
    public static final Key<String> FROM = Keys.text("from").says("redirect.from")
            .such("items/03.html");
    public static final Key<String> TO = Keys.text("to").says("redirect.to")
            .such("items/04.html");
    private static final Form REDIRECT = Form.of("redirect.redirect.form", FROM, TO);
    public static final Key<List<Fields>> REDIRECTS = Keys.list("redirects", REDIRECT)
            .says("redirect.redirects");
    public static final Form FORM = IntendedForm.record("redirect.form.form", REDIRECTS);

    private RedirectForm() {}
}
