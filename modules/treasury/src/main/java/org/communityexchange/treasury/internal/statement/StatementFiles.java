package org.communityexchange.treasury.internal.statement;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.communityexchange.kernel.value.Unit;
import org.communityexchange.treasury.ChartStatement;
import org.communityexchange.treasury.Statement;
import org.communityexchange.treasury.StatementAsk;
import org.communityexchange.treasury.StatementItem;
import org.communityexchange.treasury.Statements;
import org.communityexchange.treasury.Statements.Whose;
import org.communityexchange.treasury.ValueStatement;
import org.communityexchange.web.Csv;
import org.communityexchange.web.Paper;
import org.communityexchange.web.Pdf;
import org.jspecify.annotations.Nullable;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;

/** Statements as files: the same answers as on the screen, written otherwise. */
@ApplicationScoped
class StatementFiles {

    @CheckedTemplate(basePath = "treasury/statement")
    static class Templates {
        private Templates() {}

        static native TemplateInstance accountPrint(Statement statement);

        static native TemplateInstance chartPrint(ChartStatement chart);

        static native TemplateInstance valuePrint(ValueStatement worth);
    }

    private final Statements statements;
    private final StatementMessages words;
    private final Pdf pdf;

    StatementFiles(Statements statements, StatementMessages words, Pdf pdf) {
        this.statements = statements;
        this.words = words;
        this.pdf = pdf;
    }

    Response csv(Whose whose, StatementAsk ask) {
        // Refuses what must be refused while there is still a status to say it with.
        var head = statements.read(whose, ask, null, 1);
        var header = List.of(
                words.effective(),
                words.recorded(),
                words.what(),
                words.about(),
                words.others(),
                words.in(),
                words.out(),
                words.balance(),
                words.unit(),
                words.transfer(),
                words.reverses(),
                words.reversed_by());
        return Csv.download(name(head, "csv"), header, csv -> {
            var opened = new boolean[1];
            var end = statements.each(whose, ask, items -> {
                if (!opened[0]) {
                    var first = items.get(0);
                    sum(csv, words.opening(), null, null, first.balance() - first.in() + first.out(), head.unit());
                    opened[0] = true;
                }
                items.forEach(item -> line(csv, item, head.unit()));
            });
            if (!opened[0]) {
                sum(csv, words.opening(), null, null, end.opening(), end.unit());
            }
            sum(csv, words.total(), end.in(), end.out(), null, end.unit());
            sum(csv, words.closing(), null, null, end.closing(), end.unit());
        });
    }

    Response pdf(Whose whose, StatementAsk ask, @Nullable String paper) {
        var on = Paper.of(paper);
        var statement = statements.whole(whose, ask);
        return pdf.download(name(statement, "pdf"), Templates.accountPrint(statement), on);
    }

    Response csv(ChartStatement chart) {
        var header = List.of(
                words.code(),
                words.account(),
                words.unit(),
                words.opening(),
                words.in(),
                words.out(),
                words.closing(),
                words.now());
        return Csv.download(name(chart, "csv"), header, csv -> chart.accounts()
                .forEach(account -> csv.row(
                        account.code(),
                        account.account(),
                        account.unit().name(),
                        figure(account.opening(), account.unit()),
                        figure(account.in(), account.unit()),
                        figure(account.out(), account.unit()),
                        figure(account.closing(), account.unit()),
                        figure(account.balance(), account.unit()))));
    }

    Response pdf(ChartStatement chart, @Nullable String paper) {
        return pdf.download(name(chart, "pdf"), Templates.chartPrint(chart), Paper.of(paper));
    }

    Response pdf(ValueStatement value, @Nullable String paper) {
        return pdf.download("value " + value.day() + ".pdf", Templates.valuePrint(value), Paper.of(paper));
    }

    private static void line(Csv csv, StatementItem item, Unit unit) {
        csv.row(
                item.effective(),
                item.recorded(),
                item.what(),
                item.about(),
                item.others(),
                figure(item.in(), unit),
                figure(item.out(), unit),
                figure(item.balance(), unit),
                unit.name(),
                item.transfer(),
                item.reverses(),
                item.reversedBy());
    }

    private static void sum(
            Csv csv, String what, @Nullable Long in, @Nullable Long out, @Nullable Long balance, Unit unit) {
        csv.row(
                null,
                null,
                what,
                null,
                null,
                figure(in, unit),
                figure(out, unit),
                figure(balance, unit),
                unit.name(),
                null,
                null,
                null);
    }

    private static @Nullable Object figure(@Nullable Long quantity, Unit unit) {
        return quantity == null || unit == Unit.CREDIT ? quantity : Csv.dollars(quantity);
    }

    private static String name(Statement statement, String ending) {
        return "statement " + statement.owner() + " " + statement.code() + " " + statement.from() + " to "
                + statement.to() + "." + ending;
    }

    private static String name(ChartStatement chart, String ending) {
        return "accounts " + chart.owner() + " " + chart.from() + " to " + chart.to() + "." + ending;
    }
}
