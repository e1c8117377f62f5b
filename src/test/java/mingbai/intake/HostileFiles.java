package mingbai.intake;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import mingbai.Folders;
import mingbai.intake.excel.ExcelFileTest;
import mingbai.intake.word.WordFileTest;
import mingbai.language.Language;
import mingbai.problem.Problem;
import mingbai.words.Messages;

/** Files that mean harm, and a program that imports them one after the other and says what came of it and in how many seconds of work. */
public final class HostileFiles {
    private static final double SECOND = 1e9;
    /** As large as the largest text and the largest part of a file. */
    private static final int TEXT = 8 << 20;
    private static final int PART = (16 << 20) - 4096;

    private HostileFiles() {}

    public static Map<String, Supplier<byte[]>> all() {
        Map<String, Supplier<byte[]>> files = new TreeMap<>();
        put(files, "breaks.txt", "\n", TEXT);
        put(files, "tabs.txt", "\t", TEXT);
        put(files, "numbers.txt", "1\n", 200_000);
        put(files, "letters.txt", "字", TEXT / 3);
        put(files, "cell.txt", "序号\t改革事项\t主要内容\n甲\t甲\t" + "今年的任务很重。\n".repeat(200_000) + "甲", 1);
        put(files, "heading.txt", "一、稳增长\n" + "今年的任务很重。\n".repeat(200_000) + "（1）甲（区发改局）", 1);
        put(files, "item.txt", "（1）甲\n" + "今年的任务很重。\n".repeat(200_000) + "（区发改局）\n（2）乙", 1);
        put(files, "below.txt", "（1）甲（区发改局）\n" + "今年的任务很重。\n".repeat(200_000), 1);
        put(files, "items.txt", "（1）甲（牵头单位：区发改局；责任单位：各街道）\n（2）乙（责任单位：各街道）\n", 20_000);
        put(files, "brackets.txt", "（1）" + "甲（）".repeat(500_000), 1);
        put(files, "letters.csv", "字", TEXT / 3);
        put(files, "commas.csv", ",", TEXT);
        put(files, "breaks.csv", "\n", TEXT);
        put(files, "quotes.csv", "\"\"\n", TEXT / 3);
        put(files, "cells.csv", (",字".repeat(99) + "\n"), 9_000);
        put(files, "tags.html", "<p>", TEXT / 3);
        put(files, "half-a-million.html", "<td><p>字", 160_000);
        put(files, "tables.html", "<table><tr><td>", 160_000);
        put(files, "list.html", "<table><tr><td><ol>" + "<li>字".repeat(300_000), 1);
        put(files, "rules.html", "<style>" + "*{display:none}".repeat(200_000) + "</style>" + "<p>字".repeat(200_000), 1);
        put(files, "sheet.html", "<style>" + "a".repeat(TEXT / 4) + "@".repeat(TEXT / 4) + "/*".repeat(TEXT / 8) + "</style><p>字", 1);
        put(files, "spans.html", "<table>" + "<tr><td rowspan=9999 colspan=9999>字".repeat(9_000), 1);
        docx(files, "paragraphs", "<w:p/>", PART / 6);
        docx(files, "most-paragraphs", "<w:p/>", 1_900_000);
        docx(files, "letters", "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>" + "字".repeat(PART / 3 - 300)
                + "</w:t></w:r></w:p></w:tc></w:tr></w:tbl>", 1);
        docx(files, "deep", "<w:p>".repeat(4_900) + "</w:p>".repeat(4_900), 1);
        docx(files, "deep-letters", "<w:p>".repeat(400) + "<w:r><w:t>" + "字".repeat(PART / 9) + "</w:t></w:r>" + "</w:p>".repeat(400), 1);
        docx(files, "deep-tables", "<w:tbl><w:tr><w:tc>".repeat(160) + "</w:tc></w:tr></w:tbl>".repeat(160), 200);
        docx(files, "gaps", "<w:tbl>" + "<w:tr><w:trPr><w:gridBefore w:val='9999'/></w:trPr><w:tc><w:p/></w:tc></w:tr>".repeat(9_999)
                + "</w:tbl>", 1);
        docx(files, "spans", "<w:tbl>" + ("<w:tr>" + "<w:tc><w:tcPr><w:gridSpan w:val='9999'/><w:vMerge/></w:tcPr><w:p/></w:tc>".repeat(5)
                + "</w:tr>").repeat(9_999) + "</w:tbl>", 1);
        docx(files, "fields", "<w:r><w:fldChar w:fldCharType='begin'/></w:r>", 200_000);
        docx(files, "attributes", "<w:p w:val='1' w:type='2' w:id='3'/>", 400_000);
        docx(files, "signs", "<w:tbl><w:tr><w:tc><w:p>" + "<w:r><w:sym w:font='X' w:char='F041'/></w:r>".repeat(200_000)
                + "</w:p></w:tc></w:tr></w:tbl>", 1);
        files.put("styles.docx",
                () -> WordFileTest.docx("", "<w:p><w:pPr><w:pStyle w:val='a'/></w:pPr><w:r><w:t>字</w:t></w:r></w:p>".repeat(100_000),
                new TreeMap<>(Map.of("styles", "<w:style w:styleId='a'><w:basedOn w:val='a'/><w:rPr>" + "<w:b/>".repeat(500_000)
                        + "</w:rPr></w:style>"))));
        files.put("numbers.docx",
                () -> WordFileTest.docx("", "<w:p><w:pPr><w:numPr><w:numId w:val='1'/></w:numPr></w:pPr></w:p>".repeat(150_000),
                new TreeMap<>(Map.of("numbering", "<w:abstractNum w:abstractNumId='0'>" + "<w:lvl w:ilvl='8'/>".repeat(500_000)
                        + "<w:lvl w:ilvl='0'><w:lvlText w:val='%1'/></w:lvl></w:abstractNum>"
                        + "<w:num w:numId='1'><w:abstractNumId w:val='0'/></w:num>"))));
        xlsx(files, "cells", "<row>" + "<c/>".repeat(PART / 4 - 100) + "</row>", 1);
        xlsx(files, "rows", "<row/>", PART / 6 - 100);
        xlsx(files, "formatted", "<row><c r='CV1'/></row>", 400_000);
        xlsx(files, "full", "<row>" + "<c><v>1</v></c>".repeat(100) + "</row>", 9_999);
        xlsx(files, "letters", "<row><c t='inlineStr'><is><t>" + "字".repeat(PART / 3 - 300) + "</t></is></c></row>", 1);
        xlsx(files, "merged", "</sheetData><mergeCells>" + "<mergeCell ref='A1:CV1048576'/>".repeat(400_000)
                + "</mergeCells><sheetData><row><c><v>1</v></c></row>", 1);
        return files;
    }

    private static void put(Map<String, Supplier<byte[]>> files, String name, String thing, int times) {
        files.put(name, () -> thing.repeat(times).getBytes(StandardCharsets.UTF_8));
    }

    private static void docx(Map<String, Supplier<byte[]>> files, String name, String thing, int times) {
        files.put(name + ".docx", () -> WordFileTest.docx(thing.repeat(times)));
    }

    private static void xlsx(Map<String, Supplier<byte[]>> files, String name, String thing, int times) {
        files.put(name + ".xlsx", () -> ExcelFileTest.smallest("", thing.repeat(times)));
    }

    /** @param words the content folder and the folder of the files */
    public static void main(String[] words) {
        Path content = Path.of(words[0]);
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        for (String name : Folders.files(Path.of(words[1]))) {
            long start = threads.getCurrentThreadCpuTime();
            Import.Outcome outcome = Import.of(Path.of(words[1]).resolve(name), content, Optional.empty());
            String said = outcome.problems().stream().filter(Problem::error).findFirst().map(Messages.in(Language.EN)::message)
                    .orElse("");
            System.out.printf("%s\t%.1f\t%b\t%s%n", name, (threads.getCurrentThreadCpuTime() - start) / SECOND, outcome.refused(),
                    said.substring(0, Math.min(80, said.length())));
        }
    }
}
