package mingbai.browser;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import mingbai.Excerpt;
import mingbai.Folders;
import mingbai.plan.Plan;

/** The real publication as a webmaster publishes it: with all that a draft leaves to be supplied. */
final class Configured {
    private static final Map<String, String> SUPPLIED = Map.ofEntries(
            Map.entry("name", "试点网"), Map.entry("domain", "www.example.gov.cn"), Map.entry("identity-code", "\"3700000001\""),
            Map.entry("address", "https://www.example.gov.cn/zt/ftz6/"), Map.entry("published", "\"2024-05-06 07:08\""),
            Map.entry("modified", "\"2024-05-07 07:08\""),
            Map.entry("index-number", "000000/2024-00001"), Map.entry("subject", "商务、海关、旅游"),
            Map.entry("issuer", "某省人民政府办公厅"), Map.entry("date-of-writing", "2024年4月1日"),
            Map.entry("document-number", "not-stated"), Map.entry("date-of-publication", "2024年5月6日"), Map.entry("status", "in-force"),
            Map.entry("content-source", "省商务厅"), Map.entry("sponsor", "省商务厅"), Map.entry("contact", "\"0531-12345678\""),
            Map.entry("icp-filing", "鲁ICP备00000000号"), Map.entry("police-filing", "鲁公网安备00000000000000号"),
            Map.entry("party-government-mark", "https://bszs.conac.cn/sitename"),
            Map.entry("report-errors", "https://zfwzgl.www.gov.cn/exposure/jiucuo.html"));

    private Configured() {}

    /** @param content where its content is put */
    static Plan plan(Path content) {
        Folders.copy(Path.of("content"), content);
        Path file = content.resolve("publication.yaml");
        String text = new String(Folders.read(file), StandardCharsets.UTF_8);
        for (Map.Entry<String, String> key : SUPPLIED.entrySet()) {
            text = text.replace("  " + key.getKey() + ": to-be-configured", "  " + key.getKey() + ": " + key.getValue());
        }
        Folders.write(file, text.getBytes(StandardCharsets.UTF_8));
        Plan plan = Plan.of(Excerpt.publication(content));
        if (plan.publication().head().draft()) throw new IllegalStateException(plan.publication().head().toBeConfigured().toString());
        return plan;
    }
}
