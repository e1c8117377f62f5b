package mingbai.check.parse;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mingbai.check.form.Fields;
import mingbai.check.form.Key;
import mingbai.check.record.SearchForm;
import mingbai.check.record.SourceForm;
import mingbai.model.Address;
import mingbai.model.Source;
import mingbai.problem.Rule;
import mingbai.problem.Said;
import mingbai.read.Raw;

/** What records of several kinds can have. */
final class CommonFields {
    private CommonFields() {}

    /** The source behind a key. */
    static Optional<Source> source(Fields holder, Key<Optional<Fields>> key) {
        return holder.read(key).map(fields -> {
            Optional<String> address = fields.read(SourceForm.ADDRESS);
            address.filter(given -> !Address.absolute(given)).ifPresent(given ->
                    fields.report(Rule.PAGE_ADDRESS, fields.place(SourceForm.ADDRESS), given));
            return new Source(fields.read(SourceForm.TITLE), fields.read(SourceForm.ISSUER), fields.read(SourceForm.NUMBER), address);
        });
    }

    /** The words by which readers look for it, each once. */
    static List<String> search(Fields fields) {
        List<Raw.Scalar> words = fields.read(SearchForm.WORDS);
        Set<String> seen = new HashSet<>();
        for (Raw.Scalar word : words) {
            if (!seen.add(word.value().strip())) {
                fields.report(Rule.VALUE_WRONG, word.place(), SearchForm.WORDS.name(), word.value(), Said.say("value.word-once"));
            }
        }
        return words.stream().map(word -> word.value().strip()).toList();
    }
}
