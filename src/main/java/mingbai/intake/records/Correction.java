package mingbai.intake.records;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mingbai.format.OfficialText;
import mingbai.intake.outline.Outline;
import mingbai.intake.source.Findings;
import mingbai.problem.Place;
import mingbai.problem.Rule;
import mingbai.read.Raw;
import mingbai.read.RawFile;
import mingbai.read.Reader;

/** A document that its issuer has corrected: the texts of sources that it replaces, and nothing else of the publication. */
public final class Correction {
    /** Letters that go together: where two texts share few of such pieces, neither is the other corrected. */
    private static final int PIECE = 6;
    private static final double LIKE = 0.5;

    private final Findings findings;
    private final List<RawFile> sources = new ArrayList<>();

    /** @param read the content whose sources are replaced */
    public Correction(Reader.Read read, Findings findings) {
        this.findings = findings;
        Optional.ofNullable(read.files().get("publication.yaml")).flatMap(file -> file.at("sources"))
                .ifPresent(list -> list.elements().forEach(source -> source.value("file").flatMap(Raw::scalar)
                        .map(file -> read.files().get(file.value())).ifPresent(sources::add)));
    }

    /**
     * The sources that differ, each with its new text. An outline that is like no source is reported.
     *
     * @param text of the document, where it is a text already, or prose; absent: it is written as its tables are read
     */
    public List<Extension> of(List<Outline> outlines, Optional<String> text, Place whole) {
        List<Extension> corrected = new ArrayList<>();
        List<RawFile> left = new ArrayList<>(sources);
        for (Outline outline : outlines) {
            String now = text.filter(one -> outlines.size() == 1).or(outline::text)
                    .orElseGet(() -> SourceDraft.of(outline));
            Optional<RawFile> source = likest(now, left);
            if (source.isEmpty()) findings.add(Rule.IMPORT_SOURCE_UNLIKE, whole);
            source.ifPresent(file -> {
                left.remove(file);
                boolean same = OfficialText.letters(now).equals(OfficialText.letters(file.text()));
                if (!same) corrected.add(new Extension(file.name(), now, file.text()));
            });
        }
        return corrected;
    }

    private static Optional<RawFile> likest(String text, List<RawFile> sources) {
        Set<String> pieces = pieces(text);
        Optional<RawFile> found = Optional.empty();
        double most = LIKE;
        for (RawFile source : sources) {
            double likeness = likeness(pieces, pieces(source.text()));
            if (likeness < most) continue;
            found = Optional.of(source);
            most = likeness;
        }
        return found;
    }

    /** What part of the longer text's pieces both have. */
    private static double likeness(Set<String> one, Set<String> other) {
        long both = one.stream().filter(other::contains).count();
        return (double) both / Math.max(1, Math.max(one.size(), other.size()));
    }

    private static Set<String> pieces(String text) {
        String letters = OfficialText.letters(text);
        Set<String> pieces = new HashSet<>();
        for (int i = 0; i + PIECE <= letters.length(); i++) pieces.add(letters.substring(i, i + PIECE));
        return pieces;
    }
}
