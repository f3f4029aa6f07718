package org.tafoundry.advice;

import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.tafoundry.advice.ModelPrompt.AnswerField;
import org.tafoundry.proposal.Choices;
import org.tafoundry.proposal.Proposal;
import org.tafoundry.proposal.Question;

/** Reads a model's answer: exactly the fields that were asked for, each with one of its choices, or no proposal at all. */
final class Answers {
    private static final int LONGEST = 20_000;
    private static final int LONGEST_TEXT = 1_000;
    private static final int MANY = 3;
    private static final int STEM = 4;
    private static final int LONGEST_ENDING = 3;
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{1,39}");
    private static final ObjectMapper MAPPER = JsonMapper.builder(new JsonFactoryBuilder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(5)
                            .maxStringLength(LONGEST)
                            .build())
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Answers() {}

    /** Says that an answer is not what was asked for. */
    static final class NoAnswer extends Exception {
        private static final long serialVersionUID = 1L;

        NoAnswer(String message) {
            super(message);
        }
    }

    /**
     * The proposal of an answer; empty when the model chose to make none.
     *
     * @param passages what it was shown of documents
     */
    static Optional<Proposal> proposal(Question question, ModelPrompt prompt, String answer, List<String> passages)
            throws NoAnswer {
        JsonNode object = read(prompt, answer);
        if (question instanceof Question.Meaning meaning) {
            return chosen(object, "field")
                    .map(target -> new Proposal.Alias(meaning.sourcetype(), meaning.field(), target));
        }
        if (question instanceof Question.Values values) {
            TreeMap<String, String> rows = new TreeMap<>();
            for (int i = 0; i < values.values().size(); i++) {
                String vendors = values.values().get(i);
                chosen(object, "v" + i).ifPresent(value -> rows.put(vendors, value));
            }
            if (rows.size() >= MANY && Set.copyOf(rows.values()).size() == 1) {
                throw new NoAnswer("the answer says the same of all values");
            }
            return Optional.of(rows)
                    .filter(all -> !all.isEmpty())
                    .map(all -> new Proposal.ValueRows(values.sourcetype(), values.field(), values.target(), all));
        }
        if (question instanceof Question.Model model) {
            List<Proposal.Term> terms = chosen(object, Prompts.CONDITION)
                    .filter(field -> !field.equals(Prompts.EVERY_EVENT))
                    .map(field -> List.of(new Proposal.Term(field, Proposal.Term.ANY)))
                    .orElse(List.of());
            return chosen(object, "model").map(name -> new Proposal.EventKind(model.sourcetype(), terms, name));
        }
        if (question instanceof Question.Name name) {
            return name(chosen(object, Prompts.NAME).filter(text -> !text.isBlank()), name, passages)
                    .map(text -> new Proposal.Named(name.sourcetype(), name.field(), text, new TreeMap<>()));
        }
        if (question instanceof Question.Explanation explanation) {
            return sentence(chosen(object, Prompts.SENTENCE).filter(text -> !text.isBlank()), explanation, passages)
                    .map(text -> new Proposal.Explanation(explanation.sourcetype(), explanation.field(), text));
        }
        return chosen(object, Prompts.REGEX)
                .filter(regex -> !regex.isBlank())
                .map(regex -> new Proposal.Extraction(question.sourcetype(), regex));
    }

    /**
     * A new name, of words that a document has: no sample can prove a name. What a field is in a data model is asked by itself,
     * where its values are looked at.
     */
    private static Optional<String> name(Optional<String> text, Question.Name asked, List<String> passages)
            throws NoAnswer {
        if (text.isEmpty()) {
            return text;
        }
        if (!NAME.matcher(text.get()).matches() || asked.others().contains(text.get())) {
            throw new NoAnswer("the answer for name is no name, or one that is taken");
        }
        if (Choices.isCimField(text.get())) {
            throw new NoAnswer("the answer for name is the name of a field of a data model");
        }
        if (!words(String.join(" ", passages)).containsAll(List.of(text.get().split("_+")))) {
            throw new NoAnswer("no document that was shown has the words of the answer for name");
        }
        return text;
    }

    /** A sentence in words that a document has, in whatever form, besides those that every sentence may have. */
    private static Optional<String> sentence(Optional<String> text, Question.Explanation asked, List<String> passages)
            throws NoAnswer {
        Set<String> documented = words(String.join(" ", passages));
        documented.addAll(words(asked.field()));
        boolean told = text.isEmpty()
                || words(text.get()).stream()
                        .allMatch(word -> Choices.isPlainWord(word)
                                || documented.contains(word)
                                || word.length() > STEM
                                        && documented.stream().anyMatch(other -> other.startsWith(stem(word))));
        if (!told) {
            throw new NoAnswer("no document that was shown has the words of the answer for sentence");
        }
        return text;
    }

    private static String stem(String word) {
        return word.substring(0, Math.max(STEM, word.length() - LONGEST_ENDING));
    }

    private static Set<String> words(String text) {
        return new HashSet<>(List.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")));
    }

    static Optional<String> chosen(JsonNode object, String name) {
        return Optional.of(object.get(name).textValue()).filter(value -> !value.equals(Prompts.NONE));
    }

    static JsonNode read(ModelPrompt prompt, String answer) throws NoAnswer {
        if (answer.length() > LONGEST) {
            throw new NoAnswer("the answer has more than " + LONGEST + " characters");
        }
        JsonNode object = parse(answer);
        if (object == null || !object.isObject()) {
            throw new NoAnswer("the answer is no JSON object");
        }
        Set<String> names = new HashSet<>();
        object.fieldNames().forEachRemaining(names::add);
        for (AnswerField field : prompt.fields()) {
            JsonNode value = object.get(field.name());
            if (value == null || !value.isTextual() || value.textValue().length() > LONGEST_TEXT) {
                throw new NoAnswer("the answer has no text of usual length for " + field.name());
            }
            if (!field.choices().isEmpty() && !field.choices().contains(value.textValue())) {
                throw new NoAnswer("the answer for " + field.name() + " is none of the choices");
            }
            names.remove(field.name());
        }
        if (!names.isEmpty()) {
            throw new NoAnswer("the answer has " + names.size() + " fields that were not asked for");
        }
        return object;
    }

    private static JsonNode parse(String answer) throws NoAnswer {
        try {
            return MAPPER.readTree(answer);
        } catch (JsonProcessingException e) {
            throw new NoAnswer("the answer is no JSON");
        }
    }
}
