package mingbai.render.page;

import java.util.regex.Pattern;
import mingbai.language.Language;
import mingbai.model.Item;
import mingbai.words.Messages;

/** How sentences name an item by its number. */
final class ItemNumber {
    private static final Pattern AROUND = Pattern.compile("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$");

    private ItemNumber() {}

    /** Without the marks around it, or where the source numbers nothing the item's place. */
    static String of(Item item) {
        String number = AROUND.matcher(item.number()).replaceAll("");
        return number.isEmpty() ? String.valueOf(item.position()) : number;
    }

    /** As a sentence names the item: by what it counts, unless its number says that, as that of an article does. */
    static String named(Language language, Item item) {
        String number = of(item);
        return whole(Messages.in(language).say("edition.named.item", number), number, number);
    }

    /** The same of items that follow each other. */
    static String named(Language language, Item first, Item last) {
        String from = of(first);
        String to = of(last);
        return whole(Messages.in(language).say("edition.named.items", from, to), from, to);
    }

    /** What is named without the words around its numbers, if the first number begins with these. */
    private static String whole(String named, String from, String to) {
        String before = named.substring(0, named.indexOf(from));
        return before.isEmpty() || !from.startsWith(before) ? named
                : named.substring(before.length(), named.lastIndexOf(to) + to.length());
    }
}
