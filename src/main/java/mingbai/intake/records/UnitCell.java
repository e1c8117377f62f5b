package mingbai.intake.records;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mingbai.format.CodePoint;
import mingbai.intake.source.Findings;
import mingbai.intake.source.Lexicon;
import mingbai.intake.source.SourceTable.Cell;
import mingbai.intake.source.SourceTable.Merge;
import mingbai.intake.source.Texts;
import mingbai.problem.Place;
import mingbai.problem.Rule;
import mingbai.text.RoleWords;

/**
 * The units of a cell, each with the word for what it does where the cell has one. Names are found by the list of units, whatever the
 * cell's line breaks and spaces do to them; units may be separated by line breaks, spaces, 、，,；;／/ or 和, or stand together. What is no
 * name from one of these to the next is a new one. Of all ways to read a cell, the one with the fewest new stretches counts, and of those
 * the one with the fewest names. A word in brackets is that of the name before, one without that of the names since the last ， or ；, and
 * one with a colon that of all names behind.
 *
 * <pre>{@code 省工业和⏎信息化厅⏎省交通运输厅   two units}</pre>
 */
public final class UnitCell {
    private static final String SEPARATORS = "、，,；;/|。";
    /** Of these, those that end a clause. */
    private static final String CLAUSES = "，,；;。\n";
    private static final Map<String, String> ROLES = RoleWords.all();
    private static final String ROLE = ROLES.keySet().stream().map(Pattern::quote).collect(Collectors.joining("|"));
    /** Words without brackets: those of what names may end with are none. */
    private static final String BARE = ROLES.entrySet().stream().filter(role -> !role.getValue().equals("implementing"))
            .map(role -> Pattern.quote(role.getKey())).collect(Collectors.joining("|"));
    private static final Pattern MARK = Pattern.compile("\\((?<bracket>" + ROLE + ")" + Lexicon.any("unit.words") + "?\\)|(?<label>"
            + ROLE + ")(?:"
            + ROLE + ")?" + Lexicon.any("unit.words") + "?:|(?<=..)(?<bare>" + BARE + ")(?:" + BARE + ")*(?=[" + SEPARATORS + "]|$)");
    private static final List<String> ENDINGS = Stream.concat(Lexicon.words("unit.endings").stream(), Stream.of("）", ")")).toList();
    private static final Pattern NUMBERED = Pattern.compile("\\d{1,2}[.、)]|\\(\\d{1,2}\\)");
    private static final String CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳";
    /** No name of a unit is longer. */
    private static final int LONGEST = 40;
    private static final Pattern IN_BRACKETS = Pattern.compile("\\(([^()]*)\\)");
    /** A name with so much in brackets behind it that it is hardly a part of the name, as in 各县（市、区）. */
    private static final Pattern NOTED = Pattern.compile("(?<name>[^（）()]{2,})[（(](?<bracket>[^（）()]{4,})[）)]");
    /** A name with the mark of a note. */
    private static final Pattern MARKED = Pattern.compile("(?<name>.{2,}?)(?:[①-⑳*※]|\\[\\d{1,2}]|〔\\d{1,2}〕)");
    private static final Pattern BEGINNING = Pattern.compile(Lexicon.any("bracket.beginnings"));
    /** Words behind names that say how they share a task, and one that lets others join. */
    private static final Pattern FILLING = Pattern.compile(Lexicon.any("filling") + "$");
    private static final Pattern OTHERS = Pattern.compile("(.{2,}?)" + Lexicon.any("others") + "(.*)");
    private static final Pattern NOBODY = Pattern.compile(RoleWords.nobody());
    private static final Pattern UNNAMED = Pattern.compile(RoleWords.unnamed());
    private static final Pattern SPACE = Pattern.compile("[\\s\\u3000\\u00A0]+");
    private static final Pattern JOINING = Pattern.compile("^" + Lexicon.any("others.called") + "?" + Lexicon.any("joining") + "?");
    private static final List<String> WORDS = Lexicon.words("joining");
    private static final long UNKNOWN = 1_000_000;

    private final Cell cell;
    private final NameIndex known;
    private final StringBuilder letters = new StringBuilder();
    private final List<Integer> origins = new ArrayList<>();
    private final List<Boolean> edges = new ArrayList<>();
    /** Whether white space is before a letter, and whether a letter separates units. */
    private final List<Boolean> breaks = new ArrayList<>();
    private final List<Boolean> separators = new ArrayList<>();
    /** Where the word for what units do begins, with the match. */
    private final Map<Integer, Piece> marks = new HashMap<>();

    private UnitCell(Cell cell, NameIndex known) {
        this.cell = cell;
        this.known = known;
        boolean edge = true;
        for (int i = 0; i < cell.text().length(); i++) {
            char c = cell.text().charAt(i);
            String normal = Texts.letters(String.valueOf(c));
            for (char letter : normal.toCharArray()) {
                letters.append(letter);
                origins.add(i);
                breaks.add(edge);
                edge = false;
            }
            edge |= normal.isEmpty();
        }
        Set<Integer> within = within();
        Set<Integer> numbers = numbers();
        boolean behind = false;
        for (int i = 0; i < letters.length(); i++) {
            separators.add(numbers.contains(i) || SEPARATORS.indexOf(letters.charAt(i)) >= 0 && !within.contains(i));
            edges.add(behind || breaks.get(i) || separators.get(i));
            behind = separators.get(i);
        }
        origins.add(cell.text().length());
        edges.add(true);
        Matcher mark = MARK.matcher(letters);
        while (mark.find()) {
            edges.set(mark.start(), true);
            edges.set(mark.end(), true);
            Mark kind = mark.group("bracket") != null ? Mark.BRACKET : mark.group("label") != null ? Mark.LABEL : Mark.BARE;
            marks.put(mark.start(), new Piece(mark.start(), mark.end(), Optional.empty(), 0,
                    Optional.of(new Role(kind, mark.group(kind.name().toLowerCase(Locale.ROOT))))));
        }
    }

    /**
     * Where the numbers are that lines begin with, or names behind a mark, as those of the measures that each takes: 1.县委办；2.县府办.
     * What goes on with such a number stands anywhere: ①县委办②县府办.
     */
    private Set<Integer> numbers() {
        Set<Integer> numbers = new HashSet<>();
        Matcher number = NUMBERED.matcher(letters);
        int last = 0;
        for (int i = 0; i < letters.length(); i++) {
            boolean begins = i == 0 || SEPARATORS.indexOf(letters.charAt(i - 1)) >= 0 || letters.charAt(i - 1) == ':'
                    || breaks.get(i) && cell.text().substring(origins.get(i - 1), origins.get(i)).indexOf('\n') >= 0;
            int circled = CIRCLED.indexOf(cell.text().charAt(origins.get(i))) + 1;
            int end = i;
            while (circled > 0 && end < letters.length() && origins.get(end).equals(origins.get(i))) end++;
            if (circled == 0 && number.region(i, letters.length()).lookingAt()) end = number.end();
            if (end == i) continue;
            int value = circled > 0 ? circled : Integer.parseInt(number.group().replaceAll("\\D", ""));
            boolean behind = end < letters.length() && SEPARATORS.indexOf(letters.charAt(end)) < 0;
            if (begins ? circled == 0 || behind : last > 0 && value == last + 1 && behind) {
                IntStream.range(i, end).forEach(numbers::add);
                last = value;
            }
            i = end - 1;
        }
        return numbers;
    }

    /** Where marks are within brackets that belong to a name: 各县（市、区）; what lists units of its own is no such. */
    private Set<Integer> within() {
        Set<Integer> within = new HashSet<>();
        Matcher bracket = IN_BRACKETS.matcher(letters);
        while (bracket.find()) {
            List<String> pieces = List.of(bracket.group(1).split("[" + SEPARATORS + "]"));
            boolean units = pieces.stream().allMatch(piece -> piece.length() > 2 && likely(piece)
                    || known.units().containsKey(piece));
            for (int i = bracket.start(1); !units && i < bracket.end(1); i++) within.add(i);
        }
        return within;
    }

    /** How a word for what units do is written. */
    private enum Mark { BRACKET, LABEL, BARE }

    private record Role(Mark mark, String word) {}

    /**
     * A unit as the cell names it.
     *
     * @param role the cell's word for what it does; absent: it has none
     */
    record Named(NameIndex.Name name, Optional<String> role) {}

    /**
     * What a cell says.
     *
     * @param listed whether it holds nothing but one name a line
     * @param text   as published, with each name in it whole
     * @param roles  its words for what units do, those of nobody that it names among them
     */
    record Reading(List<Named> units, boolean listed, String text, List<String> roles) {}

    /**
     * A stretch of the cell.
     *
     * @param start among the letters
     * @param end   behind its last letter
     * @param name  the unit; absent: unknown, or what parts units
     * @param cost  what reading it so costs
     */
    private record Piece(int start, int end, Optional<NameIndex.Name> name, long cost, Optional<Role> role) {
        Piece(int start, int end, Optional<NameIndex.Name> name, long cost) {
            this(start, end, name, cost, Optional.empty());
        }

        public boolean unknown() {
            return cost >= UNKNOWN;
        }
    }

    /** The units, in the order of the cell. What is new or guessed is reported. */
    static Reading read(Cell cell, NameIndex known, Findings findings) {
        UnitCell reading = new UnitCell(cell, known);
        List<Named> units = new ArrayList<>();
        int clause = 0;
        Optional<String> label = Optional.empty();
        Piece before = null;
        List<Piece> pieces = reading.pieces();
        List<String> roles = new ArrayList<>();
        for (Piece piece : pieces) {
            if (piece.role().isPresent()) {
                Role role = piece.role().get();
                roles.add(role.word());
                if (role.mark() == Mark.LABEL) label = Optional.of(role.word());
                int from = role.mark() == Mark.BRACKET ? units.size() - 1 : role.mark() == Mark.BARE ? clause : units.size();
                for (int i = Math.max(0, from); i < units.size(); i++) {
                    if (units.get(i).role().isEmpty()) units.set(i, new Named(units.get(i).name(), Optional.of(role.word())));
                }
                clause = role.mark() == Mark.BARE ? units.size() : clause;
            } else if (piece.unknown()) {
                for (NameIndex.Name name : reading.added(piece, findings)) units.add(new Named(name, label));
            } else if (piece.name().isPresent()) {
                units.add(new Named(piece.name().get(), label));
                reading.reportName(piece, piece.name().get(), findings);
            } else if (CLAUSES.contains(reading.letters.substring(piece.start(), piece.end()))) clause = units.size();
            reading.reportSeparated(before, piece, findings);
            before = piece;
        }
        return new Reading(units, reading.listed(units), reading.text(pieces), roles);
    }

    private String text(List<Piece> pieces) {
        StringBuilder text = new StringBuilder();
        int copied = 0;
        for (Piece piece : pieces) {
            if (!piece.unknown() && piece.name().isEmpty()) continue;
            text.append(cell.text(), copied, origins.get(piece.start()));
            text.append(piece.unknown() ? String.join(written(piece).contains("\n") ? "\n" : " ", whole(piece))
                    : piece.name().get().written());
            copied = origins.get(piece.end() - 1) + 1;
        }
        return text.append(cell.text().substring(copied)).toString();
    }

    /** Whether names alone make up the cell, each as the lists have it, and none begins within a line. */
    private boolean listed(List<Named> units) {
        if (units.stream().anyMatch(unit -> !known.units().containsKey(Texts.letters(unit.name().written())))) return false;
        String written = units.stream().map(unit -> Texts.letters(unit.name().written())).collect(Collectors.joining());
        return written.contentEquals(letters) && cell.text().chars().filter(c -> c == '\n').count() >= units.size() - 1;
    }

    /** Whether a cell holds nothing but known units. */
    public static boolean known(String text, NameIndex known) {
        return new UnitCell(new Cell(text, Place.whole(""), Merge.NONE), known).pieces().stream().noneMatch(Piece::unknown);
    }

    /** Whether a text ends as names of units do. */
    public static boolean likely(String text) {
        return ENDINGS.stream().anyMatch(text::endsWith);
    }

    /** The new names in a stretch: lines of it are one name until it ends as names do, and 和 is between two if the first does. */
    private List<NameIndex.Name> added(Piece piece, Findings findings) {
        List<String> whole = whole(piece);
        List<NameIndex.Name> names = new ArrayList<>();
        for (String written : whole.stream().flatMap(UnitCell::separated).toList()) {
            if (UNNAMED.matcher(written).matches()) findings.add(Rule.IMPORT_UNIT_UNNAMED, cell.place(), written);
            if (NOBODY.matcher(written).matches()) continue;
            String name = called(written);
            if (!known.fresh() && !known.units().containsKey(Texts.letters(name))) {
                findings.add(Rule.IMPORT_UNIT_UNKNOWN, cell.place(), known.unitNear(Texts.letters(name)), name);
            }
            NameIndex.Name unit = known.unit(name, cell.place(), findings);
            if (name.equals(written)) names.add(unit);
            else {
                names.add(new NameIndex.Name(unit.id(), written, true, unit.usual()));
                findings.add(Rule.IMPORT_UNIT_ALIAS, cell.place(), written, unit.usual());
            }
        }
        if (whole.size() < SPACE.split(written(piece).strip()).length) {
            findings.add(Rule.IMPORT_UNIT_JOINED, cell.place(), shown(written(piece)), String.join(" ", whole));
        }
        return names;
    }

    /** A name without the mark of a note behind it, or the bracket that says something of the unit and is no other name or part of it. */
    private static String called(String written) {
        Matcher marked = MARKED.matcher(written);
        if (marked.matches()) return marked.group("name");
        Matcher noted = NOTED.matcher(written);
        boolean note = noted.matches() && likely(noted.group("name"))
                && (!likely(noted.group("bracket")) || BEGINNING.matcher(noted.group("bracket")).lookingAt());
        return note ? noted.group("name") : written;
    }

    private List<String> whole(Piece piece) {
        List<String> whole = new ArrayList<>();
        for (String line : SPACE.split(written(piece).strip())) {
            int last = whole.size() - 1;
            if (last < 0 || likely(whole.get(last)) || whole.get(last).length() > LONGEST) whole.add(line);
            else whole.set(last, whole.get(last) + line);
        }
        return whole;
    }

    private static Stream<String> separated(String written) {
        String name = FILLING.matcher(written).replaceFirst("");
        if (!name.equals(written) && likely(name)) return separated(name);
        Matcher others = OTHERS.matcher(written);
        if (others.matches() && likely(others.group(1)) && (others.group(2).isEmpty() || likely(others.group(2)))) {
            return Stream.of(others.group(1), JOINING.matcher(others.group(2)).replaceFirst("")).filter(one -> !one.isEmpty())
                    .flatMap(UnitCell::separated);
        }
        for (String word : WORDS) {
            int at = written.indexOf(word);
            if (at > 2 && likely(written.substring(0, at)) && likely(written.substring(at + word.length()))) {
                return Stream.concat(Stream.of(written.substring(0, at)), separated(written.substring(at + word.length())));
            }
        }
        return Stream.of(written);
    }

    /** The best way to read the cell, found from its end to its start; unknown neighbours are one. */
    private List<Piece> pieces() {
        Piece[] best = new Piece[letters.length()];
        long[] cost = new long[letters.length() + 1];
        Arrays.fill(cost, Long.MAX_VALUE / 2);
        cost[letters.length()] = 0;
        for (int i = letters.length() - 1; i >= 0; i--) {
            for (Piece piece : at(i)) {
                if (piece.cost() + cost[piece.end()] >= cost[i]) continue;
                cost[i] = piece.cost() + cost[piece.end()];
                best[i] = piece;
            }
        }
        List<Piece> pieces = new ArrayList<>();
        for (int i = 0; i < best.length; i = best[i].end()) {
            int last = pieces.size() - 1;
            if (last >= 0 && pieces.get(last).unknown() && best[i].unknown()) {
                Piece first = pieces.remove(last);
                pieces.add(new Piece(first.start(), best[i].end(), Optional.empty(), UNKNOWN));
            } else pieces.add(best[i]);
        }
        return pieces;
    }

    private List<Piece> at(int i) {
        List<Piece> pieces = new ArrayList<>();
        if (marks.containsKey(i)) pieces.add(marks.get(i));
        known.unitsAt(letters, i).forEach((length, name) -> pieces.add(new Piece(i, i + length, Optional.of(name), 1)));
        if (separators.get(i)) pieces.add(new Piece(i, i + 1, Optional.empty(), 0));
        for (String word : WORDS) {
            if (starts(i, word)) pieces.add(new Piece(i, i + word.length(), Optional.empty(), 2));
        }
        if (edges.get(i) && !separators.get(i)) {
            int end = i + 1;
            while (!edges.get(end)) end++;
            if (marks.containsKey(i) && marks.get(i).end() == end) return pieces;
            pieces.add(new Piece(i, end, Optional.empty(), UNKNOWN));
        }
        return pieces;
    }

    private boolean starts(int i, String word) {
        if (word.length() > letters.length() - i) return false;
        for (int at = 0; at < word.length(); at++) if (letters.charAt(i + at) != word.charAt(at)) return false;
        return true;
    }

    private void reportName(Piece piece, NameIndex.Name name, Findings findings) {
        String written = written(piece);
        String together = written.chars().filter(c -> !CodePoint.isSpace(c))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
        if (!together.equals(written)) findings.add(Rule.IMPORT_UNIT_JOINED, cell.place(), shown(written), name.written());
        if (!together.equals(name.written())) findings.add(Rule.IMPORT_UNIT_WIDTH, cell.place(), together, name.written());
        if (name.alias()) findings.add(Rule.IMPORT_UNIT_ALIAS, cell.place(), name.written(), name.usual());
    }

    /** Reports where units are separated by a word, or by nothing. */
    private void reportSeparated(Piece before, Piece piece, Findings findings) {
        boolean word = piece.name().isEmpty() && piece.cost() > 0 && !piece.unknown() && piece.role().isEmpty();
        boolean nothing = before != null && before.name().isPresent() && piece.name().isPresent() && !edges.get(piece.start());
        if (word || nothing) {
            String all = cell.text();
            int at = origins.get(piece.start());
            findings.add(Rule.IMPORT_UNIT_SPLIT, cell.place(), shown(all.substring(Math.max(0, at - 3), Math.min(all.length(), at + 4))));
        }
    }

    private String written(Piece piece) {
        return cell.text().substring(origins.get(piece.start()), origins.get(piece.end() - 1) + 1);
    }

    private static String shown(String text) {
        return text.replace("\n", "⏎");
    }
}
