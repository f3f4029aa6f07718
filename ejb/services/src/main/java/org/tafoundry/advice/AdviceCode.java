package org.tafoundry.advice;

/** What can go wrong with a language model; the add-on is then what the rules made of it. */
enum AdviceCode {
    /** The model gave no answer. */
    ADVICE_MODEL_UNAVAILABLE,
    /** The model's answer was not what it was asked for. */
    ADVICE_ANSWER_UNUSABLE,
    /** The knowledge base could not be searched. */
    ADVICE_NO_KNOWLEDGE,
    /** Not every question was asked in the time there is. */
    ADVICE_OUT_OF_TIME
}
