package mingbai.browser;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import mingbai.Build;
import mingbai.Folders;

/**
 * The real publication with what others have: a document of which the publisher says what its source does not state, files that
 * belong to it, and prose with tables. Pages only gain by it; what they have in the edition that is checked in they have here.
 */
final class Furnished {
    private static final Map<String, String> CLAIMED = Map.of("issuer", "某省自由贸易试验区工作领导小组办公室", "document-number", "某自贸办发〔2021〕16号",
            "date-of-publication", "\"2021-05-06\"", "keywords", "自由贸易试验区；改革试点经验；复制推广", "status", "in-force");
    private static final String ATTACHMENTS = """

            attachments:
              - file: source/annex-1.pdf
                title:
                  zh: 附件1　自由贸易试验区第六批改革试点经验复制推广工作进展情况季度填报表（各市、各有关部门使用）
                  en: "Annex 1: quarterly report on replicating more widely the sixth batch of reform practices of pilot free trade zones, \
            for cities and departments"
              - file: source/annex-2.pdf
                title: {zh: 附件2, en: Annex 2}
            """;
    private static final String TABLE = """

            ## 各表对照

            | 名称 | 项数 | 说明 | 地址 |
            |---|--:|:-:|---|
            | **整张分工表** | 37 | [原表的五栏](table.html)，一行一项，照原文刊载 | `https://www.example.gov.cn/zt/ftz6/table.html` |
            | 中英对照 | 37 | 一段对一段 | [对照](parallel.html) |
            | 无 |  |  |  |

            又一张，只有一栏：

            | 名称 |
            |---|
            | 单文件版 |
            """;
    private static final String TABLE_EN = """

            ## The tables

            | Name | Items | What it is | Address |
            |---|--:|:-:|---|
            | **The whole work table** | 37 | [The five columns of the original](table.html), a row an item, as issued | \
            `https://www.example.gov.cn/zt/ftz6/table.html` |
            | Parallel text | 37 | Paragraph by paragraph | [Both](parallel.html) |
            | None |  |  |  |

            Another, of one column:

            | Name |
            |---|
            | The edition in one file |
            """;

    private Furnished() {}

    /**
     * @param content is filled;
     * @param site what is built of it
     */
    static void build(Path content, Path site) {
        Folders.copy(Path.of("content"), content);
        Path publication = content.resolve("publication.yaml");
        String text = text(publication);
        for (Map.Entry<String, String> key : CLAIMED.entrySet()) {
            String said = text.replaceFirst("\\n  " + key.getKey() + ": (not-stated|to-be-configured)",
                    "\n  " + key.getKey() + ": " + Matcher.quoteReplacement(key.getValue()));
            if (said.equals(text)) throw new IllegalStateException(key.getKey());
            text = said;
        }
        write(publication, text + ATTACHMENTS);
        byte[] annex = Folders.read(Folders.RESOURCES.resolve("sites/attachments/content/source/annex-2.pdf"));
        for (String file : List.of("annex-1.pdf", "annex-2.pdf")) Folders.write(content.resolve("source").resolve(file), annex);
        Map.of("zh", TABLE, "en", TABLE_EN).forEach((language, table) -> {
            Path page = content.resolve("pages/about." + language + ".md");
            write(page, text(page) + table);
        });
        Build.Outcome outcome = new Build(content, Path.of("themes/gazette"), false, (done, of) -> { })
                .publish(site, id -> site.resolveSibling(site.getFileName() + ".zip"), false, false);
        if (!outcome.problems().isEmpty()) throw new IllegalStateException(outcome.problems().toString());
    }

    private static String text(Path file) {
        return new String(Folders.read(file), StandardCharsets.UTF_8);
    }

    private static void write(Path file, String text) {
        Folders.write(file, text.getBytes(StandardCharsets.UTF_8));
    }
}
