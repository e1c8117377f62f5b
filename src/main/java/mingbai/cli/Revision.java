package mingbai.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import mingbai.publish.Deletion;

/**
 * Content and theme as they were at a git revision, in a temporary folder that is deleted afterwards. The program {@code git}
 * takes them out; nothing in the repository changes. A theme that lies elsewhere is taken as it is now.
 */
final class Revision implements AutoCloseable {
    private final Path folder;
    private final String commit;
    private final Path content;
    private final Path theme;

    private Revision(Path folder, String commit, Path content, Path theme) {
        this.folder = folder;
        this.commit = commit;
        this.content = content;
        this.theme = theme;
    }

    /** Why there is no such revision, in both languages. */
    static final class Missing extends RuntimeException {
        private final String zh;
        private final String en;

        Missing(String zh, String en) {
            super(en);
            this.zh = zh;
            this.en = en;
        }

        String zh() {
            return zh;
        }

        String en() {
            return en;
        }
    }

    /**
     * Takes a revision out of the repository in which content lies.
     *
     * @throws Missing where there is no git, no repository, no such revision, or no content in it
     */
    static Revision take(String name, Path content, Path theme) {
        Path repository = repository(content).orElseThrow(() -> new Missing("“" + content + "”不在 git 仓库里；OLD 请写一个网站文件夹。",
                "\"" + content + "\" lies in no git repository; let OLD be the folder of an edition."));
        String commit = git(repository, "rev-parse", "--verify", "--quiet", "--end-of-options", name + "^{commit}")
                .orElseThrow(() -> new Missing("“" + name + "”不是网站文件夹，也不是 git 里的版本。",
                        "\"" + name + "\" is neither the folder of an edition nor a git revision.")).strip();
        Path folder = temporary();
        Revision revision = new Revision(folder, commit, folder.resolve(within(repository, content)),
                repository(theme).filter(repository::equals).map(same -> folder.resolve(within(repository, theme))).orElse(theme));
        try {
            revision.extract(repository, parts(repository, content, theme));
            if (!Files.isDirectory(revision.content)) throw revision.without(name, content);
            if (!Files.isDirectory(revision.theme)) throw revision.without(name, theme);
            return revision;
        } catch (RuntimeException e) {
            revision.close();
            throw e;
        }
    }

    private Missing without(String name, Path missing) {
        return new Missing("版本“" + name + "”里没有“" + missing + "”。", "Revision \"" + name + "\" has no \"" + missing + "\".");
    }

    /** The whole name of the commit. */
    String commit() {
        return commit;
    }

    Path content() {
        return content;
    }

    Path theme() {
        return theme;
    }

    /** What messages say in place of the temporary folder: {@code v1:content/items/03.yaml}. */
    String named(String path, String name) {
        String prefix = folder.toString().replace('\\', '/') + "/";
        return path.startsWith(prefix) ? name + ":" + path.substring(prefix.length()) : path;
    }

    /** Content, and the folder in which the theme lies beside those that it may extend. */
    private static List<String> parts(Path repository, Path content, Path theme) {
        List<String> parts = new ArrayList<>(List.of(slashed(within(repository, content))));
        if (repository(theme).filter(repository::equals).isEmpty()) return parts;
        Path beside = within(repository, theme).getParent();
        parts.add(beside == null ? "." : slashed(beside));
        return parts;
    }

    private static String slashed(Path path) {
        return path.toString().isEmpty() ? "." : path.toString().replace('\\', '/');
    }

    private static Path within(Path repository, Path path) {
        return repository.relativize(real(path));
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            return path.toAbsolutePath().normalize();
        }
    }

    private static Optional<Path> repository(Path inside) {
        if (!Files.isDirectory(inside)) return Optional.empty();
        return git(inside, "rev-parse", "--show-toplevel").map(top -> real(Path.of(top.strip())));
    }

    /** Without {@code autocrlf}, so that every machine sees the same lines. What the revision does not have is left out. */
    private void extract(Path repository, List<String> parts) {
        Path zip = folder.resolve("revision.zip");
        for (String part : parts) {
            boolean there = part.equals(".") || git(repository, "cat-file", "-e", commit + ":" + part).isPresent();
            if (!there) continue;
            git(repository, "-c", "core.autocrlf=false", "archive", "--format=zip", "--output=" + zip, commit, "--", part)
                    .orElseThrow(() -> new UncheckedIOException(new IOException("git archive " + commit + " " + part)));
            unpack(zip);
        }
    }

    private void unpack(Path zip) {
        try (InputStream in = Files.newInputStream(zip); ZipInputStream packed = new ZipInputStream(in)) {
            for (ZipEntry entry = packed.getNextEntry(); entry != null; entry = packed.getNextEntry()) {
                Path target = folder.resolve(entry.getName()).normalize();
                if (entry.isDirectory() || !target.startsWith(folder)) continue;
                Files.createDirectories(target.getParent());
                if (!Files.exists(target)) Files.copy(packed, target);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What git prints; absent where it fails. */
    private static Optional<String> git(Path folder, String... words) {
        List<String> command = new ArrayList<>(List.of("git", "-C", folder.toString()));
        command.addAll(List.of(words));
        Process process;
        try {
            process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        } catch (IOException e) {
            throw new Missing("没有找到 git 程序；请安装 git，或把 OLD 写成网站文件夹。",
                    "There is no program git; install it, or let OLD be the folder of an edition.");
        }
        try (InputStream out = process.getInputStream()) {
            String printed = new String(out.readAllBytes(), StandardCharsets.UTF_8);
            return process.waitFor() == 0 ? Optional.of(printed) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
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
            Deletion.of(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
