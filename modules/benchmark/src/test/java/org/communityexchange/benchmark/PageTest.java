package org.communityexchange.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PageTest {

    @Test
    void refusesAPageWithoutItsPart() {
        assertThatThrownBy(() -> Page.replaced("# Performance\n", "figures")).hasMessageContaining("no part between");
        assertThatThrownBy(() -> Page.replaced(Page.END + Page.BEGIN, "figures"))
                .hasMessageContaining("no part between");
    }

    @Test
    void replacesItsPartAndLeavesTheRest() {
        var page = "before\n" + Page.BEGIN + "\nold\n" + Page.END + "\nafter\n";

        assertThat(Page.replaced(page, "new\n"))
                .isEqualTo("before\n" + Page.BEGIN + "\nnew\n" + Page.END + "\nafter\n");
    }
}
