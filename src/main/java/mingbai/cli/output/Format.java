package mingbai.cli.output;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import mingbai.Build;
import mingbai.language.Language;
import mingbai.problem.Problem;

/** How {@code check}, {@code build} and {@code import} tell what they found: to people, or to programs that show it elsewhere. */
public enum Format {
    text, json, sarif, github;

    public boolean forPrograms() {
        return this != text;
    }

    /** All that such a program is reported, in UTF-8. */
    public byte[] bytes(Build.Outcome outcome, Path content, Path theme, Language language) {
        List<Problem> problems = new Elsewhere(Path.of(""), content, theme).problems(outcome.problems());
        return bytes(problems, () -> new CheckReport(outcome, problems).json(language), language);
    }

    /**
     * @param problems with their places as other machines know them
     * @param json all that JSON has, which is more than problems
     */
    byte[] bytes(List<Problem> problems, Supplier<byte[]> json, Language language) {
        switch (this) {
            case json: return json.get();
            case sarif: return new Sarif(problems, language).json();
            case github: return Annotations.of(problems, language);
            default: throw new IllegalStateException(name());
        }
    }
}
