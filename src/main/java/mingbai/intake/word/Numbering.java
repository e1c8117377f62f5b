package mingbai.intake.word;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingbai.format.CodePoint;
import mingbai.intake.source.Counting;
import mingbai.intake.source.Tree;

/**
 * The numbers and bullets that Word sets in front of paragraphs by itself (ECMA-376 part 1, 17.9), counted in the order of the
 * document. Lists of one kind count on together; one that is told to start elsewhere does so once.
 */
final class Numbering {
    private static final Pattern PLACE = Pattern.compile("%([1-9])");
    private static final int LEVELS = 9;
    private static final int LONGEST_CHAIN = 10;

    private final WordStyles styles;
    private final Map<String, Tree> kinds = new HashMap<>();
    private final Map<String, Tree> lists = new HashMap<>();
    private final Map<String, Integer[]> counts = new HashMap<>();
    private final Set<String> started = new HashSet<>();
    /** What has been asked for before: levels by list and place, entries by style. */
    private final Map<String, Optional<Tree>> levels = new HashMap<>();
    private final Map<String, Optional<Tree>> overrides = new HashMap<>();
    private final Map<String, Optional<Entry>> styled = new HashMap<>();

    /** @param part absent: the file has none */
    Numbering(Optional<Tree> part, WordStyles styles) {
        this.styles = styles;
        for (Tree element : part.map(Tree::children).orElse(List.of())) {
            if (element.named("abstractNum")) kinds.putIfAbsent(element.attribute("abstractNumId"), element);
            if (element.named("num")) lists.putIfAbsent(element.attribute("numId"), element);
        }
    }

    /**
     * What is in front of a paragraph.
     *
     * @param text    as Word shows it
     * @param unknown what of it is not known: a way of writing numbers, or a font and its character; empty: nothing
     * @param tight   whether the text follows without a gap
     */
    record Label(String text, String unknown, boolean tight) {
        Label(String text, String unknown) {
            this(text, unknown, false);
        }
    }

    /** A list's place in the document. */
    private record Entry(String list, int level) {}

    /**
     * Counts a paragraph. Each is asked for once, in order.
     *
     * @return absent: nothing is in front of it
     */
    Optional<Label> next(Tree paragraph) {
        return entry(paragraph).filter(entry -> lists.containsKey(entry.list)).flatMap(this::label);
    }

    private Optional<Entry> entry(Tree paragraph) {
        Optional<Tree> own = paragraph.at("pPr", "numPr");
        Optional<String> list = own.flatMap(numbers -> numbers.value("numId"));
        Optional<Integer> level = own.flatMap(numbers -> numbers.number("ilvl"));
        if (list.isEmpty()) {
            return styled.computeIfAbsent(styles.id(paragraph), id -> styled(styles.of(paragraph)))
                    .map(entry -> new Entry(entry.list, Math.min(level.orElse(entry.level), LEVELS - 1)));
        }
        return list.filter(id -> !id.equals("0")).map(id -> new Entry(id, Math.min(level.orElse(0), LEVELS - 1)));
    }

    /**
     * As the first style says that says a list.
     *
     * @param chain a style and those that it rests on
     */
    private Optional<Entry> styled(List<Tree> chain) {
        Optional<Tree> saying = chain.stream().filter(style -> style.has("pPr", "numPr", "numId")).findFirst();
        Optional<String> list = saying.flatMap(style -> style.value("pPr", "numPr", "numId")).filter(id -> !id.equals("0"));
        if (list.isEmpty()) return Optional.empty();
        Optional<Integer> linked = chain.stream().flatMap(style -> linked(list.get(), style.attribute("styleId")).stream()).findFirst();
        int level = linked.or(() -> saying.get().number("pPr", "numPr", "ilvl")).orElse(0);
        return Optional.of(new Entry(list.get(), Math.min(level, LEVELS - 1)));
    }

    /** The level that belongs to a style. */
    private Optional<Integer> linked(String list, String style) {
        for (int level = 0; level < LEVELS; level++) {
            if (level(list, level).flatMap(found -> found.value("pStyle")).equals(Optional.of(style))) return Optional.of(level);
        }
        return Optional.empty();
    }

    /** The kind of a list; one may be named by a style. */
    private Optional<String> kind(String list) {
        String named = list;
        for (int i = 0; i < LONGEST_CHAIN; i++) {
            Optional<String> id = Optional.ofNullable(lists.get(named)).flatMap(found -> found.value("abstractNumId"));
            Optional<String> link = id.map(kinds::get).flatMap(kind -> kind.value("numStyleLink"));
            if (link.isEmpty()) return id;
            named = link.flatMap(styles::named).flatMap(style -> style.value("pPr", "numPr", "numId")).orElse("");
        }
        return Optional.empty();
    }

    private Optional<Tree> override(String list, int level) {
        return overrides.computeIfAbsent(list + " " + level,
                asked -> lists.get(list).children().stream().filter(child -> child.named("lvlOverride"))
                .filter(child -> child.attribute("ilvl").equals(String.valueOf(level))).findFirst());
    }

    private Optional<Tree> level(String list, int level) {
        return !lists.containsKey(list) ? Optional.empty() : levels.computeIfAbsent(list + " " + level, asked -> found(list, level));
    }

    private Optional<Tree> found(String list, int level) {
        return override(list, level).flatMap(found -> found.at("lvl"))
                .or(() -> kind(list).map(kinds::get).stream().flatMap(kind -> kind.children().stream())
                .filter(child -> child.named("lvl") && child.attribute("ilvl").equals(String.valueOf(level))).findFirst());
    }

    private Optional<Label> label(Entry entry) {
        Optional<Tree> level = level(entry.list, entry.level);
        if (level.isEmpty()) return Optional.empty();
        Integer[] counted = counts.computeIfAbsent(kind(entry.list).orElse(entry.list), kind -> new Integer[LEVELS]);
        count(entry, counted);
        if (level.get().on("rPr", "vanish").orElse(false)) return Optional.empty();
        if (format(level.get()).equals("bullet")) return bullet(level.get());
        return Optional.of(written(entry, level.get(), counted)).filter(label -> !label.text.isEmpty() || !label.unknown.isEmpty());
    }

    private void count(Entry entry, Integer[] counted) {
        Optional<Integer> start = override(entry.list, entry.level).flatMap(found -> found.number("startOverride"));
        boolean again = start.isPresent() && started.add(entry.list + " " + entry.level);
        if (again) counted[entry.level] = start.get();
        else if (counted[entry.level] == null) counted[entry.level] = start(entry.list, entry.level);
        else counted[entry.level]++;
        for (int below = entry.level + 1; below < LEVELS; below++) {
            int from = level(entry.list, below).flatMap(found -> found.number("lvlRestart")).orElse(below);
            if (entry.level < from) counted[below] = null;
        }
    }

    private int start(String list, int level) {
        return override(list, level).flatMap(found -> found.number("startOverride"))
                .or(() -> level(list, level).flatMap(found -> found.number("start"))).orElse(0);
    }

    private Label written(Entry entry, Tree level, Integer[] counted) {
        List<String> unknown = new ArrayList<>();
        boolean plain = level.on("isLgl").orElse(false);
        String text = PLACE.matcher(level.value("lvlText").orElse("")).replaceAll(found -> {
            int place = Integer.parseInt(found.group(1)) - 1;
            int number = counted[place] == null ? start(entry.list, place) : counted[place];
            String format = plain ? "decimal" : level(entry.list, place).map(Numbering::format).orElse("decimal");
            Optional<String> shown = padded(number, format).or(() -> Counting.text(number, format));
            if (shown.isEmpty()) unknown.add(format);
            return Matcher.quoteReplacement(shown.orElse(""));
        });
        return new Label(text, String.join(" ", unknown), level.value("suff").filter("nothing"::equals).isPresent());
    }

    private static String format(Tree level) {
        Optional<Tree> said = level.at("numFmt").or(() -> level.at("AlternateContent", "Choice", "numFmt"));
        return said.map(format -> format.attribute("val").equals("custom") ? format.attribute("format") : format.attribute("val"))
                .orElse("decimal");
    }

    /** Formats such as {@code 001, 002, 003, ...}. */
    private static Optional<String> padded(int number, String format) {
        if (!format.matches("0{1,9}1, .*")) return Optional.empty();
        String digits = String.valueOf(number);
        return Optional.of("0".repeat(Math.max(0, format.indexOf(',') - digits.length())) + digits);
    }

    private static Optional<Label> bullet(Tree level) {
        if (level.has("lvlPicBulletId")) return Optional.of(new Label("", "picture"));
        StringBuilder text = new StringBuilder();
        String font = WordStyles.font(level);
        for (int c : level.value("lvlText").orElse("").codePoints().toArray()) {
            Optional<String> shown = SymbolFont.shown(font, c);
            if (shown.isEmpty()) return Optional.of(new Label("", font + " " + CodePoint.code(c)));
            text.append(shown.get());
        }
        return text.toString().isBlank() ? Optional.empty() : Optional.of(new Label(text.toString(), ""));
    }
}
