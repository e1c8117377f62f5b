package mingbai.render.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import mingbai.language.Language;
import mingbai.language.LocalizedText;
import mingbai.model.Concept;
import mingbai.model.Kind;
import mingbai.text.Bitext;
import mingbai.text.Terms;
import org.junit.jupiter.api.Test;

class HtmlTest {
    private static final Terms TERMS = new Terms(List.of(concept("record", "备案", "filing"), concept("licence", "许可证", "licence")));

    @Test
    void aTermIsLinkedInBothLanguages() {
        assertEquals(List.of("申请<a class=\"term\" href=\"licence\">许可证</a>。", "Apply for <a class=\"term\" href=\"licence\">licences</a>."),
                linked("申请许可证。", "Apply for licences."));
    }

    @Test
    void englishWordsAreNoTermWhereTheChineseDoesNotNameTheConcept() {
        assertEquals(List.of("申报纳税，申请<a class=\"term\" href=\"licence\">许可证</a>。",
                        "File tax returns and apply for <a class=\"term\" href=\"licence\">licences</a>."),
                linked("申报纳税，申请许可证。", "File tax returns and apply for licences."));
    }

    private static List<String> linked(String zh, String en) {
        Bitext text = new Bitext(new LocalizedText(zh, Map.of(Language.EN, en)), TERMS);
        return Language.ALL.stream().map(language -> Html.paragraphs(text, language, Concept::id).get(0).toString()).toList();
    }

    private static Concept concept(String id, String zh, String en) {
        LocalizedText name = new LocalizedText(zh, Map.of(Language.EN, en));
        return new Concept(id, new Kind("topic", name, 0), name, Map.of(), Optional.empty(), List.of(), List.of(),
                Map.of(Language.ZH, List.of(term(zh)), Language.EN, List.of(term(en))), List.of());
    }

    private static Concept.Term term(String said) {
        return new Concept.Term(said, Concept.Type.FULL, Concept.Status.PREFERRED, Optional.empty(), Optional.empty(), Optional.empty());
    }
}
