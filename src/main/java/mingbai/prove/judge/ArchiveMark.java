package mingbai.prove.judge;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import mingbai.model.Publication;
import mingbai.plan.PageKind;
import mingbai.problem.Rule;
import mingbai.prove.page.PageFacts;
import mingbai.prove.page.PageFacts.Mention;

/**
 * A page says what it is: its language, that it belongs to a draft (rule G10) or an archive (G12); only what is read away from its
 * folder brings its own style.
 */
public final class ArchiveMark {
    private ArchiveMark() {}

    public static void prove(JudgedPage page, Publication publication) {
        PageFacts facts = page.facts();
        String tag = page.page().language().tag();
        if (!facts.language().equals(tag)) page.report(Rule.PAGE_LANG, PageFacts.NONE, facts.language(), tag);
        if (publication.head().draft() && !facts.draft()) page.report(Rule.PAGE_DRAFT, facts.body());
        archived(page, publication);
        if (page.page().kind() == PageKind.ONE_FILE || page.page().kind() == PageKind.NOT_FOUND) return;
        page.said(Mention.Kind.STYLE).forEach(said -> page.report(Rule.PAGE_POLICY, said.node(), said.text()));
    }

    /** The mark of an edition that is only kept for reference names the date, and others have none. */
    private static void archived(JudgedPage page, Publication publication) {
        Optional<String> since = publication.head().site().archived().map(LocalDate::toString);
        List<Mention> marks = page.said(Mention.Kind.ARCHIVED);
        marks.stream().filter(mark -> since.filter(mark.text()::contains).isEmpty())
                .forEach(mark -> page.report(Rule.PAGE_ARCHIVED, mark.node()));
        if (since.isPresent() && marks.isEmpty()) page.report(Rule.PAGE_ARCHIVED, page.facts().body());
    }
}
