package mingbai.check.parse;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import mingbai.check.record.ItemForm;
import mingbai.language.Word;
import mingbai.model.SourceText;
import mingbai.model.SourceText.Column;
import mingbai.model.SourceText.Is;
import mingbai.read.RawFile;

/** Of which source an item is, and so of which form its record, by the name of the record: {@code 07}, {@code b-07}. */
public final class Forms {
    private static final Pattern NAME = Pattern.compile("(?:(.+)-)?([0-9]{1,6})");
    /** What items are read by where publication.yaml tells nothing, which has been reported: any column that there can be. */
    private static final Forms ANY = new Forms(List.of(new Entry("", ItemForm.of(List.of(any(Is.NUMBER), any(Is.TITLE), any(Is.TEXT),
            any(Is.UNITS), any(Is.SCOPE)), SourceText.Form.TABLE), Map.of())));

    private final List<Entry> entries;
    /** Where each source is among them. */
    private final Map<String, Integer> places = new HashMap<>();

    private record Entry(String source, ItemForm form, Map<String, Declared.Literals> literals) {
        /** Whether records are read alike by both, to the places of what stands around their fields. */
        boolean same(Entry other) {
            return source.equals(other.source) && form.same(other.form) && literals.equals(other.literals);
        }
    }

    /**
     * What the name of a record says.
     *
     * @param source  the id of its source
     * @param literals what stands around its fields, by the ids of columns
     * @param numeral its place in that source; the largest number there is, where the name has none
     */
    public record Of(String source, int numeral, ItemForm form, Map<String, Declared.Literals> literals) {}

    private Forms(List<Entry> entries) {
        this.entries = entries;
        for (int i = 0; i < entries.size(); i++) places.putIfAbsent(entries.get(i).source(), i);
    }

    private static Column any(Is is) {
        return Column.of(Word.of(is), is, List.of(), Optional.empty(), "", "", false, false);
    }

    public static Forms of(List<Declared> sources) {
        List<Entry> known = sources.stream().filter(source -> !source.form().columns().isEmpty())
                .map(source -> new Entry(source.id(), source.form(), source.literals())).toList();
        return known.isEmpty() ? ANY : new Forms(known);
    }

    public Of of(RawFile item) {
        Matcher name = NAME.matcher(item.stem());
        boolean numbered = name.matches();
        Optional<Entry> called = numbered ? entry(Optional.ofNullable(name.group(1)).orElse("")) : Optional.empty();
        Entry entry = called.or(() -> entry("")).orElse(entries.get(0));
        return new Of(entry.source(), numbered && called.isPresent() ? Integer.parseInt(name.group(2)) : Integer.MAX_VALUE, entry.form(),
                entry.literals());
    }

    private Optional<Entry> entry(String source) {
        return Optional.ofNullable(places.get(source)).map(entries::get);
    }

    /** Whether the items of any source have such a column. */
    public boolean has(Is is) {
        return entries.stream().anyMatch(entry -> entry.form().columns().stream().anyMatch(column -> column.is() == is));
    }

    /** Where a source is among them; negative: it is none of them. */
    int place(String source) {
        return places.getOrDefault(source, -1);
    }

    /** The ids of the sources, the first one first. */
    public List<String> sources() {
        return entries.stream().map(Entry::source).toList();
    }

    /** The source whose items have plain numerals; where each source has an id, the first. */
    public String plain() {
        return entry("").map(Entry::source).orElse(entries.get(0).source());
    }

    /** The form of the items of a source. */
    public ItemForm form(String source) {
        return entry(source).orElseThrow().form();
    }

    /** Whether records are read alike by both, and their sources are in the same order. */
    public boolean same(Forms other) {
        return entries.size() == other.entries.size()
                && IntStream.range(0, entries.size()).allMatch(i -> entries.get(i).same(other.entries.get(i)));
    }
}
