package mingbai.intake.records;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mingbai.format.YamlScalar;
import mingbai.intake.outline.Enumeration;
import mingbai.intake.outline.Outline;
import mingbai.intake.source.Findings;
import mingbai.intake.source.Texts;
import mingbai.problem.Place;
import mingbai.problem.Rule;
import mingbai.read.Raw;
import mingbai.read.RawFile;
import mingbai.read.Reader;

/** Records that a document adds to a publication: its items, and entries for the names that the publication does not know. */
public final class Additions {
    private final Reader.Read read;
    private final Declarations declared;
    private final NameIndex known;
    private final Findings findings;
    private final ItemDrafts drafts;

    /** @param read the content that the records join */
    public Additions(Reader.Read read, NameIndex known, Findings findings) {
        this.read = read;
        this.declared = new Declarations(read);
        this.known = known;
        this.findings = findings;
        this.drafts = new ItemDrafts(declared, known, findings);
    }

    /** The items of all outlines, as the publication declares its columns. */
    public List<Draft> items(List<Outline> outlines) {
        List<Draft> items = new ArrayList<>();
        int last = 0;
        for (Outline outline : outlines) {
            Optional<Outline> meant = declared.read(outline, findings);
            if (meant.isEmpty()) continue;
            outside(outline);
            last = numbers(meant.get(), last);
            items.addAll(drafts.of(meant.get(), "", first(meant.get(), items.size()),
                    stems().mapToInt(String::length).max().orElse(2)));
        }
        return items;
    }

    /** Reports what stands around the items, joins no record and is not what publication.yaml says of its sources. */
    private void outside(Outline outline) {
        List<String> left = Stream.of(outline.above(), List.of(String.join("", outline.title())), outline.introduction(), outline.below())
                .flatMap(List::stream).filter(line -> !line.isEmpty() && !declared.around(line)).toList();
        Place at = outline.head().isEmpty() ? outline.entries().get(0).place() : outline.head().get(0).place();
        if (!left.isEmpty()) findings.add(Rule.IMPORT_OUTSIDE, at, left.size(), Texts.quoted(left));
    }

    /**
     * Reports numbers that do not go on.
     *
     * @return the last
     */
    private int numbers(Outline outline, int before) {
        int last = before;
        for (Outline.Entry entry : outline.entries()) {
            Optional<Integer> number = Enumeration.counted(entry.number().text());
            if (!entry.number().blank() && number.isEmpty()) {
                findings.add(Rule.IMPORT_NUMBER_UNREADABLE, entry.number().place(), entry.number().text());
            }
            if (number.isPresent() && last > 0 && number.get() != last + 1) {
                findings.add(Rule.IMPORT_NUMBER_GAP, entry.number().place(), last, number.get());
            }
            last = number.orElse(last + 1);
        }
        return last;
    }

    /** The number of the first record's name: that of the item, or the next. */
    private int first(Outline outline, int before) {
        Optional<Integer> number = outline.entries().stream().findFirst().flatMap(entry -> Enumeration.counted(entry.number().text()));
        return number.orElseGet(() -> stems().mapToInt(Integer::parseInt).max().orElse(0) + before + 1);
    }

    private Stream<String> stems() {
        return read.files().values().stream().filter(file -> file.name().matches("items/\\d{1,6}\\.yaml")).map(file -> file.stem());
    }

    /** Files of names with entries for those that they do not know. */
    public List<Extension> extended() {
        List<Extension> extended = new ArrayList<>();
        extend("units", known.newUnits()).ifPresent(extended::add);
        extend("regions", known.newRegions()).ifPresent(extended::add);
        headings().ifPresent(extended::add);
        return extended;
    }

    /** The headings of the sources with those that are new behind them; absent: none is new. */
    private Optional<Extension> headings() {
        List<ItemDrafts.Group> added = drafts.groups().stream().filter(ItemDrafts.Group::added).toList();
        if (added.isEmpty()) return Optional.empty();
        YamlText yaml = new YamlText(declared.localized());
        added.forEach(group -> Proposal.write(yaml, group));
        String before = Optional.ofNullable(read.files().get("groups.yaml")).map(RawFile::text).orElse("");
        String list = before.isBlank() ? "groups:" : before.stripTrailing();
        String indent = list.lines().filter(line -> line.matches(" *- id:.*")).findFirst()
                .map(line -> line.substring(0, line.indexOf('-'))).orElse("  ");
        return Optional.of(new Extension("groups.yaml", list + "\n" + yaml.toString().lines()
                .map(line -> line.startsWith("  ") ? indent + line.substring(2) : line).collect(Collectors.joining("\n", "", "\n")),
                before));
    }

    private Optional<Extension> extend(String list, List<NameIndex.Name> names) {
        Optional<RawFile> file = Optional.ofNullable(read.files().get(list + ".yaml"));
        if (names.isEmpty() || file.isEmpty()) return Optional.empty();
        List<String> lines = new ArrayList<>(List.of(file.get().text().split("\n")));
        int begin = 0;
        while (begin < lines.size() && !lines.get(begin).matches(list + ":\\s*(?:#.*)?")) begin++;
        if (begin == lines.size()) return Optional.empty();
        int end = begin + 1;
        while (end < lines.size() && lines.get(end).matches("|[ #-].*")) end++;
        while (end > begin + 1 && lines.get(end - 1).isBlank()) end--;
        String indent = lines.subList(begin + 1, end).stream().filter(line -> line.matches(" *- .*")).findFirst()
                .map(line -> line.substring(0, line.indexOf('-'))).orElse("  ");
        String kind = kind(file.get());
        lines.addAll(end, names.stream().map(name -> indent + "- {id: " + name.id() + ", name: " + (declared.localized()
                ? "{zh: " + YamlScalar.flow(name.written()) + "}" : YamlScalar.flow(name.written())) + ", kind: " + kind + "}").toList());
        return Optional.of(new Extension(file.get().name(), String.join("\n", lines) + "\n", file.get().text()));
    }

    /** The first of the kinds: which it is, is for a person to say. */
    private static String kind(RawFile file) {
        return file.at("kinds").flatMap(kinds -> kinds.elements().stream().findFirst()).flatMap(first -> first.value("id"))
                .flatMap(Raw::scalar).map(Raw.Scalar::value).orElse("general");
    }
}
