package mingbai.publish;

import java.nio.channels.FileChannel;

/**
 * A file as it lies deflated in another one.
 *
 * @param in     the other one
 * @param at     where its first deflated byte is, from 0
 * @param length how many deflated bytes it has
 * @param size   how many bytes it has itself
 * @param crc    its CRC-32
 */
record Packed(FileChannel in, long at, int length, int size, int crc) {}
