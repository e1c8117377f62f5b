package mingbai.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import mingbai.check.Check;
import mingbai.check.authoring.Blank;
import mingbai.check.authoring.Blanks;
import mingbai.cli.files.StartPublication;
import mingbai.cli.output.Refusal;
import mingbai.cli.output.Terminal;
import mingbai.format.FilePath;
import mingbai.intake.Import;
import mingbai.intake.records.Draft;
import mingbai.language.Language;
import mingbai.language.Languages;
import mingbai.problem.Problem;
import mingbai.problem.Rule;
import mingbai.problem.Said;
import mingbai.read.Reader;
import mingbai.words.Messages;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a record to be filled in, or a publication to start from. What is there already is never changed. */
@Command(name = "new")
final class NewCommand implements Callable<Integer> {
    /** A document gives a publication in its own language. */
    private static final Languages CHINESE = new Languages(List.of(Language.AUTHORITATIVE));
    /** More rows than a table has under one number. */
    private static final int MOST_ROWS = 100;

    @Parameters(index = "0", paramLabel = "item|unit|region|concept|publication", descriptionKey = "new.what")
    private What what;

    @Parameters(index = "1", arity = "0..1", paramLabel = "${bundle:label.name}", descriptionKey = "new.name")
    private Optional<String> name;

    @Option(names = "--content", paramLabel = "${bundle:label.folder}", defaultValue = "content")
    private Path content;

    @Option(names = "--rows", paramLabel = "${bundle:label.number}", descriptionKey = "new.rows")
    private Optional<Integer> rows;

    @Option(names = "--languages", paramLabel = "zh|zh,en", descriptionKey = "new.languages")
    private Optional<String> languages;

    @Option(names = "--from", paramLabel = "${bundle:label.file}", descriptionKey = "new.from")
    private Optional<Path> from;

    @Option(names = "--all")
    private boolean all;

    private final Terminal terminal;

    NewCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /** What can be new. */
    enum What { item, unit, region, concept, publication }

    @Override
    public Integer call() {
        onlyOf(What.publication, "--from", from);
        onlyOf(What.publication, "--languages", languages);
        onlyOf(What.item, "--rows", rows);
        Refusal.where(rows.filter(many -> many < 1 || many > MOST_ROWS).map(many -> Said.say("commands.new.rows", MOST_ROWS, many)));
        if (what == What.publication) return publication(folder(name.orElseThrow(() -> new Refusal("commands.new.needs-folder", what))));
        Import.settled(content).ifPresent(terminal::imported);
        Reader.Read read = Reader.moment(content);
        if (read.files().isEmpty()) {
            terminal.problems(read.problems(), all);
            return Exit.PROBLEMS;
        }
        Blanks blanks = new Blanks(read, FilePath.slashed(content), terminal.language());
        return write(what == What.item ? item(blanks) : named(blanks));
    }

    /** Refuses an option that says nothing of what is to be new. */
    private void onlyOf(What sense, String option, Optional<?> given) {
        if (given.isPresent() && what != sense) throw new Refusal("commands.new.only-of", option, sense);
    }

    private Path folder(String given) {
        return FilePath.of(given).orElseThrow(() -> new Refusal("commands.new.no-folder-name", given));
    }

    private Blank item(Blanks blanks) {
        Blanks.NewItem item = name.map(given -> blanks.item(given).orElseThrow(() -> noItem(given, blanks.sources())))
                .orElseGet(blanks::next);
        Refusal.where(blanks.refused(item));
        return blanks.of(item, rows.orElse(1));
    }

    private static Refusal noItem(String given, List<String> sources) {
        return sources.isEmpty() ? new Refusal("commands.new.no-number", given)
                : new Refusal("commands.new.no-item", given, Said.list(sources));
    }

    private Blank named(Blanks blanks) {
        Blanks.Kind kind = Blanks.Kind.valueOf(what.name().toUpperCase(Locale.ROOT));
        String id = name.orElseThrow(() -> new Refusal("commands.new.needs-id", what));
        Refusal.where(blanks.refused(kind, id));
        return blanks.of(kind, id);
    }

    private int write(Blank blank) {
        Path file = content.resolve(blank.file());
        if (blank.where() == Blank.Where.INSIDE) {
            terminal.give(blank.text());
            terminal.note("commands.new.inside", file);
            return Exit.PROBLEMS;
        }
        try {
            if (blank.where() == Blank.Where.FILE) {
                if (Files.exists(file)) throw new Refusal("commands.new.file-there", file);
                Files.createDirectories(file.getParent());
                Files.writeString(file, blank.text(), StandardOpenOption.CREATE_NEW);
            } else append(file, blank.text());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        filled(file, blank);
        return Exit.OK;
    }

    /** What the file holds stays as it is, to the byte. */
    private static void append(Path file, String text) throws IOException {
        String before = Files.readString(file);
        String ending = before.contains("\r\n") ? "\r\n" : "\n";
        String added = (before.endsWith("\n") ? "" : "\n") + text;
        Files.write(file, added.replace("\n", ending).getBytes(StandardCharsets.UTF_8), StandardOpenOption.APPEND);
    }

    /** Says what is to be filled in. */
    private void filled(Path file, Blank blank) {
        String shown = FilePath.slashed(file);
        terminal.line(blank.where() == Blank.Where.FILE ? "commands.new.record" : "commands.new.added", shown, blank.gaps().size());
        for (Blank.Gap gap : blank.gaps()) {
            terminal.line("message.beside", "  " + shown + ":" + gap.line() + ":" + gap.column() + " " + gap.key(), gap.says());
        }
        terminal.line("commands.new.then-check");
    }

    private int publication(Path folder) {
        if (!StartPublication.possible(folder)) throw new Refusal("commands.new.folder-full", folder);
        String shown = FilePath.slashed(folder);
        Languages given = languages.map(NewCommand::languages).orElse(from.isEmpty() ? Languages.ALL : CHINESE);
        if (from.isEmpty()) StartPublication.copy(folder, given);
        else if (given.several()) throw new Refusal("commands.new.from-languages", languages.get());
        else {
            Import.Outcome outcome = proposed(from.get(), folder);
            terminal.problems(outcome.problems(), all);
            if (outcome.refused()) {
                terminal.refused(outcome.problems(), false);
                return Exit.PROBLEMS;
            }
            Map<String, String> files = new LinkedHashMap<>();
            outcome.drafts().forEach(draft -> files.put(draft.name(), draft.yaml()));
            StartPublication.copy(folder, CHINESE, files);
            long items = files.keySet().stream().filter(name -> name.startsWith("items/")).count();
            terminal.line("commands.new.proposed", items);
            if (outcome.problems().isEmpty()) terminal.line("commands.new.no-guesses");
            String names = files.containsKey("regions.yaml") ? "commands.new.proposed-names" : "commands.new.proposed-units";
            if (outcome.names() > 0) terminal.line(names, outcome.names());
        }
        Reader.Read read = Reader.folder(folder);
        List<Problem> open = new Check(shown, true).content(read).problems().stream()
                .filter(problem -> problem.rule() == Rule.NOT_CONFIGURED).toList();
        terminal.line(from.isEmpty() ? "commands.new.publication" : "commands.new.publication-from", shown, read.files().size());
        terminal.line("commands.new.to-be-configured");
        open.forEach(problem -> terminal.give("  " + problem.place() + " " + terminal.words().say(problem.arguments().get(0)) + "\n"));
        return Exit.OK;
    }

    private static Languages languages(String languages) {
        List<String> codes = List.of(languages.split(","));
        List<Language> given = codes.stream().flatMap(code -> Language.of(code.strip()).stream()).distinct().toList();
        if (given.size() < codes.size() || given.get(0) != Language.AUTHORITATIVE) throw new Refusal("commands.new.languages", languages);
        return new Languages(given);
    }

    /** What a document gives, with what else a publication has. */
    private Import.Outcome proposed(Path file, Path folder) {
        Messages chinese = Messages.in(Language.AUTHORITATIVE);
        String id = Import.id(folder.toAbsolutePath().normalize().getFileName().toString());
        String start = StartPublication.text(CHINESE, "publication.yaml");
        String document = start.substring(start.indexOf("\ndocument:") + 1);
        Import.Outcome outcome = Import.proposed(file, folder, id, chinese::say, particulars -> with(document, particulars));
        List<Draft> files = new ArrayList<>(outcome.drafts());
        files.add(new Draft("pages/about.zh.md", chinese.say("commands.proposal.about")));
        return new Import.Outcome(folder, outcome.refused() ? List.of() : files, List.of(), outcome.names(), outcome.problems(),
                outcome.refused());
    }

    /** A block of YAML in which some keys have other values; comments behind them stay. */
    private static String with(String block, Map<String, String> values) {
        String text = block;
        for (Map.Entry<String, String> value : values.entrySet()) {
            text = text.replaceFirst("(?m)^(  " + value.getKey() + ": )[^#\n]*?( *#.*)?$",
                    "$1" + Matcher.quoteReplacement(value.getValue()) + "$2");
        }
        return text;
    }
}
