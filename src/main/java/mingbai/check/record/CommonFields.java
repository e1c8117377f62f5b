package mingbai.check.record;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mingbai.check.form.Fields;
import mingbai.check.form.Form;
import mingbai.check.form.Joined;
import mingbai.check.form.Key;
import mingbai.check.form.Keys;
import mingbai.check.form.Shape.Spelling;
import mingbai.format.Address;
import mingbai.model.Reference;
import mingbai.problem.Rule;
import mingbai.problem.Said;
import mingbai.read.Raw;

/** What records of several kinds can have: words by which readers look for them, references to documents or sites. */
public final class CommonFields {
    static final Key<List<Raw.Scalar>> SEARCH = Keys.texts("search").orLeftOut().says("search.words").such("[常用的简称]");

    private static final Spelling WEB = Spelling.shown("[Hh][Tt][Tt][Pp][Ss]?://.+", Said.say("reference.web.spelling"));
    private static final Key<String> TITLE = Keys.text("title").says("reference.title");
    private static final Key<Optional<String>> ISSUER = Keys.text("issuer").optional().says("reference.issuer").such("某某单位");
    private static final Key<Optional<String>> NUMBER = Keys.text("number").optional().says("reference.number").such("发文字号");
    private static final Key<Optional<String>> ADDRESS = Keys.text("address").optional().spelled(WEB).says("reference.address")
            .such("\"https://…\"");
    /** The keys of a reference to a document or site: {@code {title: …, issuer: …, number: …, address: "https://…"}}. */
    static final Form REFERENCE = Form.of("reference.form.form", TITLE, ISSUER, NUMBER, ADDRESS);

    private CommonFields() {}

    /** The document or site that a key refers to. */
    public static Optional<Reference> reference(Fields holder, Key<Optional<Fields>> key) {
        return holder.read(key).map(CommonFields::reference);
    }

    /** A document or site. */
    public static Reference reference(Fields fields) {
        Optional<String> address = fields.read(ADDRESS);
        address.filter(given -> !Address.absolute(given)).ifPresent(given ->
                fields.report(Rule.PAGE_ADDRESS, fields.place(ADDRESS), given));
        return new Reference(fields.read(TITLE), fields.read(ISSUER), fields.read(NUMBER),
                address);
    }

    /** The words by which readers look for it, each once. */
    public static List<String> search(Fields fields) {
        List<Raw.Scalar> words = Joined.alone(fields, fields.read(SEARCH));
        Set<String> seen = new HashSet<>();
        for (Raw.Scalar word : words) {
            if (!seen.add(word.value().strip())) {
                fields.report(Rule.VALUE_WRONG, word.place(), fields.named(SEARCH), word.value(), Said.say("value.word-once"));
            }
        }
        return words.stream().map(word -> word.value().strip()).toList();
    }
}
