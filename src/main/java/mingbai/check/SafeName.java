package mingbai.check;

import java.util.regex.Pattern;
import mingbai.model.Address;
import mingbai.problem.Place;
import mingbai.problem.Rule;
import mingbai.read.RawFile;

/** Names that can be part of an address, on any system. */
final class SafeName {
    static final String PATTERN = "[a-z0-9]+(-[a-z0-9]+)*";
    static final int LONGEST = 40;
    /** That of the index page of a folder. */
    private static final String INDEX = "index";
    private static final Pattern NAME = Pattern.compile(PATTERN);

    private SafeName() {}

    static boolean is(String name) {
        return is(name, LONGEST);
    }

    private static boolean is(String name, int longest) {
        return NAME.matcher(name).matches() && name.length() <= longest && !Address.refused(name) && !name.equals(INDEX);
    }

    /** Tells of a name that is none. */
    static void ask(Found found, RawFile file, Place place, String name) {
        ask(found, file, place, name, LONGEST);
    }

    /** Tells of a name that is none, or too long. */
    static void ask(Found found, RawFile file, Place place, String name, int longest) {
        if (!is(name, longest)) found.add(file.problem(Rule.NAME_UNSAFE, place, name, String.valueOf(longest)));
    }
}
