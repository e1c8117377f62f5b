package mingbai.check.record;

import java.util.List;
import mingbai.check.form.Fields;
import mingbai.check.form.Form;
import mingbai.check.form.Key;
import mingbai.check.form.Keys;
import mingbai.check.form.Languages;
import mingbai.check.form.SafeName;
import mingbai.check.form.Shape.Spelling;
import mingbai.language.Bilingual;
import mingbai.model.Attachment;

/**
 * The keys of {@code attachments} of publication.yaml.
 *
 * <pre>{@code - {file: source/annex-2.pdf, title: {zh: 附件2, en: Annex 2}}}</pre>
 */
public final class AttachmentForm {
    public static final String FOLDER = "source/";
    /** As people read them. */
    public static final String ENDINGS = "." + String.join("、.", Attachment.ENDINGS);
    public static final Spelling NAMED = Spelling.of(FOLDER + SafeName.PATTERN + "\\.(" + String.join("|", Attachment.ENDINGS) + ")",
            "直接放在 source/ 里的文件，文件名用小写英文字母、数字和连字符，以小写的 " + ENDINGS + " 结尾",
            "a file in source/ itself, its name of lower-case letters, digits and hyphens, and one of these endings in lower case: "
                    + ENDINGS.replace("、", ", "));
    public static final Key<String> FILE = Keys.text("file", NAMED).says("附件的文件，放在 source/ 里；文件名用小写英文字母、数字和连字符",
            "The file, in source/; its name has lower-case letters, digits and hyphens").such("source/annex-2.pdf");
    public static final Key<Bilingual> TITLE = Languages.inBoth("title").ofSource().says("附件的名称，照原文件的写法", "What the document calls it");
    private static final Form ATTACHMENT = Form.of("附件", "An attachment", FILE, TITLE);
    public static final Key<List<Fields>> ATTACHMENTS = Keys.optionalList("attachments", ATTACHMENT)
            .says("随文件发布的附件，原样发布，网页给出大小和校验值；没有的不写",
                    "Files that belong to the document, published as they are, with size and sum; left out where there are none");

    private AttachmentForm() {}
}
