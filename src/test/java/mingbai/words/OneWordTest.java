package mingbai.words;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** One word for one thing: what was given up for another word is found nowhere in what the program, its theme and pages say in Chinese. */
class OneWordTest {
    private static final Path WORDS = Path.of("src/main/resources/mingbai/words/zh");
    private static final Path HELP = Path.of("src/main/resources/mingbai/cli/help_zh.properties");
    /** 原文, 出处, 位置; 代号; 专题; 待填写; 命令窗口; 编辑软件; 网页; 公文要素; 解释; what is of one publication alone; errors and warnings by name. */
    private static final List<String> GIVEN_UP = List.of("来源", "官方原文", "官方文字", "正式文本", "编号", "出版物", "待配置", "没有配置", "终端", "命令行",
            "命令提示符", "文本编辑器", "编辑器", "页面", "著录", "释义", "定义", "改革事项", "个记录", "原文件", "个问题", "处问题", "待填的", "名为", "经由",
            "站点");
    /** What official use, other programs and the head of a published table call so. */
    private static final List<String> RIGHT = List.of("内容来源", "自动编号", "段落前面的编号", "备案编号", "出版物发行", "五栏：序号、改革事项",
            "改名为", "“改革事项”，与原文");
    /** What records, heads and files look like: in the words of a publication. */
    private static final Pattern FENCE = Pattern.compile("(?ms)^```.*?^```");
    /** 版式; a topic is not what these speak of. */
    private static final String THEME = "主题";

    @Test
    void whatWasGivenUpIsFoundNowhere() throws IOException {
        List<String> found = new ArrayList<>();
        List<Path> files = new ArrayList<>(List.of(HELP, Path.of("themes/gazette/i18n/zh.yaml"), Path.of("README.md")));
        try (Stream<Path> words = Files.list(WORDS)) {
            words.sorted().forEach(files::add);
        }
        try (Stream<Path> schemas = Files.list(Path.of("content/schema"))) {
            schemas.sorted().forEach(files::add);
        }
        files.addAll(within("themes", ".*/component[.]yaml|.*/gazette/example/.*"));
        for (String guide : List.of("README.md", "RULES.md", "CHEATSHEET.md")) files.add(Path.of("content", guide));
        files.addAll(within("src/main/resources/mingbai", "[^.]*/start(-zh)?/.*[.](yaml|md|txt)"));
        files.addAll(within("content/pages", ".*"));
        for (Path file : files) {
            said(file).stream().filter(line -> GIVEN_UP.stream().anyMatch(line::contains)).forEach(line -> found.add(file + ": " + line));
        }
        assertEquals(List.of(), found);
    }

    @Test
    void aThemeIsNoTopic() throws IOException {
        for (Path file : List.of(HELP, WORDS.resolve("commands.properties"), WORDS.resolve("pages.properties"))) {
            assertEquals(List.of(), said(file).stream().filter(line -> line.contains(THEME)).toList(), file.toString());
        }
    }

    private static List<Path> within(String folder, String named) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            return files.filter(file -> Files.isRegularFile(file) && file.toString().replace('\\', '/').matches(named)).sorted().toList();
        }
    }

    /** The lines of a file without comments, examples and what is rightly called so. */
    private static List<String> said(Path file) throws IOException {
        boolean comments = !file.toString().endsWith(".md");
        String text = comments ? Files.readString(file) : FENCE.matcher(Files.readString(file)).replaceAll("");
        return text.lines().filter(line -> !comments || !line.startsWith("#")).map(line -> {
            String rest = line;
            for (String right : RIGHT) rest = rest.replace(right, "");
            return rest;
        }).toList();
    }
}
