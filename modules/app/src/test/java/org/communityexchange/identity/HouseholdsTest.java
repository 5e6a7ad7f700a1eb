package org.communityexchange.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.communityexchange.testkit.ExchangeResource;
import org.communityexchange.testkit.PageClient;
import org.communityexchange.testkit.TestLogin;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.Map;
import java.util.regex.Pattern;

import jakarta.inject.Inject;

/** Who lives together: said by themselves and agreed to, or recorded by a steward. */
@QuarkusTest
@QuarkusTestResource(ExchangeResource.class)
class HouseholdsTest {

    private static final String HOME = "/me/household";

    @Inject
    IdentityTown town;

    @Inject
    People people;

    private IdentityTown.Place here;
    private TestLogin ada;
    private TestLogin bea;

    @BeforeEach
    void twoMembersOneOfThemWithAHousehold() {
        here = town.organisation();
        ada = town.member(here, "Ada");
        bea = town.member(here, "Bea");
        assertThat(ada.pages()
                        .submit(HOME, HOME, Map.of("name", "12 Elm Street"))
                        .body())
                .contains("Your household is written down.", "12 Elm Street");
    }

    @Test
    void refusesASecondHousehold() {
        assertThat(ada.pages()
                        .submit(HOME, HOME, Map.of("name", "13 Oak Street"))
                        .status())
                .isEqualTo(409);
    }

    @Test
    void refusesAHouseholdWithoutAName() {
        assertThat(bea.pages().submit(HOME, HOME, Map.of("name", " ")).status()).isEqualTo(422);
    }

    @Test
    void refusesAYesOfWhoWasNotAsked() {
        ask(bea.email());
        var accept = action(bea, "/accept");

        assertThat(ada.pages().submit(HOME, accept, Map.of()).status()).isEqualTo(404);
        assertThat(together(ada, bea)).isFalse();
    }

    @Test
    void refusesAQuestionInTheNameOfAHouseholdOfOthers() {
        var asks = action(ada, "/asks");

        assertThat(bea.pages().submit(HOME, asks, Map.of("email", ada.email())).status())
                .isEqualTo(404);
    }

    @Test
    void doesNotTellWhichAddressesAreKnown() {
        var nobody = "nobody." + here.id() + "@test.example";

        var known = ask(bea.email());
        var unknown = ask(nobody);

        var answer = "If somebody here has this address, they will see your question.";
        assertThat(known.status()).isEqualTo(200);
        assertThat(known.body()).contains(answer);
        assertThat(unknown.status()).isEqualTo(200);
        assertThat(unknown.body()).contains(answer, bea.email(), nobody);
    }

    @Test
    void isSharedOnlyOnceTheAskedSaysYes() {
        ask(bea.email());
        assertThat(together(ada, bea)).isFalse();

        var joined = bea.pages().submit(HOME, action(bea, "/accept"), Map.of());

        assertThat(joined.status()).isEqualTo(200);
        assertThat(joined.body()).contains("You share a household now.", "12 Elm Street", ada.name());
        assertThat(together(ada, bea)).isTrue();
    }

    @Test
    void isNotSharedWhenTheAskedSaysNoAndNobodyIsTold() {
        ask(bea.email());

        var declined = bea.pages().submit(HOME, action(bea, "/decline"), Map.of());

        assertThat(declined.body()).contains("You said no. They are not told.");
        assertThat(together(ada, bea)).isFalse();
    }

    @Test
    void isRecordedByAStewardWhomBothCanName() {
        var stew = town.member(here, "Stew", SeatKind.STEWARD);
        var tie = here.page("/people/" + town.id(bea) + "/household");
        var other = town.id(ada).toString();

        assertThat(stew.pages()
                        .submit(tie, tie, Map.of("other", other, "reason", ""))
                        .status())
                .isEqualTo(422);
        assertThat(together(ada, bea)).isFalse();
        assertThat(stew.pages()
                        .submit(tie, tie, Map.of("other", other, "reason", "Both told me"))
                        .status())
                .isEqualTo(200);

        assertThat(together(ada, bea)).isTrue();
        assertThat(bea.pages().get(HOME).body()).contains("recorded by " + stew.name());
        assertThat(ada.pages().get("/me/trail").body())
                .contains("A shared household was recorded.", "Both told me", stew.name());
    }

    private PageClient.Page ask(String email) {
        return ada.pages().submit(HOME, action(ada, "/asks"), Map.of("email", email));
    }

    /** Where the form on somebody's household page leads whose address ends like this. */
    private static String action(TestLogin login, String end) {
        var form = Pattern.compile("action=\"([^\"]+" + end + ")\"")
                .matcher(login.pages().get(HOME).body());
        assertThat(form.find()).as(end).isTrue();
        return form.group(1);
    }

    private boolean together(TestLogin one, TestLogin other) {
        var first = town.id(one);
        var second = town.id(other);
        return town.inside(here, () -> people.sameHousehold(first, second));
    }
}
