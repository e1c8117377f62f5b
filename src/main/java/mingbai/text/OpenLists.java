package mingbai.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingbai.model.Bilingual;

/**
 * Lists that leave room for more. In Chinese 等 stands behind the last example, unless a number says that it was the last one
 * (甲、乙等两个) or it is part of a word (等级, 平等); English says so in many ways.
 */
public final class OpenLists {
    private static final Pattern OPEN = Pattern.compile("(?<=[\\p{IsHan}A-Za-z0-9”》）])(?<![平同相高中初低均对优上下头劣特不何此次我本坐差])(?<!(?<!、)[甲乙丙丁])等"
            + "(?![级待于候同额量值距式边分效价号闲比温压身位第])(?!了|着|到|一(?!系列)|[0-9两二三四五六七八九十百]+[个项家种类名人份条件方位大])");
    private static final Pattern ENGLISH = Pattern.compile("\\b(?:such|another|other|others|otherwise|include|includes|including|like|similar|example|examples|"
            + "instance|so on|so forth|etc|inter alia|and more|among|as well as)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern BREAK = Pattern.compile("[，。；：、！？（]");
    private static final int SHOWN = 8;

    private OpenLists() {}

    /** Whether it is worth looking at a text. */
    public static boolean any(Bilingual text) {
        return text.en().isPresent() && text.zh().indexOf('等') >= 0;
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
