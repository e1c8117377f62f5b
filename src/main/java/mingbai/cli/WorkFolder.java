package mingbai.cli;

import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Optional;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * What options mean that are not given, by the folder in which a command runs. In a publication's own folder, that of publication.yaml, the
 * content is that folder, and its edition goes beside it under its name, so that no two publications share one; anywhere else both are
 * within the folder. A theme that is not there is the program's own.
 *
 * @param folder  in which the command runs
 * @param program where the program's classes are: a jar or a folder; absent: who loaded them does not say
 */
record WorkFolder(Path folder, Optional<Path> program) implements IDefaultValueProvider {
    private static final String THEME = "themes/gazette";
    /** The theme is beside the folder of the jar, or beside that of the classes that Maven compiles. */
    private static final int HIGHEST = 3;

    /** The folder in which this program runs. */
    static WorkFolder here() {
        return new WorkFolder(Path.of("").toAbsolutePath(), Optional.ofNullable(WorkFolder.class.getProtectionDomain().getCodeSource())
                .map(CodeSource::getLocation).map(WorkFolder::path));
    }

    private static Path path(URL location) {
        try {
            return Path.of(location.toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Picocli asks for it at each option, and what Java makes for a record takes long at the first time. */
    @Override
    public String toString() {
        return folder.toString();
    }

    /** @return null: what the option says itself */
    @Override
    public String defaultValue(ArgSpec argument) {
        if (!(argument instanceof OptionSpec option)) return null;
        boolean zip = option.longestName().equals("--zip");
        if (!zip && argument.defaultValue() == null) return null;
        return switch (zip ? "zip" : argument.defaultValue()) {
            case "content" -> own() ? "." : null;
            case "site" -> beside("-site");
            case "zip" -> beside("-site.zip");
            case "target/components" -> beside("-components");
            case THEME -> theme();
            default -> null;
        };
    }

    private String beside(String ending) {
        return own() ? Path.of("..").resolve(folder.getFileName() + ending).toString() : null;
    }

    /** Whether it is a publication's own folder. */
    private boolean own() {
        return Files.isRegularFile(folder.resolve("publication.yaml")) && folder.getFileName() != null;
    }

    private String theme() {
        if (Files.isDirectory(folder.resolve(THEME))) return null;
        Path around = program.map(Path::getParent).orElse(null);
        for (int i = 0; i < HIGHEST && around != null; i++, around = around.getParent()) {
            if (Files.isDirectory(around.resolve(THEME))) return around.resolve(THEME).toString();
        }
        return null;
    }
}
