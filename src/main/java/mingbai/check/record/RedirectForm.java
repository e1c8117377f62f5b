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
    public static final Key<String> FROM = Keys.text("from").says("原来的中文网页的地址", "The former address of a Chinese page")
            .such("items/03.html");
    public static final Key<String> TO = Keys.text("to").says("现在的中文网页的地址", "The address of the Chinese page that stands for it now")
            .such("items/04.html");
    private static final Form REDIRECT = Form.of("移走的地址", "An address that moved", FROM, TO);
    public static final Key<List<Fields>> REDIRECTS = Keys.list("redirects", REDIRECT)
            .says("移走的地址和现在的网页", "Addresses that moved, and where they lead");
    public static final Form FORM = IntendedForm.record("移走的地址", "Addresses that moved", REDIRECTS);

    private RedirectForm() {}
}
