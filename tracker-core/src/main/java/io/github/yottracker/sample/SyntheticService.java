package io.github.yottracker.sample;

import io.github.yottracker.model.Caseload;

/**
 * Synthetic services of any size, for trying things out, for tests and for benchmarks. Nobody in them is real: every
 * child is drawn from a seed, and every id starts with {@code SYN-}.
 *
 * <p>Histories are shaped by the Ministry of Justice's figures on children in England and Wales: the cohorts of 2015/16 to
 * 2019/20 together (docs/published-figures.md, 1.1, 1.3, 1.5 and 1.6). How many children start in each year falls as the
 * national cohorts did from 2009/10 on. Counted by {@code MOJ_THREE_MONTH}, a service of a million children gives, in the
 * same five years:
 *
 * <table>
 * <caption>National and synthetic figures, in per cent where not said</caption>
 * <tr><th>figure</th><th>national</th><th>synthetic</th></tr>
 * <tr><td>reoffenders, of members</td><td>39.3</td><td>37.6</td></tr>
 * <tr><td>reoffences by reoffender, a number</td><td>3.87</td><td>3.75</td></tr>
 * <tr><td>reoffences within month 1, 3, 6, 9</td><td>11.3, 31.3, 57.7, 80.8</td><td>11.5, 32.5, 59.3, 81.6</td></tr>
 * <tr><td>members without a previous offence</td><td>43.6</td><td>59.1</td></tr>
 * <tr><td>members with 11 or more previous offences</td><td>10.6</td><td>6.7</td></tr>
 * <tr><td>girls, of members</td><td>16.5</td><td>15.3</td></tr>
 * <tr><td>index disposals: caution</td><td>38.1</td><td>38.5</td></tr>
 * <tr><td>index disposals: first tier penalty</td><td>35.2</td><td>36.8</td></tr>
 * <tr><td>index disposals: youth rehabilitation order</td><td>16.9</td><td>15.6</td></tr>
 * <tr><td>index disposals: custody</td><td>2.3</td><td>2.2</td></tr>
 * <tr><td>index disposals: other</td><td>7.2</td><td>6.9</td></tr>
 * <tr><td>disposal groups of M-17 together, more than members</td><td>4.8</td><td>4.4</td></tr>
 * </table>
 *
 * <p>A smaller service scatters around these. Too many members have no previous offence: with the mean of 2.7 offences a
 * child that keeps services small, fewer children come back than nationally, and those who do make up for it. Rates in
 * the years before 2015/16 do not follow the national ones.
 *
 * <p>Not shaped by any published figure, only plausible: ages, ethnicity, care (about 15% of members are looked after),
 * categories, codes and scores, how long a case takes (mostly one to four months, some a year), what is never proven, and
 * the few rows in a thousand that are doubled, appealed, or lack a date.
 */
public final class SyntheticService {

    /** The largest service: ids have five characters from 0-9 and A-Z after {@code SYN-}. */
    public static final int MOST_PEOPLE = 36 * 36 * 36 * 36 * 36;

    private static final int FIRST_YEAR = 2009;
    private static final int YEARS = 11;

    private SyntheticService() {}

    /**
     * Returns a service over the eleven financial years 2009/10 to 2019/20; offending and proof run on for 18 months
     * more, so that every cohort is closed as of 1 October 2021. A child has 2.7 offences on average.
     *
     * @param people how many children, 0 to {@link #MOST_PEOPLE}
     * @param seed any number; the same people and seed always give the same service, and the first children of a larger
     *     service with this seed are those of a smaller one
     * @return the service
     * @throws IllegalArgumentException if there are too few or too many people
     */
    public static Caseload of(int people, long seed) {
        return of(people, seed, FIRST_YEAR, YEARS);
    }

    /**
     * Returns a service over other years. Cohorts of all of them are closed on 1 October of the second calendar year after
     * the last one starts in.
     *
     * @param people how many children, 0 to {@link #MOST_PEOPLE}
     * @param seed any number
     * @param firstYear calendar year in which the first financial year starts, 1990 to 2100
     * @param years how many financial years, 1 to 100
     * @return the service
     * @throws IllegalArgumentException if a number is out of range
     */
    public static Caseload of(int people, long seed, int firstYear, int years) {
        require("people", people, 0, MOST_PEOPLE);
        require("first year", firstYear, 1990, 2100);
        require("years", years, 1, 100);
        Caseload.Builder caseload = Caseload.builder().knowsCare();
        SyntheticHistory history = new SyntheticHistory(caseload, seed, firstYear, years);
        for (int number = 0; number < people; number++) {
            history.add(number);
        }
        return caseload.build();
    }

    private static void require(String what, int number, int least, int most) {
        if (number < least || number > most) {
            throw new IllegalArgumentException(what + " must be " + least + " to " + most + ", but was " + number);
        }
    }
}
