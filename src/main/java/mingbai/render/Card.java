package mingbai.render;

import java.util.Comparator;
import java.util.List;
import mingbai.model.Region;
import mingbai.relate.Reach;
import mingbai.relate.Relations;

/**
 * The picture beside a link to the edition where it is sent (Open Graph): the double line of a gazette, the tile map with
 * its shades, a mark for each item. Squares only, no letters: whatever font a machine has, the bytes are the same.
 */
final class Card {
    private static final int WIDTH = 1200;
    private static final int HEIGHT = 630;
    private static final int MARGIN = 90;
    private static final int PAPER = 0xFFFFFF;
    private static final int SEAL = 0xB3261E;
    private static final int INK = 0x33302C;
    /** Few items to many. */
    private static final int[] SHADES = {0xE3DED5, 0xC9C2B6, 0x6E685F, INK};
    private static final int TOP = 170;
    private static final int BOTTOM = 430;

    private final Picture picture = new Picture(WIDTH, HEIGHT, PAPER);

    private Card() {}

    static byte[] of(Relations relations) {
        Card card = new Card();
        card.picture.fill(MARGIN, 88, WIDTH - 2 * MARGIN, 14, SEAL);
        card.picture.fill(MARGIN, 110, WIDTH - 2 * MARGIN, 4, SEAL);
        card.map(relations.reach());
        card.items(relations.rows().places());
        return card.picture.png();
    }

    /** As large as it fits, in the middle. */
    private void map(Reach reach) {
        List<Region> cities = reach.cities();
        if (cities.isEmpty()) return;
        int columns = cities.stream().map(city -> city.tile().orElseThrow().column()).max(Comparator.naturalOrder()).orElseThrow();
        int rows = cities.stream().map(city -> city.tile().orElseThrow().row()).max(Comparator.naturalOrder()).orElseThrow();
        int step = Math.max(2, Math.min((BOTTOM - TOP) / rows, (WIDTH - 2 * MARGIN) / columns));
        int left = (WIDTH - columns * step) / 2;
        int top = TOP + (BOTTOM - TOP - rows * step) / 2;
        for (Region city : cities) {
            Region.Tile tile = city.tile().orElseThrow();
            picture.fill(left + (tile.column() - 1) * step, top + (tile.row() - 1) * step, step - step / 8, step - step / 8,
                    SHADES[reach.shade(city)]);
        }
    }

    /** A line with a mark for each item, as many as there are places for. */
    private void items(int places) {
        int width = WIDTH - 2 * MARGIN;
        for (int place = 0; place < places; place++) {
            int from = MARGIN + place * width / places;
            int to = MARGIN + (place + 1) * width / places;
            picture.fill(from, 480, Math.max(1, Math.min(12, (to - from) / 2)), 40, SEAL);
        }
        picture.fill(MARGIN, 528, width, 4, INK);
    }
}
