package org.tafoundry.synth.layout;

import java.util.List;
import java.util.regex.Pattern;
import org.tafoundry.table.WordLists;

/** What the values of an unknown column are, with the names that such columns get, best first. */
enum ColumnKind {
    EMPTY("", "unused"),
    MAC("(?:[0-9A-Fa-f]{2}[:-]){5}[0-9A-Fa-f]{2}|(?:[0-9a-f]{4}\\.){2}[0-9a-f]{4}", "src_mac dest_mac dvc_mac"),
    ENDPOINT(
            "(?:\\d{1,3}(?:\\.\\d{1,3}){3}|\\[[0-9a-fA-F:.]+\\]):\\d{1,5}",
            "src dest src_translated dest_translated forwarded"),
    IP(
            "\\d{1,3}(?:\\.\\d{1,3}){3}|(?!\\d{1,2}:\\d{2}:\\d{2}(?:\\.\\d+)?$)(?=[0-9a-fA-F:.]*:[0-9a-fA-F]*:)[0-9a-fA-F:.]{2,45}",
            "src_ip dest_ip src_translated_ip dest_translated_ip dvc_ip forwarded_ip"),
    MAIL("<?[\\w.+=-]+@[\\w-]+\\.[\\w.-]+>?", "sender recipient reply_to"),
    UUID("\\{?[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}\\}?", ""),
    HASH("[0-9a-fA-F]{32}|[0-9a-fA-F]{40}|[0-9a-fA-F]{64}", "hash further_hash"),
    TIME(
            "\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}[T ]\\d{1,2}:.*|\\d{1,2}[-/.](?:\\d{1,2}|[A-Z][a-z]{2})[-/.]\\d{2,4}[T :]\\d{1,2}:.*|(?:[A-Z][a-z]{2} )?[A-Z][a-z]{2} +\\d{1,2} .*:\\d{2}.*|1\\d{9}(?:\\d{3}|\\d{6})?(?:\\.\\d+)?",
            "log_time start_time end_time update_time"),
    DATE("\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}|\\d{1,2}[-/.]\\d{1,2}[-/.]\\d{2,4}", "log_date start_date end_date"),
    CLOCK("\\d{1,2}:\\d{2}:\\d{2}(?:[.,]\\d+)?", "log_clock start_clock end_clock"),
    INTERFACE(
            "(?i)(?:eth|en[opsx]|wlan|bond|vlan|lo|tun|tap|tunnel|ethernet|[gxft]e-?|gi|fa|te|port|wan|lan|dmz)[\\w/.:-]*\\d[\\w/.:-]*",
            "src_interface dest_interface interface"),
    URL("[a-z][a-z0-9+.-]{1,9}://\\S+", "url http_referrer target_url"),
    USER_AGENT("(?:Mozilla|Opera|curl|Wget|python-requests|Go-http-client|okhttp|Java)/\\d.*", "http_user_agent"),
    REQUEST("[A-Z]{3,10} \\S+ HTTP/[\\d.]+", "request"),
    METHOD("GET|POST|PUT|DELETE|HEAD|OPTIONS|PATCH|CONNECT|TRACE|PROPFIND", "http_method"),
    TRANSPORT("(?i)" + WordLists.alternatives("transport-values"), "transport protocol"),
    PROTOCOL("(?i)" + WordLists.alternatives("protocol-values"), "protocol app"),
    ACTION("(?i)" + WordLists.alternatives("deed-values"), "vendor_action further_action"),
    RESULT("(?i)(?:" + WordLists.alternatives("end-values") + ")(?: \\([^()]{1,80}\\)|: .{1,200})?", "result outcome"),
    DIRECTION("(?i)" + WordLists.alternatives("direction-values"), "direction"),
    SEVERITY("(?i)" + WordLists.alternatives("severity-values"), "severity level priority"),
    BOOL("(?i)true|false|yes|no|[yn]", "flag enabled confirmed"),
    STATUS("[1-5]\\d{2}", "status http_status backend_status"),
    PATH("/[\\w.%~-]*(?:/.*)?|[A-Za-z]:\\\\.*|\\\\\\\\\\w.*", "file_path target_path parent_path"),
    ACCOUNT("[A-Za-z][\\w.-]*\\\\[\\w.$-]+", "user account"),
    DECIMAL("-?\\d+\\.\\d+", ""),
    NUMBER("-?\\d+", ""),
    HEX("0x[0-9a-fA-F]+", ""),
    HOST("(?=.*[A-Za-z])[A-Za-z0-9_-]+(?:\\.[A-Za-z0-9_-]+)*\\.[a-z]{2,12}\\.?", "dest_host src_host domain"),
    COUNTRY("[A-Z]{2}", "country dest_country"),
    ID("(?=.*\\d)(?=.*[A-Za-z])[\\w.:/+=-]{6,}", ""),
    WORD("[\\w.$@/+-]+", ""),
    TEXT("(?s).+", "text note remark");

    private static final int LONGEST = 4096;

    private final Pattern pattern;
    private final List<String> names;

    ColumnKind(String regex, String names) {
        this.pattern = Pattern.compile(regex);
        this.names = names.isEmpty() ? List.of() : List.of(names.split(" "));
    }

    /** Whether its values could be anything, so that the column is called after its place. */
    boolean anything() {
        return names.isEmpty();
    }

    /** Whether its values are words, of which a few may look like something else. */
    boolean word() {
        return switch (this) {
            case WORD, RESULT, ACTION, PROTOCOL, SEVERITY, DIRECTION, BOOL, COUNTRY, ID -> true;
            default -> false;
        };
    }

    /** Whether no other kind of column has such values. */
    boolean tells() {
        return switch (this) {
            case MAC, IP, MAIL, URL, USER_AGENT, SEVERITY, DIRECTION, TRANSPORT -> true;
            default -> false;
        };
    }

    List<String> names() {
        return names;
    }

    /** The first kind that all values are of. */
    static ColumnKind of(List<String> values) {
        if (values.isEmpty()) {
            return EMPTY;
        }
        if (values.stream().anyMatch(v -> v.length() > LONGEST)) {
            return TEXT; // no identifier is longer, and the check stays linear
        }
        for (ColumnKind kind : values()) {
            if (values.stream().allMatch(v -> kind.pattern.matcher(v).matches())) {
                return kind;
            }
        }
        return TEXT;
    }

    /** How the column is cut further when it is extracted. */
    CellType cell() {
        return switch (this) {
            case ENDPOINT -> CellType.ENDPOINT;
            case URL -> CellType.URL;
            case REQUEST -> CellType.REQUEST;
            case TEXT -> CellType.TEXT;
            case TIME -> CellType.TIME;
            default -> CellType.ANY;
        };
    }
}
