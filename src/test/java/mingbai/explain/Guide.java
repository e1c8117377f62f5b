package mingbai.explain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import mingbai.language.Language;
import mingbai.language.Word;
import mingbai.problem.Rule;
import mingbai.problem.Said;
import mingbai.words.Messages;

/** The chapter of the editors' guide that has every rule: a list of them, group by group, and then each on its card. */
final class Guide {
    private static final String ZH = """
            # 规则

            检查按这些规则进行。**错误**不改就不能发布；**提醒**请人看一看，不挡发布；**推测**是导入时的，请对照来源核对。
            例子里的 `content` 是放记录的文件夹，`theme` 是放主题的文件夹，`batch` 是要导入的文件。
            在命令行里看其中一条：`mingbai explain unknown-unit`。

            这个文件由程序生成，不要在这里改。
            """;
    private static final String EN = """
            # Rules

            What is checked. An **error** stops publishing; a **warning** is for a person to look at; a **guess** is one of an import, to \
            be
            compared with the source. In the examples, `content` is the folder with the records, `theme` that with the theme, and `batch`
            a file that is imported. To see one of them on the command line: `mingbai explain unknown-unit`.

            The program writes this file; do not change it here.
            """;

    private Guide() {}

    /** In Chinese and then in English. */
    static String markdown() {
        return ZH + "\n" + chapter(Language.ZH, "") + "\n---\n\n" + EN + "\n" + chapter(Language.EN, "-1");
    }

    /** @param suffix what a page adds to the anchor of a heading that has occurred before */
    private static String chapter(Language language, String suffix) {
        Map<Said, List<Explanation>> groups = Explanations.all().stream()
                .collect(Collectors.groupingBy(Explanation::group, LinkedHashMap::new, Collectors.toList()));
        StringBuilder chapter = new StringBuilder();
        groups.forEach((group, explanations) -> {
            chapter.append(chapter.isEmpty() ? "" : "\n").append(Messages.in(language).say(group)).append("\n\n");
            explanations.forEach(explanation -> chapter.append(entry(explanation.rule(), language, suffix)));
        });
        groups.forEach((group, explanations) -> {
            chapter.append("\n## ").append(Messages.in(language).say(group)).append("\n");
            explanations.forEach(explanation -> chapter.append("\n### ").append(explanation.rule().id()).append("\n\n")
                    .append(new RuleCard(explanation, language).markdown()));
        });
        return chapter.toString();
    }

    private static String entry(Rule rule, Language language, String suffix) {
        String link = "- [" + rule.id() + "](#" + rule.id() + suffix + ")";
        String level = Messages.in(language).sentence("level." + Word.of(rule.level()));
        return language == Language.ZH ? link + "（" + level + "）" + Messages.in(language).say(Messages.what(rule)) + "\n"
                : link + " (" + level + "): " + Messages.in(language).say(Messages.what(rule)) + "\n";
    }
}
