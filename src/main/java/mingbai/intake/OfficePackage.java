package mingbai.intake;

import java.io.IOException;
import java.util.List;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.util.ZipSecureFile;

/** A .docx or .xlsx file opened with care: what it unpacks to is bounded, and a broken one is told. */
final class OfficePackage {
    private static final long LARGEST_PART = 24 << 20;

    private OfficePackage() {}

    /** What is to be read of a file. */
    interface Reading {
        List<SourceTable> of(OPCPackage opened) throws IOException, OpenXML4JException;
    }

    /** What the reading gives; nothing, and told, where the file is broken or would unpack to too much. */
    static List<SourceTable> read(SourceFile file, Findings findings, Reading reading) {
        ZipSecureFile.setMaxEntrySize(LARGEST_PART);
        OPCPackage opened = null;
        try {
            opened = OPCPackage.open(file.path().toFile(), PackageAccess.READ);
            return reading.of(opened);
        } catch (IOException | OpenXML4JException | RuntimeException e) {
            // POI says by exceptions of many types, its own and Java's, that a file is not what it should be
            broken(file, findings, e);
            return List.of();
        } finally {
            if (opened != null) opened.revert();
        }
    }

    private static void broken(SourceFile file, Findings findings, Exception e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            String said = String.valueOf(cause.getMessage());
            if (said.contains("Zip bomb") || said.contains("malicious")) {
                findings.add(Matter.FILE_TOO_LARGE, Spot.file(file.name()));
                return;
            }
        }
        findings.add(Matter.FILE_BROKEN, Spot.file(file.name()), e.getClass().getSimpleName());
    }
}
