package mingbai.intake.records;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingbai.intake.source.Findings;
import mingbai.intake.source.Known;
import mingbai.intake.source.SourceTable.Cell;
import mingbai.intake.source.Texts;
import mingbai.model.Region;
import mingbai.problem.Rule;
import mingbai.text.Phrases;

/**
 * Where an item applies: the regions that its cell names, and whether others may join.
 *
 * @param text      as published
 * @param regions   ids
 * @param openEnded whether 等 lets others join
 */
record ScopeCell(String text, List<String> regions, boolean openEnded) {
    /** Others may join: 等 behind a region, unless it closes the list by counting it (等2市). */
    private static final Pattern OTHERS = Pattern.compile(Known.any("others") + "(?![\\d０-９" + Known.letters("numerals.counting")
            + "]{1,3}" + Known.any("counted") + ")");
    /** The same with all behind it, and where it closes a list at the end of a name. */
    private static final Pattern OTHERS_BEHIND = Pattern.compile(Known.any("others") + ".*");
    private static final Pattern COUNTED = Pattern.compile(Known.any("others") + "[\\d" + Known.letters("numerals.counting") + "]{1,3}"
            + Known.any("counted") + "$");
    private static final Pattern SEPARATOR = Pattern.compile("[、，,；;。]");
    /** What separates the unread of a scope: a region that was read, with 等 and what follows it; marks; and words that join. */
    private static final Pattern PARTS = Pattern.compile("\0+(?:" + Known.any("others") + "[^、，,；;。（）()\\s\0]*)?|[、，,；;。（）()\\s]|"
            + Known.any("joining"));
    /** Stands for each letter of a region's name; no text has it. */
    private static final char READ = '\0';
    private static final int SHOWN = 12;
    /** Shorter pieces are no names. */
    private static final int NAME = 2;

    /** What a cell says. Where it names no region that is known, what it names is new. */
    static ScopeCell read(Cell cell, NameIndex known, Findings findings) {
        String text = Texts.line(cell, findings);
        List<Phrases.Hit<Region>> hits = known.regions(text);
        if (hits.isEmpty()) return added(cell, text, known, findings);
        Optional<String> others = hits.stream().flatMap(hit -> others(text, hit.end()).stream()).findFirst();
        for (String piece : unread(text, hits)) {
            Matcher behind = OTHERS.matcher(piece);
            boolean open = behind.find() && behind.start() >= NAME;
            String name = open ? piece.substring(0, behind.start()) : piece;
            findings.add(Rule.IMPORT_SCOPE_UNREAD, cell.place(), known.regionNear(name), name);
            if (open) others = others.or(() -> others(piece, behind.start()));
        }
        others.ifPresent(said -> findings.add(Rule.IMPORT_OPEN_ENDED, cell.place(), said));
        return new ScopeCell(text, NameIndex.ids(hits), others.isPresent());
    }

    private static ScopeCell added(Cell cell, String text, NameIndex known, Findings findings) {
        Set<String> ids = new LinkedHashSet<>();
        boolean open = false;
        boolean unknown = false;
        for (String piece : SEPARATOR.split(text)) {
            Matcher behind = OTHERS.matcher(piece);
            boolean others = behind.find() && behind.start() >= NAME;
            if (others) findings.add(Rule.IMPORT_OPEN_ENDED, cell.place(), piece.substring(behind.start()));
            open |= others;
            String named = others ? OTHERS_BEHIND.matcher(piece).replaceFirst("") : piece;
            String name = COUNTED.matcher(named).replaceFirst("").strip();
            if (name.isEmpty()) continue;
            unknown |= !known.knowsRegion(name);
            ids.add(known.region(name, cell.place(), findings).id());
        }
        if (unknown && !known.fresh()) findings.add(Rule.IMPORT_SCOPE_UNKNOWN, cell.place(), known.regionNear(text), text);
        return new ScopeCell(text, new ArrayList<>(ids), open);
    }

    /** What of a scope is no known region, in pieces. */
    private static List<String> unread(String text, List<Phrases.Hit<Region>> hits) {
        StringBuilder read = new StringBuilder(text);
        hits.forEach(hit -> read.replace(hit.start(), hit.end(), String.valueOf(READ).repeat(hit.end() - hit.start())));
        return PARTS.splitAsStream(read).filter(piece -> piece.length() >= NAME).toList();
    }

    private static Optional<String> others(String text, int end) {
        Matcher others = OTHERS.matcher(text).region(end, text.length());
        return others.lookingAt() ? Optional.of(text.substring(end, Math.min(text.length(), end + SHOWN))) : Optional.empty();
    }
}
