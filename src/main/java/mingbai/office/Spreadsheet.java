package mingbai.office;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mingbai.format.Xml;
import mingbai.language.Language;
import mingbai.language.Languages;
import mingbai.language.LocalizedText;
import mingbai.language.Word;
import mingbai.model.Cell;
import mingbai.model.Concept;
import mingbai.model.Item;
import mingbai.model.Kind;
import mingbai.model.Publication;
import mingbai.model.Region;
import mingbai.model.SourceText;
import mingbai.model.SourceText.Is;
import mingbai.model.Subject;
import mingbai.model.Unit;
import mingbai.office.Sheet.Column;
import mingbai.plan.Output;
import mingbai.plan.Plan;
import mingbai.problem.Said;
import mingbai.relate.OfficialTable;
import mingbai.words.Messages;

/**
 * All records as an Excel file, a sheet a kind: a head that stays in view, filters, widths that fit, and paper on which all
 * columns fit. Every text is a text, whatever it begins with, and never a formula.
 */
public final class Spreadsheet {
    /** The glossary's columns that are printed, without ids and what leads elsewhere. */
    private static final int FIRST_OF_TERM = 1;
    private static final int BEHIND_TERM = 3;
    private static final Messages WORDS = Messages.in(Language.AUTHORITATIVE);
    /** What the name of a sheet cannot hold. */
    private static final Pattern UNFIT = Pattern.compile("[\\[\\]:*?/\\\\']");
    private static final int LONGEST_NAME = 31;
    /** What languages are called. */
    private static final String NAME = "language";
    private static final String NOT_STATED = WORDS.sentence("edition.not-stated");

    private final Plan plan;
    private final Languages languages;
    private final Publication publication;

    private Spreadsheet(Plan plan) {
        this.plan = plan;
        this.publication = plan.publication();
        this.languages = publication.head().languages();
    }

    /**
     * Writes the file.
     *
     * @param out stays open
     */
    public static void write(Plan plan, OutputStream out) {
        Spreadsheet all = new Spreadsheet(plan);
        List<Sheet<?>> sheets = all.sheets();
        OfficeFile file = new OfficeFile(out);
        file.frame("xlsx", sheets.size(), "[Content_Types].xml", "_rels/.rels", "xl/_rels/workbook.xml.rels");
        file.frame(all.publication.head().columns().stream().anyMatch(all::dated) ? "xlsx-dated" : "xlsx", "xl/styles.xml");
        file.properties(plan.publication());
        SharedStrings strings = new SharedStrings();
        for (int i = 0; i < sheets.size(); i++) {
            Sheet<?> sheet = sheets.get(i);
            boolean first = i == 0;
            file.part("xl/worksheets/sheet" + (i + 1) + ".xml", part -> sheet.write(strings, first, part));
        }
        file.part("xl/sharedStrings.xml", strings::write);
        file.part("xl/workbook.xml", part -> workbook(sheets, part));
        file.end();
    }

    /** A sheet a kind of records, of which there are any. */
    private List<Sheet<?>> sheets() {
        List<Sheet<?>> sheets = new ArrayList<>(List.of(items()));
        if (!publication.groups().isEmpty()) sheets.add(groups());
        if (!publication.units().isEmpty()) sheets.add(units());
        if (!publication.regions().isEmpty()) sheets.add(regions());
        if (!publication.concepts().isEmpty()) sheets.add(glossary());
        sheets.add(about());
        return sheets;
    }

    /** Its relations say which part is which sheet: the first ones, in order. */
    private static void workbook(List<Sheet<?>> sheets, OutputStream out) {
        Xml xml = Xml.dense(out).open("workbook", "xmlns", SharedStrings.NAMESPACE,
                "xmlns:r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships");
        xml.empty("workbookPr", "date1904", "0").open("bookViews").empty("workbookView", "activeTab", "0").close().open("sheets");
        for (int i = 0; i < sheets.size(); i++) {
            String place = String.valueOf(i + 1);
            xml.empty("sheet", "name", sheets.get(i).name(), "sheetId", place, "r:id", "rId" + place);
        }
        xml.close().open("definedNames");
        for (int i = 0; i < sheets.size(); i++) sheets.get(i).names(xml, i);
        xml.close().close().end();
    }

    /**
     * A row of a source, in a sheet: where a number goes over several rows, each has it, so that filters find them all.
     *
     * @param item   which it is of
     * @param row    what it says
     * @param source of the item
     */
    private record Line(Item item, Item.Row row, SourceText source) {
        /** What it says in a column; empty, too, where its source has no such column. */
        String in(SourceText.Column column, Language language) {
            if (source.columns().stream().noneMatch(known -> known.id().equals(column.id()))) return "";
            return switch (column.is()) {
                case NUMBER -> item.number();
                case TITLE -> item.titled().flatMap(title -> title.in(language)).orElse("");
                case GROUP -> item.group().flatMap(group -> group.heading().in(language)).orElse("");
                case UNITS -> language == Language.AUTHORITATIVE
                        ? row.cell(column.id()).map(cell -> cell.text().official()).orElse(NOT_STATED)
                        : lines(units(column).flatMap(of -> of.unit().name().in(language).stream()));
                case SCOPE -> row.cell(column.id()).flatMap(cell -> cell.text().in(language))
                        .orElse(language == Language.AUTHORITATIVE ? NOT_STATED : "");
                default -> row.cell(column.id()).flatMap(cell -> cell.text().in(language)).orElse("");
            };
        }

        /** The same in the authoritative language; a plain number is one for programs as well. */
        Object said(SourceText.Column column) {
            String said = in(column, Language.AUTHORITATIVE);
            return column.is() != Is.NUMBER || said.isEmpty() ? said : item.integer().map(Object.class::cast).orElse(said);
        }

        Stream<Cell.Responsibility> units(SourceText.Column column) {
            return row.cell(column.id()).map(Cell.Units.class::cast).stream().flatMap(cell -> cell.are().stream());
        }

        /** The day that the editors read in a time limit; empty: none. */
        Object day(SourceText.Column column) {
            return row.cell(column.id()).map(Cell.Limit.class::cast).flatMap(Cell.Limit::by).map(Object.class::cast).orElse("");
        }
    }

    /** The columns of the source come first; they are printed, and what is said against an item. */
    private Sheet<Line> items() {
        List<SourceText.Column> declared = publication.head().columns();
        List<Column<Line>> all = new ArrayList<>();
        if (publication.head().sources().size() > 1) {
            all.add(column("edition.source", 30, line -> line.source().title().official()));
        }
        if (!publication.groups().isEmpty() && !publication.head().has(Is.GROUP)) {
            all.add(column("edition.groups", width(Is.GROUP),
                    line -> line.item().group().map(group -> group.heading().official()).orElse("")));
        }
        declared.forEach(column -> all.add(new Column<>(called(column).official(), width(column.is()),
                line -> line.said(column))));
        OfficialTable table = plan.relations().table();
        if (publication.head().sources().stream().anyMatch(source -> table.measure(source).isPresent())) {
            all.add(column("edition.measure", 14, line -> table.measure(line.source()).map(LocalizedText::official).orElse("")));
        }
        if (ValidityNote.any(publication)) {
            all.add(column("edition.status", 30, line -> ValidityNote.of(line.item()).or(() -> ValidityNote.of(publication))
                    .map(note -> lines(note.only(languages).each())).orElse("")));
        }
        int printed = all.size();
        all.addAll(read(declared));
        for (Language language : languages.translations()) {
            declared.stream().filter(column -> column.is() != Is.NUMBER).forEach(column -> all.add(new Column<>(
                    translated(called(column), language), translatedWidth(column.is()), line -> line.in(column, language))));
        }
        if (!publication.topics().isEmpty()) {
            all.add(column("edition.topics", 26, line -> lines(line.item().topics().stream().map(topic -> inEach(topic.name())))));
        }
        all.add(column("edition.page", 18, line -> Output.Page.of(line.item(), Language.AUTHORITATIVE).path()));
        List<Line> rows = publication.items().stream().flatMap(item ->
                item.rows().stream().map(row -> new Line(item, row, publication.head().source(item.source())))).toList();
        return new Sheet<>(name("edition.items", Optional.empty()), all, 0, printed - 1, rows);
    }

    private LocalizedText called(SourceText.Column column) {
        return publication.head().called(column.id());
    }

    /** What the editors read in the cells: days of time limits, and the units of each role where one column has them all. */
    private List<Column<Line>> read(List<SourceText.Column> declared) {
        List<Column<Line>> read = new ArrayList<>();
        for (SourceText.Column column : declared) {
            String head = column.name().official();
            if (dated(column)) {
                read.add(new Column<>(WORDS.say("edition.day-read", head), 14, line -> line.day(column)));
            }
            if (column.is() != Is.UNITS || column.role().isPresent()) continue;
            publication.head().roles().stream().filter(role -> has(column, role)).forEach(role -> read.add(new Column<>(
                    WORDS.say("edition.numbered", head, role.name().official()), 24, line -> lines(line.units(column)
                            .filter(of -> of.role().equals(Optional.of(role))).map(Cell.Responsibility::asPublished)))));
        }
        return read;
    }

    /** Whether the editors read a day in any cell of it. */
    private boolean dated(SourceText.Column column) {
        return column.is() == Is.LIMIT && publication.items().stream().flatMap(item -> item.cells(column.id()).stream())
                .anyMatch(cell -> cell instanceof Cell.Limit limit && limit.by().isPresent());
    }

    private boolean has(SourceText.Column column, Kind role) {
        return publication.items().stream().flatMap(item -> item.cells(column.id()).stream())
                .anyMatch(cell -> cell instanceof Cell.Units units
                        && units.are().stream().anyMatch(of -> of.role().equals(Optional.of(role))));
    }

    /** In characters of the standard font. */
    private static int width(Is is) {
        return switch (is) {
            case NUMBER -> 7;
            case TEXT -> 64;
            case TITLE, GROUP -> 26;
            case UNITS, REMARK -> 24;
            case SCOPE -> 22;
            case LIMIT -> 18;
            case PERSON -> 12;
        };
    }

    private static int translatedWidth(Is is) {
        return switch (is) {
            case TITLE -> 34;
            case TEXT -> 120;
            case UNITS -> 40;
            default -> 26;
        };
    }

    /** The headings of the source. */
    private Sheet<SourceText.Group> groups() {
        List<Column<SourceText.Group>> all = new ArrayList<>(List.of(column("edition.id", 18, SourceText.Group::id),
                column("edition.heading", 48, group -> group.heading().official()),
                column("edition.within", 32, group -> group.within().map(outer -> outer.heading().official()).orElse(""))));
        if (publication.groups().stream().anyMatch(group -> group.text().isPresent() || !group.cells().isEmpty())) {
            Map<SourceText.Group, SourceText> sources = plan.relations().table().sources();
            all.add(column("edition.group-text", 64, group -> lines(Stream.concat(group.cells().stream().map(cell ->
                    sources.get(group).column(cell.column()).name().official() + " " + cell.text().official()),
                    group.text().stream().map(LocalizedText::official)))));
        }
        all.add(column("edition.items", 24, group -> numbers(plan.relations().rows().of(group))));
        return Sheet.of(name("edition.groups", Optional.empty()), all, publication.groups());
    }

    private Sheet<Unit> units() {
        List<Column<Unit>> all = new ArrayList<>(List.of(id(), column("edition.name", 26, unit -> unit.name().official())));
        languages.translations().forEach(language -> all.add(translated("edition.translated-name", language, 48,
                unit -> unit.name().in(language).orElse(""))));
        all.addAll(List.of(column("edition.other-forms", 22, unit -> lines(unit.aliases().stream())),
                column("edition.unit-kind", 32, unit -> inEach(unit.kind().name())),
                column("edition.contact", 22, unit -> unit.contact().orElse(NOT_STATED)),
                column("edition.today", 36,
                        unit -> unit.today().map(today -> inEach(today.name())).orElse("")),
                column("edition.items", 24, unit -> numbers(plan.relations().responsible().of(unit)))));
        return Sheet.of(name("edition.units", only(Is.UNITS)), all, publication.units());
    }

    private Sheet<Region> regions() {
        List<Column<Region>> all = new ArrayList<>(List.of(id(), column("edition.name", 26, region -> region.name().official())));
        languages.translations().forEach(language -> all.add(translated("edition.translated-name", language, 40,
                region -> region.name().in(language).orElse(""))));
        all.addAll(List.of(column("edition.other-forms", 22, region -> lines(region.aliases().stream())),
                column("edition.region-kind", 32, region -> inEach(region.kind().name())),
                column("edition.within", 24,
                        region -> lines(plan.relations().reach().wholes(region).stream().map(whole -> whole.name().official()))),
                column("edition.places", 16, region -> region.placesStated() ? "" : NOT_STATED)));
        return Sheet.of(name("edition.regions", Optional.empty()), all, publication.regions());
    }

    private Sheet<Concept> glossary() {
        List<Language> translations = languages.translations();
        List<Column<Concept>> all = new ArrayList<>(List.of(id(), column(languages.several() ? "edition.term" : "edition.term-alone", 18,
                        concept -> term(concept, Language.AUTHORITATIVE).term()),
                column("edition.pinyin", 18, concept -> term(concept, Language.AUTHORITATIVE).pinyin().orElse(""))));
        for (Language language : translations) {
            all.add(translated("edition.translated-term", language, 24, concept -> term(concept, language).term()));
            all.add(translated("edition.term-status", language, 16,
                    concept -> said("edition.term." + Word.of(term(concept, language).status()))));
        }
        all.add(column("edition.other-terms", 18, concept -> others(concept.terms(Language.AUTHORITATIVE))));
        translations.forEach(language -> all.add(translated("edition.other-translations", language, 24,
                concept -> others(concept.terms(language)))));
        all.add(column("edition.definition", 40, concept -> concept.definition().official()));
        translations.forEach(language -> all.add(translated("edition.translated-definition", language, 44,
                concept -> concept.definition().in(language).orElse(""))));
        all.addAll(List.of(column("edition.topic", 24, concept -> inEach(concept.topic().name())),
                column("edition.items", 16, concept -> numbers(plan.relations().glossary().using(concept)))));
        return new Sheet<>(said("edition.glossary"), all, FIRST_OF_TERM, all.size() - BEHIND_TERM, publication.concepts());
    }

    private Sheet<String> about() {
        List<String> said = new ArrayList<>();
        publication.head().title().each().forEach(said::add);
        publication.head().summary().each().forEach(said::add);
        if (languages.several()) said.add(prevails());
        Stream.of(ValidityNote.of(publication), ValidityNote.archived(publication)).flatMap(Optional::stream)
                .forEach(standing -> said.add(inEach(standing)));
        if (publication.head().draft()) said.add(said("edition.draft"));
        return Sheet.of(said("edition.about"), List.of(column("edition.about", 90, text -> text)), said);
    }

    /** The head of the column of a kind, where there is no other; absent: there are none or several. */
    private Optional<String> only(Is is) {
        List<SourceText.Column> columns = publication.head().columns().stream().filter(column -> column.is() == is).toList();
        return columns.size() == 1 ? Optional.of(columns.get(0).name().official()) : Optional.empty();
    }

    /**
     * What a sheet's tab says.
     *
     * @param called in the source; absent: the program has a word for it
     */
    private String name(String key, Optional<String> called) {
        String name = called.map(head -> Stream.concat(Stream.of(head), languages.translations().stream()
                .map(language -> Messages.in(language).sentence(key))).collect(Collectors.joining(" "))).orElseGet(() -> said(key));
        String fitting = UNFIT.matcher(name).replaceAll("");
        return fitting.substring(0, Math.min(fitting.length(), LONGEST_NAME)).strip();
    }

    /** A sentence in each language of the publication, one behind the other. */
    private String said(String key) {
        return Messages.inAll(languages, key);
    }

    /** A column with a head in each language of the publication. */
    private <T> Column<T> column(String key, int width, Function<T, Object> cell) {
        return new Column<>(said(key), width, cell);
    }

    private <T extends Subject> Column<T> id() {
        return column("edition.id", 18, Subject::id);
    }

    /** A column of what is translated into a language, with a head in the authoritative one and in that. */
    private static <T> Column<T> translated(String key, Language language, int width, Function<T, Object> cell) {
        return new Column<>(Stream.of(Language.AUTHORITATIVE, language).map(Messages::in)
                .map(words -> words.say(key, words.name(NAME, language))).collect(Collectors.joining(" ")), width, cell);
    }

    private static String translated(LocalizedText head, Language language) {
        return WORDS.say("edition.translated", head.official(), WORDS.name(NAME, language)) + " "
                + Messages.in(language).say("edition.translated", head.or(language), Messages.in(language).name(NAME, language));
    }

    /** That translations are unofficial: of all of them in the authoritative language, of each in its own. */
    private String prevails() {
        return languages.all().stream().map(language -> Messages.in(language).say("edition.prevails",
                Said.list(languages.translations(language).stream().map(named -> Said.of(NAME, named)).toList())))
                .collect(Collectors.joining(" "));
    }

    private String inEach(LocalizedText text) {
        return text.only(languages).each().collect(Collectors.joining(" "));
    }

    private static String lines(Stream<String> texts) {
        return texts.collect(Collectors.joining("\n"));
    }

    /** Of several sources by their ids, since each may count from 1. */
    private String numbers(List<Item> items) {
        boolean several = publication.head().sources().size() > 1;
        return items.stream().map(several ? Item::id : Item::number).filter(called -> !called.isEmpty()).collect(Collectors.joining(", "));
    }

    private static Concept.Term term(Concept concept, Language language) {
        return concept.main(language).orElseThrow();
    }

    private static String others(List<Concept.Term> terms) {
        return lines(terms.stream().skip(1).filter(Concept.Term::accepted).map(Concept.Term::term));
    }
}
