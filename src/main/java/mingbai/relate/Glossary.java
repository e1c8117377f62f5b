package mingbai.relate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import mingbai.language.Language;
import mingbai.model.Concept;
import mingbai.model.Item;
import mingbai.model.Publication;
import mingbai.text.Bitexts;

/** How concepts are ordered and belong together, and where items use them. */
public final class Glossary {
    private final Publication publication;
    private final Bitexts texts;
    private final Map<String, Concept> concepts = new LinkedHashMap<>();
    private final Map<String, List<Concept>> relating = new LinkedHashMap<>();
    private final Map<String, List<Concept>> narrower = new LinkedHashMap<>();
    private final Map<String, Lazy<List<FirstLetters.Letter>>> letters = new LinkedHashMap<>();
    private final Map<String, List<Concept>> in = new ConcurrentHashMap<>();
    private final Lazy<Map<String, List<Item>>> using = new Lazy<>(this::uses);

    Glossary(Publication publication, Bitexts texts) {
        this.publication = publication;
        this.texts = texts;
        for (Concept concept : publication.concepts()) {
            concepts.put(concept.id(), concept);
            concept.related().forEach(id -> relating.computeIfAbsent(id, key -> new ArrayList<>()).add(concept));
            concept.broader().forEach(id -> narrower.computeIfAbsent(id, key -> new ArrayList<>()).add(concept));
        }
        for (Language language : publication.head().languages().all()) {
            letters.put(language.code(), new Lazy<>(() -> FirstLetters.of(publication.concepts(), language)));
        }
    }

    /** The concepts that an item's Chinese title, texts, remarks and scope use, row by row, in the order of their first occurrence. */
    public List<Concept> in(Item item) {
        return in.computeIfAbsent(item.id(), id -> used(item));
    }

    /** The items that use a concept, by number. */
    public List<Item> using(Concept concept) {
        return using.get().getOrDefault(concept.id(), List.of());
    }

    /**
     * The sentences in which items use a concept, item by item.
     *
     * @param page the language beside which others are shown
     */
    public List<Concordance.Entry> concordance(Concept concept, Language page) {
        return concordance(concept, using(concept), page);
    }

    /** The sentences in which some items use a concept, item by item. */
    public List<Concordance.Entry> concordance(Concept concept, List<Item> items, Language page) {
        Concordance concordance = new Concordance(concept, texts, publication.head().languages().translations(page));
        return items.stream().map(concordance::entry).toList();
    }

    /** The concepts that one names as related, then those that name it: the relation has no direction. */
    public List<Concept> related(Concept concept) {
        return Stream.concat(concept.related().stream().map(concepts::get), relating.getOrDefault(concept.id(), List.of()).stream())
                .distinct().toList();
    }

    public List<Concept> broader(Concept concept) {
        return concept.broader().stream().map(concepts::get).toList();
    }

    public List<Concept> narrower(Concept concept) {
        return narrower.getOrDefault(concept.id(), List.of());
    }

    /**
     * The concepts by first letter: of pinyin, or of the term in another language.
     *
     * @param language the code of a language, as templates know it
     */
    public List<FirstLetters.Letter> letters(String language) {
        return letters.get(language).get();
    }

    /** Concepts by topic, in the order of the topics, within one by id. */
    public List<Group<Concept>> groups() {
        return Group.by(Concept::topic, publication.concepts());
    }

    /**
     * The same, within a topic as they are looked up: by pinyin, or by the term in another language.
     *
     * @param language the code of a language, as templates know it
     */
    public List<Group<Concept>> groups(String language) {
        return Group.by(Concept::topic, letters(language).stream().flatMap(letter -> letter.concepts().stream()).toList());
    }

    private List<Concept> used(Item item) {
        return Stream.concat(Stream.of(item.title()), item.passages().stream())
                .flatMap(text -> texts.of(text).terms(Language.AUTHORITATIVE).stream())
                .map(hit -> hit.value().concept()).distinct().toList();
    }

    private Map<String, List<Item>> uses() {
        Map<String, List<Item>> uses = new HashMap<>();
        publication.items().forEach(item -> in(item).forEach(concept ->
                uses.computeIfAbsent(concept.id(), id -> new ArrayList<>()).add(item)));
        return uses;
    }
}
