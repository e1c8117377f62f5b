package mingbai.check.form;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import mingbai.check.form.Shape.Choice;
import mingbai.check.form.Shape.Spelling;
import mingbai.language.Bilingual;
import mingbai.problem.Said;
import mingbai.read.Raw;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What each kind of key gives, and what is told where something else stands behind it. */
class FieldsTest {
    private static final Key<String> TITLE = Keys.text("title");
    private static final Key<Integer> NUMBER = Keys.number("number");
    private static final Key<List<Raw.Scalar>> ALIASES = Keys.texts("aliases");
    private static final Key<Optional<String>> ISSUER = Keys.stated("issuer");
    private static final Key<Optional<String>> SPONSOR = Keys.configured("sponsor");
    private static final Key<String> STATUS = Keys.oneOf("status",
            List.of(new Choice("preferred", Said.of("首选")), new Choice("admitted", Said.of("可用"))));

    private static Typed record(String yaml, Key<?>... keys) {
        return Typed.of("items/01.yaml", yaml, keys);
    }

    private static List<String> told(String yaml, Key<?> key) {
        Typed record = record(yaml, key);
        record.read(key);
        return record.told();
    }

    @Test
    void aTextIsTakenWithoutWhiteSpaceAroundIt() {
        Typed record = record("title: \" 甲 乙 \"", TITLE);
        assertEquals("甲 乙", record.read(TITLE));
        assertEquals(List.of(), record.told());
    }

    @Test
    void aKeyThatIsMissingIsToldAtTheRecord() {
        Typed record = record("number: 1", NUMBER, TITLE);
        assertEquals("", record.read(TITLE));
        assertEquals(List.of("1:1 key-missing title"), record.told());
    }

    @Test
    void aKeyThatIsMisspeltIsNotMissingAsWell() {
        Typed record = record("titel: 甲", TITLE);
        assertEquals("", record.read(TITLE));
        assertEquals(List.of("1:1 key-unknown titel → title"), record.told());
    }

    @ParameterizedTest
    @ValueSource(strings = {"title:", "title: \"\"", "title: ~", "title: null", "title: \"　\""})
    void aTextThatIsEmptyIsTold(String yaml) {
        assertEquals("text-empty title", told(yaml, TITLE).get(0).replaceFirst("\\S+ ", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"title: [甲]", "title: {zh: 甲}"})
    void aTextIsNeitherAListNorKeys(String yaml) {
        assertEquals(List.of("1:8 type-wrong title"), told(yaml, TITLE));
    }

    @Test
    void aTextThatIsTooLongIsToldAndNothingElseIsAskedOfIt() {
        Key<String> id = Keys.text("id", Spelling.of("[a-z]+", Said.of("")));
        assertEquals(List.of("1:5 text-too-long id"), told("id: " + "一".repeat(1001), id));
    }

    @Test
    void aTextIsWrittenAsItsKeyAsks() {
        Key<String> id = Keys.text("id", Spelling.of("[a-z]+", Said.of("")));
        assertEquals(List.of(), told("id: abc", id));
        assertEquals(List.of("1:5 value-wrong id"), told("id: A1", id));
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "37, 37", "999999, 999999", "0, 0", "01, 0", "-1, 0", "1.5, 0", "一, 0", "\"1\", 0", "1000000, 0"})
    void aNumberIsWholeAndFromOneAndNotQuoted(String written, int number) {
        Typed record = record("number: " + written, NUMBER);
        assertEquals(number, record.read(NUMBER));
        assertEquals(number == 0 ? List.of("1:9 type-wrong number") : List.of(), record.told());
    }

    @ParameterizedTest
    @CsvSource({"true, true, true", "false, false, true", "yes, false, false", "True, false, false"})
    void aFlagIsTrueOrFalse(String written, boolean value, boolean known) {
        Key<Boolean> open = Keys.flag("open-ended");
        Typed record = record("open-ended: " + written, open);
        assertEquals(value, record.read(open));
        assertEquals(known ? List.of() : List.of("1:13 type-wrong open-ended"), record.told());
    }

    @ParameterizedTest
    @CsvSource({"preferred, ''", "首选, ' → preferred'", "prefered, ' → preferred'", "官方, ''"})
    void aWordIsOneOfThoseThatAreKnown(String written, String meant) {
        boolean known = written.equals("preferred");
        assertEquals(known ? List.of() : List.of("1:9 value-wrong status" + meant), told("status: " + written, STATUS));
    }

    @Test
    void whatTheSourceDoesNotStateIsAbsent() {
        Typed record = record("issuer: not-stated", ISSUER);
        assertEquals(Optional.empty(), record.read(ISSUER));
        assertEquals(List.of(), record.told());
        assertEquals(Optional.of("国务院"), record("issuer: 国务院", ISSUER).read(ISSUER));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Not_Stated", "not stated", "无", "N/A", "—", "not-statd"})
    void anotherWordForNothingIsToldWithTheRightOne(String written) {
        Typed record = record("issuer: " + written, ISSUER);
        assertEquals(Optional.empty(), record.read(ISSUER));
        assertEquals(List.of("1:9 value-wrong issuer → not-stated"), record.told());
    }

    @Test
    void aWordForNothingStandsOnlyWhereItMay() {
        assertEquals(List.of("1:8 value-wrong title"), told("title: not-stated", TITLE));
        assertEquals(List.of("1:9 value-wrong issuer"), told("issuer: to-be-configured", ISSUER));
    }

    @Test
    void whatIsToBeConfiguredIsAbsentAndToldOfARelease() {
        assertEquals(List.of(), told("sponsor: to-be-configured", SPONSOR));
        Typed release = Typed.of(new Found(true), "publication.yaml", "sponsor: to-be-configured", SPONSOR);
        assertEquals(Optional.empty(), release.read(SPONSOR));
        assertEquals(List.of("1:10 not-configured sponsor"), release.told());
    }

    @Test
    void whatIsConfiguredStandsWithoutQuotationMarks() {
        assertEquals(List.of("1:10 value-wrong sponsor"), told("sponsor: “示范单位”", SPONSOR));
    }

    @Test
    void aListHasElements() {
        Typed record = record("aliases: [甲, 乙]", ALIASES);
        assertEquals(List.of("甲", "乙"), Fields.values(record.read(ALIASES)));
        assertEquals(List.of("1:10 text-empty aliases"), told("aliases: []", ALIASES));
        assertEquals(List.of("1:10 type-wrong aliases"), told("aliases: 甲", ALIASES));
        assertEquals(List.of(), told("{}", Keys.optionalTexts("aliases")));
    }

    @Test
    void ofAListOfRecordsThoseAreTakenThatAreSome() {
        Key<String> term = Keys.text("term");
        Key<List<Fields>> terms = Keys.list("terms", Form.of("", term));
        Typed record = record("terms:\n  - term: 甲\n  - 乙\n", terms);
        assertEquals(List.of("甲"), record.read(terms).stream().map(fields -> fields.read(term)).toList());
        assertEquals(List.of("3:5 type-wrong terms"), record.told());
    }

    @Test
    void aTextInLanguagesIsKeptForTheRulesAboutTexts() {
        Key<Bilingual> title = Languages.bilingual("title").ofSource();
        Typed record = record("title: {zh: 甲, en: A}", title);
        assertEquals(new Bilingual("甲", Optional.of("A")), record.read(title));
        Written written = record.found().texts().get(0);
        assertEquals("title true true", written.key() + " " + written.official() + " " + written.ofItem());
    }

    @Test
    void aTranslationMayBeMissingUnlessBothAreAskedFor() {
        assertEquals(List.of(), told("title: {zh: 甲}", Languages.bilingual("title")));
        assertEquals(List.of("1:7 key-missing en"), told("name: {zh: 甲}", Languages.inBoth("name")));
    }
}
