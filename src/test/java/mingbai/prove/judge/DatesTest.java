package mingbai.prove.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import mingbai.language.Language;
import mingbai.model.Publication;
import mingbai.plan.Output;
import mingbai.plan.PageKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The dates on a page, against those of the records. */
class DatesTest {
    private static final Output.Page HOME = Output.Page.of(PageKind.HOME, Language.ZH);
    /** It was published on 6 May 2024 at 07:08. */
    private static final Publication CONFIGURED = Told.publication("configured");
    /** Repealed on 6 May 2024 and archived on 7 June; its items had notices on 4 March and 5 April. */
    private static final Publication REPEALED = Told.publication("repealed");

    private static List<String> reported(Publication publication, String lines) {
        JudgedPage page = Told.body(HOME, lines);
        new Dates(publication).prove(page);
        return Told.of(page);
    }

    @Test
    void tellsADayThatNoRecordHolds() {
        assertEquals(List.of("2:4 page-date 2031-01-02"), reported(CONFIGURED, "<p>生成于2031年1月2日</p>"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-05-06", "2024-5-6", "2024年5月6日", "2024 年 05 月 06 日", "2024-05-06 07:08", "（2024年5月6日）", "on 6 May 2024"})
    void tellsNothingOfTheDayOfPublicationHoweverItIsWritten(String day) {
        assertEquals(List.of(), reported(CONFIGURED, "<p>" + day + "</p>"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-05-06", "2024-06-07", "2024-03-04", "2024年4月5日"})
    void tellsNothingOfDaysOfNoticesAndOfTheArchive(String day) {
        assertEquals(List.of(), reported(REPEALED, "<p>" + day + "</p>"));
    }

    @Test
    void tellsADayOfAnotherPublication() {
        assertEquals(List.of("2:4 page-date 2024-03-04"), reported(CONFIGURED, "<p>2024-03-04</p>"));
        assertEquals(List.of("2:4 page-date 2024-03-04"), reported(CONFIGURED, "<p>4 March 2024</p>"));
    }

    @Test
    void tellsADayOutOfSightToo() {
        assertEquals(List.of("2:1 page-date 2031-01-02", "3:1 page-date 2031-01-03", "4:1 page-date 2031-01-04"), reported(CONFIGURED, """
                <meta name="PubDate" content="2031-01-02">
                <script>made("2031-01-03")</script>
                <time datetime="2031-01-04">2024年5月6日</time>
                """));
    }

    @Test
    void tellsADayOnceInATextAndAgainInTheNext() {
        assertEquals(List.of("2:4 page-date 2031-01-02", "3:4 page-date 2031-01-02"),
                reported(CONFIGURED, "<p>2031-01-02，2031年1月2日</p>\n<p>2031-01-02</p>"));
    }

    @Test
    void tellsADayThatNoCalendarHas() {
        assertEquals(List.of("2:4 page-date 2024-13-45"), reported(CONFIGURED, "<p>2024-13-45</p>"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2031年", "2031年1月", "12031-01-02", "0531-12345678", "2031-01-02-03", "2031-01-021", "2031/01/02"})
    void tellsNothingOfNumbersThatAreNoDay(String number) {
        assertEquals(List.of(), reported(CONFIGURED, "<p>" + number + "</p>"));
    }

    @Test
    void tellsATimeThatIsNotThatOfSiteOrDocument() {
        assertEquals(List.of("2:1 page-date 09:10"), reported(CONFIGURED, "<time>09:10</time>"));
        assertEquals(List.of("2:1 page-date 现在"), reported(CONFIGURED, "<time datetime='2024-05-06'>现在</time>"));
        assertEquals(List.of(), reported(CONFIGURED, "<time>07:08</time> <time datetime='2024-05-06'>2024-05-06 07:08</time>"));
    }
}
