package mingbai.check.prose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import mingbai.check.form.Found;
import mingbai.language.Languages;
import mingbai.read.Reader;
import org.commonmark.node.Node;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {
    /** More than any machine takes, and less than what grows with the square of these. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int MANY = 200_000;

    @ParameterizedTest
    @CsvSource(delimiter = '→', value = {
        "**注意：**请 → <strong>注意：</strong>请",
        "请看**“互联网”**平台 → 请看<strong>“互联网”</strong>平台",
        "看**《办法》**。 → 看<strong>《办法》</strong>。",
        "*强调。*完 → <em>强调。</em>完",
        "***甲，***乙 → <em><strong>甲，</strong></em>乙",
        "使用**API：**的 → 使用<strong>API：</strong>的",
        "a**b.**c → a**b.**c",
        "\\**甲，**乙 → **甲，**乙",
        "`**甲，**乙` → <code>**甲，**乙</code>",
        "[**甲：**乙](a，b) → <a href=\"a，b\"><strong>甲：</strong>乙</a>",
        "** 甲，**乙 → ** 甲，**乙",
    })
    void emphasisStandsBesideChineseMarks(String written, String shown) {
        assertEquals("<p>" + shown.strip() + "</p>\n", Markdown.html(Markdown.parse(written.strip())));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '→', value = {
        "按|回车 → 按回车", "甲，|Excel → 甲，Excel", "Excel|，甲 → Excel，甲", "使用|Excel → 使用 Excel", "the|word → the word",
        "“甲”|乙 → “甲”乙", "word —|and → word — and", "“a”|and → “a” and", "甲，|`b` → 甲，\"b\"", "**甲|乙** → 甲乙", "甲  |乙 → 甲 乙",
    })
    void aLineBreakBetweenChineseIsNoSpace(String written, String shown) {
        Node document = Markdown.parse(written.strip().replace('|', '\n'));
        Markdown.join(document);
        assertEquals(shown.strip(), Markdown.text(document).replace('\n', ' '));
    }

    /** They are reported, not linked to what their definitions say. */
    @ParameterizedTest
    @CsvSource(delimiter = '→', value = {
        "注[^1]。 → 注[^1]。", "注[^1][]。 → 注[^1][]。", "[注][^1]。 → [注][^1]。", "注![^1]。 → 注![^1]。",
        "注[^1](table.html)。 → 注<a href=\"table.html\">^1</a>。",
        "注[1]。 → 注<a href=\"x\">1</a>。", "注[^注]。 → 注[^注]。", "**注[^1]**。 → <strong>注[^1]</strong>。",
    })
    void footnotesStayAsTheyAreTyped(String written, String shown) {
        assertEquals("<p>" + shown.strip() + "</p>\n", Markdown.html(Markdown.parse(written.strip() + "\n\n[^1]: 释\n[1]: x\n")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "](", "[a](", "中*，", "**中", "_", "=", "`", "![", "【", "](.", "|", "\\", "*\\", "甲|", "<", "[a]: b\n",
            "# 甲 ", "- ", "（"})
    void hostileProseIsReadInTime(String piece) {
        String text = "# 关于\n\n" + piece.repeat(MANY / piece.length()) + "\n";
        SortedMap<String, String> files = new TreeMap<>(Map.of("pages/about.zh.md", text));
        Reader.Read read = Reader.together(new Reader.Read(new TreeMap<>(), List.of()), "content", files);
        assertTimeout(PATIENCE, () -> {
            Found found = new Found(false, Languages.ALL);
            RawMarks.report(found, read.files().get("pages/about.zh.md"), Markdown.parse(text));
            return found.problems().size();
        });
    }

    @Test
    void placesAreThoseOfTheFile() {
        Node paragraph = Markdown.parse("甲**乙：**丙**丁，**[戊](己)").getFirstChild();
        assertEquals(14, paragraph.getLastChild().getSourceSpans().get(0).getColumnIndex());
    }
}
