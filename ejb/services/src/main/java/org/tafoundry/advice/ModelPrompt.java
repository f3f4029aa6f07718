package org.tafoundry.advice;

import java.util.List;
import java.util.Objects;

/**
 * One question to a model.
 *
 * @param system what it is to do
 * @param user the question, with foreign text in it
 * @param name name of the schema of its answer
 * @param fields the fields of the answer, all of them required, no others allowed
 * @param mostTokens how long the answer may be
 */
public record ModelPrompt(String system, String user, String name, List<AnswerField> fields, int mostTokens) {
    public ModelPrompt {
        Objects.requireNonNull(system, "system");
        Objects.requireNonNull(user, "user");
        Objects.requireNonNull(name, "name");
        fields = List.copyOf(fields);
    }

    /**
     * A field of the answer.
     *
     * @param name its name
     * @param choices its only values; none for any text
     */
    public record AnswerField(String name, List<String> choices) {
        public AnswerField {
            choices = List.copyOf(choices);
        }
    }
}
