package mingbai.office;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mingbai.format.Xml;
import mingbai.language.Bilingual;
import mingbai.language.Language;
import mingbai.model.Concept;
import mingbai.model.Head;
import mingbai.model.Item;
import mingbai.model.Publication;
import mingbai.model.Region;
import mingbai.model.Subject;
import mingbai.model.Unit;
import mingbai.office.Sheet.Column;
import mingbai.plan.Output;
import mingbai.plan.Plan;

/**
 * All records as an Excel file, a sheet a kind: a head that stays in view, filters, widths that fit, and paper on which all
 * columns fit. Every text is a text, whatever it begins with, and never a formula.
 */
public final class Spreadsheet {
    static final String NAMESPACE = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    /** The glossary's columns that are printed, without ids and what leads elsewhere. */
    private static final int FIRST_OF_TERM = 1;
    private static final int LAST_OF_TERM = 8;
    private static final String NOT_STATED = "原文未列明";

    private final Plan plan;
    private final Publication publication;

    private Spreadsheet(Plan plan) {
        this.plan = plan;
        this.publication = plan.publication();
    }

    /** Writes the file. @param out stays open */
    public static void write(Plan plan, OutputStream out) {
        Spreadsheet all = new Spreadsheet(plan);
        List<Sheet<?>> sheets = List.of(all.items(), all.units(), all.regions(), all.glossary(), all.about());
        OfficeFile file = new OfficeFile(out);
        file.frame("xlsx", "[Content_Types].xml", "_rels/.rels", "xl/_rels/workbook.xml.rels", "xl/styles.xml");
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

    /** Its relations say which part is which sheet: the first five, in order. */
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
        Head.Columns columns = publication.head().source().columns();
        List<Column<Item>> all = new ArrayList<>(List.of(new Column<>(columns.number().zh(), 7, Item::number),
                new Column<>(columns.title().zh(), 26, item -> item.title().zh()),
                new Column<>(columns.text().zh(), 64, item -> item.text().zh()),
                new Column<>(columns.units().zh(), 24, item -> stated(item.units().stream().map(Item.Responsibility::asPublished))),
                new Column<>(columns.scope().zh(), 22, item -> item.scope().map(scope -> scope.text().zh()).orElse(NOT_STATED))));
        if (Standing.told(publication)) {
            all.add(new Column<>("效力状态（编者所加） Status (added by the editors)", 30,
                    item -> Standing.of(item).or(() -> Standing.of(publication)).map(Spreadsheet::pair).orElse("")));
        }
        int printed = all.size();
        all.addAll(List.of(english(columns.title(), 34, item -> item.title().en()), english(columns.text(), 120, item -> item.text().en()),
                new Column<>(english(columns.units()), 40,
                        item -> lines(item.units().stream().flatMap(of -> of.unit().name().en().stream()))),
                english(columns.scope(), 26, item -> item.scope().flatMap(scope -> scope.text().en())),
                new Column<>("主题（编者所加） Topics (added by the editors)", 26,
                        item -> lines(item.topics().stream().map(topic -> both(topic.name())))),
                new Column<>("网页 Page", 18, Spreadsheet::page)));
        return new Sheet<>("事项 Items", all, 0, printed - 1, publication.items());
    }

    private Sheet<Unit> units() {
        return Sheet.of("负责单位 Units", List.of(id(), new Column<>("名称", 26, unit -> unit.name().zh()),
                new Column<>("Name (unofficial)", 48, unit -> unit.name().en().orElse("")),
                new Column<>("原文的其他写法 Other forms", 22, unit -> lines(unit.aliases().stream())),
                new Column<>("类别（编者所加） Kind (added by the editors)", 32, unit -> both(unit.kind().name())),
                new Column<>("联系方式 Contact", 22, unit -> unit.contact().orElse(NOT_STATED)),
                new Column<>("机构改革后的名称（编者注） Name after reorganization (editors’ note)", 36,
                        unit -> unit.today().map(today -> both(today.name())).orElse("")),
                new Column<>("事项 Items", 24, unit -> numbers(plan.relations().responsible().of(unit)))), publication.units());
    }

    private Sheet<Region> regions() {
        return Sheet.of("推广范围 Regions", List.of(id(), new Column<>("名称", 26, region -> region.name().zh()),
                new Column<>("Name (unofficial)", 40, region -> region.name().en().orElse("")),
                new Column<>("原文的其他写法 Other forms", 22, region -> lines(region.aliases().stream())),
                new Column<>("类别 Kind", 32, region -> both(region.kind().name())),
                new Column<>("位于 Lies in", 24,
                        region -> lines(plan.relations().reach().wholes(region).stream().map(whole -> whole.name().zh()))),
                new Column<>("具体地点 Places", 16, region -> region.placesStated() ? "" : NOT_STATED)), publication.regions());
    }

    private Sheet<Concept> glossary() {
        return new Sheet<>("术语表 Glossary", List.of(id(), new Column<>("中文", 18, concept -> concept.zh().get(0).term()),
                new Column<>("拼音 Pinyin", 18, concept -> concept.zh().get(0).pinyin().orElse("")),
                new Column<>("English", 24, concept -> concept.en().get(0).term()),
                new Column<>("英文状态 Status of the English", 16, concept -> status(concept.en().get(0).status())),
                new Column<>("其他说法 Other Chinese terms", 18, concept -> others(concept.zh())),
                new Column<>("Other English terms", 24, concept -> others(concept.en())),
                new Column<>("解释", 40, concept -> concept.definition().zh()),
                new Column<>("Definition", 44, concept -> concept.definition().en().orElse("")),
                new Column<>("主题 Topic", 24, concept -> both(concept.topic().name())),
                new Column<>("事项 Items", 16, concept -> numbers(plan.relations().glossary().using(concept)))),
                FIRST_OF_TERM, LAST_OF_TERM, publication.concepts());
    }

    private Sheet<String> about() {
        List<String> said = new ArrayList<>();
        said.add(publication.head().title().zh());
        publication.head().title().en().ifPresent(said::add);
        said.add(publication.head().summary().zh());
        publication.head().summary().en().ifPresent(said::add);
        said.add("英文为参考译文，不是官方译文；以中文为准。 The English is unofficial. The Chinese text prevails.");
        Stream.of(Standing.of(publication), Standing.archived(publication)).flatMap(Optional::stream)
                .forEach(standing -> said.add(both(standing)));
        if (publication.head().draft()) said.add("草稿，尚未正式发布。 A draft, not an official release.");
        return Sheet.of("说明 About", List.of(new Column<>("说明 About", 90, text -> text)), said);
    }

    private static <T extends Subject> Column<T> id() {
        return new Column<>("编号 Id", 18, Subject::id);
    }

    private static Column<Item> english(Bilingual head, int width, Function<Item, Optional<String>> text) {
        return new Column<>(english(head), width, item -> text.apply(item).orElse(""));
    }

    private static String english(Bilingual head) {
        return head.or(Language.EN) + "（参考译文 unofficial）";
    }

    private static String both(Bilingual text) {
        return text.en().map(en -> text.zh() + " " + en).orElse(text.zh());
    }

    private static String pair(Bilingual text) {
        return lines(Stream.of(Optional.of(text.zh()), text.en()).flatMap(Optional::stream));
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

    private static String others(List<Concept.Term> terms) {
        return lines(terms.stream().skip(1).filter(Concept.Term::accepted).map(Concept.Term::term));
    }

    private static String status(Concept.Status status) {
        return switch (status) {
            case PREFERRED -> "首选 preferred";
            case ADMITTED -> "可用 admitted";
            case DEPRECATED -> "不宜使用 deprecated";
            case OBSOLETE -> "已停用 obsolete";
            case PROPOSED -> "建议译名 proposed";
        };
    }

    private static String page(Subject subject) {
        return Output.Page.of(subject, Language.ZH).path();
    }
}
