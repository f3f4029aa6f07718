package org.tafoundry.lint;

import java.util.function.UnaryOperator;
import org.tafoundry.addon.AddOnFiles;

/** Add-ons with one defect each: what lint must say, and which check of AppInspect fails or warns, if any. */
enum BrokenAddOn {
    NO_APP_CONF(
            "LINT_APP_CONF_MISSING",
            "check_that_extracted_splunk_app_contains_default_app_conf_file",
            a -> a.remove("default/app.conf")),
    FOLDER_STARTS_WITH_DIGIT("LINT_APP_ID_INVALID", "check_for_valid_package_id", a -> a.folder("1-example")
            .replace("default/app.conf", ExampleAddOn.ID, "1-example")
            .replace("app.manifest", ExampleAddOn.ID, "1-example")),
    PACKAGE_ID_DIFFERS(
            "LINT_APP_ID_DIFFERS",
            "check_for_valid_package_id",
            a -> a.replace("default/app.conf", "id = TA-example-v1", "id = TA-other")),
    ID_NAME_DIFFERS(
            "LINT_APP_ID_DIFFERS",
            "check_for_valid_package_id",
            a -> a.replace("default/app.conf", "name = TA-example-v1", "name = TA-other")),
    MANIFEST_NAME_DIFFERS(
            "LINT_APP_ID_DIFFERS",
            "check_for_valid_package_id",
            a -> a.replace("app.manifest", ExampleAddOn.ID, "TA-other")),
    NO_PACKAGE_ID(
            "LINT_APP_ID_MISSING",
            "check_for_valid_package_id",
            a -> a.replace("default/app.conf", "id = TA-example-v1\n", "")),
    ID_OF_SPLUNK("LINT_APP_ID_TAKEN", "check_for_default_splunk_app", a -> a.folder("launcher")
            .replace("default/app.conf", ExampleAddOn.ID, "launcher")
            .replace("app.manifest", ExampleAddOn.ID, "launcher")),
    NO_VERSION(
            "LINT_VERSION_MISSING",
            "check_version_is_valid_semver",
            a -> a.replace("default/app.conf", "version = 1.0.0\n", "")),
    VERSION_NOT_SEMANTIC(
            "LINT_VERSION_INVALID", "check_version_is_valid_semver", a -> a.replace("default/app.conf", "1.0.0", "1.0")
                    .replace("app.manifest", "1.0.0", "1.0")),
    VERSIONS_DIFFER(
            "LINT_VERSION_DIFFERS", "check_version_is_valid_semver", a -> a.replace("app.manifest", "1.0.0", "2.0.0")),
    NO_UI("LINT_LABEL", "check_for_valid_ui_label", a -> a.replace("default/app.conf", "[ui]\n", "[uis]\n")),
    SHORT_LABEL(
            "LINT_LABEL",
            "check_for_valid_ui_label",
            a -> a.replace("default/app.conf", "label = Example Door Add-on", "label = Door")),
    VISIBLE("LINT_VISIBLE", "", a -> a.replace("default/app.conf", "is_visible = 0", "is_visible = 1")),
    CONFIGURED(
            "LINT_CONFIGURED",
            "check_that_setup_has_not_been_performed",
            a -> a.replace("default/app.conf", "is_configured = 0", "is_configured = true")),
    CHECKSUM(
            "LINT_INSTALL_CHECKSUM",
            "check_no_install_source_checksum",
            a -> a.replace("default/app.conf", "build = 1", "install_source_checksum = abc")),
    RESTART(
            "LINT_RESTART",
            "check_state_change_requires_restart",
            a -> a.replace("default/app.conf", "build = 1", "state_change_requires_restart = true")),
    NO_AUTHOR("LINT_AUTHOR_MISSING", "", a -> a.replace("default/app.conf", "author = Example Works\n", "")),
    NO_DESCRIPTION(
            "LINT_DESCRIPTION_MISSING", "", a -> a.replace("default/app.conf", "description = Reads", "# Reads")),
    UPDATES(
            "LINT_CHECK_FOR_UPDATES",
            "",
            a -> a.replace("default/app.conf", "check_for_updates = 0", "check_for_updates = 1")),
    OWN_CONF(
            "LINT_RELOAD_TRIGGER",
            "check_reload_trigger_for_all_custom_confs",
            a -> a.put("default/example_doors.conf", "[main]\na = 1\n")),
    NO_MANIFEST("LINT_MANIFEST_MISSING", "check_for_valid_package_id", a -> a.remove("app.manifest")),
    MANIFEST_NO_JSON("LINT_MANIFEST_BROKEN", "", a -> a.put("app.manifest", "{")),
    MANIFEST_SCHEMA("LINT_MANIFEST_BROKEN", "", a -> a.replace("app.manifest", "\"2.0.0\"", "\"1.0.0\"")),
    NO_META("LINT_META_MISSING", "", a -> a.remove("metadata/default.meta")),
    EVERYONE_WRITES(
            "LINT_META_WRITE_ACCESS",
            "check_meta_default_write_access",
            a -> a.replace("metadata/default.meta", "admin, sc_admin", "*")),
    NO_WRITE_ACCESS(
            "LINT_META_WRITE_ACCESS",
            "check_meta_default_write_access",
            a -> a.put("metadata/default.meta", "[]\nexport = system\n")),
    NOT_EXPORTED("LINT_META_EXPORT", "", a -> a.replace("metadata/default.meta", "export = system\n", "")),
    ADMIN_ONLY(
            "LINT_META_ADMIN",
            "check_kos_are_accessible",
            a -> a.replace("metadata/default.meta", "admin, sc_admin", "admin")),
    META_FOLDER_MISUSED("LINT_META_FILE", "check_metadata_allow_list", a -> a.put("metadata/notes.txt", "x")),
    LOCAL_SETTINGS(
            "LINT_LOCAL_FOLDER",
            "check_that_local_does_not_exist",
            a -> a.put("local/props.conf", "[example:door]\nTZ = UTC\n")),
    LOCAL_META(
            "LINT_LOCAL_FOLDER",
            "check_for_local_meta",
            a -> a.put("metadata/local.meta", "[]\naccess = read : [ * ], write : [ admin, sc_admin ]\n")),
    HIDDEN_FILE(
            "LINT_HIDDEN_FILE",
            "check_that_extracted_splunk_app_does_not_contain_prohibited_directories_or_files",
            a -> a.put(".gitignore", "x")),
    MAC_FOLDER(
            "LINT_HIDDEN_FILE",
            "check_that_extracted_splunk_app_does_not_contain_prohibited_directories_or_files",
            a -> a.put("__MACOSX/x", "x")),
    LEFTOVER("LINT_LEFTOVER_FILE", "", a -> a.put("default/props.conf.bak", "x")),
    PROGRAM("LINT_BINARY", "", a -> a.put("bin/tool", new byte[] {0x7f, 'E', 'L', 'F', 2, 1, 1, 0})),
    BLANK_IN_NAME("LINT_NAME_BLANK", "check_filenames_for_spaces", a -> a.put("default/my props.conf", "[a]\nb = 1\n")),
    NO_README("LINT_README_MISSING", "", a -> a.remove("README.md")),
    STATIC_SCRIPT("LINT_STATIC_FILE", "check_static_directory_file_allow_list", a -> a.put("static/run.sh", "x")),
    NO_ICON("LINT_ICON_MISSING", "", a -> a.remove("static/appIcon.png")),
    WRONG_ICON_SIZE("LINT_ICON_SIZE", "", a -> a.put("static/appIcon_2x.png", ExampleAddOn.png(71))),
    BROKEN_JSON(
            "LINT_JSON_BROKEN",
            "check_validate_json_data_is_well_formed",
            a -> a.put("appserver/static/a.json", "{,}")),
    BROKEN_XML(
            "LINT_XML_BROKEN",
            "check_that_all_xml_files_are_well_formed",
            a -> a.put("default/data/ui/nav/default.xml", "<nav><a></nav>")),
    MERGE_CONFLICT(
            "LINT_MERGE_CONFLICT",
            "check_for_git_merge_conflict_in_app",
            a -> a.append("README.md", "<<<<<<<\na\n=======\nb\n>>>>>>>\n")),
    LIMITS_CONF("LINT_CONF_DENIED", "check_limits_conf", a -> a.put("default/limits.conf", "[search]\nttl = 1\n")),
    DEFAULT_STANZA(
            "LINT_DEFAULT_STANZA",
            "check_no_default_stanzas",
            a -> a.append("default/props.conf", "\n[default]\nTZ = UTC\n")),
    SETTING_BEFORE_FIRST_STANZA(
            "LINT_DEFAULT_STANZA", "check_no_default_stanzas", a -> a.put("default/macros.conf", "definition = x\n")),
    CATCH_ALL("LINT_CATCH_ALL", "", a -> a.append("default/props.conf", "\n[source::...]\nTZ = UTC\n")),
    SPLUNKS_SOURCETYPE(
            "LINT_SOURCETYPE_TAKEN",
            "check_that_no_configurations_of_default_source_type_in_props_conf",
            a -> a.append("default/props.conf", "\n[syslog]\nTZ = UTC\n")),
    SOURCETYPE_WITH_SLASH(
            "LINT_SOURCETYPE_NAME",
            "check_props_conf_has_no_prohibited_characters_in_sourcetypes",
            a -> a.append("default/props.conf", "\n[example/door]\nrename = example:door\n")),
    SOURCETYPE_IN_CAPITALS(
            "LINT_SOURCETYPE_STYLE",
            "",
            a -> a.append("default/props.conf", "\n[ExampleDoor]\nrename = example:door\n")),
    NO_TIME_FORMAT(
            "LINT_MAGIC_EIGHT", "", a -> a.replace("default/props.conf", "TIME_FORMAT = %Y-%m-%dT%H:%M:%S%z\n", "")),
    JSON_TWICE(
            "LINT_KV_TWICE",
            "",
            a -> a.replace("default/props.conf", "KV_MODE = none", "KV_MODE = json\nINDEXED_EXTRACTIONS = json")),
    FLAG_MISSPELT(
            "CONF_NOT_A_BOOLEAN",
            "",
            a -> a.replace("default/props.conf", "SHOULD_LINEMERGE = false", "SHOULD_LINEMERGE = fales")),
    NUMBER_MISSPELT(
            "CONF_NOT_A_NUMBER", "", a -> a.replace("default/props.conf", "TRUNCATE = 10000", "TRUNCATE = 10k")),
    UNKNOWN_TIME_TOKEN("TIME_FORMAT_UNKNOWN_TOKEN", "", a -> a.replace("default/props.conf", "%z", "%E")),
    KEY_MISSPELT("CONF_MISSPELT_KEY", "", a -> a.replace("default/props.conf", "LINE_BREAKER", "LINE_BREAKR")),
    KEY_UNKNOWN("CONF_UNKNOWN_KEY", "", a -> a.append("default/props.conf", "NO_SUCH_SETTING = 1\n")),
    KEY_TWICE(
            "CONF_DUPLICATE_KEY",
            "check_config_file_parsing_public",
            a -> a.append("default/props.conf", "TZ = CET\n")),
    STANZA_TWICE(
            "CONF_DUPLICATE_STANZA",
            "check_config_file_parsing_public",
            a -> a.append("default/props.conf", "[example:door]\n")),
    BLANK_AFTER_BACKSLASH(
            "CONF_BLANK_AFTER_BACKSLASH",
            "check_config_file_parsing_public",
            a -> a.append("default/props.conf", "EVAL-a = 1 + \\ \n 2\n")),
    HEADER_WITHOUT_END(
            "CONF_BROKEN_HEADER",
            "check_config_file_parsing_public",
            a -> a.append("default/props.conf", "[example:gate\n")),
    BROKEN_REGEX("REGEX_INVALID", "", a -> a.append("default/props.conf", "EXTRACT-x = (?<x>\\d+\n")),
    COSTLY_REGEX("REGEX_COSTLY", "", a -> a.append("default/props.conf", "EXTRACT-x = ^(?<x>(\\w+)+)$\n")),
    BROKEN_SED("INDEX_SED_INVALID", "", a -> a.append("default/props.conf", "SEDCMD-x = s/a/b\n")),
    REFERENCE_TO_NOTHING(
            "REGEX_UNKNOWN_MODULE", "", a -> a.append("default/transforms.conf", "[x]\nREGEX = [[nothing:x]]\n")),
    BREAKER_WITHOUT_GROUP(
            "INDEX_BREAKER_NO_GROUP",
            "",
            a -> a.replace("default/props.conf", "\nLINE_BREAKER = ([\\r\\n]+)", "\nLINE_BREAKER = [\\r\\n]+")),
    EVENT_BREAKER_WITHOUT_GROUP(
            "LINT_EVENT_BREAKER_GROUP",
            "",
            a -> a.replace("default/props.conf", "EVENT_BREAKER = ([\\r\\n]+)", "EVENT_BREAKER = [\\r\\n]+")),
    BROKEN_EVAL("EVAL_UNKNOWN_FUNCTION", "", a -> a.append("default/props.conf", "EVAL-x = lenght(door)\n")),
    BROKEN_ALIAS("SEARCH_ALIAS_INVALID", "", a -> a.append("default/props.conf", "FIELDALIAS-x = door dest\n")),
    BROKEN_PATTERN("CONF_STANZA_PATTERN", "", a -> a.append("default/props.conf", "[source::a(b]\nTZ = UTC\n")),
    NO_SUCH_INDEX_TRANSFORM(
            "INDEX_TRANSFORM_MISSING", "", a -> a.append("default/props.conf", "TRANSFORMS-x = nothing\n")),
    EXTRACT_WITHOUT_FIELD("SEARCH_GROUPLESS", "", a -> a.append("default/props.conf", "EXTRACT-x = \\d+\n")),
    NO_SUCH_TRANSFORM(
            "SEARCH_TRANSFORM_MISSING",
            "",
            a -> a.replace("default/props.conf", "example_door_rest", "example_door_rset")),
    NO_SUCH_LOOKUP(
            "LOOKUP_STANZA_MISSING",
            "",
            a -> a.replace("default/props.conf", "= example_door_action", "= example_door_actions")),
    LOOKUP_FILE_MISSING("LOOKUP_FILE_MISSING", "", a -> a.remove("lookups/example_door_action.csv")),
    UNUSED_LOOKUP_FILE_MISSING(
            "LINT_LOOKUP_FILE_MISSING", "", a -> a.append("default/transforms.conf", "[x]\nfilename = x.csv\n")),
    LOOKUP_FILE_TYPE(
            "LINT_LOOKUP_FILE_TYPE",
            "check_lookups_allow_list",
            a -> a.put("lookups/run.exe", new byte[] {'M', 'Z', (byte) 0x90, 0, 1, 2, 3, (byte) 0xff})),
    LOOKUP_TWIN(
            "LINT_LOOKUP_FILE_TYPE",
            "check_for_lookups_file_name",
            a -> a.put("lookups/example_door_action.csv.default", "result,action\n")),
    LOOKUP_NOT_UTF8(
            "LINT_LOOKUP_FILE_BROKEN",
            "",
            a -> a.put("lookups/example_door_action.csv", new byte[] {'a', ',', (byte) 0xe9, '\n'})),
    LOOKUP_RAGGED("LINT_LOOKUP_FILE_BROKEN", "", a -> a.append("lookups/example_door_action.csv", "late\n")),
    LOOKUP_UNUSED("LINT_LOOKUP_FILE_UNUSED", "", a -> a.put("lookups/other.csv", "a,b\n1,2\n")),
    LOOKUP_COLUMN(
            "LOOKUP_COLUMN_MISSING",
            "",
            a -> a.replace("default/props.conf", "OUTPUT action", "OUTPUT acton AS action")),
    TAG_WITHOUT_EVENTTYPE(
            "KNOWLEDGE_TAG_WITHOUT_EVENTTYPE",
            "",
            a -> a.append("default/tags.conf", "[eventtype=nothing]\nweb = enabled\n")),
    EVENTTYPE_WITH_PIPE("EXPRESSION_PIPE", "", a -> a.replace("default/eventtypes.conf", "door=*", "| head 1")),
    EVENTTYPE_UNTAGGED(
            "LINT_EVENTTYPE_UNTAGGED",
            "",
            a -> a.append("default/eventtypes.conf", "[example_door_other]\nsearch = sourcetype=example:door\n")),
    TAG_STANZA("KNOWLEDGE_TAG_STANZA", "", a -> a.append("default/tags.conf", "[nothing]\nweb = enabled\n")),
    TAG_VALUE("KNOWLEDGE_TAG_VALUE", "", a -> a.append("default/tags.conf", "web = perhaps\n")),
    TAG_ON_FIELD("LINT_TAG_ON_FIELD", "", a -> a.append("default/tags.conf", "[door=main]\nweb = enabled\n")),
    NO_SUCH_MACRO("KNOWLEDGE_UNDEFINED_MACRO", "", a -> a.replace("default/eventtypes.conf", "door=*", "`doors(1)`")),
    FIXED_INDEX("LINT_INDEX_FIXED", "", a -> a.replace("default/eventtypes.conf", "door=*", "index=main")),
    LONG_EVAL(
            "LINT_EVAL_LONG", "", a -> a.append("default/props.conf", "EVAL-note = \"" + "long ".repeat(60) + "\"\n")),
    NO_VENDOR_PRODUCT(
            "LINT_VENDOR_PRODUCT",
            "",
            a -> a.replace("default/props.conf", "EVAL-vendor_product = \"Example Door\"\n", "")),
    INPUT_ENABLED(
            "LINT_INPUT_ENABLED",
            "",
            a -> a.put("default/inputs.conf", "[monitor:///var/log/door.log]\nsourcetype = example:door\n")),
    UDP_INPUT(
            "LINT_INPUT_DENIED",
            "check_inputs_conf_for_udp",
            a -> a.put("default/inputs.conf", "[udp://514]\ndisabled = 1\n"));

    private final String lintCode;
    private final String appInspectCheck;
    private final UnaryOperator<ExampleAddOn> defect;

    BrokenAddOn(String lintCode, String appInspectCheck, UnaryOperator<ExampleAddOn> defect) {
        this.lintCode = lintCode;
        this.appInspectCheck = appInspectCheck;
        this.defect = defect;
    }

    /** The finding that lint must raise. */
    String lintCode() {
        return lintCode;
    }

    /** The check of AppInspect that does not pass; empty when AppInspect does not look for the defect. */
    String appInspectCheck() {
        return appInspectCheck;
    }

    AddOnFiles files() {
        return defect.apply(new ExampleAddOn()).files();
    }
}
