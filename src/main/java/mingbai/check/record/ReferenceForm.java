package mingbai.check.record;

import java.util.Optional;
import mingbai.check.form.Form;
import mingbai.check.form.Key;
import mingbai.check.form.Keys;
import mingbai.check.form.Shape.Spelling;
import mingbai.problem.Said;

/** The keys of a reference to a document or site: {@code {title: …, issuer: …, number: …, address: "https://…"}}. */
final class ReferenceForm {
    private static final Spelling WEB = Spelling.shown("[Hh][Tt][Tt][Pp][Ss]?://.+", Said.say("reference.web.spelling"));

    public static final Key<String> TITLE = Keys.text("title").says("reference.title");
    public static final Key<Optional<String>> ISSUER = Keys.optionalText("issuer").says("reference.issuer").such("某某单位");
    public static final Key<Optional<String>> NUMBER = Keys.optionalText("number").says("reference.number").such("发文字号");
    public static final Key<Optional<String>> ADDRESS = Keys.optionalText("address").spelled(WEB).says("reference.address")
            .such("\"https://…\"");
    public static final Form FORM = Form.of("reference.form.form", TITLE, ISSUER, NUMBER, ADDRESS);

    private ReferenceForm() {}
}
