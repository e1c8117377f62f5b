package mingbai.model;

import mingbai.language.LocalizedText;

/**
 * A heading under which units, regions or concepts are grouped: a kind of unit, a kind of region, a topic.
 *
 * @param id       permanent, unique in its list
 * @param name     what readers see
 * @param position in its list, from 1
 */
public record Kind(String id, LocalizedText name, int position) {
    /** By its id alone: two of a list never share it. */
    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
