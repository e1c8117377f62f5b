package mingbai.render;

import io.nayuki.qrcodegen.QrCode;

/**
 * A QR code (ISO/IEC 18004) as the path of a drawing: a stroke as wide as a square along each run of dark ones. Around it a
 * reader needs four light ones.
 *
 * @param size how many squares a side has
 * @param path what an SVG {@code path} draws
 */
record QrPath(int size, String path) {
    static QrPath of(String text) {
        QrCode code = QrCode.encodeText(text, QrCode.Ecc.LOW);
        StringBuilder path = new StringBuilder();
        for (int row = 0; row < code.size; row++) {
            int gone = 0;
            boolean begun = false;
            for (int column = 0; column < code.size; column++) {
                if (!code.getModule(column, row)) continue;
                int from = column;
                while (column < code.size && code.getModule(column, row)) column++;
                path.append(begun ? "m" + (from - gone) + " 0" : "M" + from + " " + row + ".5").append('h').append(column - from);
                gone = column;
                begun = true;
            }
        }
        return new QrPath(code.size, path.toString());
    }
}
