package org.communityexchange.treasury.internal.budget;

import org.communityexchange.treasury.BudgetKind;
import org.communityexchange.treasury.BudgetView;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

import jakarta.enterprise.context.ApplicationScoped;

/** Names budgets by their time or their event, and says why one refuses. */
@ApplicationScoped
public class BudgetWords {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private final BudgetMessages words;

    BudgetWords(BudgetMessages words) {
        this.words = words;
    }

    /** "November 2026", "Winter programme, 1 November 2026 to 5 January 2027", "Repair Café". */
    public String name(BudgetView budget) {
        if (budget.kind() == BudgetKind.EVENT || budget.firstDay() == null || budget.lastDay() == null) {
            return budget.title();
        }
        var days = days(budget.kind(), budget.firstDay(), budget.lastDay());
        return budget.title().isEmpty() ? days : words.name_with_title(budget.title(), days);
    }

    private String days(BudgetKind kind, LocalDate first, LocalDate last) {
        return kind == BudgetKind.MONTH ? MONTH.format(first) : words.name_days(DAY.format(first), DAY.format(last));
    }

    /** Why so many credits are refused, and who can change that. */
    String over(BudgetView budget, long asked, long left, List<String> admins) {
        return words.over(name(budget), grouped(left), grouped(budget.cap()), grouped(asked), names(admins));
    }

    private String names(List<String> admins) {
        if (admins.isEmpty()) {
            return words.some_admin();
        }
        var last = admins.size() - 1;
        return last == 0 ? admins.get(0) : words.or(String.join(", ", admins.subList(0, last)), admins.get(last));
    }

    static String grouped(long number) {
        return String.format(Locale.ENGLISH, "%,d", number);
    }
}
