package mingbai.check;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import mingbai.model.Language;
import mingbai.model.Rule;
import mingbai.text.Numbers;
import mingbai.text.Sentences;

/** Translations follow the Chinese: paragraph by paragraph, sentence by sentence, with the same numbers. */
final class Translations {
    private static final int SHOWN = 12;

    private final Records records;

    private Translations(Records records) {
        this.records = records;
    }

    static void check(Records records) {
        Translations translations = new Translations(records);
        translations.untranslated();
        records.texts().stream().filter(written -> written.en().isPresent()).forEach(translations::check);
    }

    /** One warning an item, however much of it has no English. */
    private void untranslated() {
        Map<String, List<Written>> byItem = records.texts().stream()
                .filter(written -> written.ofItem() && written.en().isEmpty())
                .collect(Collectors.groupingBy(written -> written.file().path(), LinkedHashMap::new, Collectors.toList()));
        byItem.values().forEach(missing -> missing.get(0).tell(records, Rule.UNTRANSLATED, Language.ZH, 0,
                missing.stream().map(Written::key).collect(Collectors.joining(", "))));
    }

    private void check(Written written) {
        List<Sentences.Span> zh = Sentences.paragraphs(written.zh().value());
        List<Sentences.Span> en = Sentences.paragraphs(written.en().orElseThrow().value());
        if (zh.size() != en.size()) {
            written.tell(records, Rule.PARAGRAPHS_DIFFER, Language.EN, 0, written.key(), String.valueOf(zh.size()),
                    String.valueOf(en.size()));
            return;
        }
        for (int i = 0; written.ofItem() && i < zh.size(); i++) sentences(written, zh.get(i), en.get(i));
        Sentences.of(written.text()).forEach(pair -> numbers(written, pair));
    }

    private void sentences(Written written, Sentences.Span zh, Sentences.Span en) {
        int inChinese = Sentences.of(Language.ZH, written.zh().value(), zh).size();
        int inEnglish = Sentences.of(Language.EN, written.en().orElseThrow().value(), en).size();
        if (inChinese == inEnglish) return;
        String paragraph = zh.of(written.zh().value());
        written.tell(records, Rule.SENTENCES_DIFFER, Language.EN, en.start(),
                paragraph.substring(0, Math.min(SHOWN, paragraph.length())), String.valueOf(inChinese),
                String.valueOf(inEnglish));
    }

    /** A missing number is told where the English sentence begins, a surplus one where it stands. */
    private void numbers(Written written, Sentences.Pair pair) {
        if (pair.en().isEmpty()) return;
        String zh = pair.zh().of(written.zh().value());
        String en = pair.en().get().of(written.en().orElseThrow().value());
        int start = pair.en().get().start();
        for (Numbers.Number missing : Numbers.ofChineseMissingIn(zh, en)) {
            written.tell(records, Rule.NUMBER_DIFFERS, Language.EN, start, missing.digits(), "中文", "英文", "Chinese", "English");
        }
        for (Numbers.Number surplus : Numbers.ofEnglishMissingIn(zh, en)) {
            written.tell(records, Rule.NUMBER_DIFFERS, Language.EN, start + surplus.start(), surplus.digits(), "英文", "中文",
                    "English", "Chinese");
        }
    }
}
