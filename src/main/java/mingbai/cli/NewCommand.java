package mingbai.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import mingbai.check.Check;
import mingbai.check.assist.Blank;
import mingbai.check.assist.Blanks;
import mingbai.cli.tell.Terminal;
import mingbai.intake.Import;
import mingbai.problem.Problem;
import mingbai.problem.Rule;
import mingbai.read.Reader;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes a record to be filled in, or a publication to start from. What stands already is never changed. */
@Command(name = "new")
final class NewCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "item|unit|region|concept|publication", descriptionKey = "new.what")
    private What what;

    @Parameters(index = "1", arity = "0..1", paramLabel = "NAME", descriptionKey = "new.name")
    private Optional<String> name;

    @Option(names = "--content", paramLabel = "DIR", defaultValue = "content")
    private Path content;

    @Spec
    private CommandSpec spec;

    private final Terminal terminal;

    NewCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /** What can be new. */
    enum What { item, unit, region, concept, publication }

    @Override
    public Integer call() {
        if (what == What.publication) return publication(folder(named("文件夹", "a folder")));
        Import.settled(content).ifPresent(terminal::imported);
        Reader.Read read = Reader.moment(content);
        if (read.files().isEmpty()) {
            terminal.problems(read.problems());
            return Exit.PROBLEMS;
        }
        Blanks blanks = new Blanks(read, content.toString().replace('\\', '/'), terminal.language());
        return write(what == What.item ? item(blanks) : named(blanks));
    }

    private Path folder(String given) {
        try {
            return Path.of(given);
        } catch (InvalidPathException e) {
            throw wrong(terminal.say("不能用作文件夹的名称：" + given, "no name of a folder: " + given));
        }
    }

    private Blank item(Blanks blanks) {
        int number = name.map(this::number).orElseGet(blanks::nextNumber);
        blanks.refused(number).ifPresent(this::refuse);
        return blanks.item(number);
    }

    private int number(String given) {
        if (given.matches("[0-9]{1,6}")) return Integer.parseInt(given);
        throw wrong(terminal.say("序号应当是整数：" + given, "the number of an item is a whole number: " + given));
    }

    private Blank named(Blanks blanks) {
        Blanks.Kind kind = Blanks.Kind.valueOf(what.name().toUpperCase(Locale.ROOT));
        String id = named("编号", "an id");
        blanks.refused(kind, id).ifPresent(this::refuse);
        return blanks.of(kind, id);
    }

    private int write(Blank blank) {
        Path file = content.resolve(blank.file());
        if (blank.where() == Blank.Where.INSIDE) {
            terminal.give(blank.text());
            terminal.tell(terminal.say("没有写入：这一段要由您放进 " + file + " 的列表里。",
                    "Nothing was written: it is for you to put this into the list of " + file + "."));
            return Exit.PROBLEMS;
        }
        try {
            if (blank.where() == Blank.Where.FILE) {
                if (Files.exists(file)) throw wrong(terminal.say("已经有这个文件，不会覆盖：" + file, "this file is there already: " + file));
                Files.createDirectories(file.getParent());
                Files.writeString(file, blank.text(), StandardOpenOption.CREATE_NEW);
            } else append(file, blank.text());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        tell(file, blank);
        return Exit.OK;
    }

    /** What stands in the file stays as it is, to the byte. */
    private static void append(Path file, String text) throws IOException {
        String before = Files.readString(file);
        String ending = before.contains("\r\n") ? "\r\n" : "\n";
        String added = (before.endsWith("\n") ? "" : "\n") + text;
        Files.write(file, added.replace("\n", ending).getBytes(StandardCharsets.UTF_8), StandardOpenOption.APPEND);
    }

    private void tell(Path file, Blank blank) {
        String shown = file.toString().replace('\\', '/');
        terminal.give(terminal.say(shown + "：还有 " + blank.gaps().size() + " 处要填。", shown + ": " + blank.gaps().size()
                + " blanks to fill in.") + "\n");
        for (Blank.Gap gap : blank.gaps()) {
            terminal.give("  " + shown + ":" + gap.line() + ":" + gap.column() + " " + gap.key() + terminal.say("　", "  ")
                    + gap.says() + "\n");
        }
        terminal.give(terminal.say("填好以后运行 check。\n", "Run check when you have filled them in.\n"));
    }

    private int publication(Path folder) {
        if (!StartPublication.possible(folder)) {
            throw wrong(terminal.say("文件夹里已经有文件，不会覆盖：" + folder, "there are files already, which are never overwritten: " + folder));
        }
        StartPublication.copy(folder);
        String shown = folder.toString().replace('\\', '/');
        Reader.Read read = Reader.folder(folder);
        List<Problem> open = new Check(shown, true).content(read).problems().stream()
                .filter(problem -> problem.rule() == Rule.NOT_CONFIGURED).toList();
        terminal.give(terminal.say(shown + "：" + read.files().size() + " 个文件。这是一份示例，照着改成自己的。预览：serve --content " + shown + "\n正式发布以前还要填：\n",
                shown + ": " + read.files().size() + " files, an example to be made your own. To see it: serve --content " + shown
                        + "\nTo be filled in before it is published:\n"));
        open.forEach(problem -> terminal.give("  " + problem.place() + " " + problem.arguments().get(0) + "\n"));
        return Exit.OK;
    }

    private String named(String zh, String en) {
        return name.orElseThrow(() -> wrong(terminal.say("“new " + what + "”后面还要写" + zh + "。", "\"new " + what + "\" needs " + en + ".")));
    }

    private void refuse(String why) {
        throw wrong(why);
    }

    private CommandLine.ParameterException wrong(String why) {
        return new CommandLine.ParameterException(spec.commandLine(), why);
    }
}
