package mingbai.render.page;

import java.util.regex.Pattern;
import mingbai.language.Language;
import mingbai.model.Head;
import mingbai.model.Item;
import mingbai.model.SourceText.Is;
import mingbai.render.template.Reads;
import mingbai.words.Messages;

/** How sentences name an item by its number, or by its title where the source leaves its number blank and numbers others. */
final class ItemNumber {
    private static final Pattern AROUND = Pattern.compile("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$");

    private ItemNumber() {}

    /** Without the marks around it, or where the source numbers nothing the item's place. */
    static String of(Head head, Language language, Item item) {
        if (blank(head, item)) {
            Reads.all(item);
            return item.title().or(language);
        }
        String number = AROUND.matcher(item.number()).replaceAll("");
        return number.isEmpty() ? String.valueOf(item.position()) : number;
    }

    private static boolean blank(Head head, Item item) {
        return item.number().isEmpty() && head.source(item.source()).has(Is.NUMBER);
    }

    /** As a sentence names the item: by what it counts, unless its number says that, as that of an article does. */
    static String named(Head head, Language language, Item item) {
        String number = of(head, language, item);
        return blank(head, item) ? number : whole(Messages.in(language).say("edition.named.item", number), number, number);
    }

    /** The same of items that follow each other. */
    static String named(Head head, Language language, Item first, Item last) {
        String from = of(head, language, first);
        String to = of(head, language, last);
        return blank(head, first) || blank(head, last) ? from + "–" + to
                : whole(Messages.in(language).say("edition.named.items", from, to), from, to);
    }

    /** What is named without the words around its numbers, if the first number begins with these. */
    private static String whole(String named, String from, String to) {
        String before = named.substring(0, named.indexOf(from));
        return before.isEmpty() || !from.startsWith(before) ? named
                : named.substring(before.length(), named.lastIndexOf(to) + to.length());
    }
}
