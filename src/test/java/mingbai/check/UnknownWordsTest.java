package mingbai.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mingbai.Folders;
import mingbai.Workplace;
import mingbai.problem.Problem;
import mingbai.problem.Rule;
import mingbai.read.Reader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A record with thousands of words that nobody knows is not misspelt: each is reported, and what was meant is not looked for. */
class UnknownWordsTest {
    @TempDir
    private Path folder;

    @Test
    void whatWasMeantIsLookedForOfAHundredWordsOfARecord() {
        String[] words = Stream.concat(IntStream.range(0, 150).mapToObj(i -> "commerce" + i),
                Stream.of("commerce0", "commerce149")).toArray(String[]::new);
        List<Problem> told = reported(words);
        assertEquals(words.length, told.size());
        List<Boolean> near = told.stream().sorted().map(problem -> problem.suggestion().isPresent()).toList();
        assertEquals(IntStream.range(0, words.length).mapToObj(i -> i < 100 || i == 150).toList(), near);
    }

    private List<Problem> reported(String... words) {
        Path content = Workplace.of(folder, "minimal").content();
        Path item = content.resolve("items/01.yaml");
        String units = Stream.of(words).map(word -> "\n  - " + word).collect(Collectors.joining());
        Folders.write(item, String.join("\n", Folders.lines(item))
                .replace("units: [commerce]", "units:" + units).getBytes(StandardCharsets.UTF_8));
        return new Check("content", false).content(Reader.folder(content)).problems().stream()
                .filter(problem -> problem.rule() == Rule.UNKNOWN_UNIT).toList();
    }
}
