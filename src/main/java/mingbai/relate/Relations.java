package mingbai.relate;

import mingbai.model.Publication;
import mingbai.text.Bitexts;

/**
 * What follows from the records of a publication, part by part.
 *
 * @param publication what it follows from
 * @param texts       what is known of its texts: sentences, and where terms are
 * @param responsible who is responsible for what
 * @param reach       where items apply
 * @param glossary    how concepts are ordered, and where they are used
 * @param table       the sources line by line, and what their columns are
 * @param rows        the items one after another, and by what readers look for
 * @param figures     what charts show at a glance
 */
public record Relations(Publication publication, Bitexts texts, Responsibilities responsible, Reach reach, Glossary glossary,
                        OfficialTable table, Rows rows, Figures figures) {
    /** @param texts what is known of the publication's texts */
    public static Relations of(Publication publication, Bitexts texts) {
        Reach reach = new Reach(publication);
        Responsibilities responsible = new Responsibilities(publication, reach);
        OfficialTable table = new OfficialTable(publication);
        Rows rows = new Rows(publication, table);
        return new Relations(publication, texts, responsible, reach, new Glossary(publication, texts), table, rows,
                new Figures(publication, responsible, reach, rows));
    }
}
