package org.tafoundry.lint;

import org.tafoundry.finding.FindingCode;
import org.tafoundry.finding.Severity;

/** What lint can find in an add-on, beyond what the readers of its parts report themselves. */
public enum LintCode implements FindingCode {
    LINT_APP_CONF_MISSING(Severity.ERROR, "There is no default/app.conf."),
    LINT_APP_ID_INVALID(Severity.ERROR, "The app's folder or id is not a valid name."),
    LINT_APP_ID_DIFFERS(Severity.ERROR, "Folder, [package] id, [id] name and manifest do not agree."),
    LINT_APP_ID_MISSING(Severity.WARNING, "app.conf does not state the app's id."),
    LINT_APP_ID_TAKEN(Severity.ERROR, "The id belongs to an app that comes with Splunk."),
    LINT_VERSION_MISSING(Severity.WARNING, "app.conf does not state the version."),
    LINT_VERSION_INVALID(Severity.ERROR, "The version is not a semantic version."),
    LINT_VERSION_DIFFERS(Severity.ERROR, "The versions in app.conf and app.manifest do not agree."),
    LINT_LABEL(Severity.ERROR, "The [ui] stanza or its label is missing or has a wrong length."),
    LINT_VISIBLE(Severity.WARNING, "The add-on is visible but has no view."),
    LINT_AUTHOR_MISSING(Severity.WARNING, "app.conf names no author."),
    LINT_DESCRIPTION_MISSING(Severity.WARNING, "app.conf has no description."),
    LINT_CHECK_FOR_UPDATES(Severity.WARNING, "check_for_updates is not off for a private add-on."),
    LINT_CONFIGURED(Severity.ERROR, "app.conf says that the set-up has been done already."),
    LINT_INSTALL_CHECKSUM(Severity.ERROR, "app.conf holds a checksum that only an installation may write."),
    LINT_RESTART(Severity.WARNING, "The add-on asks for a restart when it is switched on or off."),
    LINT_RELOAD_TRIGGER(Severity.ERROR, "A .conf file of the add-on's own has no reload trigger."),
    LINT_MANIFEST_MISSING(Severity.WARNING, "There is no app.manifest, so AppInspect skips a check."),
    LINT_MANIFEST_BROKEN(Severity.ERROR, "app.manifest is not JSON of schema 2.0.0."),
    LINT_META_MISSING(Severity.WARNING, "There is no metadata/default.meta, so nothing is shared with other apps."),
    LINT_META_WRITE_ACCESS(Severity.ERROR, "Global write access is missing or open to everyone."),
    LINT_META_EXPORT(Severity.WARNING, "Knowledge objects are not exported to other apps."),
    LINT_META_ADMIN(
            Severity.WARNING, "Access is given to admin but not to sc_admin, the administrator of Splunk Cloud."),
    LINT_META_FILE(Severity.ERROR, "The metadata folder holds something else than .meta files."),
    LINT_LOCAL_FOLDER(Severity.ERROR, "The add-on ships local settings or users' files."),
    LINT_HIDDEN_FILE(Severity.ERROR, "A file or folder starts with a dot or comes from macOS."),
    LINT_LEFTOVER_FILE(Severity.WARNING, "A file looks like a leftover of work on the add-on."),
    LINT_BINARY(Severity.WARNING, "A file is a program."),
    LINT_NAME_BLANK(Severity.ERROR, "The name of a .conf or view file holds a blank."),
    LINT_README_MISSING(Severity.WARNING, "There is no README."),
    LINT_ONLY_APP_CONF(Severity.ERROR, "The add-on has no file but app.conf."),
    LINT_STATIC_FILE(Severity.ERROR, "The static folder holds a folder or a file of an unwanted type."),
    LINT_ICON_MISSING(Severity.WARNING, "An icon is missing."),
    LINT_ICON_SIZE(Severity.WARNING, "An icon is no PNG of the right size."),
    LINT_JSON_BROKEN(Severity.ERROR, "A JSON file is not well-formed."),
    LINT_XML_BROKEN(Severity.ERROR, "An XML file is not well-formed."),
    LINT_MERGE_CONFLICT(Severity.ERROR, "A file holds the marks of a merge conflict."),
    LINT_CONF_DENIED(Severity.ERROR, "An app may not ship this .conf file."),
    LINT_DEFAULT_STANZA(Severity.ERROR, "A global stanza changes settings of all other apps."),
    LINT_CATCH_ALL(Severity.WARNING, "A wildcard stanza applies to data of other add-ons."),
    LINT_SOURCETYPE_TAKEN(Severity.WARNING, "A stanza changes a sourcetype that Splunk configures itself."),
    LINT_SOURCETYPE_NAME(Severity.WARNING, "A sourcetype's name holds a character that hides it."),
    LINT_SOURCETYPE_STYLE(Severity.INFO, "A sourcetype is not named vendor:product in lower case."),
    LINT_MAGIC_EIGHT(Severity.WARNING, "A sourcetype leaves index-time settings to Splunk's guess."),
    LINT_EVENT_BREAKER_GROUP(Severity.ERROR, "EVENT_BREAKER has no capturing group."),
    LINT_KV_TWICE(Severity.WARNING, "Fields are extracted at index time and again at search time."),
    LINT_LOOKUP_FILE_MISSING(Severity.ERROR, "A lookup's file is not in the add-on."),
    LINT_LOOKUP_FILE_TYPE(Severity.ERROR, "A file in lookups is not of an allowed type."),
    LINT_LOOKUP_FILE_BROKEN(Severity.ERROR, "A lookup file is not a UTF-8 CSV with a header."),
    LINT_LOOKUP_FILE_UNUSED(Severity.INFO, "A lookup file is used by no lookup."),
    LINT_EVENTTYPE_UNTAGGED(Severity.INFO, "An event type has no tag."),
    LINT_TAG_ON_FIELD(Severity.INFO, "A tag is set on a field's value instead of an event type."),
    LINT_INDEX_FIXED(Severity.WARNING, "The add-on names an index, which differs from site to site."),
    LINT_EVAL_LONG(Severity.INFO, "A calculated field is longer than 300 characters."),
    LINT_VENDOR_PRODUCT(Severity.WARNING, "A sourcetype of a tagged event type does not set vendor_product."),
    LINT_INPUT_ENABLED(Severity.WARNING, "An input is switched on in the package."),
    LINT_INPUT_DENIED(Severity.ERROR, "Splunk Cloud does not allow this kind of input in an app.");

    private final Severity severity;
    private final String meaning;

    LintCode(Severity severity, String meaning) {
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
