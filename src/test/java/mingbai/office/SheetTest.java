package mingbai.office;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import mingbai.office.Sheet.Column;
import org.apache.poi.xssf.model.SharedStringsTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A sheet's texts, whatever they hold, and what a sheet of any length costs. */
class SheetTest {
    private static final Column<String> TEXT = new Column<>("文 Text", 40, text -> text);

    /** What has been written last, and how much in all. */
    private static final class Tail extends OutputStream {
        private static final int KEPT = 400;
        private byte[] tail = new byte[0];
        private long length;

        @Override
        public void write(int b) {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int start, int count) {
            length += count;
            byte[] whole = Arrays.copyOf(tail, tail.length + count);
            System.arraycopy(bytes, start, whole, tail.length, count);
            tail = Arrays.copyOfRange(whole, Math.max(0, whole.length - KEPT), whole.length);
        }

        @Override
        public String toString() {
            return new String(tail, StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " 前后 ", "\n", "一\n二\t三", "=SUM(A:A)", "+1", "'1", "_x000B_", "__x0041__x0041_", "_xyz_", "<b> & ]]> \"'",
            "\u000B\u0001",
        "\uFFFE\uFFFF", "回车\r", "😀𠀀"})
    void everyTextIsReadAsItWasWritten(String text) throws IOException {
        SharedStrings strings = new SharedStrings();
        assertEquals(0, strings.place("前"));
        assertEquals(1, strings.place(text));
        assertEquals(1, strings.place(new String(text.toCharArray())));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        strings.write(out);
        try (SharedStringsTable read = new SharedStringsTable()) {
            read.readFrom(new ByteArrayInputStream(out.toByteArray()));
            assertEquals(2, read.getUniqueCount());
            assertEquals(text, read.getItemAt(1).getString());
        }
    }

    @Test
    void aTextThatNoCellHoldsIsCutBetweenCharacters() {
        SharedStrings strings = new SharedStrings();
        String most = "好".repeat(32_767);
        Sheet.of("表", List.of(TEXT), List.of(most, most + "。", "-" + "😀".repeat(20_000))).write(strings, true, new Tail());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        strings.write(out);
        List<String> texts = Arrays.stream(out.toString(StandardCharsets.UTF_8).split("</?t>"))
                .filter(text -> text.length() > 1000).toList();
        assertEquals(most, texts.get(0));
        assertEquals(32_767, texts.get(1).length());
        assertTrue(texts.get(1).endsWith("好……（以下从略，见网页 cut, see the page）"));
        assertTrue(texts.get(2).matches("-(😀)+……（以下从略，见网页 cut, see the page）"));
    }

    /** Excel opens no file with a row more. */
    @Test
    void rowsThatNoSheetHoldsAreLeftOutAndThatIsSaid() {
        SharedStrings strings = new SharedStrings();
        Tail whole = new Tail();
        Sheet.of("表", List.of(TEXT), Collections.nCopies(1_048_575, "文")).write(strings, true, whole);
        assertTrue(whole.toString().contains("<c r=\"A1048576\" s=\"3\" t=\"s\"><v>1</v></c></row></sheetData><autoFilter "
                + "ref=\"A1:A1048576\"/>"), whole.toString());
        Tail cut = new Tail();
        Sheet.of("表", List.of(TEXT), Collections.nCopies(1_048_576, "文")).write(strings, true, cut);
        assertTrue(cut.toString().contains("<c r=\"A1048576\" s=\"3\" t=\"s\"><v>2</v></c></row></sheetData><autoFilter "
                + "ref=\"A1:A1048576\"/>"), cut.toString());
        assertEquals(2, strings.place("……（以下从略，见网页 cut, see the page）"));
    }

    /** A row has left for the file before many others are asked for. */
    @Test
    void rowsAreWrittenAsTheyAreRead() {
        Tail out = new Tail();
        int buffered = 40_000;
        int least = "<row r=\"1\" ht=\"18\" customHeight=\"1\"><c r=\"A1\" s=\"3\" t=\"s\"><v>1</v></c></row>".length();
        List<String> records = new AbstractList<>() {
            @Override
            public String get(int place) {
                assertTrue(out.length > (long) place * least - buffered, place + " rows, but " + out.length + " bytes");
                return "文";
            }

            @Override
            public int size() {
                return 50_000;
            }
        };
        Sheet.of("表", List.of(TEXT), records).write(new SharedStrings(), false, out);
        assertTrue(out.length > 50_000L * least);
    }
}
