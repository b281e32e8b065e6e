package io.github.yottracker.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DateTimeException;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;

/** Dates are read as {@link LocalDate} reads them. */
class DaysProperties {

    @Property(tries = 20_000)
    void aDateIsReadAsTheJdkReadsIt(
            @ForAll @IntRange(min = 0, max = 9999) int year,
            @ForAll @IntRange(min = 0, max = 13) int month,
            @ForAll @IntRange(min = 0, max = 32) int day) {
        String yearFirst = pad(year, 4) + "-" + pad(month, 2) + "-" + pad(day, 2);
        String dayFirst = pad(day, 2) + "/" + pad(month, 2) + "/" + pad(year, 4);

        assertThat(Days.yearFirst(yearFirst.toCharArray(), 0, 10)).isEqualTo(expected(year, month, day));
        assertThat(Days.dayFirst(("x" + dayFirst).toCharArray(), 1, 10)).isEqualTo(expected(year, month, day));
    }

    @Property
    void noOtherTextIsADate(@ForAll @CharRange(from = '+', to = ':') @StringLength(max = 11) String text) {
        int expected;
        try {
            LocalDate date = LocalDate.parse(text);
            expected = date.getYear() == 0 ? Days.UNREADABLE : (int) date.toEpochDay();
        } catch (DateTimeException noDate) {
            expected = Days.UNREADABLE;
        }

        assertThat(Days.yearFirst(text.toCharArray(), 0, text.length())).isEqualTo(expected);
    }

    private static int expected(int year, int month, int day) {
        try {
            return year == 0
                    ? Days.UNREADABLE
                    : (int) LocalDate.of(year, month, day).toEpochDay();
        } catch (DateTimeException noDate) {
            return Days.UNREADABLE;
        }
    }

    private static String pad(int number, int width) {
        return "0".repeat(width - Integer.toString(number).length()) + number;
    }
}
