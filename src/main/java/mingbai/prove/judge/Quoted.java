package mingbai.prove.judge;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mingbai.language.Language;
import mingbai.model.Cell;
import mingbai.model.Publication;
import mingbai.model.Region;
import mingbai.problem.Rule;
import mingbai.prove.page.PageFacts;

/**
 * What a page says behind the scope that it quotes: one of several regions never stands for all, nor a list for one that is
 * open, and no name is explained by itself. {@code “Jinan, Qingdao and other cities”, that is Jinan} is false.
 */
public final class Quoted {
    private final Map<Language, Map<String, Cell.Scope>> scopes = new EnumMap<>(Language.class);

    public Quoted(Publication publication) {
        for (Language language : publication.head().languages().all()) {
            Map<String, Cell.Scope> said = new HashMap<>();
            publication.items().forEach(item -> item.scope().ifPresent(scope -> said.putIfAbsent(scope.text().or(language), scope)));
            scopes.put(language, said);
        }
    }

    public void prove(JudgedPage page) {
        for (PageFacts.Mention said : page.said(PageFacts.Mention.Kind.QUOTED)) {
            List<String> words = List.of(said.text().split("\t"));
            Optional.ofNullable(scopes.get(page.page().language()).get(words.get(0)))
                    .flatMap(scope -> wrong(scope, words, page.page().language()))
                    .ifPresent(name -> page.report(Rule.PAGE_SCOPE, said.node(), words.get(0), name));
        }
    }

    /**
     * The name behind a quotation that makes it false.
     *
     * @param words the quotation, and the names behind it
     */
    private static Optional<String> wrong(Cell.Scope scope, List<String> words, Language language) {
        List<String> behind = words.subList(1, words.size());
        List<String> names = scope.regions().stream().map(Region::name).map(name -> name.or(language)).toList();
        if (behind.contains(words.get(0))) return Optional.of(words.get(0));
        boolean one = names.size() == 1 && !scope.openEnded();
        boolean all = !scope.openEnded() && behind.containsAll(names);
        return one || all ? Optional.empty() : behind.stream().filter(names::contains).findFirst();
    }
}
