package org.tafoundry.advice;

import java.io.IOException;

/** Port: asks a language model one question. */
public interface LanguageModel {

    /**
     * Asks once.
     *
     * @throws ModelFailure when the model cannot be asked, does not answer in time or answers with an error
     */
    ModelAnswer ask(ModelConfiguration configuration, ModelPrompt prompt) throws ModelFailure;

    /** Says why there is no answer. */
    final class ModelFailure extends IOException {
        private static final long serialVersionUID = 1L;
        private final boolean lasting;

        /** A failure; a lasting one is the same when asked again, for example a wrong key. */
        public ModelFailure(String message, boolean lasting, Throwable cause) {
            super(message, cause);
            this.lasting = lasting;
        }

        /** Whether asking again would end the same way. */
        public boolean lasting() {
            return lasting;
        }
    }
}
