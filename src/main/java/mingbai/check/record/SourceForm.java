package mingbai.check.record;

import java.util.Optional;
import mingbai.check.form.Form;
import mingbai.check.form.Key;
import mingbai.check.form.Keys;
import mingbai.check.form.Shape.Spelling;

/** The keys that say where a term, a definition or a name stands: {@code {title: …, issuer: …, number: …, address: "https://…"}}. */
public final class SourceForm {
    private static final Spelling WEB = Spelling.shown("[Hh][Tt][Tt][Pp][Ss]?://.+", "以 https:// 开头的网址",
            "an address that begins with https://");

    public static final Key<String> TITLE = Keys.text("title").says("出处的名称", "The title of the document or site");
    public static final Key<Optional<String>> ISSUER = Keys.optionalText("issuer").says("发布单位", "Who issued it").such("某某单位");
    public static final Key<Optional<String>> NUMBER = Keys.optionalText("number").says("文号", "The document's number").such("文号");
    public static final Key<Optional<String>> ADDRESS = Keys.optionalText("address").spelled(WEB).says("网址", "Its address")
            .such("\"https://…\"");
    public static final Form FORM = Form.of("出处", "A source", TITLE, ISSUER, NUMBER, ADDRESS);

    private SourceForm() {}
}
