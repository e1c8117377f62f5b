package mingbai.render;

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
import mingbai.language.Bilingual;
import mingbai.language.Language;
import mingbai.model.Concept;
import mingbai.text.Bitext;
import mingbai.text.Phrases;
import mingbai.text.Sentences;
import mingbai.text.Terms;

/** HTML that the program writes itself: escaped text, and item texts with links to their terms. */
final class Html {
    private static final Pattern TAG_OR_HAN = Pattern.compile("<[^>]*>|\\p{IsHan}[\\p{IsHan}、，。《》（）]*");
    /** The script's first letter, far behind all that English text is made of. */
    private static final int FIRST_HAN = 0x2E80;
    /** Behind it nothing is escaped. */
    private static final char LAST = '>';

    private Html() {}

    /**
     * A paragraph of an item's text with its terms linked, or a sentence.
     *
     * @param zh the Chinese
     * @param en the English; absent: not translated
     */
    record Paragraph(SafeString zh, Optional<SafeString> en) {}

    /**
     * Paragraph by paragraph; a concept is linked where it first occurs in the text of a language. In the English only what the
     * Chinese names: <i>to file</i> a tax return is no filing for the record, although its words are.
     */
    static List<Paragraph> paragraphs(Bitext text, Function<Concept, String> address) {
        List<SafeString> zh = linked(text, Language.ZH, address);
        List<SafeString> en = linked(text, Language.EN, address);
        List<Paragraph> paragraphs = new ArrayList<>();
        for (int i = 0; i < Math.max(zh.size(), en.size()); i++) {
            paragraphs.add(new Paragraph(i < zh.size() ? zh.get(i) : new SafeString(""),
                    i < en.size() ? Optional.of(en.get(i)) : Optional.empty()));
        }
        return paragraphs;
    }

    /** Sentence by sentence, without links. */
    static List<Paragraph> sentences(Bitext text) {
        Bilingual said = text.text();
        return text.sentences().stream().map(pair -> new Paragraph(new SafeString(escape(pair.zh().of(said.zh()))),
                pair.en().map(span -> english(span.of(said.en().orElseThrow()))))).toList();
    }

    private static List<SafeString> linked(Bitext text, Language language, Function<Concept, String> address) {
        Optional<String> said = text.text().in(language);
        if (said.isEmpty()) return List.of();
        Set<Concept> named = text.terms(Language.ZH).stream().map(hit -> hit.value().concept()).collect(Collectors.toSet());
        Set<String> linked = new HashSet<>();
        return Sentences.paragraphs(said.get()).stream().map(line -> linked(said.get(), line,
                text.terms(language, line).stream().filter(hit -> named.contains(hit.value().concept())).toList(), linked, address)).toList();
    }

    private static SafeString linked(String text, Sentences.Span line, List<Phrases.Hit<Terms.Use>> hits, Set<String> linked,
                                     Function<Concept, String> address) {
        StringBuilder html = new StringBuilder(line.end() - line.start() + 256);
        int written = line.start();
        for (Phrases.Hit<Terms.Use> hit : hits) {
            if (!linked.add(hit.value().concept().id())) continue;
            html.append(escape(text.substring(written, hit.start())));
            html.append("<a class=\"term\" href=\"").append(escape(address.apply(hit.value().concept()))).append("\">")
                    .append(escape(text.substring(hit.start(), hit.end()))).append("</a>");
            written = hit.end();
        }
        return new SafeString(html.append(escape(text.substring(written, line.end()))).toString());
    }

    /** English text with its Chinese words marked as such (rule A01). */
    static SafeString english(String text) {
        return markHan(escape(text));
    }

    /** English HTML with its Chinese words marked as such; tags stay as they are. */
    static SafeString markHan(String html) {
        if (!holdsHan(html)) return new SafeString(html);
        return new SafeString(TAG_OR_HAN.matcher(html).replaceAll(found -> Matcher.quoteReplacement(
                found.group().startsWith("<") ? found.group()
                        : "<span lang=\"" + Language.ZH.tag() + "\">" + found.group() + "</span>")));
    }

    private static boolean holdsHan(String html) {
        for (int i = 0; i < html.length(); i++) {
            if (html.charAt(i) >= FIRST_HAN) return true;
        }
        return false;
    }

    /** Text as it stands in an element or a quoted attribute. */
    static String escape(String text) {
        return escape(text, false);
    }

    /** Text as it stands in any attribute, as templates print it. */
    static String attribute(String text) {
        return escape(text, true);
    }

    /** Writes text as it stands in any attribute, as templates print it. */
    static void attribute(String text, Utf8Writer out) {
        int written = 0;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            String entity = letter > LAST ? null : entity(letter, true);
            if (entity == null) continue;
            out.write(text, written, i - written);
            out.write(entity);
            written = i + 1;
        }
        out.write(text, written, text.length() - written);
    }

    private static String escape(String text, boolean attribute) {
        int first = 0;
        while (first < text.length() && (text.charAt(first) > LAST || entity(text.charAt(first), attribute) == null)) first++;
        if (first == text.length()) return text;
        StringBuilder html = new StringBuilder(text.length() + 32).append(text, 0, first);
        for (int i = first; i < text.length(); i++) {
            String entity = entity(text.charAt(i), attribute);
            if (entity == null) html.append(text.charAt(i));
            else html.append(entity);
        }
        return html.toString();
    }

    /** What stands for a letter; null: the letter itself. */
    private static String entity(char letter, boolean attribute) {
        return switch (letter) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&quot;";
            case '\'' -> attribute ? "&#39;" : null;
            default -> null;
        };
    }
}
