package mingbai.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingbai.check.form.Found;
import mingbai.check.form.Key;
import mingbai.check.record.Content;
import mingbai.check.record.PublicationForm;
import mingbai.format.OfficialText;
import mingbai.format.TextResource;
import mingbai.format.WrittenDay;
import mingbai.model.Head;
import mingbai.problem.Rule;
import mingbai.problem.Said;
import mingbai.read.Raw;
import mingbai.read.RawFile;

/**
 * What publication.yaml says of the document's number, day and issuer is what lines around the items say of them, where any does. Of days
 * a line shows one in brackets as well; who issued it stands on the line before the day.
 */
final class DocumentDiffers {
    private static final Properties LINES = TextResource.properties(DocumentDiffers.class, "document-lines.properties");
    private static final Pattern NUMBER = Pattern.compile(LINES.getProperty("number"));
    private static final Pattern ISSUED = Pattern.compile(LINES.getProperty("issued"));
    private static final Pattern SIGNED = Pattern.compile(LINES.getProperty("signed"));
    private static final Pattern BRACKET = Pattern.compile("[（(](.*)[）)]");

    private final List<String> numbers = new ArrayList<>();
    private final List<String> days = new ArrayList<>();
    private final List<String> issuers = new ArrayList<>();

    private DocumentDiffers(Head head) {
        head.sources().forEach(source -> read(source.around().map(String::strip).toList()));
    }

    static void check(Content content, Found found, Head head) {
        DocumentDiffers said = new DocumentDiffers(head);
        for (RawFile file : content.all()) {
            if (!file.name().equals(Content.PUBLICATION)) continue;
            said.compare(file, found, PublicationForm.DOCUMENT_NUMBER, said.numbers);
            said.compare(file, found, PublicationForm.DATE_OF_WRITING, said.days);
            if (said.issuers.size() == 1) said.compare(file, found, PublicationForm.ISSUER, said.issuers);
        }
    }

    private void read(List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            Matcher bracket = BRACKET.matcher(lines.get(i));
            String line = bracket.matches() ? bracket.group(1).strip() : lines.get(i);
            if (NUMBER.matcher(line).matches()) numbers.add(line);
            List<WrittenDay> written = WrittenDay.in(line);
            boolean day = written.size() == 1 && written.get(0).start() == 0 && written.get(0).day().isPresent()
                    && ISSUED.matcher(line.substring(written.get(0).end())).matches();
            if (!day) continue;
            days.add(line.substring(0, written.get(0).end()).strip());
            for (int before = i - 1; before >= 0 && SIGNED.matcher(lines.get(before)).matches(); before--) issuers.add(lines.get(before));
        }
    }

    /** @param stated what the lines say; empty: nothing */
    private void compare(RawFile file, Found found, Key<?> key, List<String> stated) {
        Optional<Raw.Scalar> written = file.at("document", key.name()).flatMap(Raw::scalar);
        if (stated.isEmpty() || written.isEmpty()) return;
        String given = written.get().value().strip();
        if (given.equals("to-be-configured") || stated.stream().anyMatch(said -> same(said, given))) return;
        found.add(file.problem(Rule.DOCUMENT_DIFFERS, written.get().place(), Said.say("field.named", "document." + key.name(), key.title()),
                stated.get(0), given));
    }

    private static boolean same(String stated, String given) {
        Optional<?> day = WrittenDay.of(stated);
        return OfficialText.letters(stated).equals(OfficialText.letters(given)) || day.isPresent() && day.equals(WrittenDay.of(given));
    }
}
