package mingbai.check.record;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import mingbai.check.form.Fields;
import mingbai.check.form.Form;
import mingbai.check.form.Key;
import mingbai.check.form.Keys;
import mingbai.check.form.Languages;
import mingbai.check.form.Shape.Listed;
import mingbai.language.Bilingual;
import mingbai.model.Concept;
import mingbai.read.Raw;

/** The keys of glossary/*.yaml. */
public final class ConceptForm {
    private static final Map<Concept.Type, Bilingual> TYPES = Map.of(
            Concept.Type.FULL, said("全称", "Full form"),
            Concept.Type.SHORT_FORM, said("简称", "Short form"),
            Concept.Type.ABBREVIATION, said("缩写", "Abbreviation"),
            Concept.Type.PHRASE, said("短语", "Phrase"));
    private static final Map<Concept.Status, Bilingual> STATUSES = Map.of(
            Concept.Status.PREFERRED, said("首选：原文的中文说法，或有公开出处的英文译法", "Preferred: the source's Chinese, or English with a published source"),
            Concept.Status.PROPOSED, said("建议译名：编者没有注明英文的出处", "Proposed: English for which the editors give no source"),
            Concept.Status.ADMITTED, said("可用：译文里也可以这样译", "Admitted: may be used as well"),
            Concept.Status.DEPRECATED, said("不宜使用：常见的误译，全站都不许出现", "Deprecated: misleading, may stand nowhere"),
            Concept.Status.OBSOLETE, said("已停用：从前这样说", "Obsolete: said in former times"));

    public static final Key<Optional<Raw.Scalar>> TOPIC = Keys.id("topic", Listed.TOPIC)
            .says("主题，编号见 topics.yaml", "The subject, an id of topics.yaml");
    public static final Key<Bilingual> DEFINITION = Languages.sentences("definition")
            .says("写给外行看的解释，一两句话", "What it means, for a reader who is no specialist");
    public static final Key<Optional<Fields>> ZH_SOURCE = Keys.optionalBelow("zh", SourceForm.FORM)
            .says("中文解释的出处", "Where the Chinese definition stands");
    public static final Key<Optional<Fields>> EN_SOURCE = Keys.optionalBelow("en", SourceForm.FORM)
            .says("英文解释的出处", "Where the English definition stands");
    public static final Key<Optional<Fields>> DEFINITION_SOURCE = Keys.optionalBelow("definition-source",
                    Form.of("解释的出处", "Sources of the definition", ZH_SOURCE, EN_SOURCE))
            .says("解释摘自别处时写明；省略就是编者写的", "Where the definition comes from; left out: the editors wrote it")
            .such("{zh: {title: 某某手册}}");
    public static final Key<Optional<Bilingual>> NOTE = Languages.optionalSentences("note")
            .says("容易混淆的译法、概念", "On usage, such as clashing renderings")
            .such("{zh: …, en: …}");
    public static final Key<List<Raw.Scalar>> RELATED = Keys.optionalIds("related", Listed.CONCEPT)
            .says("相关概念，写在其中一个文件里就行", "Related concepts; one of the two files says so").such("[processing-trade]");
    public static final Key<List<Raw.Scalar>> BROADER = Keys.optionalIds("broader", Listed.CONCEPT).says("上位概念", "Broader concepts")
            .such("[customs-goods]");

    public static final Key<String> TERM = Keys.text("term").says("术语", "The term");
    public static final Key<Concept.Type> TYPE = Keys.word("type", Concept.Type.class, TYPES::get)
            .says("全称、简称、缩写或短语；每种语言有且只有一个首选或建议的全称",
                    "Full form, short form, abbreviation or phrase; each language has one full form that is preferred or proposed")
            .such("full");
    public static final Key<Concept.Status> STATUS = Keys.word("status", Concept.Status.class, STATUSES::get)
            .says("首选、建议、可用、不宜使用或已停用；英文没有出处的只能是 proposed",
                    "Preferred, proposed, admitted, deprecated or obsolete; English without a source can only be proposed");
    public static final Key<Optional<String>> PINYIN = Keys.optionalText("pinyin")
            .says("拼音，按词分写，只用于中文", "Pinyin by words, for Chinese only")
            .such("bǎoshuì huòwù");
    public static final Key<Optional<Fields>> SOURCE = Keys.optionalBelow("source", SourceForm.FORM)
            .says("术语的出处；不要编造", "Where the term stands; never invented").such("{title: 某某文件}");
    public static final Key<Optional<Bilingual>> USAGE_NOTE = Languages.optionalSentences("usage-note")
            .says("什么时候用、为什么不用", "When to use it, or why not")
            .such("{zh: …, en: …}");
    public static final Form TERM_FORM = Form.of("术语", "A term", TERM, TYPE, STATUS, PINYIN, SOURCE, USAGE_NOTE);
    public static final Key<List<Fields>> ZH = Keys.list("zh", TERM_FORM)
            .says("中文术语；至少一个在某一项里原样出现", "Chinese terms; at least one occurs in an item");
    public static final Key<List<Fields>> EN = Keys.list("en", TERM_FORM).says("英文术语", "English terms");
    public static final Key<Optional<Fields>> TERMS = Keys.below("terms", Form.of("术语", "Terms", ZH, EN)).says("术语", "The terms");
    public static final Form FORM = IntendedForm.record("概念", "A concept", TOPIC, DEFINITION, DEFINITION_SOURCE, NOTE, RELATED, BROADER,
            TERMS, SearchForm.WORDS);

    private ConceptForm() {}

    private static Bilingual said(String zh, String en) {
        return new Bilingual(zh, Optional.of(en));
    }
}
