package mingbai.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Collections;
import java.util.List;
import mingbai.language.Language;
import org.junit.jupiter.api.Test;

class SiteMapsTest {
    private static final Output.Page HOME = Output.Page.of(PageKind.HOME, Language.ZH);

    @Test
    void asManyAddressesAsOneMayHaveStandInOne() {
        assertEquals(List.of(new Output.SiteMap(Collections.nCopies(3, HOME), 0)), Plan.siteMaps(Collections.nCopies(3, HOME), 3));
    }

    @Test
    void moreStandInSeveralWithAnIndex() {
        List<Output> maps = Plan.siteMaps(Collections.nCopies(7, HOME), 3);
        assertEquals(List.of("sitemap-1.xml", "sitemap-2.xml", "sitemap-3.xml", "sitemap.xml"), maps.stream().map(Output::path).toList());
        assertEquals(7, maps.stream().filter(Output.SiteMap.class::isInstance).mapToInt(map -> ((Output.SiteMap) map).pages().size())
                .sum());
        assertEquals(maps.subList(0, 3), ((Output.SiteMapIndex) maps.get(3)).maps());
    }
}
