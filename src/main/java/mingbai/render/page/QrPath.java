package mingbai.render.page;

import io.nayuki.qrcodegen.QrCode;

/**
 * A QR code (ISO/IEC 18004) as the path of a drawing: a stroke as wide as a square along the middle of each run of dark ones, the
 * first row at height 0, step by step from run to run, which takes the fewest bytes. Around it a reader needs four light ones.
 *
 * @param size how many squares a side has
 * @param path what an SVG {@code path} draws
 */
record QrPath(int size, String path) {
    static QrPath of(String text) {
        QrCode code = QrCode.encodeText(text, QrCode.Ecc.LOW);
        StringBuilder path = new StringBuilder("M0 0");
        int atColumn = 0;
        int atRow = 0;
        for (int row = 0; row < code.size; row++) {
            for (int column = 0; column < code.size; column++) {
                if (!code.getModule(column, row)) continue;
                int from = column;
                while (column < code.size && code.getModule(column, row)) column++;
                path.append('m').append(from - atColumn).append(' ').append(row - atRow).append('h').append(column - from);
                atColumn = column;
                atRow = row;
            }
        }
        return new QrPath(code.size, path.toString());
    }
}
