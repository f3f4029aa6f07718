package org.tafoundry.web.statistics;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tafoundry.request.RequestFigures;
import org.tafoundry.validation.ValidationFigures;

/**
 * Numbers about all requests and validations.
 *
 * @param weeks by week
 * @param medianSeconds from the submission to the add-on
 * @param sandboxesInUse sandboxes that are used
 * @param sandboxes sandboxes that may be used
 */
@Schema(name = "Figures")
record FiguresJson(
        @Schema(description = "The last twelve weeks, the oldest first.") List<Week> weeks,
        @Schema(
                        description = "Seconds that half of the add-ons took at most after their request was submitted;"
                                + " null when none was finished.",
                        examples = "34")
                Optional<Long> medianSeconds,
        @Schema(description = "Sandboxes that are used now.") int sandboxesInUse,
        @Schema(description = "Sandboxes that may be used at the same time.") int sandboxes) {

    /**
     * A week.
     *
     * @param begin its Monday
     * @param requests requests that were made
     * @param medianSeconds from the submission to the add-on
     * @param validationsEnded validations that ended
     * @param validationsPassed validations that passed
     * @param coverage share of recommended fields
     * @param sandboxSeconds how long sandboxes were used
     */
    @Schema(name = "FiguresOfAWeek")
    record Week(
            @Schema(description = "Its Monday, in UTC.", examples = "2026-11-23") String begin,
            @Schema(description = "Requests that were made in it.") long requests,
            @Schema(description = "As for all weeks, of add-ons that were finished in it.")
                    Optional<Long> medianSeconds,
            @Schema(description = "Validations that came to an end.") long validationsEnded,
            @Schema(description = "Those of them that passed.") long validationsPassed,
            @Schema(
                            description =
                                    "Share of the recommended fields of data models that events had, 0 to 1; null when"
                                            + " nothing was mapped.",
                            examples = "0.49")
                    Optional<Double> coverage,
            @Schema(description = "Seconds that sandboxes were used.") long sandboxSeconds) {}

    static FiguresJson of(RequestFigures.Figures requests, ValidationFigures.Figures validations) {
        Map<LocalDate, ValidationFigures.Week> ended = validations.weeks().stream()
                .collect(Collectors.toMap(ValidationFigures.Week::begin, Function.identity()));
        return new FiguresJson(
                requests.weeks().stream()
                        .map(week -> week(week, Optional.ofNullable(ended.get(week.begin()))))
                        .toList(),
                requests.medianSeconds(),
                validations.busy(),
                validations.most());
    }

    private static Week week(RequestFigures.Week made, Optional<ValidationFigures.Week> ended) {
        return new Week(
                made.begin().toString(),
                made.requests(),
                made.medianSeconds(),
                ended.map(ValidationFigures.Week::ended).orElse(0L),
                ended.map(ValidationFigures.Week::passed).orElse(0L),
                ended.flatMap(ValidationFigures.Week::coverage),
                ended.map(ValidationFigures.Week::seconds).orElse(0L));
    }
}
