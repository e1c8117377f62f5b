package mingbai.check.parse;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mingbai.check.form.Fields;
import mingbai.check.form.Found;
import mingbai.check.form.SafeName;
import mingbai.check.record.AttachmentForm;
import mingbai.check.record.Content;
import mingbai.language.LocalizedText;
import mingbai.model.Attachment;
import mingbai.problem.Place;
import mingbai.problem.Rule;

/**
 * The files that belong to the source document. They lie beside it, and publication.yaml names them.
 */
final class Attachments {
    private Attachments() {}

    /** What publication.yaml names. */
    static List<Attachment> parse(Content content, Found found, Fields publication) {
        List<Attachment> attachments = new ArrayList<>();
        Map<String, Place> places = new HashMap<>();
        for (Fields entry : publication.read(AttachmentForm.ATTACHMENTS)) {
            attachment(content, found, entry, places).ifPresent(attachments::add);
        }
        return attachments;
    }

    private static Optional<Attachment> attachment(Content content, Found found, Fields entry, Map<String, Place> places) {
        String file = entry.read(AttachmentForm.FILE);
        LocalizedText title = entry.read(AttachmentForm.TITLE);
        if (!AttachmentForm.NAMED.fits(file)) return Optional.empty();
        Place place = entry.place(AttachmentForm.FILE);
        String name = file.substring(AttachmentForm.FOLDER.length());
        SafeName.ask(found, entry.file(), place, name.substring(0, name.lastIndexOf('.')));
        Place taken = places.putIfAbsent(name, place);
        if (taken != null) entry.report(Rule.ID_DUPLICATE, place, file, taken.within());
        Optional<Attachment> there = content.source(found, file, entry.file(), place)
                .map(read -> new Attachment(name, title, Path.of(read.path())));
        there.filter(attachment -> !Attachment.begins(name, beginning(attachment.file())))
                .ifPresent(attachment -> entry.report(Rule.ATTACHMENT_DAMAGED, place, file));
        return there;
    }

    private static byte[] beginning(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(Attachment.TELLING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
