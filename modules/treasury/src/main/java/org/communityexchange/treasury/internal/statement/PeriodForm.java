package org.communityexchange.treasury.internal.statement;

import org.communityexchange.web.Form;
import org.communityexchange.web.Forms;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

/** The form that asks for another period, filled with the one that is shown. */
@ApplicationScoped
class PeriodForm {

    private final Forms forms;

    PeriodForm(Forms forms) {
        this.forms = forms;
    }

    Form of(LocalDate from, LocalDate to, @Nullable String by) {
        return forms.filled(Map.of("from", from.toString(), "to", to.toString(), "by", by == null ? "" : by));
    }
}
