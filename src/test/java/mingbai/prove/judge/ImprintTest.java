package mingbai.prove.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mingbai.format.OfficialText;
import mingbai.language.Language;
import mingbai.model.Publication;
import mingbai.plan.Output;
import mingbai.plan.PageKind;
import org.junit.jupiter.api.Test;

/** What publication.yaml says of site, footer and document, where it has to be on a page. */
class ImprintTest {
    private static final Output.Page HOME = Output.Page.of(PageKind.HOME, Language.ZH);
    private static final Output.Page TABLE = Output.Page.of(PageKind.TABLE, Language.ZH);
    /** Nothing is configured, and the source states nothing but its title. */
    private static final Publication MINIMAL = Told.publication("minimal");
    /** All is configured; that the document is in force its publisher says. */
    private static final Publication CONFIGURED = Told.publication("configured");
    private static final Output.Page ITEM = Output.Page.of(MINIMAL.items().get(0), Language.ZH);
    private static final List<String> FOOTER = List.of("footer.sponsor", "footer.contact", "site.identity-code", "footer.icp-filing",
            "footer.police-filing", "footer.party-government-mark", "footer.report-errors");
    private static final List<String> CATALOGUE = List.of("document.index-number", "document.subject", "document.issuer",
            "document.date-of-writing", "document.document-number", "document.date-of-publication", "document.keywords");

    private static final String NO_FOOTER_FACTS = """
            <footer>
            <p data-fact="footer.sponsor footer.contact site.identity-code footer.icp-filing footer.police-filing \
            footer.party-government-mark \
            footer.report-errors">待补充：主办单位、联系方式、网站标识码、备案、公安备案；标识、纠错。</p>
            <a href="sitemap.html">网站地图</a></footer>
            """;
    private static final String FOOTER_FACTS = """
            <footer>
            <p data-fact="footer.sponsor">省商务厅</p>
            <p data-fact="footer.contact">0531-12345678</p>
            <p data-fact="site.identity-code">3700000001</p>
            <p data-fact="footer.icp-filing">鲁ICP备00000000号</p>
            <p data-fact="footer.police-filing">鲁公网安备00000000000000号</p>
            <p data-fact="footer.party-government-mark"><a href="https://bszs.conac.cn/sitename" rel="external">标识（外部链接）</a></p>
            <p data-fact="footer.report-errors"><a href="https://zfwzgl.www.gov.cn/exposure/jiucuo.html">纠错</a></p>
            <a href="sitemap.html">网站地图</a></footer>
            """;
    private static final String BLOCK = """
            <main>
            <p data-fact="document.title">试点任务分工表</p>
            <p data-fact="document.index-number document.subject document.issuer document.date-of-writing document.document-number \
            document.date-of-publication document.keywords">原文未列明：索引号、主题分类、发文机关、成文日期、发文字号、发布日期、主题词。</p>
            """;
    private static final String NO_STANDING = BLOCK + """
            <p data-fact="site.published site.modified site.content-source">待补充：发布时间、更新时间、来源。</p>
            <p data-fact="document.status">原文未列明</p>
            </main>
            """;
    private static final String STANDING = BLOCK + """
            <p data-fact="site.published">2024-05-06 07:08</p>
            <p data-fact="site.modified">2024-05-06 07:08</p>
            <p data-fact="site.content-source">省商务厅</p>
            <p data-fact="document.status">现行有效</p>
            <p data-fact="publisher document.status">由发布单位提供：效力状态。</p>
            </main>
            """;

    private static List<String> reported(Publication publication, Output.Page page, String lines) {
        JudgedPage judged = Told.body(page, lines);
        Links links = new Links(judged, Optional.empty(), path -> true);
        links.prove();
        new Imprint(publication, new OfficialLetters(publication)).prove(judged, links);
        return Told.of(judged);
    }

    private static List<String> all(String where, List<String> keys, String... more) {
        return Stream.concat(keys.stream(), Stream.of(more)).map(key -> where + key).toList();
    }

    @Test
    void tellsNothingOfAFooterThatSaysAll() {
        assertEquals(List.of(), reported(MINIMAL, HOME, NO_FOOTER_FACTS));
        assertEquals(List.of(), reported(CONFIGURED, HOME, FOOTER_FACTS));
    }

    @Test
    void tellsAFactThatTheFooterDoesNotHave() {
        assertEquals(List.of("2:1 page-footer footer.contact"),
                reported(CONFIGURED, HOME, FOOTER_FACTS.replace("data-fact=\"footer.contact\"", "")));
        assertEquals(List.of("2:1 page-footer footer.contact"),
                reported(CONFIGURED, HOME, FOOTER_FACTS.replace("\"footer.contact\"", "\"footer.contact\" hidden")));
    }

    @Test
    void tellsAFactThatSaysAnotherValueAtItsPlace() {
        assertEquals(List.of("4:1 page-footer footer.contact"),
                reported(CONFIGURED, HOME, FOOTER_FACTS.replace("0531-12345678", "0531-12345679")));
        assertEquals(List.of("4:1 page-footer footer.contact"), reported(CONFIGURED, HOME, FOOTER_FACTS.replace("0531-12345678", "待补充")));
        assertEquals(List.of("8:1 page-footer footer.party-government-mark"),
                reported(CONFIGURED, HOME, FOOTER_FACTS.replace("conac.cn/sitename", "conac.cn/other")));
    }

    @Test
    void tellsAFactOfWhichOneOfTwoPlacesIsWrong() {
        assertEquals(List.of("3:1 page-footer footer.sponsor"),
                reported(CONFIGURED, HOME, FOOTER_FACTS.replace("</footer>", "<b data-fact=\"footer.sponsor\">省财政厅</b></footer>")));
    }

    @Test
    void tellsAFooterThatDoesNotSayWhatIsMissing() {
        assertEquals(all("3:1 page-footer ", FOOTER), reported(MINIMAL, HOME, NO_FOOTER_FACTS.replace("待补充", "无")));
        assertEquals(all("3:1 page-footer ", FOOTER), reported(MINIMAL, HOME, NO_FOOTER_FACTS.replace("、纠错", "")), "one name too few");
    }

    @Test
    void tellsAPageWithoutAFooterAtItsBody() {
        assertEquals(all("1:7 page-footer ", FOOTER, "sitemap"), reported(CONFIGURED, HOME, FOOTER_FACTS.replace("footer>", "div>")));
    }

    @Test
    void tellsThatTheSiteMapIsNotLinkedInTheFooter() {
        assertEquals(List.of("2:1 page-footer sitemap"),
                reported(MINIMAL, HOME, NO_FOOTER_FACTS.replace("sitemap.html", "index.html") + "<a href=\"sitemap.html\">字</a>"));
        assertEquals(List.of("2:1 page-footer sitemap"),
                reported(MINIMAL, HOME.in(Language.EN),
                        NO_FOOTER_FACTS.replace("sitemap.html", "../sitemap.html")));
    }

    @Test
    void asksForTheFooterOnTheHomePageAlone() {
        assertEquals(List.of(), reported(MINIMAL, Output.Page.of(PageKind.UNITS, Language.ZH), "<main>字</main>"));
    }

    @Test
    void tellsNothingOfAnItemWithItsStandingAndTheCatalogue() {
        assertEquals(List.of(), reported(MINIMAL, ITEM, NO_STANDING));
        assertEquals(List.of(), reported(CONFIGURED, ITEM, STANDING));
    }

    @Test
    void tellsATimeOfPublicationThatIsNotTheRecords() {
        assertEquals(List.of("5:1 page-fact site.published"),
                reported(CONFIGURED, ITEM, STANDING.replace("published\">2024-05-06 07:08", "published\">2024-05-06")));
        assertEquals(List.of("2:1 page-fact site.published"),
                reported(CONFIGURED, ITEM, STANDING.replace("data-fact=\"site.published\"", "")));
    }

    @Test
    void allowsWhatTheSiteHasYetToSayInTheFooterButNotWhatItSays() {
        String missing = "<p data-fact=\"site.published site.modified site.content-source\">待补充：发布时间、更新时间、来源。</p>\n";
        assertEquals(List.of(), reported(MINIMAL, ITEM, NO_STANDING.replace(missing, "") + "<footer>" + missing + "</footer>"));
        String said = "<p data-fact=\"site.content-source\">省商务厅</p>\n";
        assertEquals(List.of("2:1 page-fact site.content-source"),
                reported(CONFIGURED, ITEM, STANDING.replace(said, "") + "<footer>" + said + "</footer>"));
    }

    @Test
    void tellsAStatusThatIsSaidWhereNoneIsStatedAndTheOtherWayRound() {
        assertEquals(List.of("6:1 page-fact document.status"),
                reported(MINIMAL, ITEM, NO_STANDING.replace("status\">原文未列明", "status\">现行有效")));
        assertEquals(List.of("8:1 page-fact document.status"), reported(CONFIGURED, ITEM, STANDING.replace("现行有效", "原文未列明")));
        assertEquals(List.of("8:1 page-fact document.status"), reported(CONFIGURED, ITEM, STANDING.replace("现行有效", "")));
    }

    @Test
    void tellsACatalogueThatDoesNotSayWhatTheSourceLeavesOut() {
        assertEquals(all("4:1 page-catalogue ", CATALOGUE), reported(MINIMAL, ITEM, NO_STANDING.replace("原文未列明：", "")));
        assertEquals(all("4:1 page-catalogue ", CATALOGUE), reported(MINIMAL, TABLE, BLOCK.replace("、主题词", "")));
        assertEquals(List.of("2:1 page-catalogue document.keywords"),
                reported(MINIMAL, TABLE, BLOCK.replace(" document.keywords", "").replace("、主题词", "")));
    }

    @Test
    void tellsATitleOfTheDocumentThatIsAnother() {
        assertEquals(List.of("3:1 page-catalogue document.title"), reported(MINIMAL, TABLE, BLOCK.replace("试点任务分工表", "任务分工表")));
    }

    @Test
    void asksForTheCatalogueInTheMainPart() {
        assertEquals(List.of(), reported(MINIMAL, TABLE, BLOCK));
        String heading = "<p data-fact=\"document.title\">试点任务分工表</p>\n";
        assertEquals(List.of("2:1 page-catalogue document.title"),
                reported(MINIMAL, TABLE, BLOCK.replace(heading, "") + "</main>" + heading));
    }

    @Test
    void tellsWhatThePublisherSaysUnlessThePageNamesItSo() {
        String named = "<p data-fact=\"publisher document.status\">由发布单位提供：效力状态。</p>";
        List<String> told = List.of("2:1 page-catalogue publisher document.status");
        assertEquals(told, reported(CONFIGURED, ITEM, STANDING.replace(named, "")));
        assertEquals(told, reported(CONFIGURED, ITEM, STANDING.replace("由发布单位提供", "说明")));
        assertEquals(told, reported(CONFIGURED, ITEM, STANDING.replace("提供：效力状态", "提供：效力状态、发文机关")));
    }

    @Test
    void tellsASumOfTheOfficialTextThatIsAnother() {
        OfficialLetters source = new OfficialLetters(MINIMAL);
        String sum = "<p data-fact=\"source.sum\">%s</p></main>";
        String row = OfficialText.sum("1一网通办网上办理。省商务厅全省");
        assertEquals(List.of(), reported(MINIMAL, ITEM, NO_STANDING.replace("</main>", sum.formatted(row))));
        assertEquals(List.of("7:1 page-catalogue source.sum"),
                reported(MINIMAL, ITEM, NO_STANDING.replace("</main>", sum.formatted(source.sum()))));
        assertEquals(List.of(), reported(MINIMAL, TABLE, BLOCK + sum.formatted(source.sum())));
        assertEquals(List.of("5:1 page-catalogue source.sum"), reported(MINIMAL, TABLE, BLOCK + sum.formatted(row)));
    }
}
