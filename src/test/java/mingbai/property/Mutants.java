package mingbai.property;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mingbai.read.Raw;
import mingbai.read.RawFile;
import mingbai.read.Reader;

/** Records in which something official was changed: a character, a field, a record; as people mistype and as an attacker would. */
final class Mutants {
    /** Characters that are taken for each other. */
    private static final List<String> ALIKE = List.of("己已巳", "未末", "土士", "日曰", "人入", "千干于", "大太犬", "戊戌戍", "侯候", "账帐", "做作", "像象", "的地得",
            "，,、", "。.．", "；;", "：:", "（(", "）)", "“”\"", "‘’'", "—-–－一", "0〇零○", "1一壹Ⅰ", "省⽣", "一⼀㇐", "人⼈", "工⼯", "口⼝", "文⽂", "业業",
            "关関", "发發");
    private static final List<String> INSERTED = List.of("\uFE00", "\uFE0F", "\u200B", "\u200D", "\u00AD", "\u2060", "\u00A0", "\u3000",
            " ", "\u202E", "\u034F", "\uFEFF",
            "\uE000", "\uFFFD", "\u3164", "\u2800", "\u0301", "\u20DD", "的", "不", "。", " # ", ": ", "\\u202E", "&#8203;", "\n", "\n\n",
            "\t", "'", "\"", "#", "：");

    private final Reader.Read read;
    private final List<Span> spans = new ArrayList<>();
    private final String alphabet;

    /**
     * Where official words are.
     *
     * @param file  the record
     * @param field which of its fields it is a line of
     * @param start in the file's text
     */
    private record Span(RawFile file, String field, int start, int end) {
        String text() {
            return file.text().substring(start, end);
        }
    }

    /**
     * @param what  was done
     * @param files the records that are changed, by their names
     */
    record Mutant(String what, SortedMap<String, String> files) {
        private static Mutant of(String what, RawFile file, String text) {
            return new Mutant(what + " in " + file.name(), new TreeMap<>(Map.of(file.name(), text)));
        }
    }

    Mutants(Reader.Read read) {
        this.read = read;
        read.files().values().forEach(this::official);
        alphabet = spans.stream().map(Span::text).collect(Collectors.joining());
    }

    /** How many official characters there are to be changed. */
    int letters() {
        return alphabet.length();
    }

    private void official(RawFile file) {
        if (file.name().startsWith("items/")) {
            add(file, "title", file.at("title", "zh"));
            add(file, "text", file.at("text", "zh"));
            add(file, "scope", file.at("scope", "zh"));
            add(file, "number", file.at("number"));
            file.at("units").ifPresent(units ->
                    each(units, unit -> add(file, "units", Optional.of(below(unit, "as-published").orElse(unit)))));
        } else if (file.name().equals("publication.yaml")) {
            add(file, "title", file.at("title", "zh"));
            add(file, "document", file.at("document", "title"));
            List.of("number", "title", "text", "units", "scope")
                    .forEach(column -> add(file, "columns", file.at("source", "columns", column, "zh")));
        } else if (file.name().equals("units.yaml")) {
            file.at("units").ifPresent(units -> each(units, unit -> {
                add(file, "name", below(unit, "name").flatMap(name -> below(name, "zh")));
                below(unit, "aliases").ifPresent(aliases -> each(aliases, alias -> add(file, "aliases", Optional.of(alias))));
            }));
        } else if (file.name().startsWith("source/")) {
            for (int at = 0; at < file.text().length(); at++) {
                int end = file.text().indexOf('\n', at);
                int to = end < 0 ? file.text().length() : end;
                if (!file.text().substring(at, to).isBlank()) spans.add(new Span(file, "line", at, to));
                at = to;
            }
        }
    }

    private static void each(Raw node, Consumer<Raw> each) {
        if (node instanceof Raw.Sequence list) list.elements().forEach(each);
    }

    private static Optional<Raw> below(Raw node, String key) {
        return node instanceof Raw.Mapping mapping
                ? mapping.entries().stream().filter(entry -> entry.key().equals(key)).map(Raw.Entry::value).findFirst() : Optional.empty();
    }

    /** Every line of a text, where the file has it. */
    private void add(RawFile file, String field, Optional<Raw> node) {
        if (node.isEmpty() || !(node.get() instanceof Raw.Scalar scalar)) return;
        int from = IntStream.range(1, scalar.place().line()).reduce(0, (at, line) -> file.text().indexOf('\n', at) + 1);
        for (String line : scalar.value().strip().split("\n")) {
            int at = file.text().indexOf(line, from);
            if (at < 0) throw new IllegalStateException(file.name() + " does not have " + line);
            spans.add(new Span(file, field, at, at + line.length()));
            from = at + line.length();
        }
    }

    /** Something is changed. */
    Mutant next(Random random) {
        int kind = random.nextInt(20);
        if (kind == 0) return records(random);
        if (kind <= 2) return fields(random);
        Span span = spans.get(random.nextInt(spans.size()));
        return character(span, random);
    }

    private Mutant character(Span span, Random random) {
        String text = span.text();
        int at = random.nextInt(text.length());
        int behind = at + 1;
        return switch (random.nextInt(6)) {
            case 0 -> with(span, "other letter", text.substring(0, at) + letter(random) + text.substring(behind));
            case 1 -> with(span, "letter less", text.substring(0, at) + text.substring(behind));
            case 2 -> behind == text.length() ? with(span, "letter twice", text + text.charAt(at))
                    : with(span, "letters swapped", text.substring(0, at) + text.charAt(behind) + text.charAt(at)
                            + text.substring(behind + 1));
            case 3 -> with(span, "letter more", text.substring(0, at) + letter(random) + text.substring(at));
            case 4 -> alike(span, random);
            default -> {
                String inserted = INSERTED.get(random.nextInt(INSERTED.size()));
                int place = random.nextInt(text.length() + 1);
                yield with(span, "inserted " + inserted.codePoints().mapToObj("U+%04X"::formatted).collect(Collectors.joining(" ")),
                        text.substring(0, place) + inserted + text.substring(place));
            }
        };
    }

    /** One that looks the same, if there is one. */
    private Mutant alike(Span span, Random random) {
        String text = span.text();
        int start = random.nextInt(text.length());
        for (int i = 0; i < text.length(); i++) {
            int at = (start + i) % text.length();
            String c = text.substring(at, at + 1);
            List<String> known = ALIKE.stream().filter(group -> group.contains(c)).toList();
            if (known.isEmpty()) continue;
            String group = known.get(random.nextInt(known.size())).replace(c, "");
            return with(span, "alike", text.substring(0, at) + group.charAt(random.nextInt(group.length())) + text.substring(at + 1));
        }
        int wide = text.charAt(start) < 0x7F && text.charAt(start) > ' ' ? text.charAt(start) + 0xFEE0 : text.charAt(start) ^ 1;
        return with(span, "other width or neighbour", text.substring(0, start) + (char) wide + text.substring(start + 1));
    }

    private char letter(Random random) {
        return alphabet.charAt(random.nextInt(alphabet.length()));
    }

    private static Mutant with(Span span, String what, String text) {
        return Mutant.of(what + " at " + span.start() + " (" + span.field() + ")", span.file(),
                span.file().text().substring(0, span.start()) + text + span.file().text().substring(span.end()));
    }

    /** Two lines of official words change places, one is given twice or left out. */
    private Mutant fields(Random random) {
        Span one = spans.get(random.nextInt(spans.size()));
        List<Span> same = spans.stream().filter(span -> span.field().equals(one.field()) && !span.text().equals(one.text())).toList();
        Span other = random.nextBoolean() && !same.isEmpty() ? same.get(random.nextInt(same.size()))
                : spans.get(random.nextInt(spans.size()));
        if (random.nextInt(3) == 0) return with(one, "another's words", other.text());
        if (one.file() != other.file()) {
            SortedMap<String, String> files = new TreeMap<>(with(one, "", other.text()).files());
            files.putAll(with(other, "", one.text()).files());
            return new Mutant("swapped " + one.field() + " of " + one.file().name() + " and " + other.field() + " of "
                    + other.file().name(), files);
        }
        if (one.start() >= other.end() || one.end() > other.start()) return with(one, "twice", one.text() + one.text());
        String text = one.file().text();
        return Mutant.of("swapped " + one.field() + " and " + other.field(), one.file(), text.substring(0, one.start()) + other.text()
                + text.substring(one.end(), other.start()) + one.text() + text.substring(other.end()));
    }

    /** Two records change places, all but their numbers or as they are; or one is another's copy. */
    private Mutant records(Random random) {
        List<RawFile> items = read.files().values().stream().filter(file -> file.name().startsWith("items/")).toList();
        RawFile one = items.get(random.nextInt(items.size()));
        RawFile other = items.get(random.nextInt(items.size()));
        String numbered = other.text().replaceFirst("(?m)^number: .*", "number: " + number(one));
        if (random.nextInt(3) == 0) return Mutant.of("copy of " + other.name(), one, numbered);
        Map<String, String> files = new LinkedHashMap<>();
        boolean whole = random.nextBoolean();
        files.put(one.name(), whole ? other.text() : numbered);
        files.put(other.name(), whole ? one.text() : one.text().replaceFirst("(?m)^number: .*", "number: " + number(other)));
        return new Mutant("swapped " + one.name() + " and " + other.name(), new TreeMap<>(files));
    }

    private static String number(RawFile file) {
        return Stream.of(file.at("number").orElseThrow()).map(node -> ((Raw.Scalar) node).value()).findFirst().orElseThrow();
    }
}
