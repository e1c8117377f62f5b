package mingbai.office;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
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
import mingbai.model.Publication;
import mingbai.model.Region;
import mingbai.model.Subject;
import mingbai.model.Unit;
import mingbai.office.Sheet.Column;
import mingbai.plan.Output;
import mingbai.plan.Plan;
import mingbai.words.Messages;

/**
 * All records as an Excel file, a sheet a kind: a head that stays in view, filters, widths that fit, and paper on which all
 * columns fit. Every text is a text, whatever it begins with, and never a formula.
 */
public final class Spreadsheet {
    static final String NAMESPACE = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    /** The glossary's columns that are printed, without ids and what leads elsewhere. */
    private static final int FIRST_OF_TERM = 1;
    private static final int BEHIND_TERM = 3;
    private static final Messages WORDS = Messages.in(Language.AUTHORITATIVE);
    private static final Messages TRANSLATED = Messages.in(Language.TRANSLATION);
    private static final String NOT_STATED = WORDS.sentence("edition.not-stated");
    private static final Pattern SHEET = Pattern.compile("sheet(\\d+)\\.xml");

    private final Plan plan;
    private final Languages languages;
    private final Publication publication;

    private Spreadsheet(Plan plan) {
        this.plan = plan;
        this.publication = plan.publication();
        this.languages = publication.head().languages();
    }

    /** Writes the file. @param out stays open */
    public static void write(Plan plan, OutputStream out) {
        Spreadsheet all = new Spreadsheet(plan);
        List<Sheet<?>> sheets = all.sheets();
        OfficeFile file = new OfficeFile(out);
        file.frame("xlsx", line -> there(line, sheets.size()), "[Content_Types].xml", "_rels/.rels", "xl/_rels/workbook.xml.rels",
                "xl/styles.xml");
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

    /** Whether a line of what is the same in every file names no sheet that is not there. */
    private static boolean there(String line, int sheets) {
        Matcher sheet = SHEET.matcher(line);
        return !sheet.find() || Integer.parseInt(sheet.group(1)) <= sheets;
    }

    /** Without a glossary there is no sheet of it. */
    private List<Sheet<?>> sheets() {
        List<Sheet<?>> sheets = new ArrayList<>(List.of(items(), units(), regions()));
        if (!publication.concepts().isEmpty()) sheets.add(glossary());
        sheets.add(about());
        return sheets;
    }

    /** Its relations say which part is which sheet: the first ones, in order. */
    private static void workbook(List<Sheet<?>> sheets, OutputStream out) {
        Xml xml = Xml.dense(out).open("workbook", "xmlns", NAMESPACE,
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

    /** The columns of the source come first; they are printed, and what is said against an item. */
    private Sheet<Item> items() {
        Map<String, LocalizedText> columns = publication.head().heads();
        List<Column<Item>> all = new ArrayList<>(List.of(new Column<>(columns.get("number").official(), 7, Item::position),
                new Column<>(columns.get("title").official(), 26, item -> item.title().official()),
                new Column<>(columns.get("text").official(), 64, item -> item.text().official()),
                new Column<>(columns.get("units").official(), 24, item -> stated(item.units().stream()
                        .map(Cell.Responsibility::asPublished))),
                new Column<>(columns.get("scope").official(), 22,
                        item -> item.scope().map(scope -> scope.text().official()).orElse(NOT_STATED))));
        if (ValidityNote.any(publication)) {
            all.add(column("edition.status", 30,
                    item -> ValidityNote.of(item).or(() -> ValidityNote.of(publication)).map(this::pair).orElse("")));
        }
        int printed = all.size();
        all.addAll(List.of(english(columns.get("title"), 34, item -> item.title().translation()),
                english(columns.get("text"), 120, item -> item.text().translation()),
                Column.translated(english(columns.get("units")), 40,
                        item -> lines(item.units().stream().flatMap(of -> of.unit().name().translation().stream()))),
                english(columns.get("scope"), 26, item -> item.scope().flatMap(scope -> scope.text().translation())),
                column("edition.topics", 26,
                        item -> lines(item.topics().stream().map(topic -> both(topic.name())))),
                column("edition.page", 18, Spreadsheet::page)));
        return new Sheet<>(said("edition.items"), there(all), 0, printed - 1, publication.items());
    }

    private Sheet<Unit> units() {
        return Sheet.of(said("edition.units"), there(List.of(id(),
                new Column<>(WORDS.sentence("edition.name"), 26, unit -> unit.name().official()),
                Column.translated(TRANSLATED.sentence("edition.name"), 48, unit -> unit.name().translation().orElse("")),
                column("edition.other-forms", 22, unit -> lines(unit.aliases().stream())),
                column("edition.unit-kind", 32, unit -> both(unit.kind().name())),
                column("edition.contact", 22, unit -> unit.contact().orElse(NOT_STATED)),
                column("edition.today", 36,
                        unit -> unit.today().map(today -> both(today.name())).orElse("")),
                column("edition.items", 24, unit -> numbers(plan.relations().responsible().of(unit))))), publication.units());
    }

    private Sheet<Region> regions() {
        return Sheet.of(said("edition.regions"), there(List.of(id(),
                new Column<>(WORDS.sentence("edition.name"), 26, region -> region.name().official()),
                Column.translated(TRANSLATED.sentence("edition.name"), 40, region -> region.name().translation().orElse("")),
                column("edition.other-forms", 22, region -> lines(region.aliases().stream())),
                column("edition.region-kind", 32, region -> both(region.kind().name())),
                column("edition.within", 24,
                        region -> lines(plan.relations().reach().wholes(region).stream().map(whole -> whole.name().official()))),
                column("edition.places", 16, region -> region.placesStated() ? "" : NOT_STATED))), publication.regions());
    }

    private Sheet<Concept> glossary() {
        List<Column<Concept>> all = there(List.of(id(),
                new Column<>(WORDS.sentence("edition.term"), 18, concept -> term(concept, Language.AUTHORITATIVE).term()),
                column("edition.pinyin", 18, concept -> term(concept, Language.AUTHORITATIVE).pinyin().orElse("")),
                Column.translated(TRANSLATED.sentence("edition.term"), 24, concept -> term(concept, Language.TRANSLATION).term()),
                Column.translated(said("edition.term-status"), 16, concept -> status(term(concept, Language.TRANSLATION).status())),
                column("edition.other-terms", 18, concept -> others(concept.terms(Language.AUTHORITATIVE))),
                Column.translated(TRANSLATED.sentence("edition.other-translations"), 24,
                        concept -> others(concept.terms(Language.TRANSLATION))),
                new Column<>(WORDS.sentence("edition.definition"), 40, concept -> concept.definition().official()),
                Column.translated(TRANSLATED.sentence("edition.definition"), 44, concept -> concept.definition().translation().orElse("")),
                column("edition.topic", 24, concept -> both(concept.topic().name())),
                column("edition.items", 16, concept -> numbers(plan.relations().glossary().using(concept)))));
        return new Sheet<>(said("edition.glossary"), all, FIRST_OF_TERM, all.size() - BEHIND_TERM, publication.concepts());
    }

    private Sheet<String> about() {
        List<String> said = new ArrayList<>();
        said.add(publication.head().title().official());
        publication.head().title().translation().ifPresent(said::add);
        said.add(publication.head().summary().official());
        publication.head().summary().translation().ifPresent(said::add);
        if (languages.several()) said.add(said("edition.prevails"));
        Stream.of(ValidityNote.of(publication), ValidityNote.archived(publication)).flatMap(Optional::stream)
                .forEach(standing -> said.add(both(standing)));
        if (publication.head().draft()) said.add(said("edition.draft"));
        return Sheet.of(said("edition.about"), List.of(column("edition.about", 90, text -> text)), said);
    }

    /** Without those of translations where the publication has none. */
    private <T> List<Column<T>> there(List<Column<T>> columns) {
        return columns.stream().filter(column -> languages.several() || !column.translation()).toList();
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

    private static Column<Item> english(LocalizedText head, int width, Function<Item, Optional<String>> text) {
        return Column.translated(english(head), width, item -> text.apply(item).orElse(""));
    }

    private static String english(LocalizedText head) {
        return head.or(Language.TRANSLATION) + "（" + Messages.inAll(Languages.ALL, "edition.unofficial") + "）";
    }

    private String both(LocalizedText text) {
        return text.only(languages).translation().map(en -> text.official() + " " + en).orElse(text.official());
    }

    private String pair(LocalizedText text) {
        return lines(Stream.of(Optional.of(text.official()), text.only(languages).translation()).flatMap(Optional::stream));
    }

    private static String stated(Stream<String> names) {
        String all = lines(names);
        return all.isEmpty() ? NOT_STATED : all;
    }

    private static String lines(Stream<String> texts) {
        return texts.collect(Collectors.joining("\n"));
    }

    private static String numbers(List<Item> items) {
        return items.stream().map(item -> String.valueOf(item.number())).collect(Collectors.joining(", "));
    }

    private static Concept.Term term(Concept concept, Language language) {
        return concept.main(language).orElseThrow();
    }

    private static String others(List<Concept.Term> terms) {
        return lines(terms.stream().skip(1).filter(Concept.Term::accepted).map(Concept.Term::term));
    }

    private String status(Concept.Status status) {
        return said("edition.term." + Word.of(status));
    }

    private static String page(Subject subject) {
        return Output.Page.of(subject, Language.AUTHORITATIVE).path();
    }
}
