package mingbai.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class OldStyleTest {
    @Test
    void whatIsNotKnownIsLost() {
        assertEquals("p{color: #111;}\n", OldStyle.of("p { color: #111; color: var(--ink) } p:is(.a) { margin: 0 }"));
        assertEquals("@media print{p{content: \"};\";}\n}\n", OldStyle.of("@media print { p { content: \"};\"; display: grid } }"
                + "@supports (display: grid) { p { margin: 0 } } @media (prefers-contrast: more) { p { margin: 0 } }"));
        assertEquals("@page{margin: 1cm;}\na{}\n", OldStyle.of("@page { margin: 1cm; @top-left { content: \"x\" } } a { --b: 1 }"));
    }
}
