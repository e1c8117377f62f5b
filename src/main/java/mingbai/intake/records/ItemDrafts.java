package mingbai.intake.records;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import mingbai.format.Marks;
import mingbai.format.YamlScalar;
import mingbai.intake.outline.Enumeration;
import mingbai.intake.outline.Field;
import mingbai.intake.outline.Outline;
import mingbai.intake.outline.Outline.Entry;
import mingbai.intake.outline.Outline.Heading;
import mingbai.intake.source.Findings;
import mingbai.intake.source.Lexicon;
import mingbai.intake.source.SourceTable.Cell;
import mingbai.intake.source.SourceTable.Merge;
import mingbai.intake.source.Texts;
import mingbai.language.Language;
import mingbai.model.Region;
import mingbai.model.SourceText.Is;
import mingbai.problem.Rule;
import mingbai.problem.Said;
import mingbai.text.Numbers;
import mingbai.text.Phrases;
import mingbai.text.RoleWords;
import mingbai.text.StatedDay;

/** The items of an outline as records: cells by the ids of their columns, units by their ids, regions by those that the scope names. */
final class ItemDrafts {
    /** What tables write into a cell that has nothing to say, this program's own tables among them. */
    private static final Pattern NOTHING = Pattern.compile("[-—–－/／\\s]*|" + RoleWords.nothing());
    /** What they write there to say so in words. */
    private static final Pattern NONE = Pattern.compile(RoleWords.none());
    private static final Pattern ABOVE = Pattern.compile(RoleWords.above());
    /** What a heading says behind its name: in brackets at its end, or from the end of its first sentence on. */
    private static final Pattern MORE = Pattern.compile("(?s)[（(][^（）()]*[）)]$|。.*");

    private final Declarations declared;
    private final NameIndex known;
    private final Findings findings;
    /** The ids of roles by the words of the source. */
    private final Map<String, String> roles = new LinkedHashMap<>();
    private final List<Group> groups = new ArrayList<>();
    private final Ids groupIds;

    ItemDrafts(Declarations declared, NameIndex known, Findings findings) {
        this.declared = declared;
        this.known = known;
        this.findings = findings;
        this.groupIds = new Ids(declared.groups());
    }

    /**
     * A heading as a record.
     *
     * @param within the id of the one that it lies in; absent: it is outermost
     * @param behind the id of the item or heading behind which it stands; absent: items stand under it
     * @param added  whether it is not declared yet
     */
    record Group(String id, Heading heading, Optional<String> within, Optional<String> behind, boolean added) {}

    /** Headings met so far, in their order. */
    List<Group> groups() {
        return groups;
    }

    /** Words for what units do, met so far, with the ids of their roles. */
    Map<String, String> roles() {
        return roles;
    }

    /** The id of the role of a word. */
    String role(String word) {
        return roles.computeIfAbsent(word, one -> declared.role(one).orElseGet(() -> {
            String base = RoleWords.all().getOrDefault(one, "role");
            String free = base;
            for (int i = 2; roles.containsValue(free); i++) free = base + "-" + i;
            return free;
        }));
    }

    /**
     * The records of an outline.
     *
     * @param prefix of their names: empty, or the id of a source and a hyphen
     * @param first  the number of the first name
     * @param digits of each name at least
     */
    List<Draft> of(Outline outline, String prefix, int first, int digits) {
        outline.fields().forEach(field -> field.role().filter(word -> !declared.localized() && declared.role(word).isEmpty())
                .filter(RoleWords.all()::containsKey).ifPresent(this::role));
        String schema = prefix.isEmpty() ? "item" : "item-" + prefix.substring(0, prefix.length() - 1);
        int width = Math.max(digits, String.valueOf(first + outline.entries().size() - 1).length());
        List<Draft> drafts = new ArrayList<>();
        List<Group> open = new ArrayList<>();
        String last = "";
        Optional<String> before = Optional.empty();
        for (Outline.Part part : outline.parts()) {
            if (part instanceof Heading heading && !heading.heads()) group(heading, Optional.empty(), before);
            else if (part instanceof Heading heading) {
                last = "";
                while (!open.isEmpty() && open.get(open.size() - 1).heading().level() >= heading.level()) open.remove(open.size() - 1);
                group(heading, open.isEmpty() ? Optional.empty() : Optional.of(open.get(open.size() - 1).id()), Optional.empty())
                        .ifPresent(open::add);
                before = open.isEmpty() ? before : Optional.of(open.get(open.size() - 1).id());
            } else if (part instanceof Entry entry) {
                int opened = open.size();
                if (outline.prose()) beside(open, entry, last);
                last = open.size() < opened ? "" : entry.number().text();
                String name = prefix + String.format(Locale.ROOT, "%0" + width + "d", first + drafts.size());
                before = Optional.of(name);
                drafts.add(new Draft("items/" + name + ".yaml",
                        yaml(outline, schema, entry, open.isEmpty() ? Optional.empty() : Optional.of(open.get(open.size() - 1).id()))));
            }
        }
        return drafts;
    }

    /**
     * Closes the heading whose numbers the item continues, and those within it: the item is beside that heading and not below it.
     *
     * @param last the number of the last item below the last heading; empty: there is none
     */
    private static void beside(List<Group> open, Entry entry, String last) {
        String number = entry.number().text();
        if (Numbers.alike(number, last)) return;
        for (int i = 0; i < open.size(); i++) {
            if (Numbers.follows(number, open.get(i).heading().heading())) open.subList(i, open.size()).clear();
        }
    }

    /**
     * The record of a heading, which is new where the publication does not know it; absent, and reported: no column of it is declared, or
     * it needs a translation, which a person writes.
     */
    private Optional<Group> group(Heading heading, Optional<String> within, Optional<String> behind) {
        Optional<String> there = behind.isPresent() ? Optional.empty() : declared.group(heading.heading());
        if (there.isEmpty() && !declared.fresh() && (declared.localized() || heading.at() != Heading.At.ROW && !declared.grouped())) {
            findings.add(Rule.IMPORT_ROW_SKIPPED, heading.place(), heading.heading());
            heading.cells().values().forEach(cell -> findings.add(Rule.IMPORT_ROW_SKIPPED, cell.place(), cell.text().replace('\n', ' ')));
            heading.text().forEach(line -> findings.add(Rule.IMPORT_ROW_SKIPPED, heading.place(), Texts.shown(line)));
            return Optional.empty();
        }
        if (there.isEmpty() && !declared.fresh()) findings.add(Rule.IMPORT_ROW_HEADING, heading.place(), heading.heading());
        Group group = new Group(there.orElseGet(() -> groupIds.of(name(heading.heading()))), heading, within, behind, there.isEmpty());
        groups.add(group);
        return Optional.of(group);
    }

    /**
     * What a heading says first, without its number and what is in brackets at its end, in the widths of Chinese; the heading, where half
     * of its brackets are missing.
     */
    static String name(String heading) {
        String text = heading.substring(Enumeration.of(heading).map(number -> number.text().length()).orElse(0)).strip();
        String shortened = MORE.matcher(text).replaceFirst("").strip();
        String name = Marks.chinese(shortened.isEmpty() ? heading : shortened);
        return Marks.unpaired(name).isEmpty() ? name : heading;
    }

    /** @param schema the name of that of its source's items */
    private String yaml(Outline outline, String schema, Entry entry, Optional<String> group) {
        YamlText yaml = new YamlText(declared.localized());
        yaml.line(0, "# yaml-language-server: $schema=../schema/" + schema + ".schema.json");
        outline.field(Is.NUMBER).ifPresent(field -> {
            if (entry.number().blank()) {
                findings.add(Rule.IMPORT_NOT_STATED, entry.number().place(), Said.say("not-stated.number", name(entry)));
                yaml.line(0, field.id() + ": not-stated");
            } else yaml.line(0, field.id() + ": " + YamlText.number(Texts.line(entry.number(), findings)));
        });
        group.ifPresent(id -> yaml.line(0, "group: " + id));
        outline.field(Is.TITLE).ifPresent(field -> {
            if (!entry.title().blank()) yaml.text(0, field.id(), Texts.line(entry.title(), findings));
            else if (!outline.prose()) nothing(entry, entry.title(), field, yaml);
        });
        if (entry.rows().size() == 1) {
            Map<Field, Cell> row = entry.rows().get(0);
            row(outline.prose(), entry, complete(row), yaml);
            outline.main().filter(field -> field.is() == Is.TEXT && (!row.containsKey(field) || row.get(field).blank()))
                    .ifPresent(field -> nothing(entry, row.getOrDefault(field, entry.number()), field, yaml));
        }
        else {
            yaml.line(0, "parts:");
            entry.rows().forEach(row -> part(outline.prose(), entry, row, yaml));
        }
        return yaml.toString();
    }

    /** What makes an item, where the source leaves it blank: nothing else may be there. */
    private void nothing(Entry entry, Cell cell, Field field, YamlText yaml) {
        if (entry.rows().stream().flatMap(row -> row.values().stream()).allMatch(Cell::blank)) {
            findings.add(Rule.IMPORT_CELL_EMPTY, cell.place(), name(entry), said(field));
        } else findings.add(Rule.IMPORT_NOT_STATED, cell.place(), Said.say("not-stated.item", name(entry), said(field)));
        yaml.line(0, field.id() + ": not-stated");
    }

    /** A row with the columns in which the publication's source may state nothing, in the order in which it declares them. */
    private Map<Field, Cell> complete(Map<Field, Cell> row) {
        Map<Field, Cell> cells = new LinkedHashMap<>(row);
        Cell none = new Cell("", row.values().stream().findFirst().map(Cell::place).orElse(null), Merge.ACROSS);
        declared.stated().stream().filter(column -> row.keySet().stream().noneMatch(field -> field.id().equals(column.id())))
                .forEach(column -> cells.put(column, none));
        Map<Field, Cell> ordered = new LinkedHashMap<>();
        cells.keySet().stream().sorted(Comparator.comparing(declared::place)).forEach(field -> ordered.put(field, cells.get(field)));
        return ordered;
    }

    private void part(boolean prose, Entry entry, Map<Field, Cell> row, YamlText yaml) {
        YamlText part = new YamlText(declared.localized());
        row(prose, entry, row, part);
        String[] lines = part.toString().split("\n");
        for (int i = 0; i < lines.length; i++) yaml.line(i == 0 ? 2 : 4, (i == 0 ? "- " : "") + lines[i]);
    }

    private void row(boolean prose, Entry entry, Map<Field, Cell> row, YamlText yaml) {
        Map<Field, Cell> cells = apart(row);
        cells.forEach((field, cell) -> {
            boolean named = List.of(Is.UNITS, Is.SCOPE).contains(field.is());
            boolean nothing = named && NOTHING.matcher(cell.text()).matches();
            boolean above = named && ABOVE.matcher(cell.text()).matches();
            boolean kept = above || named && (nothing && declared.fresh() || NONE.matcher(cell.text()).matches());
            if (above) {
                findings.add(Rule.IMPORT_NOT_STATED, cell.place(), Said.say("not-stated.above", name(entry), said(field), cell.text()));
            }
            if (!cell.blank() && kept) {
                yaml.line(0, field.id() + ":").line(2, said() + ": " + YamlScalar.plain(cell.text()));
                boolean words = above || cell.text().codePoints().anyMatch(Character::isLetter);
                if (field.is() == Is.SCOPE || words) yaml.line(2, (field.is() == Is.SCOPE ? "regions" : "are") + ": not-stated");
            }
            else if (!cell.blank() && !nothing) cell(prose, field, cell, yaml);
            else if (named) {
                boolean told = entry.rows().size() == 1 && entry.rows().get(0).containsKey(field);
                if (told) findings.add(Rule.IMPORT_NOT_STATED, cell.place(), Said.say("not-stated.item", name(entry), said(field)));
                yaml.line(0, field.id() + ": not-stated");
            }
        });
    }

    private static String name(Entry entry) {
        return entry.number().blank() ? Texts.shown(entry.title().text()) : Enumeration.counted(entry.number().text())
                .map(String::valueOf).orElse(entry.number().text());
    }

    /** The key of what a cell says as published, beside what editors read in it. */
    private String said() {
        return declared.localized() ? Language.AUTHORITATIVE.code() : "text";
    }

    /** What a column holds. */
    private static Said said(Field field) {
        return Said.of("column", field.is());
    }

    /** A row whose units and scope share one cell, with them apart: the cell is the scope if it names a region and no units. */
    private Map<Field, Cell> apart(Map<Field, Cell> row) {
        Optional<Field> scope = row.keySet().stream().filter(field -> field.is() == Is.SCOPE).findFirst();
        Optional<Field> units = row.keySet().stream().filter(field -> field.is() == Is.UNITS
                && scope.filter(one -> one.column() == field.column() + 1).isPresent()).findFirst();
        if (units.isEmpty() || row.get(scope.get()).merge() != Merge.ACROSS || row.get(scope.get()).blank()) return row;
        Cell cell = row.get(units.get());
        boolean region = !UnitCell.known(cell.text(), known) && !known.regions(cell.text()).isEmpty();
        findings.add(Rule.IMPORT_CELL_SHARED, cell.place(), cell.text().replace('\n', ' '), said(region ? scope.get() : units.get()));
        Map<Field, Cell> cells = new LinkedHashMap<>(row);
        Cell none = new Cell("", cell.place(), Merge.NONE);
        cells.put(scope.get(), region ? cell : none);
        if (region) cells.put(units.get(), none);
        return cells;
    }

    /** @param prose whether each line of a text is a paragraph */
    private void cell(boolean prose, Field field, Cell cell, YamlText yaml) {
        switch (field.is()) {
            case TEXT -> yaml.block(0, field.id(), prose ? List.of(cell.text().split("\n")) : Texts.paragraphs(cell, findings));
            case UNITS -> units(field, cell, yaml);
            case SCOPE -> {
                ScopeCell scope = ScopeCell.read(cell, known, findings);
                yaml.line(0, field.id() + ":").line(2, said() + ": " + YamlScalar.plain(scope.text()));
                yaml.line(2, scope.regions().stream().collect(Collectors.joining(", ", "regions: [", "]")));
                if (scope.openEnded()) yaml.line(2, "open-ended: true");
            }
            case LIMIT -> {
                LimitCell limit = LimitCell.read(cell, field.id().startsWith("start"), findings);
                if (limit.by().isEmpty()) yaml.text(0, field.id(), limit.text());
                else {
                    yaml.line(0, field.id() + ":").line(2, said() + ": " + YamlScalar.plain(limit.text()));
                    yaml.line(2, "by: " + limit.by().get());
                }
            }
            default -> yaml.text(0, field.id(), cell.text());
        }
    }

    private void units(Field field, Cell cell, YamlText yaml) {
        UnitCell.Reading reading = UnitCell.read(cell, known, findings);
        if (declared.fresh()) reading.roles().forEach(this::role);
        yaml.line(0, field.id() + ":");
        if (reading.listed()) {
            reading.units().forEach(unit -> yaml.line(2, "- " + responsible(unit)));
            return;
        }
        String text = reading.text();
        if (text.indexOf('\n') < 0) yaml.line(2, said() + ": " + YamlScalar.plain(text));
        else {
            yaml.line(2, said() + ": |");
            text.lines().forEach(line -> yaml.line(4, line));
        }
        if (reading.units().isEmpty()) return;
        yaml.line(2, reading.units().stream().map(this::responsible).collect(Collectors.joining(", ", "are: [", "]")));
    }

    private String responsible(UnitCell.Named unit) {
        String published = unit.name().alias() ? ", as-published: " + YamlScalar.flow(unit.name().written()) : "";
        String role = unit.role().map(word -> ", role: " + role(word)).orElse("");
        return published.isEmpty() && role.isEmpty() ? unit.name().id() : "{id: " + unit.name().id() + published + role + "}";
    }

    /**
     * Where an item applies: the regions that its cell names, and whether others may join.
     *
     * @param text      as published
     * @param regions   ids
     * @param openEnded whether 等 lets others join
     */
    private record ScopeCell(String text, List<String> regions, boolean openEnded) {
        /** Others may join: 等 behind a region, unless it closes the list by counting it (等2市). */
        private static final Pattern OTHERS = Pattern.compile(Lexicon.any("others") + "(?![\\d０-９" + Lexicon.letters("numerals.counting")
                + "]{1,3}" + Lexicon.any("counted") + ")");
        /** The same with all behind it, and where it closes a list at the end of a name. */
        private static final Pattern OTHERS_BEHIND = Pattern.compile(Lexicon.any("others") + ".*");
        private static final Pattern COUNTED = Pattern.compile(Lexicon.any("others")
                + "[\\d" + Lexicon.letters("numerals.counting") + "]{1,3}" + Lexicon.any("counted") + "$");
        private static final Pattern SEPARATOR = Pattern.compile("[、，,；;。]");
        /** What separates the unread of a scope: a region that was read, with 等 and what follows it; marks; and words that join. */
        private static final Pattern PARTS = Pattern.compile("\0+(?:" + Lexicon.any("others") + "[^、，,；;。（）()\\s\0]*)?|[、，,；;。（）()\\s]|"
                + Lexicon.any("joining"));
        /** Stands for each letter of a region's name; no text has it. */
        private static final char READ = '\0';
        private static final int SHOWN = 12;
        /** Shorter pieces are no names. */
        private static final int NAME = 2;

        /** What a cell says. Where it names no region that is known, what it names is new. */
        static ScopeCell read(Cell cell, NameIndex known, Findings findings) {
            String text = Texts.line(cell, findings);
            List<Phrases.Hit<Region>> hits = known.regions(text);
            if (hits.isEmpty()) return added(cell, text, known, findings);
            Optional<String> others = hits.stream().flatMap(hit -> others(text, hit.end()).stream()).findFirst();
            for (String piece : unread(text, hits)) {
                Matcher behind = OTHERS.matcher(piece);
                boolean open = behind.find() && behind.start() >= NAME;
                String name = open ? piece.substring(0, behind.start()) : piece;
                findings.add(Rule.IMPORT_SCOPE_UNREAD, cell.place(), known.regionNear(name), name);
                if (open) others = others.or(() -> others(piece, behind.start()));
            }
            others.ifPresent(said -> findings.add(Rule.IMPORT_OPEN_ENDED, cell.place(), said));
            return new ScopeCell(text, NameIndex.ids(hits), others.isPresent());
        }

        private static ScopeCell added(Cell cell, String text, NameIndex known, Findings findings) {
            Set<String> ids = new LinkedHashSet<>();
            boolean open = false;
            boolean unknown = false;
            for (String piece : SEPARATOR.split(text)) {
                Matcher behind = OTHERS.matcher(piece);
                boolean others = behind.find() && behind.start() >= NAME;
                if (others) findings.add(Rule.IMPORT_OPEN_ENDED, cell.place(), piece.substring(behind.start()));
                open |= others;
                String named = others ? OTHERS_BEHIND.matcher(piece).replaceFirst("") : piece;
                String name = COUNTED.matcher(named).replaceFirst("").strip();
                if (name.isEmpty()) continue;
                unknown |= !known.knowsRegion(name);
                ids.add(known.region(name, cell.place(), findings).id());
            }
            if (unknown && !known.fresh()) findings.add(Rule.IMPORT_SCOPE_UNKNOWN, cell.place(), known.regionNear(text), text);
            return new ScopeCell(text, new ArrayList<>(ids), open);
        }

        /** The pieces of a scope that match no known region. */
        private static List<String> unread(String text, List<Phrases.Hit<Region>> hits) {
            StringBuilder read = new StringBuilder(text);
            hits.forEach(hit -> read.replace(hit.start(), hit.end(), String.valueOf(READ).repeat(hit.end() - hit.start())));
            return PARTS.splitAsStream(read).filter(piece -> piece.length() >= NAME).toList();
        }

        private static Optional<String> others(String text, int end) {
            Matcher others = OTHERS.matcher(text).region(end, text.length());
            return others.lookingAt() ? Optional.of(text.substring(end, Math.min(text.length(), end + SHOWN))) : Optional.empty();
        }
    }

    /**
     * A time limit: its text, and the last day where the text names one with its year. A month without more is read as its last day where
     * something is to be finished in it, which is reported, and not where something begins.
     *
     * @param by absent: the text names no day
     */
    record LimitCell(String text, Optional<LocalDate> by) {
        /** @param begins whether the column says when something begins */
        static LimitCell read(Cell cell, boolean begins, Findings findings) {
            String text = Texts.line(cell, findings);
            Optional<StatedDay> stated = StatedDay.of(text).filter(day -> !begins || !day.wholeMonth());
            Optional<LocalDate> by = stated.flatMap(StatedDay::last);
            by.filter(day -> stated.get().wholeMonth())
                    .ifPresent(day -> findings.add(Rule.IMPORT_LIMIT_READ, cell.place(), cell.text(), day.toString()));
            return new LimitCell(text, by);
        }
    }
}
