package mingbai.check;

import java.util.HashSet;
import java.util.Set;
import mingbai.check.form.Found;
import mingbai.check.record.AttachmentForm;
import mingbai.check.record.Content;
import mingbai.model.Head;
import mingbai.problem.Problem;
import mingbai.problem.Rule;
import mingbai.read.RawFile;

/** Files beside the source document that publication.yaml does not name: they would not be published. */
final class FileUnused {
    private FileUnused() {}

    static void check(Content content, Found found, Head head) {
        Set<String> used = new HashSet<>();
        head.sources().forEach(source -> used.add(source.file()));
        head.attachments().forEach(attachment -> used.add(AttachmentForm.FOLDER + attachment.name()));
        for (RawFile file : content.sources()) {
            if (used.contains(file.name())) continue;
            found.add(Problem.of(Rule.FILE_UNUSED, file.path(), file.name(), AttachmentForm.ENDINGS));
        }
    }
}
