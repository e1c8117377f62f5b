package mingbai.prove.memory;

import java.util.List;

/**
 * Facts as they are remembered.
 *
 * @param texts that occur in them, each once
 * @param body  the rest, in which texts are numbers
 */
record Remembered(List<String> texts, byte[] body) {}
