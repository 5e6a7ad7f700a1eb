package org.communityexchange.treasury.internal.simulator;

import org.communityexchange.treasury.SimulatedCourse;
import org.communityexchange.treasury.SimulatedMonth;
import org.jspecify.annotations.Nullable;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.LongFunction;

/** Curves of coverage in whole units of a drawing 400 wide and 230 high. */
record CoverageChart(List<Line> lines, List<Tick> heights, List<Tick> months) {

    static final int LEFT = 48;
    static final int RIGHT = 388;
    static final int TOP = 12;
    static final int BOTTOM = 200;

    private static final int MOST_MONTHS_NAMED = 6;
    private static final int FEWEST_STEPS = 4;
    private static final int MOST_STEPS = 6;
    private static final long QUARTER = 2_500;
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM", Locale.ENGLISH);

    /** One course. @param path of its curve, with a gap where nothing was out · @param number 0 for what was */
    record Line(int number, String name, String path, List<Point> points) {}

    record Point(int x, int y) {}

    /** A line of the grid, or a month, and what is written there. */
    record Tick(int at, String label) {}

    /**
     * @param actual what the first course is called
     * @param percent says basis points
     */
    static CoverageChart of(List<SimulatedCourse> courses, String actual, LongFunction<String> percent) {
        var highest = courses.stream()
                .flatMap(course -> course.months().stream())
                .map(SimulatedMonth::coverageBasisPoints)
                .mapToLong(points -> points == null ? 0 : points)
                .max()
                .orElse(0);
        var step = Math.ceilDiv(Math.max(1, highest), QUARTER * MOST_STEPS) * QUARTER;
        var steps = Math.max(FEWEST_STEPS, Math.ceilDiv(highest, step));
        var top = step * steps;
        var lines = new ArrayList<Line>();
        for (var i = 0; i < courses.size(); i++) {
            lines.add(line(i, courses.get(i), i == 0 ? actual : courses.get(i).name(), top));
        }
        var heights = new ArrayList<Tick>();
        for (var i = 0L; i <= steps; i++) {
            heights.add(new Tick(y(step * i, top), percent.apply(step * i)));
        }
        return new CoverageChart(lines, heights, months(courses.get(0).months()));
    }

    private static Line line(int number, SimulatedCourse course, String name, long top) {
        var path = new StringBuilder();
        var points = new ArrayList<Point>();
        var draws = false;
        for (var i = 0; i < course.months().size(); i++) {
            @Nullable Long coverage = course.months().get(i).coverageBasisPoints();
            if (coverage != null) {
                var point = new Point(x(i, course.months().size()), y(coverage, top));
                points.add(point);
                path.append(draws ? "L" : "M")
                        .append(point.x())
                        .append(' ')
                        .append(point.y())
                        .append(' ');
            }
            draws = coverage != null;
        }
        return new Line(number, name, path.toString().strip(), points);
    }

    private static List<Tick> months(List<SimulatedMonth> months) {
        var every = (months.size() + MOST_MONTHS_NAMED - 1) / MOST_MONTHS_NAMED;
        var ticks = new ArrayList<Tick>();
        for (var i = 0; i < months.size(); i += Math.max(1, every)) {
            ticks.add(new Tick(x(i, months.size()), MONTH.format(months.get(i).lastDay())));
        }
        return ticks;
    }

    private static int x(int month, int months) {
        return months == 1 ? (LEFT + RIGHT) / 2 : LEFT + 8 + month * (RIGHT - LEFT - 16) / (months - 1);
    }

    private static int y(long basisPoints, long top) {
        return BOTTOM - Math.toIntExact(Math.max(0, basisPoints) * (BOTTOM - TOP) / top);
    }
}
