package org.tafoundry.addon;

import org.tafoundry.finding.FindingCode;
import org.tafoundry.finding.Severity;

/** What can be wrong with an add-on's archive or folder. */
public enum AddOnCode implements FindingCode {
    ADDON_UNREADABLE(Severity.ERROR, "The archive is damaged or of an unknown kind."),
    ADDON_TOO_LARGE(Severity.ERROR, "The archive holds more files or bytes than is allowed."),
    ADDON_UNSAFE_PATH(Severity.ERROR, "An archive entry points outside its folder; it is left out."),
    ADDON_BAD_NAME(Severity.ERROR, "An archive entry's name is too long or holds a character that hides what it is."),
    ADDON_ENCRYPTED(Severity.ERROR, "An archive entry is encrypted; it is left out."),
    ADDON_DOT_SLASH(Severity.ERROR, "The paths in a tar archive start with ./, which Splunk Cloud refuses."),
    ADDON_LINK(Severity.ERROR, "An archive entry is a link or a device; only a link within the archive is read."),
    ADDON_DUPLICATE_ENTRY(Severity.WARNING, "Two archive entries have the same path; the later one counts."),
    ADDON_ENTRY_UNREADABLE(Severity.WARNING, "One archive entry could not be unpacked; it is left out."),
    ADDON_EXECUTABLE(Severity.WARNING, "A file is marked as executable outside bin/."),
    ADDON_PERMISSIONS(Severity.ERROR, "The owner may not read and write a file or enter a folder."),
    ADDON_NO_TOP_FOLDER(Severity.ERROR, "The archive has no top folder, which would be the app's name."),
    ADDON_NOT_AT_TOP(Severity.WARNING, "The app's folder is not at the top of the archive."),
    ADDON_OUTSIDE_APP(Severity.WARNING, "The archive holds files outside the app's folder."),
    ADDON_SEVERAL_APPS(Severity.WARNING, "The archive holds more than one app."),
    ADDON_NO_APP(Severity.ERROR, "The archive holds no Splunk app.");

    private final Severity severity;
    private final String meaning;

    AddOnCode(Severity severity, String meaning) {
        this.severity = severity;
        this.meaning = meaning;
    }

    @Override
    public Severity severity() {
        return severity;
    }

    @Override
    public String meaning() {
        return meaning;
    }
}
