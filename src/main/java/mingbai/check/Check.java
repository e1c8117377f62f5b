package mingbai.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.stream.Stream;
import mingbai.check.fidelity.Agreed;
import mingbai.check.fidelity.Fidelity;
import mingbai.check.form.Found;
import mingbai.check.form.Intended;
import mingbai.check.parse.Forms;
import mingbai.check.parse.Items;
import mingbai.check.parse.PublicationRecord;
import mingbai.check.parse.Redirects;
import mingbai.check.parse.Roles;
import mingbai.check.prose.ProsePages;
import mingbai.check.record.AttachmentForm;
import mingbai.check.record.Content;
import mingbai.check.vocabulary.Vocabulary;
import mingbai.check.wording.TextPassage;
import mingbai.check.wording.TextRules;
import mingbai.model.Head;
import mingbai.model.Item;
import mingbai.model.Kind;
import mingbai.model.Prose;
import mingbai.model.Publication;
import mingbai.model.Redirect;
import mingbai.problem.Problem;
import mingbai.problem.Rule;
import mingbai.problem.Said;
import mingbai.read.RawFile;
import mingbai.read.Reader;
import mingbai.text.Bitext;
import mingbai.text.Bitexts;

/**
 * Raw records become a publication, or problems. A check remembers what it found in each record, so that content which is
 * checked again after a change costs little more than what changed. For one thread at a time.
 */
public final class Check {
    private final String folder;
    private final boolean release;
    private Optional<Known> last = Optional.empty();
    private Map<RawFile, Part> parts = Map.of();
    private final Map<String, Agreed> compared = new HashMap<>();
    private final Map<String, Sound> sound = new HashMap<>();
    private Optional<Publication> preview = Optional.empty();
    private Optional<Bitexts> texts = Optional.empty();

    /**
     * @param folder  the content folder as a person would type it, for places
     * @param release true: what is still to be configured is a problem
     */
    public Check(String folder, boolean release) {
        this.folder = folder;
        this.release = release;
    }

    /**
     * The outcome.
     *
     * @param publication absent exactly when there are errors
     * @param problems    in the order of files and lines
     */
    public record Checked(Optional<Publication> publication, List<Problem> problems) {
        public Checked {
            problems = List.copyOf(problems);
        }
    }

    /**
     * What items are looked at by.
     *
     * @param vocabulary of what they speak
     * @param forms      of their records
     * @param roles      of units
     * @param rules      what is asked of their texts
     * @param said       what is wrong with the vocabulary's own texts
     */
    private record Known(Vocabulary vocabulary, Forms forms, Roles roles, TextRules rules, List<Problem> said) {
        static Known parse(Content content, Found found, Forms forms, List<Kind> roles) {
            Vocabulary vocabulary = Vocabulary.parse(content, found, forms::has);
            TextRules rules = new TextRules(vocabulary.concepts(), vocabulary.units().all());
            return new Known(vocabulary, forms, new Roles(roles), rules, rules.proofread(found).problems());
        }
    }

    /**
     * What one item's record gives.
     *
     * @param row    absent: the record is no mapping
     * @param parsed what is wrong with its form, and its texts
     * @param said   what is wrong with its texts
     * @param used   ids of the concepts that its Chinese uses
     * @param texts  its texts, cut and searched
     * @param quiet  true: there is nothing to report
     */
    private record Part(Optional<Items.Parsed> row, Found parsed, List<Problem> said, Set<String> used,
                        List<Bitext> texts, boolean quiet) {
        /** The row, unless stand-ins are in it. */
        Optional<Items.Parsed> whole() {
            return parsed.problems().isEmpty() ? row : Optional.empty();
        }
    }

    /**
     * A row as it last was when its form had no mistake.
     *
     * @param known what its units, regions and topics are of
     */
    private record Sound(Items.Parsed row, Known known) {}

    /**
     * Checks everything that content says.
     *
     * @param read what was read of the content folder; files that are the same objects as last time are not looked at again
     */
    public Checked content(Reader.Read read) {
        Found found = new Found(release, Content.languages(read));
        Content content = Content.whole(found, folder, read);
        read.problems().forEach(found::add);
        if (Content.undeclared(read)) return new Checked(Optional.empty(), sorted(found));

        Found own = found.apart();
        Found prose = found.apart();
        ForkJoinTask<List<Prose>> writing = ForkJoinPool.commonPool().submit(() -> ProsePages.parse(content, prose));
        PublicationRecord.Parsed record = PublicationRecord.parse(content, own);
        Known known = known(content, found, Forms.of(record.sources()), record.roles());
        Vocabulary vocabulary = known.vocabulary();
        List<RawFile> files = content.folder(found, "items");
        List<Part> items = parts(content, found, files, known);
        List<Part> telling = items.stream().filter(part -> !part.quiet()).toList();
        found.add(own);
        found.add(vocabulary.found());
        telling.forEach(part -> found.add(part.parsed()));
        List<Items.Parsed> rows = Items.ordered(content, found, files, items.stream().flatMap(part -> part.row().stream()).toList(),
                known.forms());
        List<Prose> pages = writing.join();
        found.add(prose);
        List<Redirect> redirects = Redirects.parse(content, found);
        Fidelity.compare(content, found, record, rows, vocabulary, compared);
        Optional<Head> head = record.head();
        head.ifPresent(given -> FileUnused.check(content, found, given));
        head.ifPresent(given -> DateOutside.check(content, found, given, rows));
        head.ifPresent(given -> DocumentDiffers.check(content, found, given));

        TextRules.Proofread heads = known.rules().proofread(own);
        heads.problems().forEach(found::add);
        known.said().forEach(found::add);
        telling.forEach(part -> part.said().forEach(found::add));
        ExampleLeft.check(content, found);
        CellFormula.check(content, found, files);
        known.rules().prose(content, found);
        known.rules().unused(content, found, Stream.concat(Stream.of(heads.used()), items.stream().map(Part::used)));
        List<Problem> problems = sorted(found);
        boolean errors = problems.stream().anyMatch(Problem::error);
        Optional<Publication> publication = head.filter(given -> !errors)
                .map(given -> vocabulary.publication(given, rows.stream().map(Items.Parsed::item).toList(), pages, redirects));
        remember(known, files, items);
        Optional<Publication> shown = publication;
        if (shown.isEmpty() && own.problems().isEmpty() && vocabulary.found().problems().isEmpty()) {
            shown = head.flatMap(given -> sound(files, known).map(whole -> vocabulary.publication(given, whole, pages, redirects)));
        }
        shown.ifPresent(whole -> {
            preview = Optional.of(whole);
            texts = Optional.of(new Bitexts(known.rules().terms(), items.stream().flatMap(part -> part.texts().stream()).toList()));
        });
        return new Checked(publication, problems);
    }

    private static List<Problem> sorted(Found found) {
        return Problem.inOrder(Excuses.apply(found).stream());
    }

    /**
     * The publication as far as it can be shown while records have errors: a record whose form is wrong is as it was when it
     * last was not. All is as it was while such a record is of units, regions or topics that have changed since. Absent while
     * nothing can be shown.
     */
    public Optional<Publication> preview() {
        return preview;
    }

    /** What is known of the texts of the {@link #preview()}, which is the publication where there is one; absent with it. */
    public Optional<Bitexts> texts() {
        return texts;
    }

    private void remember(Known known, List<RawFile> files, List<Part> items) {
        Map<RawFile, Part> now = new IdentityHashMap<>(2 * files.size());
        for (int i = 0; i < files.size(); i++) {
            RawFile file = files.get(i);
            Part part = items.get(i);
            now.put(file, part);
            if (parts.get(file) != part) part.whole().ifPresent(row -> sound.put(file.name(), new Sound(row, known)));
        }
        last = Optional.of(known);
        parts = now;
    }

    /** The items as they last were when their form had no mistake; absent where one of them is of another vocabulary. */
    private Optional<List<Item>> sound(List<RawFile> files, Known known) {
        List<Sound> there = files.stream().map(file -> sound.get(file.name())).filter(Objects::nonNull).toList();
        if (there.stream().anyMatch(row -> row.known() != known)) return Optional.empty();
        return Optional.of(Items.inOrder(there.stream().map(Sound::row).toList(), known.forms()).stream().map(Items.Parsed::item).toList());
    }

    private Known known(Content content, Found found, Forms forms, List<Kind> roles) {
        return last.filter(known -> known.vocabulary().of(content, found) && known.forms().same(forms) && known.roles().all().equals(roles))
                .orElseGet(() -> Known.parse(content, found.apart(), forms, roles));
    }

    /** Every item's part, in the order of the files; what is not known yet is found out on all cores. */
    private List<Part> parts(Content content, Found found, List<RawFile> files, Known known) {
        Map<RawFile, Part> before = last.filter(other -> other == known).isPresent() ? parts : Map.of();
        Map<RawFile, Part> now = new IdentityHashMap<>();
        List<RawFile> changed = files.stream().filter(file -> !before.containsKey(file)).toList();
        List<Part> made = changed.parallelStream().map(file -> part(content, found.apart(), file, known)).toList();
        for (int i = 0; i < changed.size(); i++) now.put(changed.get(i), made.get(i));
        return files.stream().map(file -> Optional.ofNullable(now.get(file)).orElseGet(() -> before.get(file))).toList();
    }

    private static Part part(Content content, Found found, RawFile file, Known known) {
        Optional<Items.Parsed> row = Items.parse(content, found, file, known.forms(), known.vocabulary(), known.roles());
        TextRules.Proofread read = known.rules().proofread(found);
        List<Bitext> texts = read.passages().stream().filter(passage -> passage.written().ofItem()).map(TextPassage::bitext).toList();
        return new Part(row, found, read.problems(), read.used(), texts, found.quiet() && read.problems().isEmpty());
    }

    /** Files beside the source document that publication.yaml does not name: they would not be published. */
    private static final class FileUnused {
        private FileUnused() {}

        static void check(Content content, Found found, Head head) {
            Set<String> used = new HashSet<>();
            head.sources().forEach(source -> used.add(source.file()));
            head.attachments().forEach(attachment -> used.add(AttachmentForm.FOLDER + attachment.name()));
            for (RawFile file : content.sources()) {
                if (used.contains(file.name())) continue;
                found.add(Problem.of(Rule.FILE_UNUSED, file.path(), file.name(), AttachmentForm.ENDINGS));
            }
        }
    }

    /** What records say is intended excuses the problems that it is of. */
    private static final class Excuses {
        private Excuses() {}

        /**
         * The problems that nobody intended. Warnings wait until there is no error, which they would bury; entries that excuse
         * nothing are among them.
         */
        static List<Problem> apply(Found found) {
            Set<Intended> idle = new HashSet<>(found.intended());
            Map<String, List<Intended>> byFile = new HashMap<>();
            found.intended().forEach(entry -> byFile.computeIfAbsent(entry.file().path(), path -> new ArrayList<>()).add(entry));
            List<Intended> ofPublication = found.intended().stream()
                    .filter(entry -> entry.file().name().equals(Content.PUBLICATION)).toList();
            List<Problem> problems = new ArrayList<>();
            for (Problem problem : found.problems()) {
                String told = problem.place().file();
                List<Intended> excuses = (told.endsWith(".yaml") ? byFile.getOrDefault(told, List.of()) : ofPublication).stream()
                        .filter(entry -> entry.excuses(problem)).toList();
                if (excuses.isEmpty()) problems.add(problem);
                excuses.forEach(idle::remove);
            }
            if (problems.stream().anyMatch(Problem::error)) return problems.stream().filter(Problem::error).toList();
            idle.forEach(entry -> problems.add(entry.file().problem(Rule.INTENDED_IDLE, entry.place(), entry.text(),
                    Said.say("field.named", Said.say(entry.rule() + ".name"), entry.rule()))));
            return problems;
        }
    }
}
