package mingbai.read;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingbai.model.Place;
import mingbai.model.Problem;
import mingbai.model.Rule;

/**
 * What the YAML parser could not read, in an editor's words and where the editor has to look: the parser often
 * stumbles only on the line below the mistake.
 */
final class YamlMistake {
    private static final Pattern FULL_WIDTH_COLON = Pattern.compile("^[\\s-]*[A-Za-z][A-Za-z-]*(：)");
    private static final Pattern NO_SPACE = Pattern.compile("^[\\s-]*[a-z][a-z-]*(:)[^\\s/]");
    /** A space that no parser takes for one, as Chinese input methods and web pages give it, before a key. */
    private static final Pattern WIDE_INDENT = Pattern.compile("^[ -]*([\u3000\u00a0])[ \u3000\u00a0-]*[A-Za-z][A-Za-z-]*[:：]");
    private static final Map<String, String[]> KNOWN = new LinkedHashMap<>();

    static {
        known("mapping values are not allowed", "这里不能再有冒号；文字里有冒号加空格时，给整段文字加引号",
                "no colon may stand here; quote a text that holds a colon and a space");
        known("\\t", "缩进里有制表符，只能用空格", "a tab in the indent; use spaces");
        known("could not find expected ':'", "少了冒号，或冒号后少了空格", "a colon, or the space behind it, is missing");
        known("found unexpected end of stream", "引号没有结束", "a quotation mark is not closed");
        known("expected ',' or", "方括号或花括号里少了逗号，或没有结束",
                "a comma is missing between brackets, or they are not closed");
        known("expected <block end>", "缩进与上面的行不一致，或引号提前结束",
                "the indent differs from the lines above, or a quotation mark ends too early");
        known("cannot start any token", "文字以特殊符号开头，要加引号", "a text that begins with this sign has to be quoted");
    }

    private YamlMistake() {}

    /** @param said the parser's own words, for what is not known here */
    static Problem at(RawFile file, Place place, String said) {
        for (int line = place.line(); line >= Math.max(1, place.line() - 1); line--) {
            String text = file.line(line);
            Matcher wide = FULL_WIDTH_COLON.matcher(text);
            if (wide.find()) {
                return problem(file, new Place(place.file(), line, wide.start(1) + 1), "用了全角冒号“：”，要用半角冒号加空格",
                        "a full-width colon (：); use a plain colon and a space");
            }
            Matcher indent = WIDE_INDENT.matcher(text);
            if (indent.find()) {
                return problem(file, new Place(place.file(), line, indent.start(1) + 1), "缩进里有全角空格或不换行空格，只能用半角空格",
                        "a full-width or no-break space in the indent; use plain spaces");
            }
            Matcher tight = NO_SPACE.matcher(text);
            if (tight.find()) {
                return problem(file, new Place(place.file(), line, tight.start(1) + 1), "冒号后少了空格",
                        "the space behind the colon is missing");
            }
        }
        for (Map.Entry<String, String[]> known : KNOWN.entrySet()) {
            if (said.contains(known.getKey())) return problem(file, place, known.getValue()[0], known.getValue()[1]);
        }
        return problem(file, place, said, said);
    }

    private static void known(String said, String zh, String en) {
        KNOWN.put(said, new String[] {zh, en});
    }

    private static Problem problem(RawFile file, Place place, String zh, String en) {
        return file.problem(Rule.YAML_SYNTAX, place, zh, en);
    }
}
