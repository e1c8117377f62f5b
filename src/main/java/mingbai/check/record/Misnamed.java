package mingbai.check.record;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mingbai.format.TextResource;
import mingbai.problem.Said;

/**
 * Files whose names were changed by what they were saved or copied with: {@code 01.yaml.txt}, which Windows shows as
 * {@code 01.yaml}, {@code 01.yml}, {@code 01 - Copy.yaml}. They hold records, so that nobody is told to delete them.
 */
final class Misnamed {
    private static final Pattern AGREED = Pattern.compile("[a-z0-9./-]+");
    private static final List<String> OFFICE = List.of("doc", "docx", "rtf", "wps", "odt", "xls", "xlsx", "et");
    private static final Pattern ENDING = Pattern.compile("\\.([^./]+)$");

    private final String name;
    private final Predicate<String> known;
    private final Predicate<String> there;

    /**
     * @param name  below the content folder
     * @param known whether a name is agreed
     * @param there whether there is a file of that name
     */
    Misnamed(String name, Predicate<String> known, Predicate<String> there) {
        this.name = name;
        this.known = known;
        this.there = there;
    }

    /** Whether a file or its folder is called as file managers call what was copied. */
    static boolean copied(String name) {
        return !AGREED.matcher(name).matches() && copy(name).isPresent();
    }

    private static Optional<String> copy(String name) {
        return Stream.of(name.split("/")).filter(part -> Copies.NAMES.matcher(part).find()).findFirst();
    }

    /** As it is probably to be called; absent: nobody can tell, or it is a copy. */
    Optional<String> meant() {
        if (copied(name)) return Optional.empty();
        String small = name.toLowerCase(Locale.ROOT);
        String bare = ENDING.matcher(small).replaceFirst("");
        return Stream.of(small, bare, bare + ".yaml", bare + ".md", small + ".yaml", small + ".md")
                .filter(known).filter(candidate -> !candidate.startsWith("source/")).findFirst();
    }

    /** What to do about it. */
    Said remedy() {
        if (copied(name)) return Said.say("unexpected.copy", copy(name).orElseThrow());
        Optional<String> meant = meant();
        if (meant.isEmpty()) return Said.say("unexpected.content");
        String called = meant.get().substring(meant.get().lastIndexOf('/') + 1);
        if (there.test(meant.get())) return Said.say("unexpected.twice", called);
        Matcher ending = ENDING.matcher(name);
        boolean office = ending.find() && OFFICE.contains(ending.group(1).toLowerCase(Locale.ROOT));
        return Said.say(office ? "unexpected.office" : "unexpected.ending", called);
    }

    /** What file managers add to the names of copies. Read when a name is not as agreed. */
    private static final class Copies {
        static final Pattern NAMES = Pattern.compile(TextResource.lines(Misnamed.class, "copies.txt").collect(Collectors.joining("|")));
    }
}
