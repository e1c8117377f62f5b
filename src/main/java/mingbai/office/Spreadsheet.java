package mingbai.office;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mingbai.model.Bilingual;
import mingbai.model.Concept;
import mingbai.model.Item;
import mingbai.model.Language;
import mingbai.model.Publication;
import mingbai.model.Region;
import mingbai.model.Subject;
import mingbai.model.Unit;
import mingbai.office.Sheet.Column;
import mingbai.plan.Output;
import mingbai.plan.Plan;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * All records as an Excel file, a sheet a kind: a head that stays in view, filters, widths that fit, and paper on which all
 * columns fit. Every text is a text, whatever it begins with, and never a formula.
 */
public final class Spreadsheet {
    /** The columns of the source come first, and are what is printed. */
    private static final int OFFICIAL = 5;
    /** The glossary's columns that are printed, without ids and what leads elsewhere. */
    private static final int FIRST_OF_TERM = 1;
    private static final int LAST_OF_TERM = 8;
    private static final String NOT_STATED = "原文未列明";
    private static final Column ID = new Column("编号 Id", 18);

    private final Plan plan;
    private final XSSFWorkbook book = new XSSFWorkbook();
    private final Sheet.Look look = Sheet.Look.in(book);

    private Spreadsheet(Plan plan) {
        this.plan = plan;
    }

    /** The file's bytes. */
    public static byte[] of(Plan plan) {
        Spreadsheet sheets = new Spreadsheet(plan);
        Publication publication = plan.publication();
        sheets.items(publication);
        sheets.units(publication);
        sheets.regions(publication);
        sheets.glossary(publication);
        sheets.about(publication);
        return OfficeFile.bytes(sheets.book, publication);
    }

    private void items(Publication publication) {
        Publication.Columns columns = publication.source().columns();
        Sheet sheet = sheet("事项 Items", new Column(columns.number().zh(), 7), new Column(columns.title().zh(), 26),
                new Column(columns.text().zh(), 64), new Column(columns.units().zh(), 24), new Column(columns.scope().zh(), 22),
                english(columns.title(), 34), english(columns.text(), 120), english(columns.units(), 40),
                english(columns.scope(), 26), new Column("主题（编者所加） Topics (the editors’)", 26), new Column("网页 Page", 18));
        for (Item item : publication.items()) {
            Optional<Bilingual> scope = item.scope().map(Item.Scope::text);
            sheet.add(item.number(), item.title().zh(), item.text().zh(),
                    stated(item.units().stream().map(Item.Responsibility::asPublished)),
                    scope.map(Bilingual::zh).orElse(NOT_STATED), item.title().en().orElse(""), item.text().en().orElse(""),
                    lines(item.units().stream().flatMap(of -> of.unit().name().en().stream())),
                    scope.flatMap(Bilingual::en).orElse(""), lines(item.topics().stream().map(topic -> both(topic.name()))),
                    page(item));
        }
        sheet.finish(0, OFFICIAL - 1);
    }

    private void units(Publication publication) {
        Sheet sheet = sheet("负责单位 Units", ID, new Column("名称", 26), new Column("Name (unofficial)", 48),
                new Column("原文的其他写法 Other forms", 22), new Column("类别（编者所加） Kind (the editors’)", 32),
                new Column("联系方式 Contact", 22), new Column("事项 Items", 24));
        for (Unit unit : publication.units()) {
            sheet.add(unit.id(), unit.name().zh(), unit.name().en().orElse(""), lines(unit.aliases().stream()),
                    both(unit.kind().name()), unit.contact().orElse(NOT_STATED), numbers(plan.catalogue().itemsOf(unit)));
        }
        sheet.finish();
    }

    private void regions(Publication publication) {
        Sheet sheet = sheet("推广范围 Regions", ID, new Column("名称", 26), new Column("Name (unofficial)", 40),
                new Column("原文的其他写法 Other forms", 22), new Column("类别 Kind", 32), new Column("位于 Lies in", 24),
                new Column("具体地点 Places", 16));
        for (Region region : publication.regions()) {
            sheet.add(region.id(), region.name().zh(), region.name().en().orElse(""), lines(region.aliases().stream()),
                    both(region.kind().name()), lines(plan.catalogue().wholesOf(region).stream().map(whole -> whole.name().zh())),
                    region.placesStated() ? "" : NOT_STATED);
        }
        sheet.finish();
    }

    private void glossary(Publication publication) {
        Sheet sheet = sheet("术语表 Glossary", ID, new Column("中文", 18), new Column("拼音 Pinyin", 18),
                new Column("English", 24), new Column("英文状态 Status of the English", 16), new Column("其他说法 Other Chinese terms", 18),
                new Column("Other English terms", 24), new Column("解释", 40), new Column("Definition", 44),
                new Column("主题 Topic", 24), new Column("事项 Items", 16));
        for (Concept concept : publication.concepts()) {
            Concept.Term zh = concept.zh().get(0);
            Concept.Term en = concept.en().get(0);
            sheet.add(concept.id(), zh.term(), zh.pinyin().orElse(""), en.term(), status(en.status()),
                    others(concept.zh()), others(concept.en()), concept.definition().zh(), concept.definition().en().orElse(""),
                    both(concept.topic().name()), numbers(plan.catalogue().itemsUsing(concept)));
        }
        sheet.finish(FIRST_OF_TERM, LAST_OF_TERM);
    }

    private void about(Publication publication) {
        Sheet sheet = sheet("说明 About", new Column("说明 About", 90));
        sheet.add(publication.title().zh());
        publication.title().en().ifPresent(title -> sheet.add(title));
        sheet.add(publication.summary().zh());
        publication.summary().en().ifPresent(summary -> sheet.add(summary));
        sheet.add("英文为参考译文，不是官方译文；以中文为准。 The English is unofficial. The Chinese text prevails.");
        if (publication.draft()) sheet.add("草稿，尚未正式发布。 A draft, not an official release.");
        sheet.finish();
    }

    private static Column english(Bilingual head, int width) {
        return new Column(head.or(Language.EN) + "（参考译文 unofficial）", width);
    }

    private static String both(Bilingual text) {
        return text.en().map(en -> text.zh() + " " + en).orElse(text.zh());
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

    private Sheet sheet(String name, Column... columns) {
        return new Sheet(book, look, name, List.of(columns));
    }

    private static String page(Subject subject) {
        return Output.Page.of(subject, Language.ZH).path();
    }
}
