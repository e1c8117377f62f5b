package mingbai.text;

import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mingbai.language.Language;
import mingbai.text.words.Spellout;
import mingbai.text.words.Words;

/** What this package answers about the first publication's texts through its libraries: each of their services is asked. */
public final class Answers {
    /** Letters of other languages, whose dictionaries the jar does not hold. */
    private static final List<String> FOREIGN = List.of("ภาษาไทยเขียนติดกัน และ English", "ພາສາລາວຂຽນຕິດກັນ 和中文", "ភាសាខ្មែរសរសេរជាប់គ្នា",
            "မြန်မာဘာသာစကား ၁၂",
            "日本語のテキスト、カタカナ。", "한국어 문장입니다. 둘째 문장.", "العربية نص. جملة", "עברית טקסט", "हिन्दी वाक्य। दूसरा",
            "Ελληνικά; Русский текст. Türkçe İı",
            "😀👨‍👩‍👧🇨🇳 ﬁ Å é ñ ß", "\u0300\u200D");
    /** Characters that have names, and some that are like others. */
    private static final String UNSEEN = "\u2F00字\u2EA0字\uF900字\u31D0字\u202E字\u200B字\uFE00字\uE000字\uFFFF字\u0001字\u00A0字ن\u200C";
    private static final List<String> NUMBERS = List.of("3.5", "0.25", "-7", "100000000", "1234567890123", "999999999999999", "20250.75");

    private Answers() {}

    /**
     * Prints the answers, for a run in a process of its own.
     *
     * @param folder the content folder
     */
    public static void main(String[] folder) throws IOException {
        new PrintStream(System.out, true, StandardCharsets.UTF_8).print(of(Path.of(folder[0])));
    }

    /** The answers, one a line. */
    public static String of(Path content) throws IOException {
        List<String> texts = texts(content);
        List<String> answers = new ArrayList<>();
        TreeSet<String> pieces = new TreeSet<>();
        for (String text : texts) {
            for (Language language : Language.ALL) {
                List<String> words = Segments.of(language, text);
                answers.add(String.join("|", words));
                pieces.addAll(words);
                Sentences.Span whole = new Sentences.Span(0, text.length());
                answers.add(Sentences.of(language, text, whole).stream().map(span -> span.of(text)).collect(Collectors.joining("|")));
            }
        }
        for (String piece : pieces) answers.add(piece + " " + stems(piece));
        for (Language language : Language.ALL) {
            Alphabet alphabet = Alphabet.of(language);
            answers.add(pieces.stream().sorted(alphabet.order()).collect(Collectors.joining("|")));
            pieces.forEach(piece -> answers.add(piece + " " + alphabet.letter(piece, Optional.empty())));
        }
        Stream.concat(NUMBERS.stream(), IntStream.range(0, 30).mapToObj(power -> "1" + "0".repeat(power) + "7")).map(BigDecimal::new)
                .forEach(number -> answers.add(Spellout.chinese(number) + " " + Spellout.english(number)
                        + (number.scale() > 0 ? "" : " " + Spellout.ordinal(number))));
        for (Unseen unseen : Unseen.all(UNSEEN)) answers.add(unseen.arguments() + " " + unseen.meant());
        return String.join("\n", answers);
    }

    /** The lines of all records and of the source. */
    private static List<String> texts(Path content) throws IOException {
        try (Stream<Path> files = Files.walk(content)) {
            List<String> lines = new ArrayList<>(FOREIGN);
            for (Path file : files.filter(file -> file.toString().matches(".*\\.(yaml|txt|md)")).sorted().toList()) {
                lines.addAll(Files.readAllLines(file));
            }
            return lines;
        }
    }

    private static List<String> stems(String text) {
        List<String> stems = new ArrayList<>();
        Words.stems(text, stem -> stems.add(stem) ? 0 : 1);
        return stems;
    }
}
