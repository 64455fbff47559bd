package io.pyworker.bundle;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A bundle as one file that can be put on a class path: the same bytes for the same bundle, whatever the machine. */
public final class BundleZip {
    /** Not the first of January: for that one, the time zone would be written as well. */
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private BundleZip() {}

    /** Writes the zip of a bundle that {@link BundleWriter} has put into an output folder, with its contracts. */
    public static BundleWriter.Outcome write(Bundle bundle, Path outputFolder, Path zip) throws IOException {
        Files.createDirectories(zip.getParent());
        Path fresh = zip.resolveSibling(zip.getFileName() + ".new");
        try (OutputStream file = Files.newOutputStream(fresh);
                ZipOutputStream out = new ZipOutputStream(file)) {
            for (var entry : entries(bundle, outputFolder).entrySet()) {
                add(out, entry.getKey(), entry.getValue());
            }
        }
        if (Files.exists(zip) && Files.mismatch(fresh, zip) < 0) {
            Files.delete(fresh);
            return BundleWriter.Outcome.UNCHANGED;
        }
        Files.move(fresh, zip, StandardCopyOption.REPLACE_EXISTING);
        return BundleWriter.Outcome.WRITTEN;
    }

    private static TreeMap<String, byte[]> entries(Bundle bundle, Path outputFolder) throws IOException {
        var entries = new TreeMap<String, byte[]>();
        entries.put(BundleLayout.INDEX, Files.readAllBytes(outputFolder.resolve(BundleLayout.INDEX)));
        String index = BundleLayout.bundleJson(bundle.name());
        entries.put(index, Files.readAllBytes(outputFolder.resolve(index)));
        for (BundleFile file : bundle.files()) {
            String path = BundleLayout.python(bundle.name(), file.path());
            entries.put(path, Files.readAllBytes(outputFolder.resolve(path)));
        }
        for (ContractEntry contract : bundle.contracts()) {
            addContract(entries, contract, outputFolder);
        }
        return entries;
    }

    /** A contract of an API jar is in that jar, and not in the output folder. */
    private static void addContract(TreeMap<String, byte[]> entries, ContractEntry contract, Path outputFolder)
            throws IOException {
        for (String suffix : new String[] {".json", ".py"}) {
            String path = BundleLayout.CONTRACTS + "/" + contract.interfaceName() + suffix;
            if (Files.isRegularFile(outputFolder.resolve(path))) {
                entries.put(path, Files.readAllBytes(outputFolder.resolve(path)));
            }
        }
    }

    /** Stored, not deflated: the compressed form differs between builds of zlib. */
    private static void add(ZipOutputStream out, String name, byte[] bytes) throws IOException {
        var crc = new CRC32();
        crc.update(bytes);
        var entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setTimeLocal(TIME);
        entry.setSize(bytes.length);
        entry.setCrc(crc.getValue());
        out.putNextEntry(entry);
        out.write(bytes);
        out.closeEntry();
    }
}
