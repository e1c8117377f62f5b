package mingbai.plan;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import mingbai.model.Publication;
import mingbai.model.Region;
import mingbai.model.SourceText.Is;
import mingbai.model.Subject;
import mingbai.model.Unit;
import mingbai.relate.Lazy;
import mingbai.relate.Relations;

/** Which pages exist: none that would list nothing (rule G06). */
final class Pages {
    private final Relations relations;
    private final Map<PageKind, Lazy<Map<String, Subject>>> byId = new EnumMap<>(PageKind.class);
    private final Lazy<List<Subject>> subjects = new Lazy<>(this::withPage);
    private final Lazy<Boolean> oneFile;

    Pages(Relations relations, ListLimits limits) {
        this.relations = relations;
        this.oneFile = new Lazy<>(() -> limits.fitOneFile(relations.publication()));
        Publication publication = relations.publication();
        add(PageKind.ITEM, publication.items());
        add(PageKind.UNIT, publication.units());
        add(PageKind.REGION, publication.regions());
        add(PageKind.CONCEPT, publication.concepts());
        add(PageKind.PROSE, publication.pages());
    }

    private void add(PageKind kind, List<? extends Subject> all) {
        byId.put(kind, new Lazy<>(() -> {
            Map<String, Subject> found = new HashMap<>();
            all.forEach(subject -> found.putIfAbsent(subject.id(), subject));
            return found;
        }));
    }

    /** All that has a page of its own, items first. */
    List<Subject> subjects() {
        return subjects.get();
    }

    private List<Subject> withPage() {
        Publication publication = relations.publication();
        // Where items apply takes long.
        publication.regions().parallelStream().forEach(relations.reach()::any);
        return Stream.of(publication.items(), publication.units(), publication.regions(), publication.concepts(),
                publication.pages()).<Subject>flatMap(List::stream).filter(this::exists).toList();
    }

    /** A subject by the kind of its page and its id. */
    Optional<Subject> subject(PageKind kind, String id) {
        return Optional.ofNullable(byId.get(kind)).map(all -> all.get().get(id)).filter(this::exists);
    }

    /** Whether a subject has a page: a unit or region that would list nothing has none. */
    boolean exists(Subject subject) {
        if (subject instanceof Unit unit) return !relations.responsible().of(unit).isEmpty();
        return !(subject instanceof Region region) || relations.reach().any(region);
    }

    /** Whether a page exists of which there is one a language, by the name of its kind. */
    boolean exists(String kind) {
        return PageKind.ALL.stream().anyMatch(known -> known.id().equals(kind) && !known.hasSubject() && exists(known));
    }

    /** Whether the only page of a kind would show anything. */
    boolean exists(PageKind kind) {
        return switch (kind) {
            case UNITS -> relations.publication().head().has(Is.UNITS);
            case REGIONS -> relations.publication().head().has(Is.SCOPE);
            case TOPICS -> !relations.rows().byTopic().isEmpty();
            case GROUPS -> !relations.rows().byGroup().isEmpty();
            case LIMITS -> !relations.rows().dated().isEmpty();
            case CHARTS -> !relations.responsible().ranked().isEmpty() || !relations.reach().cities().isEmpty();
            case PARALLEL -> relations.publication().head().languages().several();
            case GLOSSARY -> !relations.publication().concepts().isEmpty();
            case ONE_FILE -> oneFile.get();
            default -> true;
        };
    }
}
