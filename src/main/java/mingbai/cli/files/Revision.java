package mingbai.cli.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingbai.cli.output.Refusal;
import mingbai.format.FilePath;
import mingbai.publish.FolderTree;

/**
 * Content and theme as they were at a git revision, in a temporary folder that is deleted afterwards. The program {@code git}
 * gives every file as it is stored, whatever attributes say of exports and line ends; nothing in the repository changes. A theme
 * that lies elsewhere is taken as it is now.
 *
 * @param folder  the temporary one
 * @param commit  the whole name of the commit
 * @param content as it was
 * @param theme   as it was
 */
public record Revision(Path folder, String commit, Path content, Path theme) implements AutoCloseable {
    /** A file in a listing: its mode, the name of what it holds, its path. */
    private static final Pattern FILE = Pattern.compile("(?s)\\d+ blob ([0-9a-f]+)\t(.*)");

    /**
     * Takes a revision out of the repository in which content lies.
     *
     * @throws Refusal where there is no git, no repository, no such revision, or no content in it
     */
    public static Revision take(String name, Path content, Path theme) {
        Path repository = repository(content).orElseThrow(() -> new Refusal("commands.diff.no-repository", name));
        String commit = git(repository, "rev-parse", "--verify", "--quiet", "--end-of-options", name + "^{commit}")
                .orElseThrow(() -> new Refusal("commands.diff.no-revision", name)).strip();
        Path folder = temporary();
        Revision revision = new Revision(folder, commit, folder.resolve(within(repository, content)),
                repository(theme).filter(repository::equals).map(same -> folder.resolve(within(repository, theme))).orElse(theme));
        try {
            revision.extract(repository, parts(repository, content, theme));
            if (!Files.isDirectory(revision.content)) throw new Refusal("commands.diff.not-in-revision", name, content);
            if (!Files.isDirectory(revision.theme)) throw new Refusal("commands.diff.not-in-revision", name, theme);
            return revision;
        } catch (RuntimeException e) {
            revision.close();
            throw e;
        }
    }

    /** What messages say in place of the temporary folder: {@code v1:content/items/03.yaml}. */
    public String named(String path, String name) {
        String prefix = FilePath.slashed(folder) + "/";
        return path.startsWith(prefix) ? name + ":" + path.substring(prefix.length()) : path;
    }

    /** Content, and the folder in which the theme lies beside those that it may extend. */
    private static List<String> parts(Path repository, Path content, Path theme) {
        List<String> parts = new ArrayList<>(List.of(inGit(within(repository, content))));
        if (repository(theme).filter(repository::equals).isEmpty()) return parts;
        Path beside = within(repository, theme).getParent();
        parts.add(beside == null ? "." : inGit(beside));
        return parts;
    }

    /** A path of the repository, as git is asked for it. */
    private static String inGit(Path path) {
        return path.toString().isEmpty() ? "." : FilePath.slashed(path);
    }

    private static Path within(Path repository, Path path) {
        return repository.relativize(FilePath.real(path));
    }

    /** @throws Refusal where git says something else than that there is none, such as that it trusts its owner not */
    private static Optional<Path> repository(Path inside) {
        if (!Files.isDirectory(inside)) return Optional.empty();
        Answer said = Answer.of(inside, Optional.empty(), "rev-parse", "--show-toplevel");
        if (said.ended() == 0) return Optional.of(FilePath.real(Path.of(said.text().strip())));
        if (said.complaint().contains("not a git repository")) return Optional.empty();
        throw said.refusal();
    }

    /** What the revision does not have is left out. */
    private void extract(Path repository, List<String> parts) {
        for (String part : parts) {
            List<String> listing = new ArrayList<>(List.of("ls-tree", "-r", "-z", "--full-tree", commit));
            if (!part.equals(".")) listing.addAll(List.of("--", part));
            Map<Path, String> files = new LinkedHashMap<>();
            for (String line : Answer.of(repository, Optional.empty(), listing.toArray(String[]::new)).wanted().text().split("\0")) {
                Matcher file = FILE.matcher(line);
                if (!file.matches()) continue;
                Path target = folder.resolve(file.group(2)).normalize();
                if (target.startsWith(folder) && !Files.exists(target)) files.put(target, file.group(1));
            }
            write(repository, files);
        }
    }

    /** @param files the names by which git stores what files hold */
    private void write(Path repository, Map<Path, String> files) {
        try {
            Path wanted = Files.write(folder.resolve("wanted"), files.values(), StandardCharsets.US_ASCII);
            byte[] bytes = Answer.of(repository, Optional.of(wanted), "cat-file", "--batch").wanted().bytes();
            Files.delete(wanted);
            int at = 0;
            for (Path file : files.keySet()) {
                int end = at;
                while (bytes[end] != '\n') end++;
                String head = new String(bytes, at, end - at, StandardCharsets.US_ASCII);
                int size = Integer.parseInt(head.substring(head.lastIndexOf(' ') + 1));
                Files.createDirectories(file.getParent());
                Files.write(file, Arrays.copyOfRange(bytes, end + 1, end + 1 + size));
                at = end + 1 + size + 1;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What git prints; absent where it fails. */
    private static Optional<String> git(Path folder, String... words) {
        Answer said = Answer.of(folder, Optional.empty(), words);
        return said.ended() == 0 ? Optional.of(said.text()) : Optional.empty();
    }

    /**
     * What git said.
     *
     * @param ended 0: as it should
     */
    private record Answer(int ended, byte[] bytes, String complaint) {
        /** @param asked a file that it is given; absent: nothing */
        static Answer of(Path folder, Optional<Path> asked, String... words) {
            ProcessBuilder builder = new ProcessBuilder("git", "-C", folder.toString());
            builder.command().addAll(List.of(words));
            builder.environment().put("LC_ALL", "C");
            Path complaint = null;
            try {
                complaint = Files.createTempFile("mingbai", ".git");
                asked.ifPresent(file -> builder.redirectInput(file.toFile()));
                Process process = begin(builder.redirectError(complaint.toFile()));
                try (InputStream out = process.getInputStream()) {
                    byte[] printed = out.readAllBytes();
                    return new Answer(process.waitFor(), printed, Files.readString(complaint, StandardCharsets.ISO_8859_1).strip());
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            } finally {
                if (complaint != null) complaint.toFile().delete();
            }
        }

        private static Process begin(ProcessBuilder builder) {
            try {
                return builder.start();
            } catch (IOException e) {
                throw new Refusal("commands.diff.no-git");
            }
        }

        String text() {
            return new String(bytes, StandardCharsets.UTF_8);
        }

        /** Itself, where git did what it was asked. */
        Answer wanted() {
            if (ended != 0) throw refusal();
            return this;
        }

        /** In git's own words, which say what to do. */
        Refusal refusal() {
            return new Refusal("commands.diff.git-refuses", complaint);
        }
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("mingbai").toRealPath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            FolderTree.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
