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
import mingbai.model.Bilingual;
import mingbai.model.Concept;
import mingbai.model.Language;
import mingbai.plan.Catalogue;
import mingbai.text.Phrases;
import mingbai.text.Sentences;

/** HTML that the program writes itself: escaped text, and item texts with links to their terms. */
final class Html {
    private static final Pattern TAG_OR_HAN = Pattern.compile("<[^>]*>|\\p{IsHan}[\\p{IsHan}、，。《》（）]*");
    /** The script's first letter, far behind all that English text is made of. */
    private static final int FIRST_HAN = 0x2E80;

    private Html() {}

    /**
     * A paragraph of an item's text with its terms linked, or a sentence.
     *
     * @param zh the Chinese
     * @param en the English; absent: not translated
     */
    record Paragraph(SafeString zh, Optional<SafeString> en) {}

    /** Paragraph by paragraph; a concept is linked where it first occurs in the text of a language. */
    static List<Paragraph> paragraphs(Bilingual text, Catalogue catalogue, Function<Concept, String> address) {
        List<SafeString> zh = linked(text.zh(), Language.ZH, catalogue, address);
        List<SafeString> en = text.en().map(translated -> linked(translated, Language.EN, catalogue, address))
                .orElse(List.of());
        List<Paragraph> paragraphs = new ArrayList<>();
        for (int i = 0; i < Math.max(zh.size(), en.size()); i++) {
            paragraphs.add(new Paragraph(i < zh.size() ? zh.get(i) : new SafeString(""),
                    i < en.size() ? Optional.of(en.get(i)) : Optional.empty()));
        }
        return paragraphs;
    }

    /** Sentence by sentence, without links. */
    static List<Paragraph> sentences(Bilingual text) {
        return Sentences.of(text).stream().map(pair -> new Paragraph(new SafeString(escape(pair.zh().of(text.zh()))),
                pair.en().map(span -> english(span.of(text.en().orElseThrow()))))).toList();
    }

    private static List<SafeString> linked(String text, Language language, Catalogue catalogue,
                                           Function<Concept, String> address) {
        Set<Concept> linked = new HashSet<>();
        return text.strip().lines().filter(line -> !line.isBlank())
                .map(line -> linked(line.strip(), catalogue.terms(language, line.strip()), linked, address)).toList();
    }

    private static SafeString linked(String line, List<Phrases.Hit<Concept>> hits, Set<Concept> linked,
                                     Function<Concept, String> address) {
        StringBuilder html = new StringBuilder();
        int written = 0;
        for (Phrases.Hit<Concept> hit : hits) {
            if (!linked.add(hit.value())) continue;
            html.append(escape(line.substring(written, hit.start())));
            html.append("<a class=\"term\" href=\"").append(escape(address.apply(hit.value()))).append("\">")
                    .append(escape(line.substring(hit.start(), hit.end()))).append("</a>");
            written = hit.end();
        }
        return new SafeString(html.append(escape(line.substring(written))).toString());
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
        int first = 0;
        while (first < text.length() && entity(text.charAt(first)) == null) first++;
        if (first == text.length()) return text;
        StringBuilder html = new StringBuilder(text.length() + 32).append(text, 0, first);
        for (int i = first; i < text.length(); i++) {
            String entity = entity(text.charAt(i));
            if (entity == null) html.append(text.charAt(i));
            else html.append(entity);
        }
        return html.toString();
    }

    private static String entity(char letter) {
        return switch (letter) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&quot;";
            default -> null;
        };
    }
}
