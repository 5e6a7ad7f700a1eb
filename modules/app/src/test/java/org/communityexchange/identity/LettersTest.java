package org.communityexchange.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.arc.All;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.communityexchange.kernel.job.JobKind;
import org.communityexchange.kernel.tenancy.Tenants;
import org.communityexchange.testkit.ExchangeResource;
import org.communityexchange.testkit.TestLogin;
import org.junit.jupiter.api.Test;

import java.util.List;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

/** What is owed to a person by mail reaches them once. */
@QuarkusTest
@QuarkusTestResource(ExchangeResource.class)
class LettersTest {

    @Inject
    Letters letters;

    @Inject
    PersonRegistry registry;

    @Inject
    Tenants tenants;

    @Inject
    EntityManager entities;

    @All
    @Inject
    List<JobKind> jobs;

    @Test
    void nothingIsSentWhenTheFactIsRolledBack() throws Exception {
        var login = TestLogin.create("Rolf");
        var person = tenants.call(null, null, () -> registry.expect(login.email(), login.name()));

        try {
            tenants.runAs(null, null, () -> {
                letters.owe(person, "fact/1", "Never happened", "Not at all.", "/wallet");
                throw new IllegalStateException("the fact fails");
            });
        } catch (IllegalStateException expected) {
            assertThat(expected).hasMessage("the fact fails");
        }
        tenants.runAs(null, null, () -> letters.owe(person, "fact/2", "Happened", "It did.", "/wallet"));
        send(person);

        assertThat(ExchangeResource.mail().awaitMessageTo(login.email()).subject())
                .isEqualTo("Happened");
        assertThat(ExchangeResource.mail().messages())
                .filteredOn(mail -> mail.to().equalsIgnoreCase(login.email()))
                .hasSize(1);
    }

    @Test
    void writesForOnePurposeOnceAndLeadsBack() throws Exception {
        var login = TestLogin.create("Lotte");
        var person = tenants.call(null, null, () -> registry.expect(login.email(), login.name()));

        var first = tenants.call(
                null,
                null,
                () -> letters.owe(person, "notice/7", "Seven days", "Two credits end on 3 December.", "/wallet"));
        var second = tenants.call(
                null,
                null,
                () -> letters.owe(person, "notice/7", "Seven days", "Two credits end on 3 December.", "/wallet"));

        assertThat(first).isTrue();
        assertThat(second).isFalse();
        send(person);
        send(person);
        assertThat(ExchangeResource.mail().messages())
                .filteredOn(sent -> sent.to().equalsIgnoreCase(login.email()))
                .hasSize(1);
        var mail = ExchangeResource.mail().awaitMessageTo(login.email());
        assertThat(mail.text()).contains("Hello " + login.name() + ",", "Two credits end on 3 December.");
        assertThat(mail.links()).containsExactly(ExchangeResource.publicUrl() + "/wallet");
    }

    /** No job runs by itself while tests run. */
    private void send(PersonId person) throws Exception {
        var owed = tenants.call(null, null, () -> entities.createNativeQuery("""
                        select l.id::text from kernel.scheduled_job j
                          join identity.letter l on l.id::text = convert_from(j.task_data, 'UTF8')
                         where j.task_name = 'identity.send-letter' and l.person_id = :person""", String.class)
                .setParameter("person", person.value())
                .getResultList());
        var kind = jobs.stream()
                .filter(job -> job.name().equals("identity.send-letter"))
                .findFirst()
                .orElseThrow();
        for (var letter : owed) {
            kind.run((String) letter);
        }
    }
}
