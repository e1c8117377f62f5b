package mingbai.cli.output;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import mingbai.language.Language;
import mingbai.problem.Level;
import mingbai.problem.Place;
import mingbai.problem.Problem;
import mingbai.words.Messages;

/** Problems as GitHub's workflow commands, which show each beside its line: one command a line. */
final class Annotations {
    private Annotations() {}

    /** In UTF-8. */
    public static byte[] of(List<Problem> problems, Language language) {
        return problems.stream().map(problem -> command(problem, language) + "\n").collect(Collectors.joining())
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String command(Problem problem, Language language) {
        Place place = problem.place();
        String part = place.part().map(in -> Messages.in(language).say(in.said()) + ": ").orElse("");
        return "::" + name(problem.rule().level()) + " file=" + property(place.file())
                + (place.hasLine() ? ",line=" + place.line() + ",col=" + place.column() : "")
                + ",title=" + property(Messages.in(language).called(problem.rule()))
                + "::" + data(Style.plain(part + Messages.in(language).message(problem)) + "\n"
                        + Style.plain(Messages.in(language).remedy(problem)));
    }

    private static String name(Level level) {
        return switch (level) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case NOTE -> "notice";
        };
    }

    /** What ends a command, and the sign that begins an escape. */
    private static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    /** Besides, what ends a property. */
    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }
}
