package mingbai.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mingbai.check.Shape.Spelling;
import mingbai.language.Bilingual;
import mingbai.model.Attachment;
import mingbai.problem.Place;
import mingbai.problem.Problem;
import mingbai.problem.Rule;
import mingbai.read.Raw;
import mingbai.read.RawFile;

/**
 * The files that belong to the source document. They lie beside it, and publication.yaml names them; what lies there and is
 * named nowhere would not be published, and is told.
 *
 * <pre>{@code - {file: source/annex-2.pdf, title: {zh: 附件2, en: Annex 2}}}</pre>
 */
final class Attachments {
    private static final String FOLDER = "source/";
    /** As people read them. */
    private static final String ENDINGS = "." + String.join("、.", Attachment.ENDINGS);
    private static final Spelling NAMED = Spelling.of(FOLDER + SafeName.PATTERN + "\\.(" + String.join("|", Attachment.ENDINGS) + ")",
            "直接放在 source/ 里的文件，文件名用小写英文字母、数字和连字符，以小写的 " + ENDINGS + " 结尾",
            "a file in source/ itself, its name of lower-case letters, digits and hyphens, and one of these endings in lower case: "
                    + ENDINGS.replace("、", ", "));
    private static final Key<String> FILE = Key.text("file", NAMED).says("附件的文件，放在 source/ 里；文件名用小写英文字母、数字和连字符",
            "The file, in source/; its name has lower-case letters, digits and hyphens").such("source/annex-2.pdf");
    private static final Key<Bilingual> TITLE = Key.inBoth("title").says("附件的名称，照原文件的写法", "What the document calls it");
    private static final Form ATTACHMENT = Form.of("附件", "An attachment", FILE, TITLE);
    static final Key<List<Raw>> ATTACHMENTS = Key.optionalList("attachments", new Shape.Nested(ATTACHMENT))
            .says("随文件发布的附件，原样发布，网页给出大小和校验值；没有的不写",
                    "Files that belong to the document, published as they are, with size and sum; left out where there are none");

    private Attachments() {}

    /** What publication.yaml names. */
    static List<Attachment> parse(Content content, Found found, Fields publication) {
        List<Attachment> attachments = new ArrayList<>();
        Map<String, Place> places = new HashMap<>();
        for (Raw node : publication.read(ATTACHMENTS)) {
            Optional<Fields> entry = Fields.of(found, publication.file(), node, ATTACHMENTS.name(), ATTACHMENT);
            entry.flatMap(fields -> attachment(content, found, fields, places)).ifPresent(attachments::add);
        }
        return attachments;
    }

    private static Optional<Attachment> attachment(Content content, Found found, Fields entry, Map<String, Place> places) {
        String file = entry.read(FILE);
        Bilingual title = entry.read(TITLE);
        if (!NAMED.fits(file)) return Optional.empty();
        Place place = entry.place(FILE);
        String name = file.substring(FOLDER.length());
        SafeName.ask(found, entry.file(), place, name.substring(0, name.lastIndexOf('.')));
        Place taken = places.putIfAbsent(name, place);
        if (taken != null) entry.tell(Rule.ID_DUPLICATE, place, file, taken.toString());
        Optional<Attachment> there = content.source(found, file, entry.file(), place).map(read -> new Attachment(name, title, Path.of(read.path())));
        there.filter(attachment -> !Attachment.begins(name, beginning(attachment.file())))
                .ifPresent(attachment -> entry.tell(Rule.ATTACHMENT_DAMAGED, place, file));
        return there;
    }

    private static byte[] beginning(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(Attachment.TELLING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Tells of files beside the source document that are not published. */
    static void unused(Content content, Found found, PublicationRecord.Head head) {
        Set<String> used = new HashSet<>();
        used.add(head.source().file());
        head.attachments().forEach(attachment -> used.add(FOLDER + attachment.name()));
        for (RawFile file : content.sources()) {
            if (!used.contains(file.name())) found.add(Problem.of(Rule.FILE_UNUSED, file.path(), file.name(), ENDINGS, ENDINGS.replace("、", ", ")));
        }
    }
}
