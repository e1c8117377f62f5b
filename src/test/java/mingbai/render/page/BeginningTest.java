package mingbai.render.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class BeginningTest {
    @Test
    void cutsBetweenWords() {
        assertEquals("the registration…", Beginning.of("the registration of equity transfers", 18, "…"));
        assertEquals("the registration of…", Beginning.of("the registration of equity transfers", 19, "…"));
        assertEquals("online distribution from …", Beginning.of("online distribution from “in series”", 27, " …"));
        assertEquals("cross-border…", Beginning.of("cross-border e-commerce", 14, "…"));
    }

    @Test
    void cutsBetweenChineseLettersButInNoNumber() {
        assertEquals("发布其信用修复公告，公告期……", Beginning.of("发布其信用修复公告，公告期30日。登记机关", 14, "……"));
        assertEquals("发布其信用修复公告……", Beginning.of("发布其信用修复公告，公告期30日。", 10, "……"));
    }

    @Test
    void leavesWhatFits() {
        assertEquals("a single line", Beginning.of(" a single\nline ", 13, "…"));
    }

    @Test
    void cutsAWordThatIsLongerThanTheRoomBetweenCodePoints() {
        assertEquals("ab…", Beginning.of("abcdef", 2, "…"));
        assertEquals("𠮷𠮷…", Beginning.of("𠮷𠮷𠮷", 2, "…"));
    }
}
