package mingbai.check.record;

import java.util.List;
import mingbai.check.form.Fields;
import mingbai.check.form.Form;
import mingbai.check.form.Key;
import mingbai.check.form.Keys;
import mingbai.check.form.SafeName;
import mingbai.check.form.Shape.Spelling;
import mingbai.check.form.TextKeys;
import mingbai.language.LocalizedText;
import mingbai.model.Attachment;
import mingbai.problem.Said;

/**
 * The keys of {@code attachments} of publication.yaml.
 *
 * <pre>{@code - {file: source/annex-2.pdf, title: {zh: 附件2, en: Annex 2}}}</pre>
 */
public final class AttachmentForm {
    public static final String FOLDER = "source/";
    /** What the name of such a file can end in. */
    public static final Said ENDINGS = Said.list(Attachment.ENDINGS.stream().map(ending -> "." + ending).toList());
    public static final Spelling NAMED = Spelling.of(FOLDER + SafeName.PATTERN + "\\.(" + String.join("|", Attachment.ENDINGS) + ")",
            Said.say("attachment.named", ENDINGS));
    public static final Key<String> FILE = Keys.text("file", NAMED).says("attachment.file").such("source/annex-2.pdf");
    public static final Key<LocalizedText> TITLE = TextKeys.inEach("title").ofSource().says("attachment.title");
    private static final Form ATTACHMENT = Form.of("attachment.attachment.form", FILE, TITLE);
    public static final Key<List<Fields>> ATTACHMENTS = Keys.list("attachments", ATTACHMENT).orLeftOut()
            .says("attachment.attachments");

    private AttachmentForm() {}
}
