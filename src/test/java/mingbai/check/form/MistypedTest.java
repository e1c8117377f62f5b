package mingbai.check.form;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mingbai.read.Raw;
import org.junit.jupiter.api.Test;

/** Lines that YAML reads otherwise than they were meant: each is reported where it was mistyped, and nothing that follows from it. */
class MistypedTest {
    private static final Key<String> TITLE = Keys.text("title");
    private static final Key<String> TEXT = Keys.text("text");
    private static final Key<Integer> NUMBER = Keys.number("number");
    private static final Key<List<Raw.Scalar>> ALIASES = Keys.texts("aliases");
    private static final Key<Optional<Fields>> SCOPE = Keys.below("scope", Form.of("", Keys.text("zh")));

    private static List<String> reported(String yaml, Key<?>... keys) {
        Typed record = Typed.of("items/01.yaml", yaml, keys);
        record.fields().ifPresent(fields -> Stream.of(keys).forEach(fields::read));
        return record.reported().stream().map(line -> line.replaceFirst("(yaml-syntax) .*", "$1")).toList();
    }

    @Test
    void aLineWithAWideColonThatATextTookIn() {
        assertEquals(List.of("2:6 yaml-syntax"), reported("title: 甲\n text：乙\n", TITLE, TEXT));
    }

    @Test
    void aLineWithoutSpaceBehindItsColonThatATextTookIn() {
        assertEquals(List.of("2:6 yaml-syntax"), reported("title: 甲\n text:乙\n", TITLE, TEXT));
    }

    @Test
    void aLineOfAKeyThatIsThereIsPartOfTheText() {
        assertEquals(List.of(), reported("text: 乙\ntitle: 甲\n text：乙\n", TITLE, TEXT));
    }

    @Test
    void aQuotedTextIsMeantAsItIs() {
        assertEquals(List.of("1:1 key-missing text"), reported("title: \"甲\n text：乙\"\n", TITLE, TEXT));
    }

    @Test
    void aKeyBehindAWideColon() {
        assertEquals(List.of("1:3 yaml-syntax"), reported("zh：甲: 乙\n", TITLE));
    }

    @Test
    void aKeyThatBelongsBelowTheOneBefore() {
        assertEquals(List.of("2:1 yaml-syntax"), reported("scope:\nzh: 甲\n", SCOPE));
    }

    @Test
    void aKeyThatBelongsOneLevelUp() {
        Key<Optional<String>> number = Keys.text("number").optional();
        assertEquals(List.of("3:3 yaml-syntax"), reported("scope:\n  zh: 甲\n  number: 1\n", SCOPE, number));
    }

    @Test
    void aKeyThatStandsOneLevelUpIsUnknownBelow() {
        assertEquals(List.of("4:3 key-unknown scope.number"), reported("number: 1\nscope:\n  zh: 甲\n  number: 1\n", NUMBER, SCOPE));
    }

    @Test
    void aTextThatShouldBeKeys() {
        assertEquals(List.of("1:10 yaml-syntax"), reported("scope: zh：甲\n", SCOPE));
        assertEquals(List.of("1:8 type-wrong scope"), reported("scope: 甲\n", SCOPE));
    }

    @Test
    void bracketsOfAnotherWidth() {
        assertEquals(List.of("1:10 yaml-syntax"), reported("aliases: 【甲】\n", ALIASES));
    }

    @Test
    void aLineOfAListThatTheLineAboveTookIn() {
        assertEquals(List.of("3:5 yaml-syntax"), reported("aliases:\n  - 甲\n    - 乙\n", ALIASES));
    }

    @Test
    void aLineOfAListWithoutDash() {
        assertEquals(List.of("3:5 yaml-syntax"), reported("aliases:\n  - 甲\n    乙\n", ALIASES));
    }
}
