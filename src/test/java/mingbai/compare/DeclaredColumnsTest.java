package mingbai.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import mingbai.MadeTable;
import mingbai.MadeTables;
import mingbai.format.Digest;
import mingbai.format.Sha256;
import mingbai.language.Language;
import mingbai.model.Publication;
import mingbai.model.SourceText.Is;
import mingbai.plan.Output;
import mingbai.plan.Output.DataFile.Content;
import mingbai.plan.Output.DataFile.Format;
import mingbai.plan.Plan;
import mingbai.render.data.OpenData;
import org.junit.jupiter.api.Test;

/** Changes in columns that an edition declares: called as the source calls them. */
class DeclaredColumnsTest {
    private static Snapshot snapshot(Publication publication) {
        Snapshot snapshot = new Snapshot();
        Plan plan = Plan.of(publication);
        OpenData data = new OpenData(plan, output -> new Digest(1, "0".repeat(64)));
        plan.downloads().data().stream().filter(file -> file.format() == Format.JSON).forEach(file -> add(snapshot, file, data.of(file)));
        return snapshot;
    }

    private static void add(Snapshot snapshot, Output file, byte[] bytes) {
        snapshot.add(file.path(), bytes, Sha256.hex(bytes));
    }

    private static List<String> changes(Publication old, Publication now) {
        return Comparison.of(snapshot(old), snapshot(now)).records().stream().filter(change -> change.kind() != RecordKind.UNIT)
                .flatMap(change -> change.fields().stream()
                        .filter(field -> field.field().language().orElse(Language.AUTHORITATIVE) == Language.AUTHORITATIVE)
                        .map(field -> change.kind().name().toLowerCase(Locale.ROOT) + change.id() + " "
                        + field.head().map(head -> head.official()).orElse(field.field().id()) + ": " + field.runs().stream()
                        .map(run -> switch (run.mark()) {
                            case SAME -> run.text();
                            case DELETED -> "[-" + run.text() + "-]";
                            case INSERTED -> "{+" + run.text() + "+}";
                        }).collect(Collectors.joining()))).toList();
    }

    private static MadeTable table(String... lines) {
        return new MadeTable().column(Is.NUMBER, "number", "序号").column(Is.TITLE, "title", "项目名称").column(Is.LIMIT, "limit", "完成时限")
                .column(Is.UNITS, "units", "责任单位").lines(lines);
    }

    @Test
    void nothingDiffers() {
        for (MadeTables table : MadeTables.values()) assertEquals(List.of(), changes(table.publication(), table.publication()));
    }

    @Test
    void cellsAreCalledByTheHeadsOfTheirColumns() {
        assertEquals(List.of("item01 完成时限: [-2024年6月底-]{+2025年底+}前", "item01 完成时限（日期，编者所读）: [-2024-06-30-]{+2025-12-31+}",
                "item01 责任单位: 市教育局（牵头{+）\n市财政局（配合+}）\n市教育局（牵头）{+\n市财政局（配合）+}"),
                changes(table("1|扩大学位|2024年6月底前@2024-06-30|市教育局（牵头）").publication(),
                        table("1|扩大学位|2025年底前@2025-12-31|市教育局（牵头）/市财政局（配合）").publication()));
    }

    @Test
    void columnsOfTheSameHeadAreToldApartByTheRowAbove() {
        MadeTable before = new MadeTable().column(Is.TITLE, "title", "任务").column(Is.TEXT, "goal", "2024年/目标")
                .column(Is.TEXT, "goal-2", "2025年/目标").column(Is.TEXT, "means", "2025年/措施");
        MadeTable after = new MadeTable().column(Is.TITLE, "title", "任务").column(Is.TEXT, "goal", "2024年/目标")
                .column(Is.TEXT, "goal-2", "2025年/目标").column(Is.TEXT, "means", "2025年/措施");
        assertEquals(List.of("item01 2025年 目标: [-八-]{+九+}所", "item01 措施: [-扩建-]{+新建+}"),
                changes(before.lines("扩大学位|五所|八所|扩建").publication(), after.lines("扩大学位|五所|九所|新建").publication()));
    }

    @Test
    void aColumnThatIsAddedIsToldWithItsCells() {
        Publication more = new MadeTable().column(Is.NUMBER, "number", "序号").column(Is.TITLE, "title", "项目名称")
                .column(Is.LIMIT, "limit", "完成时限").column(Is.UNITS, "units", "责任单位").column(Is.REMARK, "remark", "备注")
                .lines("1|扩大学位|全年|市教育局|涉密除外").publication();
        assertEquals(List.of("publication columns: 序号\n项目名称\n完成时限\n责任单位{+\n备注+}", "item01 备注: {+涉密除外+}"),
                changes(table("1|扩大学位|全年|市教育局").publication(), more));
    }

    @Test
    void headingsAndNotesAreCompared() {
        assertEquals(List.of("publication groups: 一、教育{+领域+}", "publication around: 附件1\n试点任务分工表\n注：[-略-]{+无+}"),
                changes(table("一、教育", "1|扩大学位|全年|市教育局").around("附件1", "注：略").publication(),
                        table("一、教育领域", "1|扩大学位|全年|市教育局").around("附件1", "注：无").publication()));
    }

    @Test
    void oneNumberOverSeveralRowsIsCompared() {
        assertEquals(List.of("item01 完成时限: 6月\n[-9-]{+10+}月"),
                changes(table("1|扩大学位|6月|市教育局", "||9月|市财政局").publication(),
                        table("1|扩大学位|6月|市教育局", "||10月|市财政局").publication()));
    }

    /** Whatever an edition holds is read. */
    @Test
    void whatIsNoColumnIsNone() {
        Snapshot odd = new Snapshot();
        byte[] bytes = "{\"sources\": [{\"columns\": [1, {\"id\": \"x\"}]}], \"roles\": 1, "
                .concat("\"items\": [{\"id\": \"01\", \"x\": {\"zh\": \"甲\"}}]}").getBytes(StandardCharsets.UTF_8);
        odd.add(new Output.DataFile(Format.JSON, Content.ITEMS, 1).path(), bytes, Sha256.hex(bytes));
        assertEquals(List.of(), Comparison.of(odd, odd).records());
    }
}
