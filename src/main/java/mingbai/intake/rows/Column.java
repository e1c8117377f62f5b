package mingbai.intake.rows;

import java.util.List;
import java.util.Optional;
import mingbai.intake.source.Texts;
import mingbai.problem.Said;

/** The columns of the official table, and the words by which their heads are known. */
public enum Column {
    NUMBER("序号", "编号"),
    TITLE("改革事项", "改革试点经验", "改革试点经验名称", "事项", "事项名称", "改革试点事项", "改革举措", "项目名称", "任务名称", "工作任务", "改革任务",
            "许可事项名称"),
    TEXT("主要内容", "内容", "具体内容", "工作内容", "工作措施", "具体措施"),
    UNITS("负责单位", "责任单位", "牵头单位", "负责部门", "责任部门", "牵头部门", "责任司局", "主管部门",
            "实施机关", "主办单位"),
    SCOPE("推广范围", "实施范围", "复制推广范围");

    /** Those without which there are no records. */
    static final List<Column> NEEDED = List.of(NUMBER, TITLE, TEXT);
    /** Longer texts are no heads, what stands in brackets included. */
    private static final int LONGEST = 100;

    private final List<String> words;

    Column(String... words) {
        this.words = List.of(words);
    }

    /** The column that a head names, white space, width and what stands in brackets aside. */
    public static Optional<Column> of(String head) {
        if (head.isEmpty() || head.length() > LONGEST) return Optional.empty();
        String letters = Texts.letters(head).replaceAll("\\([^)]*\\)|[:：]", "");
        for (Column column : values()) if (column.words.contains(letters)) return Optional.of(column);
        return Optional.empty();
    }

    /** All words by which it is known. */
    List<String> words() {
        return words;
    }

    /** As the official table heads it. */
    String head() {
        return words.get(0);
    }

    /** What it holds. */
    Said said() {
        return Said.of("column", this);
    }
}
