package mingbai.prove.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import mingbai.language.Language;
import mingbai.plan.Output;
import mingbai.plan.PageKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page at a former address: {@code items/02.html}, for which {@code items/01.html} is now. */
class RedirectionTest {
    private static final Output.Page FORMER = Output.Page.of(Told.publication("moved").redirects().get(0), Language.ZH);
    private static final String RIGHT = """
            <html><head>
            <meta http-equiv="refresh" content="0; url=01.html">
            <meta name="robots" content="noindex">
            <link rel="canonical" href="01.html"></head>
            <body>
            <main><a href="01.html">一网通办</a></main>
            """;

    private static List<String> reported(Output.Page page, String lines) {
        JudgedPage judged = Told.whole(page, lines);
        Links links = new Links(judged, Optional.of("https://www.example.gov.cn/pilot/"), path -> true);
        links.prove();
        Redirection.prove(judged, links);
        return Told.of(judged);
    }

    private static List<String> missing(String what) {
        return List.of("5:1 page-redirect " + what + " | items/01.html");
    }

    @Test
    void tellsNothingOfAPageThatLeadsOn() {
        assertEquals(List.of(), reported(FORMER, RIGHT));
        assertEquals(List.of(),
                reported(FORMER, RIGHT.replace("canonical\" href=\"", "canonical\" href=\"https://www.example.gov.cn/pilot/items/")));
        assertEquals(List.of(), reported(FORMER, RIGHT.replace("noindex", "noindex, follow")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"5; url=01.html", "0; url=02.html", "0; url=../01.html", "0", "0;url=01.html"})
    void tellsAPageThatWaitsOrLeadsElsewhere(String refresh) {
        assertEquals(missing("refresh"), reported(FORMER, RIGHT.replace("0; url=01.html", refresh)));
    }

    @Test
    void tellsThatThereIsNoLinkInTheMainPart() {
        assertEquals(missing("link"), reported(FORMER, RIGHT.replace("main>", "div>")));
        assertEquals(missing("link"), reported(FORMER, RIGHT.replace("a href=\"01.html\"", "a href=\"03.html\"")));
    }

    @Test
    void tellsThatTheCanonicalAddressIsItsOwn() {
        assertEquals(missing("canonical"), reported(FORMER, RIGHT.replace("canonical\" href=\"01", "canonical\" href=\"02")));
    }

    @Test
    void tellsThatSearchEnginesMayListIt() {
        assertEquals(missing("noindex"), reported(FORMER, RIGHT.replace("noindex", "nofollow")));
    }

    @Test
    void tellsAllThatAnEmptyPageLacks() {
        assertEquals(List.of("refresh", "link", "canonical", "noindex").stream().flatMap(what -> missing(what).stream()).toList(),
                reported(FORMER, "<html>\n\n\n\n<body>"));
    }

    @Test
    void followsThePageInItsOwnLanguage() {
        Output.Page english = FORMER.in(Language.EN);
        assertEquals(List.of("5:1 page-redirect refresh | en/items/01.html"),
                reported(english, RIGHT.replace("0; url=01.html", "0; url=../../items/01.html")));
        assertEquals(List.of(), reported(english, RIGHT));
    }

    @Test
    void tellsAnyOtherPageThatLeadsOnByItself() {
        assertEquals(List.of("2:1 page-intrudes http-equiv=refresh"), reported(Output.Page.of(PageKind.HOME, Language.ZH), RIGHT));
        assertEquals(List.of(), reported(Output.Page.of(PageKind.HOME, Language.ZH), RIGHT.replace("refresh", "x")));
    }
}
