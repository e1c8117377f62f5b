package mingbai.render;

import com.google.gson.Gson;
import io.pebbletemplates.pebble.PebbleEngine;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mingbai.format.NextRun;
import mingbai.format.Sha256;
import mingbai.language.Language;
import mingbai.language.LocalizedText;
import mingbai.model.Cell;
import mingbai.model.Item;
import mingbai.model.Kind;
import mingbai.model.Notice;
import mingbai.model.Publication;
import mingbai.model.SourceText;
import mingbai.model.Subject;
import mingbai.plan.Output;
import mingbai.plan.Plan;
import mingbai.read.RawFile;
import mingbai.read.Reader;
import mingbai.relate.OfficialTable;
import mingbai.render.template.Reads;
import mingbai.render.template.Rendered;
import mingbai.render.theme.Theme;

/**
 * Which pages of the last edition would be rendered as they lie there. What a page says depends on the program, on the theme, on
 * what the records say apart from the items' titles and texts, on where the plan puts pages and parts of them, and on those titles
 * and texts, or the official text as a whole, that the page was made from ({@link Reads}); so a page is the same while none of it has
 * changed. The sums of all this lie in a file beside the edition. Lost, damaged, of another program or another edition, it is as if
 * there were none.
 */
public final class Unchanged {
    private final Optional<Path> file;
    private final byte[] common;
    private final byte[][] items;
    private final Map<String, int[]> last;
    private final BitSet changed;
    private final boolean clean;
    private final Map<String, int[]> read = new ConcurrentHashMap<>();

    private Unchanged(Optional<Path> file, byte[] common, byte[][] items, UnchangedFile last) {
        this.file = file;
        this.common = common;
        this.items = items;
        this.changed = new BitSet(items.length);
        for (int i = 0; i < items.length; i++) changed.set(i, i >= last.items().length || !Arrays.equals(items[i], last.items()[i]));
        this.last = last.pages();
        this.clean = last.clean() && items.length == last.items().length && changed.isEmpty();
    }

    /** Knows nothing and keeps nothing. */
    public static Unchanged nothing() {
        return new Unchanged(Optional.empty(), new byte[0], new byte[0][], UnchangedFile.NONE);
    }

    /**
     * @param file    where it lies, if it does
     * @param program a sum that no other version of the program has
     * @param edition the digest of the edition that lies there; absent: there is none, or none that may be used
     * @param content what the records were read from
     */
    public static Unchanged of(Path file, byte[] program, Optional<String> edition, Reader.Read content, Renderer renderer) {
        byte[] common = common(program, content, renderer);
        byte[][] items = items(renderer.plan().publication(), renderer.plan().relations().table());
        UnchangedFile last = edition.map(known -> UnchangedFile.read(file, common, known)).orElse(UnchangedFile.NONE);
        return new Unchanged(Optional.of(file), common, items, last);
    }

    /** Whether a page of the last edition would be rendered as it lies there. */
    public boolean same(Output.Page page) {
        int[] numbers = last.get(page.path());
        if (numbers == null || IntStream.of(numbers).anyMatch(changed::get)) return false;
        read.put(page.path(), numbers);
        return true;
    }

    /**
     * Whether all that pages are made of is as it was for the last edition, in whose pages nothing was found: the same is true of these.
     */
    public boolean clean() {
        return clean;
    }

    /** Notes what a page was made from. */
    public void note(Output.Page page, Rendered rendered) {
        if (file.isEmpty()) return;
        rendered.read().ifPresentOrElse(numbers -> read.put(page.path(), numbers), () -> read.remove(page.path()));
    }

    /**
     * Keeps it for the next run. Where it cannot be written, the next run renders all.
     *
     * @param edition the digest of the new edition
     * @param clean   whether its proof found nothing in any page
     */
    public void save(String edition, boolean clean) {
        file.ifPresent(path -> new UnchangedFile(clean, items, read).write(path, common, edition));
    }

    private static byte[] common(byte[] program, Reader.Read content, Renderer renderer) {
        Plan plan = renderer.plan();
        Sha256.Sums sums = new Sha256.Sums().add(program).add(place(PebbleEngine.class)).add(place(Gson.class)).add(plan.layout());
        Theme theme = renderer.theme();
        theme.templates().forEach((name, template) -> sums.add(name).add(template.text()));
        theme.assets().keySet().forEach(path -> sums.add(path).add(theme.asset(path)));
        theme.texts().forEach((language, texts) -> {
            sums.add(language.code());
            texts.forEach((key, text) -> sums.add(key).add(text.value()));
        });
        List<String> sources = plan.publication().head().sources().stream().map(SourceText::file).toList();
        for (RawFile file : content.files().values()) {
            boolean apart = file.name().startsWith("items/") || sources.contains(file.name());
            if (!apart) sums.add(file.name()).add(file.text());
        }
        plan.downloads().attached().forEach(file -> sums.add(renderer.digests().of(file).sha256()));
        sums.add(plan.limits().front(plan.publication().items()).size());
        plan.publication().items().forEach(item -> add(sums, item, plan));
        return sums.sum();
    }

    /** Where a library lies that is not part of the program's jar: its name has its version. */
    private static String place(Class<?> library) {
        return library.getProtectionDomain().getCodeSource().getLocation().toString();
    }

    /** What pages may say of an item apart from its title and its text. */
    private static void add(Sha256.Sums sums, Item item, Plan plan) {
        sums.add(item.id()).add(item.source()).add(item.number()).add(item.titled().isPresent() ? 1 : 0);
        sums.add(item.group().map(SourceText.Group::id).orElse("")).add(item.rows().size());
        for (Item.Row row : item.rows()) {
            sums.add(row.cells().size());
            row.cells().forEach((column, cell) -> add(sums.add(column), cell));
        }
        sums.add(item.topics().size());
        item.topics().forEach(topic -> sums.add(topic.id()));
        sums.add(item.notice().isPresent() ? 1 : 0);
        item.notice().ifPresent(notice -> add(sums, notice));
        sums.add(item.changes().size());
        item.changes().forEach(change -> add(sums.add(change.date().toString()), change.text()));
        sums.add(item.search().size());
        item.search().forEach(sums::add);
        add(sums, plan.relations().glossary().in(item));
    }

    /** What a cell says of who, where and until when. */
    private static void add(Sha256.Sums sums, Cell cell) {
        if (cell instanceof Cell.Units units) {
            sums.add(units.are().size());
            units.are().forEach(unit -> sums.add(unit.unit().id()).add(unit.asPublished()).add(unit.role().map(Kind::id).orElse("")));
        } else if (cell instanceof Cell.Scope scope) {
            add(add(sums.add(scope.openEnded() ? 1 : 0), scope.text()), scope.regions());
        } else if (cell instanceof Cell.Limit limit) {
            add(sums.add(limit.by().map(LocalDate::toString).orElse("")), limit.text());
        }
    }

    private static void add(Sha256.Sums sums, List<? extends Subject> subjects) {
        sums.add(subjects.size());
        subjects.forEach(subject -> sums.add(subject.id()));
    }

    private static void add(Sha256.Sums sums, Notice notice) {
        add(sums.add(notice.status().name()).add(notice.date().toString()), notice.reason());
        sums.add(notice.successor().isPresent() ? 1 : 0);
        notice.successor().ifPresent(source -> Stream.of(Optional.of(source.title()), source.issuer(), source.number(), source.address())
                .forEach(part -> sums.add(part.orElse(""))));
    }

    private static Sha256.Sums add(Sha256.Sums sums, LocalizedText text) {
        sums.add(text.official());
        for (Language language : Language.TRANSLATIONS) {
            Optional<String> translation = text.in(language);
            sums.add(translation.isPresent() ? 1 : 0);
            translation.ifPresent(sums::add);
        }
        return sums;
    }

    /**
     * The sums of the official text and of all titles and texts, by their numbers: items are counted from 1 without gaps. With a title goes
     * what tells it from those of other items.
     */
    private static byte[][] items(Publication publication, OfficialTable table) {
        List<Item> items = publication.items();
        byte[][] sums = new byte[1 + 2 * items.size()][];
        Sha256.Sums official = new Sha256.Sums();
        publication.head().sources().forEach(source -> official.add(source.text()));
        sums[Reads.OFFICIAL_TEXT] = official.sum();
        items.parallelStream().forEach(item -> {
            Sha256.Sums title = add(new Sha256.Sums(), item.title()).add(table.namesake(item));
            table.apart(item).forEach(name -> add(title, name));
            sums[Reads.titleOf(item)] = title.sum();
            Sha256.Sums text = new Sha256.Sums();
            item.rows().forEach(row -> row.cells().forEach((column, cell) -> add(text.add(column), cell.text())));
            sums[Reads.textOf(item)] = text.sum();
        });
        return sums;
    }

    /**
     * What {@link Unchanged} has on disk: a sum of all that follows, the edition that it is of, what all pages have in common, the
     * sums of all titles and texts, and for each page which of them it was made from.
     *
     * @param clean whether nothing was found in any page
     * @param items the sums of titles and texts, by their numbers
     * @param pages the numbers of what each page was made from, in order, by its path
     */
    private record UnchangedFile(boolean clean, byte[][] items, Map<String, int[]> pages) {
        /** Where there is none. */
        static final UnchangedFile NONE = new UnchangedFile(false, new byte[0][], Map.of());
        private static final int SUM = 32;

        /** What was written with the same in common, of the same edition; what is anything else is as good as none. */
        static UnchangedFile read(Path file, byte[] common, String edition) {
            try {
                if (!Files.isRegularFile(file)) return NONE;
                byte[] bytes = Files.readAllBytes(file);
                if (bytes.length < SUM || !Arrays.equals(Arrays.copyOf(bytes, SUM), sum(bytes))) return NONE;
                DataInputStream from = new DataInputStream(new ByteArrayInputStream(bytes, SUM, bytes.length - SUM));
                boolean ours = from.readUTF().equals(edition) && Arrays.equals(common, from.readNBytes(SUM));
                return ours ? of(from) : NONE;
            } catch (IOException e) {
                return NONE;
            }
        }

        private static UnchangedFile of(DataInputStream from) throws IOException {
            boolean clean = from.readBoolean();
            byte[][] items = new byte[from.readInt()][];
            for (int i = 0; i < items.length; i++) items[i] = from.readNBytes(SUM);
            int count = from.readInt();
            Map<String, int[]> pages = new HashMap<>(2 * count);
            for (int page = 0; page < count; page++) {
                String path = from.readUTF();
                int[] numbers = new int[from.readInt()];
                for (int i = 0; i < numbers.length; i++) numbers[i] = from.readInt();
                pages.put(path, numbers);
            }
            return new UnchangedFile(clean, items, pages);
        }

        /** Takes the place of what lies there at once; where it cannot, what lies there is of no use to the new edition. */
        void write(Path file, byte[] common, String edition) {
            try {
                NextRun.keep(file, bytes(common, edition));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private byte[] bytes(byte[] common, String edition) throws IOException {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            DataOutputStream to = new DataOutputStream(bytes);
            to.write(new byte[SUM]);
            to.writeUTF(edition);
            to.write(common);
            to.writeBoolean(clean);
            to.writeInt(items.length);
            for (byte[] item : items) to.write(item);
            to.writeInt(pages.size());
            for (Map.Entry<String, int[]> page : pages.entrySet()) {
                to.writeUTF(page.getKey());
                to.writeInt(page.getValue().length);
                for (int number : page.getValue()) to.writeInt(number);
            }
            byte[] written = bytes.toByteArray();
            System.arraycopy(sum(written), 0, written, 0, SUM);
            return written;
        }

        private static byte[] sum(byte[] file) {
            MessageDigest sum = Sha256.begin();
            sum.update(file, SUM, file.length - SUM);
            return sum.digest();
        }
    }
}
