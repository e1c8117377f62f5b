package mingbai.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mingbai.Folders;
import mingbai.cli.Command;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Tables of any columns, merged and blank cells, headings, sums and notes: what is proposed for each is sound, records and pages, or it is
 * refused with what is wrong. {@code -Drandom.tables=100-2000} tries those seeds.
 */
class RandomTablesTest {
    private static final List<String> HEADS = List.of("领域", "事项名称", "主要内容", "责任单位", "牵头单位", "配合单位", "完成时限", "推广范围", "备注",
            "预算金额", "分管领导", "工作措施", "");
    private static final List<String> UNITS = List.of("县财政局", "县教育局", "县民政局", "县水利局", "各镇人民政府");
    private static final List<String> SMALL = List.of("", "", "—", "无", "/", "暂无", "原文未列明");
    private static final String DONE = "责任落实到位。";

    @TempDir
    private Path folder;

    static IntStream seeds() {
        String[] range = System.getProperty("random.tables", "1-100").split("-");
        return IntStream.rangeClosed(Integer.parseInt(range[0]), Integer.parseInt(range[1]));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void isSoundOrRefused(int seed) {
        String document = new Document(new Random(seed)).html();
        Path file = folder.resolve("table.html");
        Folders.write(file, document.getBytes(StandardCharsets.UTF_8));
        Path content = folder.resolve("content");
        Command made = Command.run(List.of("new", "publication", content.toString(), "--from", file.toString()));
        if (made.code() == 1) return;
        assertEquals(0, made.code(), document + made.printed());
        Command check = Command.run(List.of("check", "--content", content.toString(), "--out", folder.resolve("site").toString()));
        assertEquals(0, check.code(), () -> document + "\n" + check.printed());
    }

    /** A made-up document with one table. */
    private static final class Document {
        private final Random random;
        private final List<String> heads = new ArrayList<>();
        private int counted;

        Document(Random random) {
            this.random = random;
            List<String> pool = new ArrayList<>(HEADS);
            Collections.shuffle(pool, random);
            if (random.nextInt(5) > 0) heads.add("序号");
            heads.addAll(pool.subList(0, 2 + random.nextInt(5)));
        }

        String html() {
            StringBuilder html = new StringBuilder();
            if (chance(3)) html.append("<p>附件2</p>");
            html.append("<p>县里2026年重点工作任务清单</p>");
            if (chance(3)) html.append("<p>（2026年3月）</p>");
            html.append("<table>").append(row(heads));
            int rows = 2 + random.nextInt(5);
            int[] covered = new int[heads.size()];
            String[] above = new String[heads.size()];
            for (int row = 0; row < rows; row++) {
                boolean free = IntStream.of(covered).allMatch(rest -> rest == 0);
                if (free && chance(5)) html.append("<tr><td colspan=" + heads.size() + ">" + heading(row) + "</td></tr>");
                html.append("<tr>");
                for (int column = 0; column < heads.size(); column++) {
                    if (covered[column] > 0) {
                        covered[column]--;
                        continue;
                    }
                    int over = row + 1 < rows && chance(7) ? 2 : 1;
                    covered[column] = over - 1;
                    if (above[column] == null || !chance(4)) above[column] = cell(heads.get(column), row);
                    html.append("<td rowspan=").append(over).append('>').append(above[column]).append("</td>");
                }
                html.append("</tr>");
            }
            if (chance(5)) html.append(row(heads.stream().map(head -> head.equals(heads.get(0)) ? "合计" : "10").toList()));
            html.append("</table>");
            if (chance(4)) html.append("<p>注：时限以通知为准。</p>");
            return html.toString();
        }

        private boolean chance(int in) {
            return random.nextInt(in) == 0;
        }

        private static String row(List<String> cells) {
            return cells.stream().map(cell -> "<td>" + cell + "</td>").collect(Collectors.joining("", "<tr>", "</tr>"));
        }

        private String heading(int row) {
            return List.of("一、经济发展", "（二）民生保障（3项）", "第三部分", "其他").get((row + random.nextInt(2)) % 4);
        }

        private String cell(String head, int row) {
            if (head.equals("序号")) return chance(12) ? "" : String.valueOf(++counted);
            if (chance(6)) return SMALL.get(random.nextInt(SMALL.size()));
            return switch (head) {
                case "领域" -> List.of("经济", "民生", "生态").get(random.nextInt(3));
                case "事项名称" -> "办理事项" + "甲乙丙丁戊己".charAt((row + random.nextInt(2)) % 6);
                case "主要内容", "工作措施" -> chance(3) ? "1.制定方案。<br>2." + DONE : "抓好第" + (row + 1) + "季度工作，" + DONE;
                case "责任单位", "牵头单位", "配合单位" -> units();
                case "完成时限" -> List.of("2026年6月底前", "长期坚持", "2026年12月31日", "6月", "持续推进").get(random.nextInt(5));
                case "推广范围" -> List.of("全县", "城关镇、东关镇", "全县各镇").get(random.nextInt(3));
                case "分管领导" -> List.of("赵明", "钱亮、孙涛").get(random.nextInt(2));
                case "预算金额" -> String.valueOf(10 + random.nextInt(500));
                default -> List.of("见附件", "新增", "延续", "按规定执行。").get(random.nextInt(4));
            };
        }

        private String units() {
            String first = UNITS.get(random.nextInt(5));
            return switch (random.nextInt(5)) {
                case 0 -> first + "、" + UNITS.get(random.nextInt(5));
                case 1 -> first + "<br>" + UNITS.get(random.nextInt(5));
                case 2 -> first + "（牵头），" + UNITS.get(random.nextInt(5)) + "配合";
                default -> first;
            };
        }
    }
}
