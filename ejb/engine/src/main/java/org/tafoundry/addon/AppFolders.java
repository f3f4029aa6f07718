package org.tafoundry.addon;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.tafoundry.finding.FindingCode;
import org.tafoundry.finding.Findings;
import org.tafoundry.finding.Location;

/** Finds the apps among unpacked files: the outermost folders that hold {@code default/*.conf}. */
final class AppFolders {

    private static final String MARK = "(.*/)?default/[^/]+\\.conf";

    private final String archive;
    private final SortedMap<String, byte[]> files;
    private final Findings findings;

    AppFolders(String archive, SortedMap<String, byte[]> files, Findings findings) {
        this.archive = archive;
        this.files = files;
        this.findings = findings;
    }

    /** Whether there is any app among these files. */
    static boolean in(SortedMap<String, byte[]> files) {
        return files.keySet().stream().anyMatch(path -> path.matches(MARK));
    }

    List<AddOnFiles> apps() {
        SortedSet<String> roots = roots();
        if (roots.isEmpty()) {
            return withoutConf();
        }
        if (roots.size() > 1) {
            add(
                    AddOnCode.ADDON_SEVERAL_APPS,
                    archive,
                    "The archive holds " + roots.size() + " apps: " + String.join(", ", roots),
                    "Splunk installs one app from an archive; pack each on its own.");
        }
        List<AddOnFiles> apps = new ArrayList<>();
        for (String root : roots) {
            apps.add(app(root));
        }
        reportOutside(roots);
        return apps;
    }

    private SortedSet<String> roots() {
        SortedSet<String> roots = new TreeSet<>();
        for (String path : files.keySet()) {
            if (path.matches(MARK) && !path.startsWith("__MACOSX/")) {
                roots.add(path.substring(0, path.lastIndexOf("default/")));
            }
        }
        SortedSet<String> outermost = new TreeSet<>();
        for (String root : roots) {
            if (outermost.stream().noneMatch(root::startsWith)) {
                outermost.add(root);
            }
        }
        return outermost;
    }

    private AddOnFiles app(String root) {
        String folder = root.isEmpty() ? "" : root.substring(0, root.length() - 1);
        if (root.isEmpty()) {
            add(
                    AddOnCode.ADDON_NO_TOP_FOLDER,
                    archive,
                    "The archive's files are not in a folder named like the app.",
                    "Pack the app's folder, not what is in it.");
        } else if (folder.contains("/")) {
            add(
                    AddOnCode.ADDON_NOT_AT_TOP,
                    folder,
                    "The app's folder is not at the top of the archive.",
                    "Pack the folder " + name(folder) + " itself.");
        }
        return new AddOnFiles(root.isEmpty() ? nameOfArchive() : name(folder), below(root));
    }

    private List<AddOnFiles> withoutConf() {
        SortedSet<String> tops = new TreeSet<>();
        files.keySet().stream()
                .filter(path -> path.contains("/") && !path.startsWith("__MACOSX/"))
                .forEach(path -> tops.add(path.substring(0, path.indexOf('/') + 1)));
        add(
                AddOnCode.ADDON_NO_APP,
                archive,
                "No folder in " + archive + " holds default/*.conf.",
                "Give an add-on: a folder with default/app.conf in it.");
        return tops.size() == 1
                ? List.of(new AddOnFiles(name(tops.first().replace("/", "")), below(tops.first())))
                : List.of();
    }

    private SortedMap<String, byte[]> below(String root) {
        SortedMap<String, byte[]> app = new TreeMap<>();
        for (Map.Entry<String, byte[]> file : files.tailMap(root).entrySet()) {
            if (!file.getKey().startsWith(root)) {
                break;
            }
            app.put(file.getKey().substring(root.length()), file.getValue());
        }
        return app;
    }

    private void reportOutside(SortedSet<String> roots) {
        for (String path : files.keySet()) {
            if (roots.stream().noneMatch(path::startsWith)) {
                add(
                        AddOnCode.ADDON_OUTSIDE_APP,
                        path,
                        "The file lies outside the app's folder.",
                        "Leave it out of the archive.");
            }
        }
    }

    private static String name(String folder) {
        return folder.substring(folder.lastIndexOf('/') + 1);
    }

    private String nameOfArchive() {
        String name = name(archive.replace('\\', '/'));
        String id = name.replaceFirst("(?i)\\.(tgz|spl|zip|tar|tar\\.gz)$", "");
        return id.isEmpty() ? "app" : id;
    }

    private void add(FindingCode code, String path, String message, String suggestion) {
        findings.add(code, Location.file(path), message, suggestion);
    }
}
