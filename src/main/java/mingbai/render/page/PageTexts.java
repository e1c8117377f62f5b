package mingbai.render.page;

import io.pebbletemplates.pebble.extension.escaper.SafeString;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import mingbai.format.Entities;
import mingbai.language.Language;
import mingbai.language.LocalizedText;
import mingbai.model.Redirect;
import mingbai.plan.Output;
import mingbai.render.template.Call;
import mingbai.render.template.Reads;
import mingbai.words.Messages;

/** What a page says in its language: interface texts, texts of records and dates. A text in another language is marked as such. */
final class PageTexts {
    private final Map<Language, DateTimeFormatter> days = new EnumMap<>(Language.class);

    PageTexts() {
        for (Language language : Language.ALL) {
            days.put(language, DateTimeFormatter.ofPattern(Messages.in(language).sentence("edition.day"),
                    Locale.forLanguageTag(language.tag())));
        }
    }

    /** An interface text. @param given its key and arguments */
    static String text(Call call, Language language, List<Object> given) {
        return call.common().texts().text(language, given.get(0).toString(), given.stream().skip(1).map(Object::toString).toList());
    }

    /** A date as it is written within a sentence. */
    String day(Language language, LocalDate date) {
        return days.get(language).format(date);
    }

    static SafeString say(Language page, LocalizedText text) {
        return run(page, text.language(page), text.or(page));
    }

    /** A text line by line. */
    static List<SafeString> lines(Language page, LocalizedText text) {
        return text.or(page).lines().filter(line -> !line.isBlank()).map(line -> run(page, text.language(page), line)).toList();
    }

    /** A title. */
    static SafeString title(Call call, LocalizedText text) {
        return title(call, text.language(call.language()), text.or(call.language()));
    }

    /** Without spaces between its words, it ends no line within a word. @param language of the text */
    static SafeString title(Call call, Language language, String text) {
        if (language.spaced()) return run(call.language(), language, text);
        String html = call.common().lineBreaks().of(text).stream().map(Entities::text).collect(Collectors.joining("<wbr>"));
        return inside(call.language(), language, html);
    }

    /** A text in one language on a page in another. */
    static SafeString run(Language page, Language language, String text) {
        return inside(page, language, Html.text(language, text));
    }

    private static SafeString inside(Language page, Language language, String html) {
        return new SafeString(page == language ? html : "<span lang=\"" + language.tag() + "\">" + html + "</span>");
    }

    /** What the page to which a redirect leads is called. */
    static SafeString called(Call call, Redirect redirect) {
        Language language = call.language();
        Output.Page page = (Output.Page) call.plan().at(redirect.to(language)).orElseThrow();
        page.subject().ifPresent(Reads::all);
        return page.subject().map(subject -> say(language, subject.title()))
                .orElseGet(() -> run(language, language, text(call, language, List.of("title." + page.kind().id()))));
    }
}
