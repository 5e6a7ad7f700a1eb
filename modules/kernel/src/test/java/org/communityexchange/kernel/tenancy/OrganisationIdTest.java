package org.communityexchange.kernel.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.util.List;

class OrganisationIdTest {

    @Test
    void refusesWhatCouldNotBeAnAddress() {
        for (var wrong :
                List.of("", "a", "ICS", "1ics", "-ics", "ics/../hive", "ics;", "i".repeat(33), "réseau", "NONE")) {
            assertThat(OrganisationId.isValid(wrong)).as(wrong).isFalse();
        }
        assertThatThrownBy(() -> new OrganisationId("ics' or 1=1")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void takesShortLowerCaseNames() {
        for (var right : List.of("ics", "the-hive", "reimagine2", "ab")) {
            assertThat(new OrganisationId(right).value()).isEqualTo(right);
        }
    }

    @Test
    void theNameOfNoOrganisationCanBelongToNone() {
        assertThat(OrganisationId.isValid(OrganisationResolver.NONE)).isFalse();
    }
}
