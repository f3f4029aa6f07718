package org.tafoundry.validation;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tafoundry.refusal.Refusal;
import org.tafoundry.request.Failure;
import org.tafoundry.request.Interview;
import org.tafoundry.request.RequestStatus;
import org.tafoundry.request.RequestView;

class EndedRequestTest {
    @ParameterizedTest
    @EnumSource(names = {"COMPLETED", "FAILED"})
    void mayBeGivenAnAddOn(RequestStatus status) {
        assertThatCode(() -> EndedRequest.require(request(status))).doesNotThrowAnyException();
    }

    /** Above all not one that is being generated, which may become VALIDATING too. */
    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"COMPLETED", "FAILED"})
    void anotherOneMayNot(RequestStatus status) {
        assertThatThrownBy(() -> EndedRequest.require(request(status)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("The request is " + status);
    }

    private static RequestView request(RequestStatus status) {
        return new RequestView(
                UUID.randomUUID(),
                UUID.randomUUID(),
                status,
                "shop",
                "",
                true,
                new Interview("", "", "", "", "", "", false, "", ""),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                "",
                "",
                Failure.NONE,
                Optional.empty(),
                Instant.EPOCH,
                Instant.EPOCH);
    }
}
