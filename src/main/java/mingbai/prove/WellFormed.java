package mingbai.prove;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import mingbai.format.Xml;
import mingbai.problem.Place;
import mingbai.problem.Problem;
import mingbai.problem.Rule;
import mingbai.problem.Said;

/** Whatever is XML, by itself or as a part of an Office file, is well-formed: read once, kept nowhere. */
final class WellFormed {
    private static final List<String> XML = List.of(".xml", ".tbx", ".svg", ".rels");
    /** ZIP archives of XML. */
    private static final List<String> PACKAGES = List.of(".docx", ".xlsx");
    private static final XMLInputFactory PARSERS = Xml.parsers();

    private WellFormed() {}

    /** The first mistake of a file; absent: it has none, or is no XML. */
    static Optional<Problem> prove(String path, byte[] bytes) {
        if (is(path, XML)) return mistake(path, path, new ByteArrayInputStream(bytes));
        if (!is(path, PACKAGES)) return Optional.empty();
        try (ZipInputStream parts = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
                Optional<Problem> mistake = is(part.getName(), XML) ? mistake(path, part.getName(), left(parts)) : Optional.empty();
                if (mistake.isPresent()) return mistake;
            }
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean is(String path, List<String> ends) {
        return ends.stream().anyMatch(path::endsWith);
    }

    /** A parser closes what it has read; the next part is behind it. */
    private static InputStream left(ZipInputStream parts) {
        return new FilterInputStream(parts) {
            @Override
            public void close() { }
        };
    }

    /** In UTF-8, with or without a byte order mark: a parser that finds something else says so to the terminal. */
    private static Reader letters(InputStream in) throws XMLStreamException {
        try {
            BufferedReader letters = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder()));
            letters.mark(1);
            if (letters.read() != '\uFEFF') letters.reset();
            return letters;
        } catch (IOException e) {
            throw new XMLStreamException(e);
        }
    }

    /**
     * What is wrong the parser would say in the machine's language.
     *
     * @param name of the file, or of its part
     */
    private static Optional<Problem> mistake(String path, String name, InputStream in) {
        try {
            XMLStreamReader reader = PARSERS.createXMLStreamReader(letters(in));
            while (reader.hasNext()) reader.next();
            return Optional.empty();
        } catch (XMLStreamException e) {
            Location at = e.getLocation();
            Place place = at == null ? Place.start(path)
                    : new Place(path, Math.max(1, at.getLineNumber()), Math.max(1, at.getColumnNumber()));
            return Optional.of(new Problem(Rule.XML_BROKEN, place, "", Said.all(name), Optional.empty()));
        }
    }
}
