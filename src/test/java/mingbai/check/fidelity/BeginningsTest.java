package mingbai.check.fidelity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import mingbai.Folders;
import mingbai.check.Check;
import mingbai.cli.Command;
import mingbai.problem.Rule;
import mingbai.read.Reader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A plan in prose whose records hold a field, an item or a heading within another text: all letters are there, and it is hidden. */
class BeginningsTest {
    private static final String PLAN = """
            某县工作方案
            为做好工作，制定本方案。
            一、经济
            （一）工业
            1.建设园区。
            牵头单位：县发改局
            责任单位：县工信局
            二、民生
            （一）教育
            2.建设学校。
            牵头单位：县教育局
            责任单位：县财政局
            （二）医疗
            3.建设医院。
            牵头单位：县卫健局
            责任单位：县财政局
            """;
    private static final String HOSPITALS = "  - id: yiliao\n    heading: （二）医疗\n    name: 医疗\n    within: minsheng\n";
    private static final String LAST = "  （二）医疗\n  3.建设医院。\n  牵头单位：县卫健局\n  责任单位：县财政局\n";

    @TempDir
    private Path folder;
    private Path content;

    @BeforeEach
    void content() {
        content = publication(PLAN);
    }

    private Path publication(String plan) {
        Folders.write(folder.resolve("plan.txt"), plan.getBytes(StandardCharsets.UTF_8));
        Command.run(List.of("new", "publication", folder.resolve("content").toString(), "--from", folder.resolve("plan.txt").toString()));
        return folder.resolve("content");
    }

    private void replace(String file, String before, String after) {
        Folders.replace(content.resolve(file), before, after);
    }

    private List<String> reported() {
        return new Check(content.toString(), false).content(Reader.folder(content)).problems().stream()
                .map(problem -> content.relativize(Path.of(problem.place().file())) + " " + problem.rule()).toList();
    }

    private static List<String> differs(String file) {
        return List.of(file + " " + Rule.SOURCE_DIFFERS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text: |\n  建设园区。\n  牵头单位：县发改局\n  责任单位：县工信局\n",
        "text: |\n  建设园区。牵头单位：县发改局责任单位：县工信局\n"})
    void aFieldIsNoPartOfAnother(String fields) {
        replace("items/01.yaml", "text: |\n  建设园区。\nlead:\n  - xianfagaiju\nresponsible:\n  - xiangongxinju\n", fields);
        assertEquals(differs("items/01.yaml"), reported());
    }

    @Test
    void aHeadingIsNoPartOfAnItem() {
        Folders.delete(content);
        publication(PLAN.replace("牵头单位：县教育局\n责任单位：县财政局\n", ""));
        assertEquals(List.of(), reported());
        replace("groups.yaml", HOSPITALS, "");
        replace("items/03.yaml", "group: yiliao\n", "group: jiaoyu\n");
        replace("items/02.yaml", "  建设学校。\n", "  建设学校。\n  （二）医疗\n");
        assertEquals(differs("items/02.yaml"), reported());
    }

    @Test
    void anItemIsNoPartOfTheOneBeforeIt() {
        withoutTheLast();
        replace("items/02.yaml", "text: |\n  建设学校。\nlead:\n  - xianjiaoyuju\nresponsible:\n  - xiancaizhengju\n",
                "text: |\n  建设学校。\n  牵头单位：县教育局\n  责任单位：县财政局\n" + LAST);
        replace("publication.yaml", "label: 牵头单位：", "label: 主办单位：");
        replace("publication.yaml", "label: 责任单位：", "label: 协办单位：");
        replace("items/01.yaml", "lead:\n  - xianfagaiju\nresponsible:\n  - xiangongxinju\n", "");
        replace("items/01.yaml", "  建设园区。\n", "  建设园区。\n  牵头单位：县发改局\n  责任单位：县工信局\n");
        assertEquals(1, reported().stream().filter(differs("items/02.yaml")::contains).count(), reported().toString());
    }

    @Test
    void anItemIsNoPartOfWhatIsBelow() {
        withoutTheLast();
        replace("publication.yaml", "    columns:\n", "    below: |\n" + LAST.indent(4) + "    columns:\n");
        assertEquals(differs("publication.yaml"), reported());
    }

    @Test
    void aHeadingIsNoPartOfTheIntroduction() {
        replace("publication.yaml", "introduction: 为做好工作，制定本方案。\n", "introduction: |\n      为做好工作，制定本方案。\n      一、经济\n");
        replace("groups.yaml", "  - id: jingji\n    heading: 一、经济\n    name: 经济\n", "");
        replace("groups.yaml", "    within: jingji\n", "");
        assertEquals(differs("publication.yaml"), reported());
    }

    @Test
    void anItemIsNoPartOfAHeading() {
        Folders.delete(content.resolve("items/01.yaml"));
        replace("groups.yaml", "    within: jingji\n", "    within: jingji\n    text: |\n      1.建设园区。\n      牵头单位：县发改局\n"
                + "      责任单位：县工信局\n");
        for (int i = 2; i <= 3; i++) {
            Folders.write(content.resolve("items/0" + (i - 1) + ".yaml"), Folders.read(content.resolve("items/0" + i + ".yaml")));
        }
        Folders.delete(content.resolve("items/03.yaml"));
        assertEquals(1, reported().stream().filter(differs("groups.yaml")::contains).count(), reported().toString());
    }

    /** Lists of annexes are numbered behind a word, quantities are no numbers, a law names its other articles, and a form is blank. */
    @ParameterizedTest
    @ValueSource(strings = {"第一条　建设园区。\n2.5万元以上的项目由县级审批。\n第二条规定的情形除外。\n第二条　建设学校。\n第三条　建设医院。\n",
        "1.建设园区。（责任单位：县财政局）\n附件：1.清单\n2.名单\n",
        "1.建设园区。\n牵头单位：县发改局\n责任单位：县财政局\n2.建设学校。\n牵头单位：\n责任单位：县财政局\n3.建设医院。\n牵头单位：责任单位：县财政局\n"})
    void whatIsNumberedOtherwiseBeginsNothing(String lines) {
        Folders.delete(content);
        publication("某县建设规定\n" + lines);
        assertEquals(List.of(), reported());
    }

    private void withoutTheLast() {
        Folders.delete(content.resolve("items/03.yaml"));
        replace("groups.yaml", HOSPITALS, "");
    }
}
