package mingbai.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lists that leave room for more. In Chinese 等 follows the last example, unless a number says that it was the last one
 * (甲、乙等两个) or it is part of a word (等级, 平等); English says so in many ways.
 */
public final class OpenLists {
    /** Words that begin with 等, and what shows that a word does not. */
    private static final String WORDS = "级|待|于|候|额|号|式|闲|同(?![步一时意类样])|量(?!化)|距|值(?![班守得])|价(?![格款值])|效(?![益果率能力])|比(?![例较赛])"
            + "|边三角|温线|压线|分(?![类支公局别析配级])|身(?!份)";
    /** And words that end in it. */
    private static final String ENDS =
            "(?<!(?<!水)平|(?<![合共协])同|(?<!提)高|(?<![其集])中|(?<!降)低|(?<!人)均|(?<![核校比])对|(?<!因)此|[相初优劣特不何]|(?<!、)[甲乙丙丁])";
    private static final String NUMBER = "[0-9两二三四五六七八九十百]+[个项家种类名人份条件方位大]";
    private static final Pattern OPEN = Pattern.compile("(?<=[\\p{IsHan}A-Za-z0-9”》）])" + ENDS + "等(?!" + WORDS + "|了|着|到|一(?!系列)|"
            + NUMBER + ")");
    private static final Pattern ENGLISH =
            Pattern.compile("\\b(?:such|another|other|others|otherwise|include|includes|including|like|similar|example|examples|"
            + "instance|so on|so forth|etc|inter alia|and more|among|as well as)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern BREAK = Pattern.compile("[，。；：、！？（]");
    private static final int SHOWN = 8;

    private OpenLists() {}

    /** Whether it is worth looking at a Chinese text. */
    public static boolean any(String text) {
        return text.indexOf('等') >= 0;
    }

    /** What the open lists of a Chinese text end in: a few characters and 等. */
    public static List<String> chinese(String text) {
        List<String> ends = new ArrayList<>();
        for (Matcher found = OPEN.matcher(text); found.find();) ends.add(end(text, found.start()));
        return ends;
    }

    /** How many words of an English text leave room for more. */
    public static int english(String text) {
        int count = 0;
        for (Matcher found = ENGLISH.matcher(text); found.find();) count++;
        return count;
    }

    private static String end(String text, int at) {
        String before = text.substring(Math.max(0, at - SHOWN), at);
        Matcher breaks = BREAK.matcher(before);
        int start = 0;
        while (breaks.find()) start = breaks.end();
        return before.substring(start) + "等";
    }
}
