package mingbai.intake.rows;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mingbai.intake.source.Texts;

/** The columns of the official table, and the words by which their heads are known. */
public enum Column {
    NUMBER("序号", "number", "编号"),
    TITLE("改革事项", "title", "改革试点经验", "改革试点经验名称", "事项", "事项名称", "改革试点事项", "改革举措", "项目名称", "任务名称", "工作任务", "改革任务",
            "许可事项名称"),
    TEXT("主要内容", "text", "内容", "具体内容", "工作内容", "工作措施", "具体措施"),
    UNITS("负责单位", "responsible units", "责任单位", "牵头单位", "负责部门", "责任部门", "牵头部门", "责任司局", "主管部门",
            "实施机关", "主办单位"),
    SCOPE("推广范围", "scope", "实施范围", "复制推广范围");

    /** Those without which there are no records. */
    static final List<Column> NEEDED = List.of(NUMBER, TITLE, TEXT);
    /** Longer texts are no heads, what stands in brackets included. */
    private static final int LONGEST = 100;

    private final List<String> words;
    private final String english;

    Column(String head, String english, String... synonyms) {
        this.words = Stream.concat(Stream.of(head), Stream.of(synonyms)).toList();
        this.english = english;
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

    String zh() {
        return words.get(0);
    }

    String en() {
        return english;
    }
}
