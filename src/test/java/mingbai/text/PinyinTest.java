package mingbai.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PinyinTest {
    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', value = {
        "跨境电商, kuàjìng diànshāng, kua jing dian shang",
        "西安, Xī’ān, xi an",
        "先, xiān, xian",
        "绿色债券, lǜsè zhàiquàn, lv se zhai quan",
        "银行, yínháng, yin hang",
        "两段准入, liǎng duàn zhǔnrù, liang duan zhun ru",
        "加工贸易手（账）册, jiāgōng màoyì shǒu (zhàng) cè, jia gong mao yi shou zhang ce",
        "APEC商务旅行卡, APEC shāngwù lǚxíngkǎ, shang wu lv xing ka",
        "出入境, chū-rùjìng, chu ru jing",
        "女儿, nǚ'ér, nv er"})
    void splitsPinyinByCharacter(String text, String pinyin, String syllables) {
        assertEquals(Optional.of(List.of(syllables.split(" "))), Pinyin.syllables(text, pinyin));
    }

    @ParameterizedTest
    @CsvSource({"跨境电商, kuàjìng diàn", "跨境, kuàjìng diànshāng", "APEC卡, kǎ", "跨境, 123", "西安, xiān"})
    void refusesPinyinThatDoesNotFit(String text, String pinyin) {
        assertTrue(Pinyin.syllables(text, pinyin).isEmpty());
    }

    @Test
    void listsEachReadingOfTheTextsCharacters() {
        Map<String, String> table = Pinyin.table(List.of("银行行政A绿、"), Map.of("银行", "yínháng", "重庆", "Chóngqìng"));
        assertEquals(Map.of("yin", "银", "hang", "行", "xing", "行", "zheng", "政", "lv", "绿"), table);
    }

    @Test
    void everySyllableThatPeopleTypeIsOne() {
        String all = "a ai an ang ao ba bai ban bang bao bei ben beng bi bian biao bie bin bing bo bu ca cai cen ceng cha chai "
                + "chong chou chu chua chuai chuan chuang chui chun chuo ci cong cou cuan cui cun cuo da dei dia dian die ding diu "
                + "dong dou duan dui dun duo e ei en eng er fa fang fei fo fou fu ga gai gei gong gua guai guan guang gui gun guo "
                + "hei hong hua huai huang jia jian jiang jiao jie jin jing jiong jiu ju juan jue jun ka kua kuang lia liang lv lve "
                + "mie miu mo nv nve nuan nen neng ou pie po pou qiong quan que qun ran reng ri rong rua ruan sha shuai shuang si "
                + "song suan te tiao tong tui wa weng wo wu xiong xuan xue ya yao yi yin ying yong you yu yuan yue yun za zen zhua "
                + "zhuai zhuang zhui zi zong zuo";
        assertEquals(List.of(), Stream.of(all.split(" "))
                .filter(syllable -> !Pinyin.syllables("某", syllable).equals(Optional.of(List.of(syllable)))).toList());
        assertFalse(Pinyin.syllables("某", "bx").isPresent());
    }
}
