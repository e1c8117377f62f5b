package mingbai.check.record;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import mingbai.check.form.Fields;
import mingbai.check.form.Form;
import mingbai.check.form.Key;
import mingbai.check.form.Keys;
import mingbai.check.form.Shape.Listed;
import mingbai.check.form.TextKeys;
import mingbai.language.Language;
import mingbai.language.LocalizedText;
import mingbai.model.Concept;
import mingbai.problem.Said;
import mingbai.read.Raw;

/** The keys of glossary/*.yaml. */
public final class ConceptForm {
    public static final Key<Optional<Raw.Scalar>> TOPIC = Keys.id("topic", Listed.TOPIC)
            .says("concept.topic");
    public static final Key<LocalizedText> DEFINITION = TextKeys.sentences("definition")
            .says("concept.definition");
    public static final Key<Map<Language, Optional<Fields>>> DEFINITION_SOURCE =
            TextKeys.byLanguage("definition-source", "concept.definition-source.form", language ->
                    Keys.below(language.code(), CommonFields.REFERENCE).orLeftOut().says("concept.definition-source." + language.code()))
            .orLeftOut().says("concept.definition-source")
            .such("{zh: {title: 某某手册}}");
    public static final Key<Optional<LocalizedText>> NOTE = TextKeys.sentences("note").optional()
            .says("concept.note")
            .such("{zh: …, en: …}");
    public static final Key<List<Raw.Scalar>> RELATED = Keys.ids("related", Listed.CONCEPT).orLeftOut()
            .says("concept.related").such("[processing-trade]");
    public static final Key<List<Raw.Scalar>> BROADER = Keys.ids("broader", Listed.CONCEPT).orLeftOut().says("concept.broader")
            .such("[customs-goods]");

    public static final Key<String> TERM = Keys.text("term").says("concept.term");
    public static final Key<Concept.Type> TYPE = Keys.word("type", Concept.Type.class, type -> Said.of("concept.type", type))
            .says("concept.type")
            .such("full");
    public static final Key<Concept.Status> STATUS = Keys.word("status", Concept.Status.class,
            status -> Said.of("concept.status", status))
            .says("concept.status");
    public static final Key<Optional<String>> PINYIN = Keys.text("pinyin").optional()
            .says("concept.pinyin")
            .such("bǎoshuì huòwù");
    public static final Key<Optional<Fields>> SOURCE = Keys.below("source", CommonFields.REFERENCE).orLeftOut()
            .says("concept.source").such("{title: 某某文件}");
    public static final Key<Optional<LocalizedText>> USAGE_NOTE = TextKeys.sentences("usage-note").optional()
            .says("concept.usage-note")
            .such("{zh: …, en: …}");
    private static final Form TERM_FORM = Form.of("concept.term-form.form", TERM, TYPE, STATUS, PINYIN, SOURCE, USAGE_NOTE);
    public static final Key<Map<Language, List<Fields>>> TERMS = TextKeys.byLanguage("terms", "concept.terms.form", language ->
                    Keys.list(language.code(), TERM_FORM).says("concept.terms." + language.code()))
            .says("concept.terms");
    public static final Form FORM = IntendedForm.record("concept.form.form", TOPIC, DEFINITION, DEFINITION_SOURCE, NOTE, RELATED, BROADER,
            TERMS, CommonFields.SEARCH);

    private ConceptForm() {}
}
