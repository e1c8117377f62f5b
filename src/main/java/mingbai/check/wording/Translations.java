package mingbai.check.wording;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import mingbai.check.form.Found;
import mingbai.check.form.Written;
import mingbai.language.Language;
import mingbai.problem.Rule;
import mingbai.text.Numbers;
import mingbai.text.OpenLists;
import mingbai.text.Sentences;

/**
 * Translations follow the Chinese: paragraph by paragraph, sentence by sentence, with the same numbers; what the Chinese leaves
 * open stays open.
 */
final class Translations {
    private static final int SHOWN = 12;

    private final Found found;

    private Translations(Found found) {
        this.found = found;
    }

    static void check(Found found, List<Passage> passages) {
        Translations translations = new Translations(found);
        translations.untranslated(passages);
        passages.stream().filter(passage -> passage.written().en().isPresent()).forEach(translations::check);
    }

    /** One warning an item, however much of it has no English. */
    private void untranslated(List<Passage> passages) {
        Map<String, List<Written>> byItem = passages.stream().map(Passage::written)
                .filter(written -> written.ofItem() && written.en().isEmpty())
                .collect(Collectors.groupingBy(written -> written.file().path(), LinkedHashMap::new, Collectors.toList()));
        byItem.values().forEach(missing -> found.tell(missing.get(0), Rule.UNTRANSLATED, Language.ZH, 0,
                missing.stream().map(Written::key).collect(Collectors.joining(", "))));
    }

    private void check(Passage passage) {
        Written written = passage.written();
        int zh = Sentences.paragraphs(written.text().zh()).size();
        int en = Sentences.paragraphs(written.text().en().orElseThrow()).size();
        if (zh != en) {
            found.tell(written, Rule.PARAGRAPHS_DIFFER, Language.EN, 0, written.key(), String.valueOf(zh), String.valueOf(en));
            return;
        }
        if (written.ofItem()) passage.bitext().paragraphs().forEach(paragraph -> sentences(written, paragraph));
        if (OpenLists.any(written.text())) passage.bitext().sentences().forEach(pair -> lists(written, pair));
        if (Numbers.any(written.text())) passage.bitext().sentences().forEach(pair -> numbers(written, pair));
    }

    private void sentences(Written written, Sentences.Paragraph paragraph) {
        if (paragraph.zh().size() == paragraph.en().size()) return;
        String chinese = paragraph.span().zh().of(written.text().zh());
        found.tell(written, Rule.SENTENCES_DIFFER, Language.EN, paragraph.span().en().orElseThrow().start(),
                chinese.substring(0, Math.min(SHOWN, chinese.length())), String.valueOf(paragraph.zh().size()),
                String.valueOf(paragraph.en().size()));
    }

    /** As many lists are open in English: one word that leaves room is enough for each. */
    private void lists(Written written, Sentences.Pair pair) {
        if (pair.en().isEmpty()) return;
        List<String> open = OpenLists.chinese(pair.zh().of(written.text().zh()));
        if (open.size() <= OpenLists.english(pair.en().get().of(written.text().en().orElseThrow()))) return;
        found.tell(written, Rule.LIST_CLOSED, Language.EN, pair.en().get().start(), open.get(open.size() - 1));
    }

    /** A missing number is told where the English sentence begins, a surplus one where it stands. */
    private void numbers(Written written, Sentences.Pair pair) {
        if (pair.en().isEmpty()) return;
        String zh = pair.zh().of(written.text().zh());
        String en = pair.en().get().of(written.text().en().orElseThrow());
        int start = pair.en().get().start();
        for (Numbers.Number missing : Numbers.ofChineseMissingIn(zh, en)) {
            found.tell(written, Rule.NUMBER_DIFFERS, Language.EN, start, missing.digits(), "中文", "英文", "Chinese", "English");
        }
        for (Numbers.Number surplus : Numbers.ofEnglishMissingIn(zh, en)) {
            found.tell(written, Rule.NUMBER_DIFFERS, Language.EN, start + surplus.start(), surplus.digits(), "英文", "中文",
                    "English", "Chinese");
        }
    }
}
