package mingbai.prove.memory;

import java.util.List;
import mingbai.problem.Rule;
import mingbai.prove.page.OfficialSums;
import mingbai.prove.page.PageFacts;
import mingbai.prove.page.PageFacts.Fault;
import mingbai.prove.page.PageFacts.Link;
import mingbai.prove.page.PageFacts.Mention;
import mingbai.prove.page.PageFacts.Meta;
import mingbai.prove.page.PageFacts.Official;
import mingbai.prove.page.PageFacts.Part;
import mingbai.prove.page.PageFacts.Passage;
import mingbai.prove.page.PageFacts.Shown;

/** Facts as they are remembered, and back; official letters come back as their sum. Whoever adds a fact adds it to both. */
final class FactsNotation {
    private static final Rule[] RULES = Rule.values();
    private static final Mention.Kind[] KINDS = Mention.Kind.values();

    private FactsNotation() {}

    static MemoryFile.Page write(PageFacts facts) {
        CompactWriter to = new CompactWriter();
        to.texts(List.of(facts.language(), facts.title(), facts.heading(), facts.robots()));
        List.of(facts.body(), facts.main(), facts.footer(), facts.size(), facts.weight(), facts.draft() ? 1 : 0).forEach(to::number);
        to.list(facts.faults(), fault -> to.number(fault.rule().ordinal()).number(fault.node()).texts(fault.arguments()));
        to.texts(facts.ids());
        to.list(facts.links(), link -> to.number(link.node()).number(link.traits()).text(link.address()));
        to.list(facts.metas(), meta -> to.number(meta.node()).text(meta.name()).text(meta.content()));
        to.list(facts.said(), said -> to.number(said.kind().ordinal()).number(said.node()).text(said.text()));
        to.list(facts.official().passages(), passage -> to.number(passage.node()).text(passage.name())
                .number(passage.length()).number(passage.column()));
        to.bytes(facts.official().letters().sum());
        to.list(facts.shown(), shown -> to.number(shown.node()).text(shown.key())
                .number((shown.inMain() ? 1 : 0) + (shown.inFooter() ? 2 : 0)).text(shown.text()).texts(shown.hrefs()));
        to.list(facts.frame(), part -> to.text(part.name()).text(part.text())
                .list(part.links(), lead -> to.text(lead.text()).text(lead.href()).number(lead.index())));
        return new MemoryFile.Page(to.texts(), to.written());
    }

    // Arguments are evaluated from left to right, which is the order in which they were written.
    static PageFacts read(MemoryFile.Page remembered) {
        CompactReader from = new CompactReader(remembered.body(), 0, remembered.texts());
        List<String> texts = from.texts();
        int body = from.number();
        int main = from.number();
        int footer = from.number();
        int size = from.number();
        int weight = from.number();
        boolean draft = from.number() == 1;
        List<Fault> faults = from.list(() -> new Fault(RULES[from.number()], from.number(), from.texts()));
        List<String> ids = from.texts();
        List<Link> links = from.list(() -> new Link(from.number(), from.number(), from.text()));
        List<Meta> metas = from.list(() -> new Meta(from.number(), from.text(), from.text()));
        List<Mention> said = from.list(() -> new Mention(KINDS[from.number()], from.number(), from.text()));
        Official official = new Official(from.list(() -> new Passage(from.number(), from.text(), from.number(), from.number())),
                OfficialSums.remembered(from.bytes()));
        List<Shown> shown = from.list(() -> shown(from));
        List<Part> frame = from.list(() -> new Part(from.text(), from.text(),
                from.list(() -> new Part.Lead(from.text(), from.text(), from.number()))));
        return new PageFacts(texts.get(0), texts.get(1), texts.get(2), body, main, footer, draft, texts.get(3), size, weight, faults, ids,
                links, metas, official, shown, frame, said);
    }

    private static Shown shown(CompactReader from) {
        int node = from.number();
        String key = from.text();
        int where = from.number();
        return new Shown(node, key, (where & 1) != 0, (where & 2) != 0, from.text(), from.texts());
    }
}
