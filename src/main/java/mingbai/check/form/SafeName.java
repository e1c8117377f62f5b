package mingbai.check.form;

import java.util.regex.Pattern;
import mingbai.format.Address;
import mingbai.problem.Place;
import mingbai.problem.Rule;
import mingbai.read.RawFile;
import mingbai.text.Pinyin;

/** Names that can be part of an address, on any system. */
public final class SafeName {
    public static final String PATTERN = "[a-z0-9]+(-[a-z0-9]+)*";
    public static final int LONGEST = 40;
    /** That of a publication: with .zip, 30 characters, which leaves room in Windows' limit for paths. */
    public static final int LONGEST_OF_PUBLICATION = 26;
    /** That of the index page of a folder. */
    private static final String INDEX = "index";
    /** Where a name in Latin letters has words. */
    private static final Pattern PARTS = Pattern.compile("([A-Za-z0-9])[\\s_-]+(?=[A-Za-z0-9])");
    private static final Pattern NAME = Pattern.compile(PATTERN);

    private SafeName() {}

    public static boolean is(String name) {
        return is(name, LONGEST);
    }

    private static boolean is(String name, int longest) {
        return NAME.matcher(name).matches() && name.length() <= longest && !Address.refused(name) && !name.equals(INDEX);
    }

    /**
     * How a name is read, for an id: {@code jiaoyuju} for 教育局, {@code housing-bureau} for Housing Bureau; not always one.
     *
     * @param longest how many letters it has at most
     */
    public static String read(String name, int longest) {
        StringBuilder id = new StringBuilder();
        PARTS.matcher(name).replaceAll("$1-").codePoints().filter(c -> c == '-' || Character.isLetterOrDigit(c)).forEach(c -> {
            String syllable = c == '-' ? "-" : Pinyin.reading(c).replaceAll("[^a-z0-9]", "");
            if (id.length() + syllable.length() <= longest) id.append(syllable);
        });
        return id.toString();
    }

    /** Reports a name that is none. */
    public static void ask(Found found, RawFile file, Place place, String name) {
        ask(found, file, place, name, LONGEST);
    }

    /** Reports a name that is none, or too long. */
    public static void ask(Found found, RawFile file, Place place, String name, int longest) {
        if (!is(name, longest)) found.add(file.problem(Rule.NAME_UNSAFE, place, name, longest));
    }
}
