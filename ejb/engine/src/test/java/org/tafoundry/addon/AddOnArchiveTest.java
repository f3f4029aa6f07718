package org.tafoundry.addon;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tafoundry.finding.Findings;
import org.tafoundry.splunk.conf.AddOnConfs;

class AddOnArchiveTest {

    private final Findings findings = new Findings();

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static AddOnFiles addOn(String id, String... pathsAndTexts) {
        TreeMap<String, byte[]> files = new TreeMap<>();
        for (int i = 0; i < pathsAndTexts.length; i += 2) {
            files.put(pathsAndTexts[i], utf8(pathsAndTexts[i + 1]));
        }
        return new AddOnFiles(id, files);
    }

    private List<AddOnFiles> read(String name, byte[] archive) {
        return AddOnArchive.read(name, new ByteArrayInputStream(archive), ArchiveLimits.USUAL, findings);
    }

    private List<String> codes() {
        return findings.list().stream().map(f -> f.code().name()).toList();
    }

    private static byte[] zip(Map<String, byte[]> entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : new TreeMap<>(entries).entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] tar(TarArchiveEntry... entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes, "UTF-8")) {
            for (TarArchiveEntry entry : entries) {
                if (entry.isFile() && !entry.isSymbolicLink()) {
                    entry.setSize(1);
                }
                tar.putArchiveEntry(entry);
                if (entry.getSize() == 1) {
                    tar.write('x');
                }
                tar.closeArchiveEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static TarArchiveEntry entry(String path, int mode) {
        TarArchiveEntry entry = new TarArchiveEntry(path, true);
        entry.setMode(mode);
        return entry;
    }

    @Test
    void readsBackWhatItWritesAndAlwaysWritesTheSameBytes() {
        AddOnFiles addOn = addOn(
                "TA-a",
                "default/app.conf",
                "[id]\n",
                "default/data/ui/" + "x".repeat(150) + ".xml",
                "<a/>",
                "README.md",
                "caf\u00e9");
        byte[] archive = AddOnArchive.write(addOn);

        List<AddOnFiles> apps = read("TA-a.tgz", archive);

        assertThat(apps).hasSize(1);
        assertThat(apps.get(0).id()).isEqualTo("TA-a");
        assertThat(apps.get(0).files().keySet()).isEqualTo(addOn.files().keySet());
        assertThat(apps.get(0).text("README.md")).contains("caf\u00e9");
        assertThat(findings.list()).isEmpty();
        assertThat(AddOnArchive.write(apps.get(0))).isEqualTo(archive);
    }

    @ParameterizedTest
    @CsvSource({
        "TA-a/default/app.conf,          TA-a, ''",
        "./TA-a/default/props.conf,      TA-a, ''",
        "TA-a\\default\\props.conf,      TA-a, ''",
        "wrap/TA-a/default/app.conf,     TA-a, ADDON_NOT_AT_TOP",
        "default/app.conf,               pack, ADDON_NO_TOP_FOLDER",
        "TA-a/README.md,                 TA-a, ADDON_NO_APP",
    })
    void findsTheAppsFolder(String path, String id, String code) throws IOException {
        List<AddOnFiles> apps = read("pack.zip", zip(Map.of(path, utf8("x"))));

        assertThat(apps).extracting(AddOnFiles::id).containsExactly(id);
        assertThat(codes()).isEqualTo(code.isEmpty() ? List.of() : List.of(code));
    }

    @Test
    void listsSeveralAppsAndReportsFilesOutsideThem() throws IOException {
        List<AddOnFiles> apps = read(
                "pack.zip",
                zip(Map.of(
                        "A/default/app.conf", utf8("a"),
                        "B/default/app.conf", utf8("b"),
                        "B/install/C/default/app.conf", utf8("c"),
                        "LICENSE.txt", utf8("l"))));

        assertThat(apps).extracting(AddOnFiles::id).containsExactly("A", "B");
        assertThat(apps.get(1).files()).containsKey("install/C/default/app.conf");
        assertThat(codes()).containsExactlyInAnyOrder("ADDON_SEVERAL_APPS", "ADDON_OUTSIDE_APP");
    }

    @Test
    void readsAnArchiveInsideAnArchive() throws IOException {
        byte[] inner = AddOnArchive.write(addOn("TA-a", "default/app.conf", "[id]\n"));

        assertThat(read("download.zip", zip(Map.of("x/TA-a.tar.gz", inner, "x/README", utf8("r")))))
                .extracting(AddOnFiles::id)
                .containsExactly("TA-a");
    }

    @Test
    void leavesArchivesInsideAnAppAlone() throws IOException {
        byte[] inner = AddOnArchive.write(addOn("TA-b", "default/app.conf", "[id]\n"));
        List<AddOnFiles> apps = read("a.zip", zip(Map.of("A/default/app.conf", utf8("a"), "A/bin/b.tgz", inner)));

        assertThat(apps).hasSize(1);
        assertThat(apps.get(0).files()).containsKey("bin/b.tgz");
    }

    @Test
    void refusesPathsThatLeaveTheFolder() throws IOException {
        read("a.tar", tar(entry("../x", 0644), entry("/etc/x", 0644), entry("A/../../y", 0644)));

        assertThat(codes())
                .containsExactly("ADDON_UNSAFE_PATH", "ADDON_UNSAFE_PATH", "ADDON_UNSAFE_PATH", "ADDON_NO_APP");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A/default/a\0.conf",
                "A/default/fnoc.\u202egpj.conf",
                "A/default/a\u200b.conf",
                "A/default/a\nb.conf",
                "A/default/a\u2028b.conf"
            })
    void refusesNamesThatHideWhatTheyAre(String name) throws IOException {
        List<AddOnFiles> apps = read("a.zip", zip(Map.of("A/default/app.conf", utf8("a"), name, utf8("b"))));

        assertThat(apps.get(0).files().keySet()).containsExactly("default/app.conf");
        assertThat(codes()).containsExactly("ADDON_BAD_NAME");
        assertThat(findings.list().get(0).message()).contains("\\u").doesNotContain(name);
    }

    @Test
    void refusesNamesThatAreTooLong() throws IOException {
        String parts = "A/" + "b/".repeat(600) + "c";
        read(
                "a.zip",
                zip(Map.of("A/default/app.conf", utf8("a"), "A/" + "x".repeat(5_000), utf8("b"), parts, utf8("c"))));

        assertThat(codes()).containsExactly("ADDON_BAD_NAME", "ADDON_BAD_NAME");
        assertThat(findings.list()).allSatisfy(f -> assertThat(f.message()).hasSizeLessThan(300));
    }

    @Test
    void refusesEncryptedEntries() throws IOException {
        byte[] archive = zip(Map.of("A/default/app.conf", utf8("a")));
        for (int i = 0; i + 9 < archive.length; i++) {
            // the flag in the local header and in the central directory
            if (archive[i] == 'P' && archive[i + 1] == 'K' && archive[i + 2] == 3 && archive[i + 3] == 4) {
                archive[i + 6] |= 1;
            } else if (archive[i] == 'P' && archive[i + 1] == 'K' && archive[i + 2] == 1 && archive[i + 3] == 2) {
                archive[i + 8] |= 1;
            }
        }
        read("a.zip", archive);

        assertThat(codes()).contains("ADDON_ENCRYPTED");
    }

    @Test
    void refusesWhatIsPackedTwice() throws IOException {
        ByteArrayOutputStream twice = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(twice)) {
            gzip.write(AddOnArchive.write(addOn("TA-a", "default/app.conf", "[id]\n")));
        }

        assertThat(read("TA-a.tgz.gz", twice.toByteArray())).isEmpty();
        assertThat(codes()).contains("ADDON_UNREADABLE");
        assertThat(findings.list().get(0).message()).contains("gzip twice");
    }

    @Test
    void namesALinkAndWhereItLeads() throws IOException {
        TarArchiveEntry link = new TarArchiveEntry("A/default/x.conf", TarConstants.LF_SYMLINK);
        link.setLinkName("/etc/passwd");
        read("a.tar", tar(entry("A/default/app.conf", 0644), link));

        assertThat(findings.list().get(0).message())
                .isEqualTo("The entry A/default/x.conf is a link to /etc/passwd, which is no file of the archive.");
    }

    @Test
    void refusesLinksAndDevices() throws IOException {
        TarArchiveEntry link = new TarArchiveEntry("A/default/x.conf", TarConstants.LF_SYMLINK);
        link.setLinkName("/etc/passwd");
        TarArchiveEntry device = new TarArchiveEntry("A/dev", TarConstants.LF_CHR);
        List<AddOnFiles> apps = read("a.tar", tar(entry("A/default/app.conf", 0644), link, device));

        assertThat(apps.get(0).files().keySet()).containsExactly("default/app.conf");
        assertThat(codes()).containsExactly("ADDON_LINK", "ADDON_LINK");
    }

    @ParameterizedTest
    @CsvSource({
        "A/README/x.conf, A/default/app.conf, true",
        "A/README/x.conf, ../default/app.conf, false",
        "A/default/x.conf, app.conf, false",
        "A/default/a/b/x.conf, ../../app.conf, false",
    })
    void readsALinkToAFileOfTheArchive(String path, String target, boolean hard) throws IOException {
        TarArchiveEntry link = new TarArchiveEntry(path, hard ? TarConstants.LF_LINK : TarConstants.LF_SYMLINK);
        link.setLinkName(target);
        TarArchiveEntry second = new TarArchiveEntry("A/second", TarConstants.LF_LINK);
        second.setLinkName(path);

        List<AddOnFiles> apps = read("a.tar", tar(second, link, entry("A/default/app.conf", 0644)));

        assertThat(apps.get(0).text(path.substring(2))).contains("x");
        assertThat(apps.get(0).text("second")).contains("x");
        assertThat(codes()).containsExactly("ADDON_LINK", "ADDON_LINK");
    }

    @ParameterizedTest
    @CsvSource({"loop, false", "../../../etc/passwd, false", "/etc/passwd, false", "A/missing, true"})
    void leavesOtherLinksOut(String target, boolean hard) throws IOException {
        TarArchiveEntry link = new TarArchiveEntry("A/loop", hard ? TarConstants.LF_LINK : TarConstants.LF_SYMLINK);
        link.setLinkName(target);

        List<AddOnFiles> apps = read("a.tar", tar(link, entry("A/default/app.conf", 0644)));

        assertThat(apps.get(0).files().keySet()).containsExactly("default/app.conf");
        assertThat(codes()).containsExactly("ADDON_LINK");
    }

    @Test
    void linksInAnArchiveInAnArchiveAreNamedWithIt() throws IOException {
        TarArchiveEntry inside = new TarArchiveEntry("A/default/x.conf", TarConstants.LF_SYMLINK);
        inside.setLinkName("/etc/passwd");
        byte[] inner = tar(entry("A/default/app.conf", 0644), inside);
        TarArchiveEntry packed = new TarArchiveEntry("inner.tar");
        packed.setSize(inner.length);
        TarArchiveEntry alias = new TarArchiveEntry("alias.tar", TarConstants.LF_SYMLINK);
        alias.setLinkName("inner.tar");
        ByteArrayOutputStream outer = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(outer, "UTF-8")) {
            tar.putArchiveEntry(packed);
            tar.write(inner);
            tar.closeArchiveEntry();
            tar.putArchiveEntry(alias);
            tar.closeArchiveEntry();
        }

        List<AddOnFiles> apps = read("outer.tar", outer.toByteArray());

        assertThat(apps).hasSize(1);
        assertThat(codes()).as("unpacked once").containsExactly("ADDON_LINK", "ADDON_LINK");
        assertThat(findings.list().get(0).message()).contains("is unpacked where it lies");
        assertThat(findings.list().get(1).where().file()).isEqualTo("inner.tar/A/default/x.conf");
    }

    @Test
    void readsPaxHeaders() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes, "UTF-8")) {
            tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
            TarArchiveEntry file = entry("A/default/" + "caf\u00e9".repeat(40) + ".conf", 0644);
            file.addPaxHeader("SCHILY.xattr.com.apple.quarantine", "0081;x");
            file.setSize(1);
            tar.putArchiveEntry(file);
            tar.write('x');
            tar.closeArchiveEntry();
        }

        List<AddOnFiles> apps = read("a.tar", bytes.toByteArray());

        assertThat(apps.get(0).files().keySet()).containsExactly("default/" + "caf\u00e9".repeat(40) + ".conf");
        assertThat(findings.list()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0x42 0x5a 0x68, bzip2", "0xfd 0x37 0x7a, bzip2", "0x1f 0x8b, compression", "0x68, neither"})
    void saysWhyAnArchiveCannotBeRead(String head, String why) {
        byte[] bytes = new byte[600];
        String[] parts = head.split(" ");
        for (int i = 0; i < parts.length; i++) {
            bytes[i] = (byte) Integer.decode(parts[i]).intValue();
        }

        assertThat(read("a.tgz", bytes)).isEmpty();
        assertThat(findings.list().get(0).message()).doesNotContain("null").containsIgnoringCase(why);
    }

    @Test
    void macFilesAreNoConfFiles() throws IOException {
        List<AddOnFiles> apps = read(
                "a.zip",
                zip(Map.of(
                        "A/default/app.conf", utf8("[id]\n"),
                        "A/default/._app.conf", new byte[] {0, 5, 22, 7},
                        "__MACOSX/A/default/._app.conf", new byte[] {0, 5, 22, 7})));

        assertThat(apps).extracting(AddOnFiles::id).containsExactly("A");
        Findings reading = new Findings();
        assertThat(AddOnConfs.of(apps, reading).names()).containsExactly("app.conf");
        assertThat(reading.list()).isEmpty();
        assertThat(codes()).containsExactly("ADDON_OUTSIDE_APP");
    }

    @Test
    void reportsPermissions() throws IOException {
        read(
                "a.tar",
                tar(
                        entry("A/default/app.conf", 0755),
                        entry("A/bin/x.py", 0755),
                        entry("A/README", 0400),
                        entry("A/lookups/", 0600)));

        assertThat(codes()).containsExactly("ADDON_EXECUTABLE", "ADDON_PERMISSIONS", "ADDON_PERMISSIONS");
    }

    @Test
    void stopsAtItsLimits() throws IOException {
        byte[] archive = AddOnArchive.write(addOn("A", "default/app.conf", "x".repeat(5000), "default/b.conf", "y"));
        for (ArchiveLimits limits : List.of(new ArchiveLimits(2, 1 << 20, 3), new ArchiveLimits(100, 4000, 3))) {
            Findings own = new Findings();
            AddOnArchive.read("a.tgz", new ByteArrayInputStream(archive), limits, own);
            assertThat(own.list()).extracting(f -> f.code().name()).contains("ADDON_TOO_LARGE");
        }
    }

    @Test
    void stopsUnwrappingGzipInGzip() throws IOException {
        byte[] content = utf8("x");
        for (int i = 0; i < 10; i++) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
                gzip.write(content);
            }
            content = bytes.toByteArray();
        }
        assertThat(read("x.gz", content)).isEmpty();
        assertThat(codes()).contains("ADDON_UNREADABLE");
    }

    @Test
    void takesAFolderAsItIs() {
        List<AddOnFiles> apps = AddOnArchive.ofFolder("TA-a", Map.of("default/app.conf", utf8("a")), findings);

        assertThat(apps).extracting(AddOnFiles::id).containsExactly("TA-a");
        assertThat(findings.list()).isEmpty();
    }

    @Test
    void damagedArchivesNeverThrow() throws IOException {
        SplittableRandom random = new SplittableRandom(11);
        AddOnFiles addOn = addOn("TA-a", "default/app.conf", "[id]\n".repeat(50), "lookups/a.csv", "a,b\n1,2\n");
        byte[] tgz = AddOnArchive.write(addOn);
        byte[] tar = new java.util.zip.GZIPInputStream(new ByteArrayInputStream(tgz)).readAllBytes();
        byte[] zip = zip(Map.of("TA-a/default/app.conf", utf8("[id]\n".repeat(50)), "TA-a/x", utf8("x")));
        for (int run = 0; run < 3000; run++) {
            byte[] source = run % 3 == 0 ? tgz : run % 3 == 1 ? tar : zip;
            byte[] damaged = java.util.Arrays.copyOf(
                    source, random.nextBoolean() ? source.length : random.nextInt(source.length));
            for (int i = random.nextInt(12); i > 0 && damaged.length > 0; i--) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            Findings own = new Findings();
            List<AddOnFiles> apps =
                    AddOnArchive.read("a", new ByteArrayInputStream(damaged), new ArchiveLimits(1000, 1 << 20, 3), own);
            assertThat(apps.isEmpty() && own.list().isEmpty()).isFalse();
        }
    }
}
