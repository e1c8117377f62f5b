package mingbai.relate;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingbai.format.TextResource;
import mingbai.language.LocalizedText;
import mingbai.model.SourceText;

/** In what the amounts of a table are, which a line around it says for all of them: {@code 单位：万元}. */
final class Measures {
    private static final Pattern DECLARED = pattern();

    private Measures() {}

    private static Pattern pattern() {
        List<String> lines = TextResource.lines(Measures.class, "measures.txt").toList();
        return Pattern.compile(lines.get(0).replace("M", "(?:" + lines.get(1) + ")"));
    }

    /** As the source says it, without brackets around it; absent: it does not. */
    static Optional<LocalizedText> of(SourceText source) {
        return source.around().map(DECLARED::matcher).filter(Matcher::find).map(Matcher::group).findFirst().map(LocalizedText::of);
    }
}
