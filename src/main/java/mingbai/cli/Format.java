package mingbai.cli;

import java.nio.file.Path;
import mingbai.Build;
import mingbai.model.Language;

/** How {@code check} and {@code build} tell what they found: to people, or to programs that show it elsewhere. */
enum Format {
    text, json, sarif, github;

    boolean forPrograms() {
        return this != text;
    }

    /** All that such a program is told, in UTF-8. */
    byte[] told(Build.Outcome outcome, Path content, Path theme, Language language) {
        Workspace workspace = new Workspace(Path.of(""), content, theme);
        switch (this) {
            case json: return new Report(outcome).json(language);
            case sarif: return new Sarif(workspace.problems(outcome.problems()), language).json();
            case github: return Annotations.of(workspace.problems(outcome.problems()), language);
            default: throw new IllegalStateException(name());
        }
    }
}
