package mingbai.compare;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import mingbai.language.LocalizedText;

/**
 * A record as an edition's open data show it.
 *
 * @param kind   what it is
 * @param id     its id
 * @param number the number of an item as published; absent: it has none
 * @param title  what readers call it
 * @param values each field in pieces that are compared; what the record does not say is not there
 */
record Entry(RecordKind kind, String id, Optional<String> number, LocalizedText title, Map<Field, List<String>> values) {}
