package mingbai.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDateTime;
import java.util.zip.CRC32;
import mingbai.Programs;
import mingbai.publish.ZipWriter.Packed;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Zips as other people's programs read them: few files and more than 65,535, and files that lie beyond 4 GiB. */
class ZipIT {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"0, 3", "0, 65535", "4294967294, 3", "4294967295, 65536"})
    void otherProgramsReadIt(long start, int files) throws IOException {
        Path zip = folder.resolve("made.zip");
        pack(zip, start, files);
        Path unzip = Programs.require("unzip");
        String told = Programs.run(folder, unzip.toString(), "-tq", "made.zip");
        assertTrue(told.contains("No errors detected"), told);
        Path python = Programs.require("python3");
        assertEquals("None " + files + " 文件 " + (files - 1) + " " + (files - 1), Programs.run(folder, python.toString(), "-X", "utf8", "-c",
                "import zipfile; zip = zipfile.ZipFile('made.zip'); names = zip.namelist();"
                        + "print(zip.testzip(), len(names), names[-1], zip.read(names[-1]).decode())").strip());
        try (java.util.zip.ZipFile read = new java.util.zip.ZipFile(zip.toFile())) {
            assertEquals(files, read.size());
            String last = String.valueOf(files - 1);
            assertEquals(last, new String(read.getInputStream(read.getEntry("文件 " + last)).readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    /** @param start how much of nothing, which takes no room on the disk, lies before the first file */
    private void pack(Path target, long start, int files) throws IOException {
        try (FileChannel out = FileChannel.open(target, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.SPARSE);
             FileChannel from = FileChannel.open(folder.resolve("waiting"), StandardOpenOption.CREATE, StandardOpenOption.READ,
                     StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
             ZipWriter zip = new ZipWriter(out.position(start), LocalDateTime.of(1980, 2, 1, 0, 0)); Compressor packer = new Compressor()) {
            long at = 0;
            for (int i = 0; i < files; i++) {
                byte[] content = String.valueOf(i).getBytes(StandardCharsets.UTF_8);
                CRC32 crc = new CRC32();
                crc.update(content);
                ByteBuffer packed = packer.deflated(content);
                int length = packed.remaining();
                from.write(packed, at);
                zip.entry("文件 " + i, new Packed(from, at, length, content.length, (int) crc.getValue()));
                at += length;
            }
            zip.end();
        }
    }
}
