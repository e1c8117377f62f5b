package mingbai.check.form;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import mingbai.check.form.Shape.Choice;
import mingbai.check.form.Shape.Spelling;
import mingbai.language.Language;
import mingbai.language.Languages;
import mingbai.language.LocalizedText;
import mingbai.problem.Said;
import mingbai.read.Raw;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What each kind of key gives, and what is reported where something else follows it. */
class FieldsTest {
    private static final Key<String> TITLE = Keys.text("title");
    private static final Key<Integer> NUMBER = Keys.number("number");
    private static final Key<List<Raw.Scalar>> ALIASES = Keys.texts("aliases");
    private static final Key<Optional<String>> ISSUER = Keys.statedOrConfigured("issuer");
    private static final Key<Optional<String>> SPONSOR = Keys.configured("sponsor");
    private static final Key<String> STATUS = Keys.oneOf("status",
            List.of(new Choice("preferred", Said.of("首选")), new Choice("admitted", Said.of("可用"))));

    private static Typed record(String yaml, Key<?>... keys) {
        return Typed.of("items/01.yaml", yaml, keys);
    }

    private static List<String> reported(String yaml, Key<?> key) {
        Typed record = record(yaml, key);
        record.read(key);
        return record.reported();
    }

    @Test
    void aTextIsTakenWithoutWhiteSpaceAroundIt() {
        Typed record = record("title: \" 甲 乙 \"", TITLE);
        assertEquals("甲 乙", record.read(TITLE));
        assertEquals(List.of(), record.reported());
    }

    @Test
    void aKeyThatIsMissingIsToldAtTheRecord() {
        Typed record = record("number: 1", NUMBER, TITLE);
        assertEquals("", record.read(TITLE));
        assertEquals(List.of("1:1 key-missing title"), record.reported());
    }

    @Test
    void aKeyThatIsMisspeltIsNotMissingAsWell() {
        Typed record = record("titel: 甲", TITLE);
        assertEquals("", record.read(TITLE));
        assertEquals(List.of("1:1 key-unknown titel → title"), record.reported());
    }

    @ParameterizedTest
    @ValueSource(strings = {"title:", "title: \"\"", "title: ~", "title: null", "title: \"　\""})
    void aTextThatIsEmptyIsTold(String yaml) {
        assertEquals("text-empty title", reported(yaml, TITLE).get(0).replaceFirst("\\S+ ", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"title: [甲]", "title: {zh: 甲}"})
    void aTextIsNeitherAListNorKeys(String yaml) {
        assertEquals(List.of("1:8 type-wrong title"), reported(yaml, TITLE));
    }

    @Test
    void aTextThatIsTooLongIsToldAndNothingElseIsAskedOfIt() {
        Key<String> id = Keys.text("id", Spelling.of("[a-z]+", Said.of("")));
        assertEquals(List.of("1:5 text-too-long id"), reported("id: " + "一".repeat(1001), id));
    }

    @Test
    void aTextIsWrittenAsItsKeyAsks() {
        Key<String> id = Keys.text("id", Spelling.of("[a-z]+", Said.of("")));
        assertEquals(List.of(), reported("id: abc", id));
        assertEquals(List.of("1:5 value-wrong id"), reported("id: A1", id));
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "37, 37", "999999, 999999", "0, 0", "01, 0", "-1, 0", "1.5, 0", "一, 0", "\"1\", 0", "1000000, 0"})
    void aNumberIsWholeAndFromOneAndNotQuoted(String written, int number) {
        Typed record = record("number: " + written, NUMBER);
        assertEquals(number, record.read(NUMBER));
        assertEquals(number == 0 ? List.of("1:9 type-wrong number") : List.of(), record.reported());
    }

    @ParameterizedTest
    @CsvSource({"true, true, true", "false, false, true", "yes, false, false", "True, false, false"})
    void aFlagIsTrueOrFalse(String written, boolean value, boolean known) {
        Key<Boolean> open = Keys.flag("open-ended");
        Typed record = record("open-ended: " + written, open);
        assertEquals(value, record.read(open));
        assertEquals(known ? List.of() : List.of("1:13 type-wrong open-ended"), record.reported());
    }

    @ParameterizedTest
    @CsvSource({"preferred, ''", "首选, ' → preferred'", "prefered, ' → preferred'", "官方, ''"})
    void aWordIsOneOfThoseThatAreKnown(String written, String meant) {
        boolean known = written.equals("preferred");
        assertEquals(known ? List.of() : List.of("1:9 value-wrong status" + meant), reported("status: " + written, STATUS));
    }

    @Test
    void whatTheSourceDoesNotStateIsAbsent() {
        Typed record = record("issuer: not-stated", ISSUER);
        assertEquals(Optional.empty(), record.read(ISSUER));
        assertEquals(List.of(), record.reported());
        assertEquals(Optional.of("国务院"), record("issuer: 国务院", ISSUER).read(ISSUER));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Not_Stated", "not stated", "无", "N/A", "—", "not-statd"})
    void anotherWordForNothingIsToldWithTheRightOne(String written) {
        Typed record = record("issuer: " + written, ISSUER);
        assertEquals(Optional.empty(), record.read(ISSUER));
        assertEquals(List.of("1:9 value-wrong issuer → not-stated"), record.reported());
    }

    @Test
    void aWordForNothingStandsOnlyWhereItMay() {
        assertEquals(List.of("1:8 value-wrong title"), reported("title: not-stated", TITLE));
        assertEquals(List.of("1:9 value-wrong status"), reported("status: to-be-configured", STATUS));
    }

    @Test
    void whatIsToBeConfiguredIsAbsentAndToldOfARelease() {
        assertEquals(List.of(), reported("sponsor: to-be-configured", SPONSOR));
        Typed release = Typed.of(new Found(true, Languages.ALL), "publication.yaml", "sponsor: to-be-configured", SPONSOR);
        assertEquals(Optional.empty(), release.read(SPONSOR));
        assertEquals(List.of("1:10 not-configured sponsor"), release.reported());
    }

    @Test
    void whatIsConfiguredStandsWithoutQuotationMarks() {
        assertEquals(List.of("1:10 value-wrong sponsor"), reported("sponsor: “示范单位”", SPONSOR));
    }

    @Test
    void aListHasElements() {
        Typed record = record("aliases: [甲, 乙]", ALIASES);
        assertEquals(List.of("甲", "乙"), Fields.values(record.read(ALIASES)));
        assertEquals(List.of("1:10 text-empty aliases"), reported("aliases: []", ALIASES));
        assertEquals(List.of("1:10 type-wrong aliases"), reported("aliases: 甲", ALIASES));
        assertEquals(List.of(), reported("{}", Keys.texts("aliases").orLeftOut()));
    }

    @Test
    void ofAListOfRecordsThoseAreTakenThatAreSome() {
        Key<String> term = Keys.text("term");
        Key<List<Fields>> terms = Keys.list("terms", Form.of("", term));
        Typed record = record("terms:\n  - term: 甲\n  - 乙\n", terms);
        assertEquals(List.of("甲"), record.read(terms).stream().map(fields -> fields.read(term)).toList());
        assertEquals(List.of("3:5 type-wrong terms"), record.reported());
    }

    @Test
    void aTextInLanguagesIsKeptForTheRulesAboutTexts() {
        Key<LocalizedText> title = TextKeys.translated("title").ofSource();
        Typed record = record("title: {zh: 甲, en: A}", title);
        assertEquals(new LocalizedText("甲", Map.of(Language.EN, "A")), record.read(title));
        Written written = record.found().texts().get(0);
        assertEquals("title true true", written.key() + " " + written.official() + " " + written.ofItem());
    }

    @Test
    void aTranslationMayBeMissingUnlessBothAreAskedFor() {
        assertEquals(List.of(), reported("title: {zh: 甲}", TextKeys.translated("title")));
        assertEquals(List.of("1:7 key-missing name.en"), reported("name: {zh: 甲}", TextKeys.inEach("name")));
    }
}
