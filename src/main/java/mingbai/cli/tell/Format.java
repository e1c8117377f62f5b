package mingbai.cli.tell;

import java.nio.file.Path;
import java.util.List;
import mingbai.Build;
import mingbai.language.Language;
import mingbai.problem.Problem;

/** How {@code check} and {@code build} tell what they found: to people, or to programs that show it elsewhere. */
public enum Format {
    text, json, sarif, github;

    public boolean forPrograms() {
        return this != text;
    }

    /** All that such a program is told, in UTF-8. */
    public byte[] told(Build.Outcome outcome, Path content, Path theme, Language language) {
        List<Problem> problems = new Elsewhere(Path.of(""), content, theme).problems(outcome.problems());
        switch (this) {
            case json: return new Report(outcome, problems).json(language);
            case sarif: return new Sarif(problems, language).json();
            case github: return Annotations.of(problems, language);
            default: throw new IllegalStateException(name());
        }
    }
}
