package org.tafoundry.splunk.why;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class QuestionTest {

    @Test
    void aWordBeforeTheNameSaysWhatItIs() {
        assertThat(Question.of("tag=error", 0)).isEqualTo(new Question(Optional.of(Subject.TAG), "error", 0));
        assertThat(Question.of("field=Web", 3)).isEqualTo(new Question(Optional.of(Subject.FIELD), "Web", 3));
        assertThat(Question.of("eventtype=gate", 0).subject()).contains(Subject.EVENT_TYPE);
        assertThat(Question.of("model=Web", 0).subject()).contains(Subject.MODEL);
        assertThat(Question.of("setting=KV_MODE", 0).subject()).contains(Subject.SETTING);
    }

    @Test
    void anythingElseIsTheName() {
        assertThat(Question.of("user", 0)).isEqualTo(new Question(Optional.empty(), "user", 0));
        assertThat(Question.of("a=b", 0)).isEqualTo(new Question(Optional.empty(), "a=b", 0));
        assertThat(Question.of("tag=", 0)).isEqualTo(new Question(Optional.empty(), "tag=", 0));
    }

    @Test
    void aQuestionHasANameAndAnEvent() {
        assertThatThrownBy(() -> Question.of(" ", 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Question.of("user", -1)).isInstanceOf(IllegalArgumentException.class);
    }
}
