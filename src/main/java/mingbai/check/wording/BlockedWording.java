package mingbai.check.wording;

import mingbai.check.form.Found;
import mingbai.check.form.Written;
import mingbai.check.parse.Content;
import mingbai.language.Language;
import mingbai.problem.Rule;
import mingbai.read.RawFile;
import mingbai.text.Wording;

/** What editors write holds no blocked wording (rule G16). Official Chinese is exempt: there the source decides. */
final class BlockedWording {
    private BlockedWording() {}

    static void check(Found found) {
        for (Written written : found.texts()) {
            for (Language language : Language.ALL) {
                boolean official = language == Language.ZH && written.ofItem();
                if (official || written.in(language).isEmpty()) continue;
                Wording.blocked(language, written.in(language).get().value()).forEach(hit ->
                        found.tell(written, Rule.WORDING_BLOCKED, language, hit.start(), hit.words(), hit.kind().zh(),
                                hit.kind().or(Language.EN)));
            }
        }
    }

    /** The prose pages. */
    static void prose(Content content, Found found) {
        content.prose().forEach(file -> prose(found, file));
    }

    private static void prose(Found found, RawFile file) {
        Language language = file.name().endsWith(".zh.md") ? Language.ZH : Language.EN;
        Wording.blocked(language, file.text()).forEach(hit -> found.add(
                file.problem(Rule.WORDING_BLOCKED, file.place(hit.start()), hit.words(), hit.kind().zh(), hit.kind().or(Language.EN))));
    }
}
