package org.tafoundry.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.tafoundry.addon.AddOnArchive;
import org.tafoundry.addon.AddOnCode;
import org.tafoundry.addon.AddOnFiles;
import org.tafoundry.addon.ArchiveLimits;
import org.tafoundry.finding.Finding;
import org.tafoundry.finding.Findings;
import org.tafoundry.finding.Location;

/** Reads an add-on from an archive or a folder. */
final class AddOnReader {

    private AddOnReader() {}

    /** The add-ons in it: usually one; the findings tell of files that were left out. */
    static List<AddOnFiles> read(Path path, Findings findings) {
        if (path.toString().isEmpty()) {
            throw new UnreadableFile("TA is empty; name an add-on's .tgz, .spl, .zip or folder.");
        }
        if (!Files.exists(path)) {
            throw new UnreadableFile(path + " does not exist; name an add-on's .tgz, .spl, .zip or folder.");
        }
        if (Arguments.isPipe(path)) {
            throw new UnreadableFile(path + " is a pipe or socket; name an add-on's .tgz, .spl, .zip or folder.");
        }
        List<AddOnFiles> addOns = Files.isDirectory(path) ? folder(path, findings) : archive(path, findings);
        if (addOns.isEmpty()) {
            String why = String.join(
                    " ", findings.list().stream().map(Finding::message).limit(3).toList());
            throw new UnreadableFile(
                    path + " holds no add-on: no default/app.conf or default/props.conf was found. " + why);
        }
        return addOns;
    }

    private static List<AddOnFiles> archive(Path path, Findings findings) {
        new LastSetting().at(Location.file(path.toString()));
        try (InputStream in = new BufferedInputStream(Files.newInputStream(path))) {
            return AddOnArchive.read(path.getFileName().toString(), in, ArchiveLimits.USUAL, findings);
        } catch (IOException e) {
            throw new UnreadableFile(path + " cannot be read: " + FileTrouble.reason(e), e);
        }
    }

    /** Whether a path is a file of the folder; what only looks like one is told. */
    private static boolean readable(Path root, Path file, Findings findings) {
        boolean conf = file.toString().endsWith(".conf");
        boolean inside = inside(root, file);
        if (Files.isRegularFile(file) && inside) {
            return true;
        }
        if (!Files.isDirectory(file) || conf || !inside) {
            findings.add(Finding.of(
                    AddOnCode.ADDON_LINK,
                    Location.file(root.relativize(file).toString()),
                    "It is "
                            + (Files.isDirectory(file) && inside
                                    ? "a folder"
                                    : "a link that leads out of the folder or nowhere, or a device")
                            + ", and is not read.",
                    "Put a file in its place."));
        }
        return false;
    }

    private static boolean inside(Path root, Path file) {
        try {
            return file.toRealPath().startsWith(root);
        } catch (IOException e) {
            return false; // a link to itself or to nothing
        }
    }

    private static List<AddOnFiles> folder(Path path, Findings findings) {
        Map<String, byte[]> files = new TreeMap<>();
        ArchiveLimits limits = ArchiveLimits.USUAL;
        long bytes = 0;
        try (Stream<Path> walk = Files.walk(path.toRealPath())) {
            Path root = path.toRealPath();
            for (Path file : walk.filter(file -> readable(root, file, findings))
                    .limit(limits.entries() + 1L)
                    .toList()) {
                new LastSetting().at(Location.file(file.toString()));
                bytes += Files.size(file);
                if (bytes > limits.bytes() || files.size() == limits.entries()) {
                    throw new UnreadableFile(path + " has more than " + limits.entries() + " files or "
                            + (limits.bytes() >> 20) + " MB; name the folder of one add-on.");
                }
                files.put(root.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        } catch (UncheckedIOException e) {
            throw new UnreadableFile(path + " cannot be read: " + FileTrouble.reason(e.getCause()), e);
        } catch (IOException e) {
            throw new UnreadableFile(path + " cannot be read: " + FileTrouble.reason(e), e);
        }
        return AddOnArchive.ofFolder(
                path.toAbsolutePath().normalize().getFileName().toString(), files, findings);
    }
}
