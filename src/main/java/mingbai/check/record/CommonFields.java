package mingbai.check.record;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mingbai.check.form.Fields;
import mingbai.check.form.Joined;
import mingbai.check.form.Key;
import mingbai.format.Address;
import mingbai.model.Reference;
import mingbai.problem.Rule;
import mingbai.problem.Said;
import mingbai.read.Raw;

/** What records of several kinds can have. */
public final class CommonFields {
    private CommonFields() {}

    /** The document or site that a key refers to. */
    public static Optional<Reference> reference(Fields holder, Key<Optional<Fields>> key) {
        return holder.read(key).map(CommonFields::reference);
    }

    /** A document or site. */
    public static Reference reference(Fields fields) {
        Optional<String> address = fields.read(ReferenceForm.ADDRESS);
        address.filter(given -> !Address.absolute(given)).ifPresent(given ->
                fields.report(Rule.PAGE_ADDRESS, fields.place(ReferenceForm.ADDRESS), given));
        return new Reference(fields.read(ReferenceForm.TITLE), fields.read(ReferenceForm.ISSUER), fields.read(ReferenceForm.NUMBER),
                address);
    }

    /** The words by which readers look for it, each once. */
    public static List<String> search(Fields fields) {
        List<Raw.Scalar> words = Joined.alone(fields, fields.read(SearchForm.WORDS));
        Set<String> seen = new HashSet<>();
        for (Raw.Scalar word : words) {
            if (!seen.add(word.value().strip())) {
                fields.report(Rule.VALUE_WRONG, word.place(), fields.named(SearchForm.WORDS), word.value(), Said.say("value.word-once"));
            }
        }
        return words.stream().map(word -> word.value().strip()).toList();
    }
}
