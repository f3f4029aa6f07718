package org.tafoundry.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestStatusTest {

    @ParameterizedTest
    @CsvSource({
        "NEW, PENDING_APPROVAL FAILED",
        "PENDING_APPROVAL, APPROVED REJECTED FAILED",
        "APPROVED, GENERATING_TA FAILED",
        "REJECTED, NEW",
        "GENERATING_TA, VALIDATING FAILED",
        "VALIDATING, COMPLETED FAILED",
        "COMPLETED, VALIDATING",
        "FAILED, VALIDATING GENERATING_TA"
    })
    void leadsOnlyTo(RequestStatus from, String to) {
        Set<RequestStatus> expected =
                Arrays.stream(to.split(" ")).map(RequestStatus::valueOf).collect(Collectors.toSet());
        assertThat(from.next()).isEqualTo(expected);
    }

    @Test
    void onlyARejectionLeadsBackToNew() {
        assertThat(RequestStatus.NEW.before()).containsExactly(RequestStatus.REJECTED);
    }
}
