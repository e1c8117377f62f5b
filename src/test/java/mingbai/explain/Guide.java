package mingbai.explain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import mingbai.language.Language;
import mingbai.problem.Rule;
import mingbai.words.Messages;

/** A book of rules in a language: the most common, all of them in a table, and then each on its card. */
final class Guide {
    private static final Map<Book, Head> HEADS = Map.of(
            Book.EDITORS, new Head("""
                    # 规则

                    检查记录时用的规则，给编辑看。English: [Rules](RULES.en.md).

                    - **错误**不改，就不能生成。**提醒**请人看一看，不影响生成。**推测**是导入时的，请与原文核对。
                    - 每条规则有一个中文名称和一个代号。网页里按 Ctrl+F，输入其中一个，就能找到。
                    - 在命令窗口里看其中一条：`mingbai explain unknown-unit`，也可以写中文名称。
                    - 例子里的 `content` 是放记录的文件夹，`batch` 是要导入的文件。
                    - 版式的规则不用编辑改，请交给技术人员：[版式的规则](../themes/RULES.md)。

                    这个文件由程序生成，不要在这里改。
                    """, """
                    # Rules

                    What records are checked by, for editors. 中文：[规则](RULES.md)。

                    - An **error** stops a build. A **warning** is for a person to look at. A **guess** is one of an import:
                      compare it with the source.
                    - Each rule has a name and an id. `mingbai explain unknown-unit` shows one in the terminal; the name will do as well.
                    - In the examples, `content` is the folder with the records, and `batch` a file that is imported.
                    - Rules of themes are for their authors: [rules of themes](../themes/RULES.en.md).

                    The program writes this file; do not change it here.
                    """),
            Book.THEMES, new Head("""
                    # 版式的规则

                    生成网页以后核对版式用的规则，给写版式的技术人员看。English: [Rules of themes](RULES.en.md).

                    - **错误**不改，就不能生成。**提醒**请人看一看，不影响生成。
                    - 例子里的 `theme` 是放版式的文件夹。怎样写版式，见 themes 文件夹里的 README.md。
                    - 编辑用的规则在另一处：[规则](../content/RULES.md)。

                    这个文件由程序生成，不要在这里改。
                    """, """
                    # Rules of themes

                    What pages are proven by once they are made, for theme authors. 中文：[版式的规则](RULES.md)。

                    - An **error** stops a build. A **warning** is for a person to look at.
                    - In the examples, `theme` is the folder with the theme. How to write one is in README.md of the folder themes.
                    - Rules of records are for editors: [rules](../content/RULES.en.md).

                    The program writes this file; do not change it here.
                    """));

    private record Head(String chinese, String english) {}

    private final Book book;
    private final Language language;
    private final Messages words;

    private Guide(Book book, Language language) {
        this.book = book;
        this.language = language;
        this.words = Messages.in(language);
    }

    static String markdown(Book book, Language language) {
        return new Guide(book, language).markdown();
    }

    private String markdown() {
        Map<String, List<Explanation>> groups = Explanations.all().stream().filter(explanation -> explanation.book() == book)
                .collect(Collectors.groupingBy(explanation -> words.say(explanation.group()), LinkedHashMap::new, Collectors.toList()));
        StringBuilder markdown = new StringBuilder(in(HEADS.get(book).chinese(), HEADS.get(book).english()));
        if (book == Book.EDITORS) markdown.append("\n## ").append(words.say("rule.most-common")).append("\n\n")
                .append(table(Explanations.mostCommon()));
        markdown.append(in("\n## 全部规则\n", "\n## All rules\n"));
        groups.forEach((group, explanations) -> markdown.append("\n**").append(group).append("**\n\n").append(table(explanations)));
        groups.forEach((group, explanations) -> {
            markdown.append("\n## ").append(group).append("\n");
            explanations.forEach(explanation -> markdown.append(card(explanation)));
        });
        return markdown.toString();
    }

    private String table(List<Explanation> explanations) {
        return in("| 名称 | 代号 | 轻重 | 怎么办 |", "| name | id | weight | what to do |") + "\n|---|---|---|---|\n"
                + explanations.stream().map(this::row).collect(Collectors.joining());
    }

    private String row(Explanation explanation) {
        Rule rule = explanation.rule();
        return "| [" + words.name(rule) + "](#" + rule.id() + ") | `" + rule.id() + "` | " + words.say(Messages.level(rule.level()))
                + " | " + RuleCard.literally(new RuleCard(explanation, language).inOneSentence()).replace("|", "\\|") + " |\n";
    }

    /** Its anchor is the rule's id, whatever the language calls it. */
    private String card(Explanation explanation) {
        return "\n### <a id=\"" + explanation.rule().id() + "\"></a>" + words.title(explanation.rule()) + "\n\n"
                + new RuleCard(explanation, language).markdown();
    }

    /** Of what the books say in each language. */
    private String in(String chinese, String english) {
        return language == Language.ZH ? chinese : english;
    }
}
