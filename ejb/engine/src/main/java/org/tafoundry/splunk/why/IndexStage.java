package org.tafoundry.splunk.why;

import java.util.List;
import org.tafoundry.splunk.conf.Conf;
import org.tafoundry.splunk.conf.ConfStanza;
import org.tafoundry.splunk.conf.ConfTable;

/** The stage of index time that a key of props.conf is for. */
enum IndexStage {
    /** How the text becomes lines and events. */
    BREAKING("breaking"),
    /** How an event gets its time. */
    TIME("time"),
    /** How structured data gives indexed fields. */
    STRUCTURE("structure"),
    /** SEDCMD and transforms. */
    TYPING("typing"),
    /** None: the key acts at search time, or is not run. */
    NONE("");

    private static final Conf TABLE = ConfTable.load(IndexStage.class, "index-keys.conf", "index-keys.conf");

    private final String stanza;

    IndexStage(String stanza) {
        this.stanza = stanza;
    }

    /** The stage of a key. */
    static IndexStage of(String key) {
        return List.of(values()).stream()
                .filter(stage -> stage.has(key))
                .findFirst()
                .orElse(NONE);
    }

    private boolean has(String key) {
        return TABLE.stanza(stanza).filter(s -> has(s, key)).isPresent();
    }

    private static boolean has(ConfStanza stanza, String key) {
        return stanza.words("keys").contains(key)
                || stanza.words("prefixes").stream().anyMatch(key::startsWith);
    }
}
