package org.communityexchange.identity.internal.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.communityexchange.kernel.problem.InvalidInput;
import org.junit.jupiter.api.Test;

import java.util.List;

class ListingTest {

    @Test
    void refusesAnUnknownOrderAndALimitOutsideItsBoundsTogether() {
        assertThatThrownBy(() -> Listing.of("201", null, "shoe-size", "name"))
                .isInstanceOfSatisfying(InvalidInput.class, invalid -> assertThat(invalid.errors())
                        .extracting("field")
                        .containsExactly("limit", "sort"));
        assertThatThrownBy(() -> Listing.of("0", null, null, "name")).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> Listing.of("1.5", null, null, "name")).isInstanceOf(InvalidInput.class);
    }

    @Test
    void refusesACursorThatIsNotOne() {
        var listing = Listing.of(null, "nonsense", null, "name");

        assertThatThrownBy(listing::afterId).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> listing.cut(List.of("a"), word -> word)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void cutsAListIntoPartsThatTogetherAreTheList() {
        var first = Listing.of("2", null, null, "name").cut(List.of("a", "b", "c"), word -> word);
        var second = Listing.of("2", first.next(), null, "name").cut(List.of("a", "b", "c"), word -> word);

        assertThat(first.items()).containsExactly("a", "b");
        assertThat(second.items()).containsExactly("c");
        assertThat(second.next()).isNull();
    }
}
