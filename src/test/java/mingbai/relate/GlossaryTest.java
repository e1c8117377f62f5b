package mingbai.relate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import mingbai.GivenItems;
import mingbai.language.Language;
import mingbai.language.LocalizedText;
import mingbai.model.Concept;
import mingbai.model.Item;
import mingbai.model.Kind;
import org.junit.jupiter.api.Test;

/** How concepts belong together, and where items use them. */
class GlossaryTest {
    private static final Kind TRADE = Given.kind("trade", 1);
    private static final Kind LAND = Given.kind("land", 0);
    private static final Concept GOODS = Given.concept("goods", TRADE, List.of("bonded"), List.of(), Given.term("货物", "huòwù"), "goods");
    private static final Concept BONDED = Given.concept("bonded", TRADE, List.of(), List.of("goods"),
            Given.term("保税货物", "bǎoshuì huòwù"), "bonded goods");
    private static final Concept PLOT = Given.concept("plot", LAND, List.of("goods", "bonded"), List.of(), Given.term("地块", "dìkuài"),
            "plot");
    private static final Item NAMES_BOTH = item(1, "地块与货物", new LocalizedText("货物很多。地块很少。", Map.of(Language.EN, "Many goods. Few plots.")));
    private static final Item NAMES_LONGER = item(2, "其他", LocalizedText.of("只有保税货物。"));

    private final Glossary glossary = Given.of(List.of(NAMES_BOTH, NAMES_LONGER), List.of(), List.of(), List.of(LAND, TRADE),
            List.of(BONDED, GOODS, PLOT)).glossary();

    @Test
    void relatedIsSoInBothDirections() {
        assertEquals(List.of(BONDED, PLOT), glossary.related(GOODS), "what it names, then what names it");
        assertEquals(List.of(GOODS, PLOT), glossary.related(BONDED));
        assertEquals(List.of(GOODS, BONDED), glossary.related(PLOT));
    }

    @Test
    void twoThatNameEachOtherAreRelatedOnce() {
        Concept one = Given.concept("one", LAND, List.of("two"), List.of(), Given.term("甲", "jiǎ"), "one");
        Concept two = Given.concept("two", LAND, List.of("one"), List.of(), Given.term("乙", "yǐ"), "two");
        Glossary both = Given.of(List.of(), List.of(), List.of(), List.of(LAND), List.of(one, two)).glossary();
        assertEquals(List.of(two), both.related(one));
        assertEquals(List.of(one), both.related(two));
    }

    @Test
    void narrowerIsWhatNamesItAsBroader() {
        assertEquals(List.of(GOODS), glossary.broader(BONDED));
        assertEquals(List.of(BONDED), glossary.narrower(GOODS));
        assertEquals(List.of(), glossary.narrower(BONDED));
    }

    @Test
    void conceptsOfAnItemComeAsTheyFirstOccur() {
        assertEquals(List.of(PLOT, GOODS), glossary.in(NAMES_BOTH), "the title before the text");
        assertEquals(List.of(BONDED), glossary.in(NAMES_LONGER), "a longer term hides a shorter");
    }

    @Test
    void itemsThatUseAConceptComeByNumber() {
        assertEquals(List.of(NAMES_BOTH), glossary.using(GOODS));
        assertEquals(List.of(NAMES_LONGER), glossary.using(BONDED));
        Concept unused = Given.concept("unused", LAND, List.of(), List.of(), Given.term("未用", "wèiyòng"), "unused");
        assertEquals(List.of(), glossary.using(unused));
    }

    @Test
    void aConcordanceHasTheSentencesThatUseIt() {
        Concordance.Entry entry = glossary.concordance(GOODS, Language.EN).get(0);
        assertEquals(NAMES_BOTH, entry.item());
        assertEquals("地块与[货物]", marked(entry.title().official()));
        assertEquals(List.of("[货物]很多。 Many [goods]."),
                entry.lines().stream().map(line -> marked(line.official()) + " " + marked(line.in(Language.EN)).strip()).toList());
        assertEquals(1, glossary.concordance(GOODS, Language.EN).size());
        assertEquals(List.of(), glossary.concordance(GOODS, List.of(NAMES_LONGER), Language.EN).get(0).lines(),
                "the longer term is another concept's");
    }

    @Test
    void whatIsNotTranslatedHasNoEnglish() {
        Concordance.Line line = glossary.concordance(BONDED, Language.EN).get(0).lines().get(0);
        assertEquals("只有[保税货物]。", marked(line.official()));
        assertEquals(List.of(), line.translations());
    }

    @Test
    void groupsAreInTheOrderOfTheTopicsAndOfTheLanguage() {
        assertEquals(List.of(new Group<>(LAND, List.of(PLOT)), new Group<>(TRADE, List.of(BONDED, GOODS))), glossary.groups("zh"));
        Concept apple = Given.concept("zz", TRADE, List.of(), List.of(), Given.term("苹果", "píngguǒ"), "apple");
        Glossary other = Given.of(List.of(), List.of(), List.of(), List.of(TRADE), List.of(GOODS, apple)).glossary();
        assertEquals(List.of(new Group<>(TRADE, List.of(GOODS, apple))), other.groups(), "as in the records");
        assertEquals(List.of(new Group<>(TRADE, List.of(GOODS, apple))), other.groups("zh"), "h before p");
        assertEquals(List.of(new Group<>(TRADE, List.of(apple, GOODS))), other.groups("en"), "a before g");
    }

    private static Item item(int number, String title, LocalizedText text) {
        return GivenItems.item("item-" + number, number, LocalizedText.of(title), text, List.of(), Optional.empty(),
                List.of(),
                Optional.empty(), List.of(),
                List.of());
    }

    private static String marked(List<Concordance.Run> runs) {
        return String.join("", runs.stream().map(run -> run.hit() ? "[" + run.text() + "]" : run.text()).toList());
    }
}
