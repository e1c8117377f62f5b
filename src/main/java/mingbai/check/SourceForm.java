package mingbai.check;

import java.util.Optional;
import mingbai.check.Shape.Spelling;
import mingbai.model.Address;
import mingbai.model.Source;
import mingbai.problem.Rule;

/** Where a term, a definition or a name stands: {@code {title: …, issuer: …, number: …, address: "https://…"}}. */
final class SourceForm {
    private static final Spelling ADDRESS = Spelling.of("[Hh][Tt][Tt][Pp][Ss]?://.+", "以 https:// 开头的网址", "an address that begins with https://");

    private static final Key<String> TITLE = Key.text("title").says("出处的名称", "The title of the document or site");
    private static final Key<Optional<String>> ISSUER = Key.optionalText("issuer").says("发布单位", "Who issued it").such("某某单位");
    private static final Key<Optional<String>> NUMBER = Key.optionalText("number").says("文号", "The document's number").such("文号");
    private static final Key<Optional<String>> ADDRESS_OF = Key.optionalText("address").spelled(ADDRESS).says("网址", "Its address")
            .such("\"https://…\"");
    static final Form FORM = Form.of("出处", "A source", TITLE, ISSUER, NUMBER, ADDRESS_OF);

    private SourceForm() {}

    /** What stands behind a key, which may be left out. */
    static Optional<Source> of(Fields holder, Key<Optional<Fields>> key) {
        return holder.read(key).map(fields -> {
            Optional<String> address = fields.read(ADDRESS_OF);
            address.filter(given -> !Address.absolute(given)).ifPresent(given ->
                    fields.tell(Rule.PAGE_ADDRESS, fields.place(ADDRESS_OF), given));
            return new Source(fields.read(TITLE), fields.read(ISSUER), fields.read(NUMBER), address);
        });
    }
}
