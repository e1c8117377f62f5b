package mingbai.render.page;

import io.pebbletemplates.pebble.extension.escaper.SafeString;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import mingbai.format.Entities;
import mingbai.language.Language;
import mingbai.language.LocalizedText;
import mingbai.model.Cell;
import mingbai.model.Concept;
import mingbai.model.Unit;
import mingbai.text.Bitext;
import mingbai.text.Phrases;
import mingbai.text.Sentences;
import mingbai.text.Terms;

/** HTML that the program writes itself: item texts with links to their terms. */
final class Html {
    private static final Language HAN = Language.AUTHORITATIVE;
    private static final Pattern TAG_OR_HAN = Pattern.compile("<[^>]*>|\\p{IsHan}[\\p{IsHan}、，。《》（）]*");
    /** Words without a Chinese one between them: a sentence, as the proof of pages has it. Tags and entities are none. */
    private static final Pattern TAG_OR_WORDS = Pattern.compile("<[^>]*>|&[#\\w]+;|[A-Za-z]+(?:[ ,;\u2013-]+[A-Za-z]+){3,200}");
    /** What such words are taken for. */
    private static final Language WORDS = Language.ALL.stream().filter(Language::spaced).findFirst().orElseThrow();
    /** The script's first letter, far behind all that English text is made of. */
    private static final int FIRST_HAN = 0x2E80;

    private Html() {}

    /**
     * A sentence of an item's text.
     *
     * @param official     in the authoritative language
     * @param translations in each language that was asked for and into which it is translated, in that order
     */
    record Sentence(SafeString official, List<Translated> translations) {}

    /** A sentence in another language. */
    record Translated(Language language, SafeString text) {}

    /**
     * Sentence by sentence, without links.
     *
     * @param languages the translations beside it
     */
    static List<Sentence> sentences(Bitext text, List<Language> languages) {
        LocalizedText said = text.text();
        List<Sentence> sentences = new ArrayList<>();
        for (Bitext.Segment segment : text.segments(languages)) {
            List<Translated> translated = new ArrayList<>(languages.size());
            for (int i = 0; i < languages.size(); i++) {
                Language language = languages.get(i);
                segment.translations().get(i).ifPresent(span ->
                        translated.add(new Translated(language, new SafeString(text(language, span.of(said.or(language)))))));
            }
            sentences.add(new Sentence(new SafeString(text(HAN, segment.official().of(said.official()))), translated));
        }
        return sentences;
    }

    /**
     * Paragraph by paragraph; a concept is linked where it first occurs. In a translation only what the Chinese names: <i>to file</i> a
     * tax return is no filing for the record, although its words are. None where it is not translated.
     */
    static List<SafeString> paragraphs(Bitext text, Language language, Function<Concept, String> address) {
        Optional<String> said = text.text().in(language);
        if (said.isEmpty()) return List.of();
        Set<Concept> named = text.terms(Language.AUTHORITATIVE).stream().map(hit -> hit.value().concept()).collect(Collectors.toSet());
        Set<String> linked = new HashSet<>();
        return text.in(language).stream().map(Sentences.Paragraph::span).map(line -> linked(language, said.get(), line,
                text.terms(language, line).stream().filter(hit -> named.contains(hit.value().concept())).toList(), linked, address))
                .toList();
    }

    private static SafeString linked(Language language, String text, Sentences.Span line, List<Phrases.Hit<Terms.Use>> hits,
                                     Set<String> linked, Function<Concept, String> address) {
        StringBuilder html = new StringBuilder(line.end() - line.start() + 256);
        int written = line.start();
        for (Phrases.Hit<Terms.Use> hit : hits) {
            if (!linked.add(hit.value().concept().id())) continue;
            html.append(Entities.text(text.substring(written, hit.start())));
            html.append("<a class=\"term\" href=\"").append(Entities.text(address.apply(hit.value().concept()))).append("\">")
                    .append(Entities.text(text.substring(hit.start(), hit.end()))).append("</a>");
            written = hit.end();
        }
        html.append(Entities.text(text.substring(written, line.end())));
        return new SafeString(language == HAN ? marked(language, html.toString()) : html.toString());
    }

    /** Units as published, each name a link to its page. */
    static SafeString named(Cell.Units units, Function<Unit, String> address) {
        String text = units.text().official();
        StringBuilder html = new StringBuilder();
        int written = 0;
        for (Cell.Responsibility one : units.are()) {
            int at = text.indexOf(one.asPublished(), written);
            if (at < 0) continue;
            html.append(Entities.text(text.substring(written, at))).append("<a href=\"").append(Entities.text(address.apply(one.unit())))
                    .append("\">").append(Entities.text(one.asPublished())).append("</a>");
            written = at + one.asPublished().length();
        }
        return new SafeString(html.append(Entities.text(text.substring(written))).toString());
    }

    /** A text as HTML, in which Chinese words within another language, and a sentence of other words, are marked as such (rule A01). */
    static String text(Language language, String text) {
        return marked(language, Entities.text(text));
    }

    /** HTML whose words in another language are marked as such; tags stay as they are. */
    static String marked(Language language, String html) {
        if (language == HAN) return html.indexOf(' ') >= 0 ? marked(html, TAG_OR_WORDS, WORDS) : html;
        return holdsHan(html) ? marked(html, TAG_OR_HAN, HAN) : html;
    }

    private static String marked(String html, Pattern run, Language language) {
        return run.matcher(html).replaceAll(found -> Matcher.quoteReplacement("<&".indexOf(found.group().charAt(0)) >= 0 ? found.group()
                : "<span lang=\"" + language.tag() + "\">" + found.group() + "</span>"));
    }

    private static boolean holdsHan(String html) {
        for (int i = 0; i < html.length(); i++) {
            if (html.charAt(i) >= FIRST_HAN) return true;
        }
        return false;
    }
}
