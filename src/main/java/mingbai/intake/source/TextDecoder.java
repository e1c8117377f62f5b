package mingbai.intake.source;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import mingbai.problem.Place;
import mingbai.problem.Rule;
import mingbai.read.RawFile;

/** Bytes as text: UTF-8, UTF-16 with a byte order mark, or else GB18030, which also reads GBK and GB2312. */
public final class TextDecoder {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final char MARK = '\uFEFF';

    private TextDecoder() {}

    /**
     * The text without byte order mark, lines ended by line feeds; absent, and reported, where none fits. Another encoding than UTF-8
     * is reported.
     */
    public static Optional<String> decode(SourceFile file, Findings findings) {
        boolean marked = file.bytes().length > 1 && (file.bytes()[0] & 0xFF) + (file.bytes()[1] & 0xFF) == 0xFE + 0xFF
                && Math.max(file.bytes()[0] & 0xFF, file.bytes()[1] & 0xFF) == 0xFF;
        Optional<String> text = marked ? Optional.empty() : as(StandardCharsets.UTF_8, file);
        boolean usual = text.isPresent();
        Charset other = marked ? StandardCharsets.UTF_16 : GB18030;
        if (!usual) text = as(other, file);
        text.ifPresent(read -> findings.in(RawFile.of(file.name(), file.name(), read)));
        if (text.isEmpty()) findings.add(Rule.IMPORT_ENCODING_UNKNOWN, Place.whole(file.name()));
        else if (!usual) findings.add(Rule.IMPORT_ENCODING, Place.whole(file.name()), other.name());
        return text;
    }

    private static Optional<String> as(Charset charset, SourceFile file) {
        try {
            String text = charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT).decode(ByteBuffer.wrap(file.bytes())).toString();
            // binary files decode as GB18030 now and then, but texts have no such character
            if (text.indexOf('\0') >= 0) return Optional.empty();
            String unmarked = !text.isEmpty() && text.charAt(0) == MARK ? text.substring(1) : text;
            return Optional.of(unmarked.replace("\r\n", "\n").replace('\r', '\n'));
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
