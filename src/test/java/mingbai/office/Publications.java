package mingbai.office;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import mingbai.SmallSites;
import mingbai.check.Check;
import mingbai.model.Publication;
import mingbai.read.Reader;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlObject;
import org.apache.xmlbeans.XmlOptions;

/** What the tests of Office files are about, and whether a part of a file is as its schema (ECMA-376) asks. */
final class Publications {
    private Publications() {}

    /** The first publication. */
    static Publication first() {
        return of(Path.of("content"));
    }

    /** One that is no longer in force, with two items of which one is not and one was amended. */
    static Publication repealed() {
        return of(SmallSites.content("repealed"));
    }

    private static Publication of(Path folder) {
        return new Check(folder.toString(), false).content(Reader.folder(folder)).publication().orElseThrow();
    }

    static List<String> mistakes(XmlObject part) {
        List<XmlError> errors = new ArrayList<>();
        part.validate(new XmlOptions().setErrorListener(errors));
        return errors.stream().map(XmlError::getMessage).toList();
    }
}
