package mingbai.prove.memory;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Texts that many pages have, each kept once. */
public final class Shared {
    private final ConcurrentMap<String, String> texts = new ConcurrentHashMap<>();

    /** The text that is kept for this one. */
    public String of(String text) {
        String kept = texts.putIfAbsent(text, text);
        return kept == null ? text : kept;
    }
}
