package mingbai.publish;

/**
 * A file as it lies deflated in another one.
 *
 * @param at     where its first deflated byte is, from 0
 * @param length how many deflated bytes it has
 * @param size   how many bytes it has itself
 * @param crc    its CRC-32
 */
record Packed(long at, int length, int size, int crc) {}
