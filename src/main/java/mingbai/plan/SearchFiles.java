package mingbai.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import mingbai.language.Language;
import mingbai.language.LocalizedText;
import mingbai.model.Cell;
import mingbai.model.Concept;
import mingbai.model.Item;
import mingbai.model.Subject;

/**
 * What the search page reads. While the texts are small, every record comes with its text and the page looks through all of
 * them. When they are large, records come without the items' texts and facts: an index in parts says which may hold a
 * query, and only those that are shown are read.
 *
 * @param facets  units, regions, kinds of scope and topics; says which of the two it is
 * @param characters how characters are read, and their traditional forms
 * @param records everything that can be found
 * @param texts   the items' texts, where they are large
 * @param index   words, then the parts of the index of texts, where they are large
 */
record SearchFiles(Output.SearchFacetFile facets, Output.SearchCharacterFile characters, List<Output.SearchRecordFile> records,
                   List<Output.SearchTextFile> texts, List<Output.Search> index) {
    /** About 3 MB: read in a moment, looked through in a few milliseconds. */
    static final int SMALL = 1_500_000;
    private static final int FILE_LETTERS = 250_000;
    private static final int TEXT_FILE_LETTERS = 12_000;
    private static final int SHARD_BYTES = 56_000;
    /** Bytes of the index for three letters: most Chinese pairs are rare, and English ones are common. */
    private static final int CHINESE = 6;
    private static final int ENGLISH = 2;
    private static final int SMALL_RECORD = 100;

    /** @param small up to how many letters texts are small */
    static SearchFiles of(List<Subject> subjects, List<Concept> concepts, int small) {
        List<Item> items = subjects.stream().filter(Item.class::isInstance).map(Item.class::cast).toList();
        int letters = items.stream().mapToInt(SearchFiles::letters).sum();
        boolean large = letters > small;
        List<Output.SearchTextFile> texts = large ? texts(items) : List.of();
        int parts = large ? items.stream().mapToInt(SearchFiles::indexed).sum() / SHARD_BYTES + 1 : 0;
        List<Output.Search> index = new ArrayList<>();
        if (large) index.add(new Output.SearchWordFile(parts));
        for (int number = 0; number < parts; number++) index.add(new Output.SearchIndexFile(number, parts));
        return new SearchFiles(new Output.SearchFacetFile(parts, texts.stream().map(Output.SearchTextFile::first).toList()),
                new Output.SearchCharacterFile(subjects, known(concepts)), records(subjects, large), texts, index);
    }

    List<Output.Search> all() {
        return Stream.of(List.of(facets, characters), records, texts, index).<Output.Search>flatMap(List::stream).toList();
    }

    /** The scripts that the page reads before its first search, in order. */
    List<String> first() {
        List<String> paths = new ArrayList<>(List.of(facets.path(), characters.path()));
        records.forEach(file -> paths.add(file.path()));
        return paths;
    }

    boolean large() {
        return !texts.isEmpty();
    }

    /** Scripts small enough to load quickly. */
    private static List<Output.SearchRecordFile> records(List<Subject> subjects, boolean large) {
        List<Output.SearchRecordFile> files = new ArrayList<>();
        List<Subject> some = new ArrayList<>();
        int letters = 0;
        for (Subject subject : subjects) {
            some.add(subject);
            letters += subject instanceof Item item && !large ? letters(item) : SMALL_RECORD;
            if (letters < FILE_LETTERS) continue;
            files.add(new Output.SearchRecordFile(files.size() + 1, some, !large));
            some.clear();
            letters = 0;
        }
        if (!some.isEmpty()) files.add(new Output.SearchRecordFile(files.size() + 1, some, !large));
        return files;
    }

    private static List<Output.SearchTextFile> texts(List<Item> items) {
        List<Output.SearchTextFile> files = new ArrayList<>();
        List<Item> some = new ArrayList<>();
        int letters = 0;
        int first = 0;
        for (int position = 0; position < items.size(); position++) {
            some.add(items.get(position));
            letters += letters(items.get(position));
            if (letters < TEXT_FILE_LETTERS && position < items.size() - 1) continue;
            files.add(new Output.SearchTextFile(files.size() + 1, first, some));
            first = position + 1;
            some.clear();
            letters = 0;
        }
        return files;
    }

    static int letters(Item item) {
        return texts(item).flatMap(LocalizedText::each).mapToInt(String::length).sum();
    }

    /** All that an item says in words. */
    private static Stream<LocalizedText> texts(Item item) {
        return item.cells().filter(Cell.Words.class::isInstance).map(Cell::text);
    }

    /** About how many bytes of the index an item makes. */
    private static int indexed(Item item) {
        return texts(item).mapToInt(text -> CHINESE * text.official().length()
                + text.translations().values().stream().mapToInt(said -> ENGLISH * said.length()).sum()).sum() / 3;
    }

    private static Map<String, String> known(List<Concept> concepts) {
        Map<String, String> known = new TreeMap<>();
        concepts.forEach(concept -> concept.terms(Language.AUTHORITATIVE).forEach(term ->
                term.pinyin().ifPresent(pinyin -> known.putIfAbsent(term.term(), pinyin))));
        return known;
    }
}
