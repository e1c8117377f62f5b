package mingbai.render.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The citations that the checked-in edition, a draft, gives to reference managers. */
class CitationTest {
    private static final Pattern LINK = Pattern.compile("<a href=\"data:([^;]+);charset=utf-8,([^\"]*)\" download=\"([^\"]+)\"");

    /** What a link gives a reader who saves it. */
    private static String file(String page, String name) throws Exception {
        Matcher link = LINK.matcher(Files.readString(Path.of("site").resolve(page)));
        while (link.find()) {
            if (link.group(3).equals(name)) {
                return URLDecoder.decode(link.group(2).replace("&amp;", "&").replace("&#39;", "'").replace("+", "%2B"),
                        StandardCharsets.UTF_8);
            }
        }
        throw new AssertionError(name + " is not given");
    }

    @Test
    void risIsWhatReferenceManagersRead() throws Exception {
        assertEquals("""
                TY  - ELEC\r
                TI  - 绿色债务融资工具创新\r
                TT  - Innovation in green debt financing instruments\r
                T2  - 自由贸易试验区第六批改革试点经验复制推广工作任务分工表\r
                N1  - 第18项\r
                LA  - zh\r
                ER  - \r
                """, file("items/18.html", "shandong-ftz-6-18.ris"));
    }

    @Test
    void theEnglishSaysThatItIsATranslation() throws Exception {
        String ris = file("en/items/18.html", "shandong-ftz-6-18.ris");
        assertTrue(ris.contains("TI  - Innovation in green debt financing instruments\r\nTT  - 绿色债务融资工具创新\r\n"), ris);
        assertTrue(ris.contains("N1  - Item 18; unofficial English translation\r\nLA  - en\r\n"), ris);
    }

    @Test
    void bibtexEscapesItsMarks() throws Exception {
        String bibtex = file("items/18.html", "shandong-ftz-6-18.bib");
        assertTrue(bibtex.startsWith("@misc{shandong-ftz-6-18,\n  title = {{绿色债务融资工具创新}},\n"), bibtex);
        assertTrue(bibtex.endsWith("\n}\n"), bibtex);
        assertEquals(bibtex.chars().filter(c -> c == '{').count(), bibtex.chars().filter(c -> c == '}').count());
    }

    /** A draft has neither date nor address. */
    @Test
    void whatIsNotConfiguredIsNotCited() throws Exception {
        for (String name : new String[] {"shandong-ftz-6-18.ris", "shandong-ftz-6-18.bib"}) {
            String file = file("items/18.html", name);
            for (String word : new String[] {"PY", "DA ", "UR", "year", "url", "待补充"}) assertFalse(file.contains(word), file);
        }
    }
}
