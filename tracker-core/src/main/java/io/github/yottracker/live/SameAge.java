package io.github.yottracker.live;

import io.github.yottracker.cohort.CohortPeriod;
import io.github.yottracker.measure.CohortFigures;
import io.github.yottracker.measure.Rate;
import io.github.yottracker.methodology.Methodology;
import io.github.yottracker.methodology.Option;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.OptionalDouble;

/**
 * A cohort beside the one before it, like with like: both when they were as old.
 *
 * <p>A cohort's rate rises while follow-up runs, so that a young one is always below an old one (D7). Here the previous cohort
 * is taken as of the day that is as many days after its own first day; and as known on the day that is as many days after it
 * too, so that what is recorded late is missing from both alike. The one exception is what a tracker was opened with: rows
 * without a recorded date are known always.
 *
 * @param methodology the rules of both
 * @param period the cohort
 * @param moment when it is looked at
 * @param figures its figures
 * @param previousPeriod the cohort before it: as many whole months, or else as many days, up to the day before the first
 * @param previousMoment when that was as old
 * @param previousFigures its figures then
 */
public record SameAge(
        Methodology methodology,
        CohortPeriod period,
        Moment moment,
        CohortFigures figures,
        CohortPeriod previousPeriod,
        Moment previousMoment,
        CohortFigures previousFigures) {

    private static final int PERCENT = 100;

    static SameAge of(Snapshot snapshot, Methodology methodology, CohortPeriod period) {
        Moment moment = snapshot.moment();
        if (moment.asOf().isBefore(period.start())) {
            throw new IllegalArgumentException("a cohort can be compared from its first day on, " + period.start()
                    + ", but the snapshot is as of " + moment.asOf());
        }
        CohortPeriod before = previous(period);
        long earlier = ChronoUnit.DAYS.between(before.start(), period.start());
        Moment then =
                new Moment(moment.asOf().minusDays(earlier), moment.knownOn().minusDays(earlier), moment.events());
        return new SameAge(
                methodology,
                period,
                moment,
                snapshot.figures(methodology, period),
                before,
                then,
                snapshot.at(then).figures(methodology, before));
    }

    private static CohortPeriod previous(CohortPeriod period) {
        LocalDate start = period.start();
        long months = ChronoUnit.MONTHS.between(start, period.end());
        LocalDate monthsBefore = start.minusMonths(months);
        // The second holds unless the first day is one that not every month has.
        boolean isWholeMonths = start.plusMonths(months).equals(period.end())
                && monthsBefore.plusMonths(months).equals(start);
        long days = ChronoUnit.DAYS.between(start, period.end());
        return new CohortPeriod(isWholeMonths ? monthsBefore : start.minusDays(days), start);
    }

    /**
     * Returns how old both cohorts are.
     *
     * @return days from the first day of the period to the as-of day, 0 or more
     */
    public long ageInDays() {
        return ChronoUnit.DAYS.between(period.start(), moment.asOf());
    }

    /**
     * Returns the binary rate of the cohort so far.
     *
     * @return reoffenders out of those over whom the methodology takes a rate before a cohort is final (M-86)
     */
    public Rate binaryRate() {
        return binaryRate(figures);
    }

    /**
     * Returns the binary rate of the previous cohort when it was as old.
     *
     * @return reoffenders out of those over whom the methodology takes a rate before a cohort is final (M-86)
     */
    public Rate previousBinaryRate() {
        return binaryRate(previousFigures);
    }

    private Rate binaryRate(CohortFigures of) {
        return of.rateBasis(methodology.get(Option.INTERIM_DENOMINATOR)).binaryRate();
    }

    /**
     * Returns by how much the binary rate is higher than that of the previous cohort, from unrounded counts.
     *
     * @return percentage points, negative if it is lower: 1 of 2 after 1 of 4 is 25; empty if one of the rates is undefined
     */
    public OptionalDouble percentagePoints() {
        Rate now = binaryRate();
        Rate before = previousBinaryRate();
        return now.denominator() == 0 || before.denominator() == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(PERCENT * (double) numerator(now, before) / denominator(now, before));
    }

    /**
     * Returns the difference of the rates to be printed, rounded half up from the counts and not from rounded rates (M-55).
     *
     * @param decimals decimal places, 0 or more
     * @return percentage points such as {@code +8.3} or {@code -0.4}; {@link Rate#UNDEFINED} if one of the rates is
     */
    public String percentagePoints(int decimals) {
        Rate now = binaryRate();
        Rate before = previousBinaryRate();
        if (now.denominator() == 0 || before.denominator() == 0) {
            return Rate.UNDEFINED;
        }
        BigDecimal points = BigDecimal.valueOf(numerator(now, before))
                .multiply(BigDecimal.valueOf(PERCENT))
                .divide(BigDecimal.valueOf(denominator(now, before)), decimals, RoundingMode.HALF_UP);
        return (points.signum() > 0 ? "+" : "") + points.toPlainString();
    }

    private static long numerator(Rate now, Rate before) {
        return Math.subtractExact(
                Math.multiplyExact(now.numerator(), before.denominator()),
                Math.multiplyExact(before.numerator(), now.denominator()));
    }

    private static long denominator(Rate now, Rate before) {
        return Math.multiplyExact(now.denominator(), before.denominator());
    }

    /**
     * Returns the comparison in words.
     *
     * @return the rules and the age, a line for each cohort, and the difference; lines ended by line feeds
     */
    @Override
    public String toString() {
        return methodology.name() + ", " + ageInDays() + " days after the first day of each\n"
                + line(period, moment, figures)
                + line(previousPeriod, previousMoment, previousFigures)
                + "Difference of the binary rates: " + percentagePoints(1) + " percentage points\n";
    }

    private String line(CohortPeriod of, Moment at, CohortFigures counted) {
        Rate rate = binaryRate(counted);
        long open = counted.inFollowUp().offenders() + counted.inWait().offenders();
        return of + ", as of " + at.asOf() + ", known on " + at.knownOn() + ": "
                + counted.counts().reoffenders() + " of " + counted.counts().offenders() + " members reoffended, "
                + rate.percent(1) + " (" + rate + ")" + (open == 0 ? "" : " so far, " + open + " still open") + '\n';
    }
}
