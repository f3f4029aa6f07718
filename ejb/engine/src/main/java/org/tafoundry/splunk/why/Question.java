package org.tafoundry.splunk.why;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What somebody wants to know.
 *
 * @param subject what kind of thing is asked for; empty when the name tells
 * @param name a field, the key of a setting such as {@code EXTRACT-user}, {@code _time}, {@code host}, {@code source},
 *     {@code sourcetype}, {@code index}, an event type, a tag or a data model
 * @param event the event's number from 1; 0 for the first event that does not have it
 */
public record Question(Optional<Subject> subject, String name, long event) {

    private static final Map<String, Subject> SUBJECTS = Map.of(
            "field", Subject.FIELD,
            "setting", Subject.SETTING,
            "eventtype", Subject.EVENT_TYPE,
            "tag", Subject.TAG,
            "model", Subject.MODEL);

    public Question {
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(name, "name");
        if (name.isBlank() || event < 0) {
            throw new IllegalArgumentException("A question needs a name, and an event from 0: " + name + ", " + event);
        }
    }

    /** Whether it is only a word that says what the name is, such as {@code field=}, and no name. */
    public boolean unnamed() {
        return name.endsWith("=") && SUBJECTS.containsKey(name.substring(0, name.length() - 1));
    }

    /**
     * A question as people write it.
     *
     * @param text a name, or {@code field=}, {@code setting=}, {@code eventtype=}, {@code tag=} or {@code model=} and a
     *     name where a name alone could be several things
     * @param event the event's number from 1; 0 for the first event that does not have it
     */
    public static Question of(String text, long event) {
        int equals = text.indexOf('=');
        Optional<Subject> subject = Optional.ofNullable(equals < 0 ? null : SUBJECTS.get(text.substring(0, equals)));
        boolean named = subject.isPresent() && !text.substring(equals + 1).isBlank();
        return named
                ? new Question(subject, text.substring(equals + 1), event)
                : new Question(Optional.empty(), text, event);
    }
}
