package mingbai.intake.word;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mingbai.format.CodePoint;
import mingbai.intake.source.Findings;
import mingbai.intake.source.Raised;
import mingbai.intake.source.Texts;
import mingbai.intake.source.Tree;
import mingbai.problem.Place;
import mingbai.problem.Rule;
import mingbai.problem.Said;

/**
 * What a reader of a Word document sees in a paragraph or a cell: fields by their results, inserted text, the numbers that Word counts,
 * signs of other fonts. What is hidden or deleted, and what is no text, is left out and reported at its place.
 */
final class WordText {
    private static final Set<String> LEFT_OUT = Set.of("del", "moveFrom", "tbl", "Fallback", "tblGrid");
    private static final Set<String> TRACKED = Set.of("ins", "del", "moveFrom", "moveTo");
    /** Fields that readers see nothing of. */
    private static final Set<String> MARKS = Set.of("TC", "XE", "RD", "TA", "SET", "ASK", "PRIVATE", "BIDIOUTLINE");

    private final WordStyles styles;
    private final WordObjects objects;
    /** What is in front of paragraphs. */
    private final Map<Tree, Numbering.Label> labels = new IdentityHashMap<>();
    /** Paragraphs that readers do not see, and those behind which the next goes on in the same line. */
    private final Set<Tree> unseen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Tree> open = Collections.newSetFromMap(new IdentityHashMap<>());
    /** The numbers of paragraphs outside of tables, which have one place, and so are reported together. */
    private final List<String> around = new ArrayList<>();
    /** The same as they are shown, made once; null: not yet. */
    private String outside;

    WordText(WordStyles styles, Numbering numbering, WordObjects objects, Tree document) {
        this.styles = styles;
        this.objects = objects;
        count(document, numbering, new ArrayDeque<>(), true);
    }

    /**
     * Counts all paragraphs in the order of the document.
     *
     * @param begun   the first of those that go on in one line
     * @param outside whether they are in no table
     */
    private void count(Tree element, Numbering numbering, Deque<Tree> begun, boolean outside) {
        for (Tree child : element.children()) {
            if (left(child)) continue;
            if (child.named("p")) {
                paragraph(child, numbering, begun).map(Numbering.Label::text).filter(text -> outside && !text.isBlank())
                        .ifPresent(around::add);
            }
            count(child, numbering, child.named("tc") ? new ArrayDeque<>() : begun, outside && !child.named("tc"));
        }
    }

    /** Whether a reader sees nothing of an element. */
    static boolean left(Tree element) {
        return element.named("del") || element.named("moveFrom") || element.named("Fallback") || element.named("tr") && gone(element)
                || element.named("tc") && element.has("tcPr", "cellDel");
    }

    /** What is in front of a paragraph, or of those before that go on in it. */
    private Optional<Numbering.Label> paragraph(Tree paragraph, Numbering numbering, Deque<Tree> begun) {
        boolean hidden = styles.markHidden(paragraph);
        if (hidden && !seen(paragraph, paragraph)) {
            unseen.add(paragraph);
            return Optional.empty();
        }
        Tree first = begun.isEmpty() ? paragraph : begun.peek();
        if (hidden || paragraph.has("pPr", "rPr", "del") || paragraph.has("pPr", "rPr", "moveFrom")) {
            open.add(paragraph);
            if (begun.isEmpty()) begun.push(paragraph);
            return Optional.empty();
        }
        begun.clear();
        Optional<Numbering.Label> label = numbering.next(paragraph);
        label.ifPresent(found -> labels.put(first, found));
        return label;
    }

    private boolean seen(Tree element, Tree paragraph) {
        for (Tree child : element.children()) {
            if (LEFT_OUT.contains(child.name())) continue;
            if (child.named("r") ? !styles.on("vanish", child, Optional.of(paragraph)) && child.children().stream()
                    .anyMatch(part -> !part.named("rPr"))
                    : seen(child, paragraph)) return true;
        }
        return false;
    }

    /** Whether what follows a paragraph is in the same line, as its end is deleted or hidden. */
    boolean goesOn(Tree paragraph) {
        return open.contains(paragraph) || unseen.contains(paragraph);
    }

    private String outside() {
        if (outside == null) outside = Texts.shown(String.join(" ", around));
        return outside;
    }

    /** Says an element that is no text; false: it is none of these. */
    boolean leaveOut(Tree element, Place place, Findings findings) {
        return objects.leaveOut(element, place, findings);
    }

    /** What some paragraphs and what is between them say, such as those of a cell, its lines as the file breaks them. */
    String of(List<Tree> elements, Place place, Findings findings) {
        Reading reading = new Reading(place, findings);
        elements.forEach(element -> reading.child(element, Optional.empty()));
        reading.report();
        return reading.text.toString();
    }

    /**
     * A field.
     *
     * @param instruction what it is to show
     * @param result      whether what it shows has begun
     * @param from        where it is in the text
     */
    private record Field(Tree begin, StringBuilder instruction, boolean[] result, int from) {}

    /** One cell while it is read. */
    private final class Reading {
        private final Place place;
        private final Findings findings;
        private final StringBuilder text = new StringBuilder();
        private final StringBuilder hidden = new StringBuilder();
        private final StringBuilder struck = new StringBuilder();
        private final StringBuilder numbers = new StringBuilder();
        private final Raised raised = new Raised();
        private final Deque<Field> fields = new ArrayDeque<>();

        Reading(Place place, Findings findings) {
            this.place = place;
            this.findings = findings;
        }

        void read(Tree element, Optional<Tree> paragraph) {
            for (Tree child : element.children()) child(child, paragraph);
        }

        private void child(Tree child, Optional<Tree> paragraph) {
            String name = child.name();
            if (TRACKED.contains(name)) findings.add(Rule.IMPORT_CHANGES, Place.whole(objects.file()));
            if (LEFT_OUT.contains(name) || name.endsWith("Pr")) return;
            if (name.equals("p")) paragraph(child);
            else if (name.equals("r")) run(child, paragraph);
            else if (name.equals("fldSimple")) simple(child, paragraph);
            else if (!objects.leaveOut(child, place, findings)) read(child, paragraph);
        }

        private void paragraph(Tree paragraph) {
            if (paragraph.has("pPr", "rPr", "ins") || paragraph.has("pPr", "rPr", "del")) {
                findings.add(Rule.IMPORT_CHANGES, Place.whole(objects.file()));
            }
            int start = text.length();
            read(paragraph, Optional.of(paragraph));
            Optional.ofNullable(labels.get(paragraph)).ifPresent(label -> label(label, start));
            if (!goesOn(paragraph)) text.append('\n');
        }

        private void label(Numbering.Label label, int start) {
            if (!label.unknown().isEmpty()) findings.add(Rule.IMPORT_LEFT_OUT, place, Said.say("left-out.number", label.unknown()));
            if (label.text().isBlank()) return;
            boolean alone = Texts.strip(text.substring(start)).isEmpty();
            text.insert(start, label.text() + (alone || label.tight() ? "" : gap(label.text(), text.codePointAt(start))));
            numbers.append(numbers.length() == 0 ? "" : " ").append(label.text());
        }

        /** What stands for the gap behind a label: a space where it ends in no mark, as in 第一条 and 1.1. */
        private static String gap(String label, int next) {
            int last = label.codePointBefore(label.length());
            return Character.isLetterOrDigit(last) ? " " : Texts.between(last, next);
        }

        private void run(Tree run, Optional<Tree> paragraph) {
            int start = text.length();
            for (Tree part : run.children()) part(part, run);
            if (text.length() <= start) return;
            if (styles.on("vanish", run, paragraph)) {
                hidden.append(text, start, text.length());
                text.setLength(start);
                return;
            }
            styles.value("vertAlign", run, paragraph).flatMap(Raised::higher).ifPresent(higher -> raised.write(text, start, higher));
            if (styles.on("strike", run, paragraph) || styles.on("dstrike", run, paragraph)) {
                struck.append(text, start, text.length());
            } else if (styles.on("caps", run, paragraph)) {
                text.replace(start, text.length(), text.substring(start).toUpperCase(Locale.ROOT));
            }
        }

        private void part(Tree part, Tree run) {
            switch (part.name()) {
                case "fldChar" -> field(part);
                case "instrText" -> Optional.ofNullable(fields.peek()).ifPresent(field -> field.instruction.append(part.text()));
                case "t" -> letters(part.text(), WordStyles.font(run));
                case "sym" -> sign(part.attribute("font"), part.attribute("char"));
                case "br", "cr" -> text.append('\n');
                case "tab", "ptab" -> text.append(' ');
                case "noBreakHyphen" -> text.append('-');
                case "rPr", "softHyphen", "delText", "delInstrText", "Fallback" -> { }
                default -> {
                    if (!objects.leaveOut(part, place, findings)) part.children().forEach(child -> inner(child, run));
                }
            }
        }

        /** What is in another element of a run: the base of a ruby, the part of an alternative that is shown. */
        private void inner(Tree element, Tree run) {
            if (element.named("p") || element.named("r")) child(element, Optional.empty());
            else part(element, run);
        }

        private void letters(String said, String font) {
            if (!SymbolFont.is(font)) text.append(said);
            else said.codePoints().forEach(c -> sign(font, Integer.toHexString(c)));
        }

        private void sign(String font, String code) {
            int c = code.matches("[0-9A-Fa-f]{1,5}") ? Integer.parseInt(code, 16) : 0xF000;
            Optional<String> shown = SymbolFont.shown(font, c);
            if (shown.isEmpty()) findings.add(Rule.IMPORT_LEFT_OUT, place, Said.say("left-out.symbol", CodePoint.code(c), font));
            text.append(shown.orElse(""));
        }

        /** A field in one piece. */
        private void simple(Tree field, Optional<Tree> paragraph) {
            int from = text.length();
            read(field, paragraph);
            empty(field.attribute("instr").strip(), from);
        }

        private void field(Tree mark) {
            Field field = fields.peek();
            switch (mark.attribute("fldCharType")) {
                case "begin" -> fields.push(new Field(mark, new StringBuilder(), new boolean[1], text.length()));
                case "separate" -> {
                    if (field != null && !field.result[0]) result(field);
                }
                case "end" -> {
                    if (field != null) end(fields.pop());
                }
                default -> { }
            }
        }

        /** What was before it belongs to the instruction. */
        private void result(Field field) {
            field.result[0] = true;
            text.setLength(Math.min(text.length(), field.from));
        }

        private void end(Field field) {
            String instruction = field.instruction.toString().strip();
            if (!field.result[0]) result(field);
            text.append(form(field.begin));
            empty(instruction, field.from);
        }

        /**
         * Reports a field that shows nothing.
         *
         * @param from where it is in the text
         */
        private void empty(String instruction, int from) {
            boolean shown = text.length() > from || MARKS.contains(instruction.split("[\\s\\\\]")[0].toUpperCase(Locale.ROOT));
            if (shown || instruction.isEmpty()) return;
            findings.add(Rule.IMPORT_LEFT_OUT, place, Said.say("left-out.field", Texts.shown(instruction)));
        }

        /** What a field of a form shows: a box, ticked or not, or what was chosen. */
        private String form(Tree begin) {
            Optional<Tree> box = begin.at("ffData", "checkBox");
            if (box.isPresent()) return box.get().on("checked").or(() -> box.get().on("default")).orElse(false) ? "☒" : "☐";
            Optional<Tree> list = begin.at("ffData", "ddList");
            List<Tree> entries = list.map(found -> found.all("listEntry")).orElse(List.of());
            int chosen = list.flatMap(found -> found.number("result").or(() -> found.number("default"))).orElse(0);
            return chosen < entries.size() ? entries.get(chosen).attribute("val") : "";
        }

        private void report() {
            if (!hidden.toString().isBlank()) {
                findings.add(Rule.IMPORT_HIDDEN, place, Said.say("hidden.text", Texts.shown(hidden.toString())));
            }
            if (!struck.toString().isBlank()) findings.add(Rule.IMPORT_STRUCK, place, Texts.shown(struck.toString()));
            raised.report(place, findings);
            if (numbers.length() == 0) return;
            boolean cell = place.part().isPresent();
            findings.add(Rule.IMPORT_NUMBERING, place, cell ? Texts.shown(numbers.toString()) : outside());
        }
    }

    /** Whether a row is deleted or hidden. */
    static boolean gone(Tree row) {
        return row.has("trPr", "del") || row.on("trPr", "hidden").orElse(false);
    }
}
