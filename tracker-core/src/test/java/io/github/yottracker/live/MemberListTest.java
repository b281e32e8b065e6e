package io.github.yottracker.live;

import static io.github.yottracker.fixture.Children.APR_JUN_2019;
import static io.github.yottracker.fixture.Children.YEAR_2019_20;
import static io.github.yottracker.fixture.Children.caseload;
import static io.github.yottracker.fixture.Children.caution;
import static io.github.yottracker.fixture.Children.child;
import static io.github.yottracker.fixture.Children.day;
import static io.github.yottracker.fixture.Children.offence;
import static io.github.yottracker.fixture.Children.referralOrder;
import static io.github.yottracker.methodology.Methodology.MOJ_THREE_MONTH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.yottracker.cohort.CohortPeriod;
import io.github.yottracker.followup.FollowedMember;
import io.github.yottracker.followup.MemberState;
import io.github.yottracker.live.MemberList.Order;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Who is on a list, in which order, by hand.
 *
 * <p>Follow-up is twelve months and the wait six more: A can be proven in time up to 2020-10-15, B and D up to 2020-11-10, C up
 * to 2020-12-20. A has one reoffence, C two; B has an offence that awaits its outcome.
 */
class MemberListTest {

    private static final LiveTracker TRACKER = LiveTracker.open(
            caseload(
                    child("A")
                            .with(
                                    caution("2019-04-15"),
                                    referralOrder("2019-12-10").forOffenceOn("2019-06-01")),
                    child("B").with(caution("2019-05-10"), offence("2019-08-01")),
                    child("C")
                            .with(
                                    referralOrder("2019-06-20"),
                                    caution("2019-09-30"),
                                    referralOrder("2020-01-10").forOffenceOn("2019-11-01")),
                    child("D").with(caution("2019-05-10"))),
            day("2020-11-01"));

    private static MemberList list(String asOf) {
        return TRACKER.at(day(asOf), day(asOf)).memberList(MOJ_THREE_MONTH, APR_JUN_2019);
    }

    private static Stream<String> ids(MemberList list) {
        return list.members().stream().map(followed -> followed.member().personId());
    }

    @Test
    void whatIsOnIt() {
        MemberList list = list("2020-11-01");
        assertThat(list).hasToString("""
                        4 members as of 2020-11-01
                        person_id  cohort        index_date  disposal        state              days_left  reoffences  pending
                        A          Apr-Jun 2019  2019-04-15  Youth caution   closed                     0           1        0
                        B          Apr-Jun 2019  2019-05-10  Youth caution   in waiting period          9           0        1
                        C          Apr-Jun 2019  2019-06-20  Referral order  in waiting period         49           2        0
                        D          Apr-Jun 2019  2019-05-10  Youth caution   in waiting period          9           0        0
                        """);
        assertThat(list.asOf()).isEqualTo(day("2020-11-01"));
        assertThat(list.members())
                .isEqualTo(TRACKER.at(day("2020-11-01"), day("2020-11-01")).members(MOJ_THREE_MONTH, APR_JUN_2019));
        assertThat(list.reoffenders().in(MemberState.CLOSED).toCsv()).isEqualTo("""
                        person_id,cohort,index_date,disposal,state,days_left,reoffences,pending
                        A,Apr-Jun 2019,2019-04-15,Youth caution,closed,0,1,0
                        """);
    }

    @Test
    void filters() {
        MemberList list = list("2020-11-01");
        assertThat(ids(list.in(MemberState.CLOSED))).containsExactly("A");
        assertThat(ids(list.in(MemberState.IN_WAIT))).containsExactly("B", "C", "D");
        assertThat(ids(list.in(MemberState.IN_FOLLOW_UP))).isEmpty();
        assertThat(ids(list.reoffenders())).containsExactly("A", "C");
        assertThat(ids(list.withPending())).containsExactly("B");
        assertThat(ids(list.where(followed -> followed.reoffences() == 2))).containsExactly("C");
        assertThat(ids(list("2020-05-01").in(MemberState.IN_FOLLOW_UP))).containsExactly("B", "C", "D");
    }

    @Test
    void daysLeftAreOfThoseWhoAreOpen() {
        assertThat(ids(list("2020-11-01").withDaysLeftUpTo(8))).isEmpty();
        assertThat(ids(list("2020-11-01").withDaysLeftUpTo(9))).containsExactly("B", "D");
        assertThat(ids(list("2020-11-01").withDaysLeftUpTo(49))).containsExactly("B", "C", "D");
        assertThat(ids(list("2020-11-10").withDaysLeftUpTo(0))).containsExactly("B", "D");
        assertThat(ids(list("2020-11-11").withDaysLeftUpTo(0))).isEmpty();
        assertThatThrownBy(() -> list("2020-11-01").withDaysLeftUpTo(-1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("days left must be 0 or more, but was -1");
    }

    @Test
    void everyOrderPutsThoseAlikeInOrderOfTheirIds() {
        MemberList list = list("2020-11-01");
        assertThat(ids(list.sortedBy(Order.DAYS_LEFT))).containsExactly("B", "D", "C", "A");
        assertThat(ids(list.sortedBy(Order.REOFFENCES))).containsExactly("C", "A", "B", "D");
        assertThat(ids(list.sortedBy(Order.PENDING))).containsExactly("B", "A", "C", "D");
        assertThat(ids(list.sortedBy(Order.INDEX_DATE))).containsExactly("A", "B", "D", "C");
        assertThat(ids(list.sortedBy(Order.INDEX_DATE).sortedBy(Order.PERSON))).containsExactly("A", "B", "C", "D");
    }

    /** C's reoffence of September put it into that quarter too, and the one of January into the next but one. */
    @Test
    void aChildInSeveralCohortsComesInTheirOrder() {
        MemberList year = TRACKER.snapshot().memberList(MOJ_THREE_MONTH, YEAR_2019_20);
        List<FollowedMember> entries = year.sortedBy(Order.REOFFENCES)
                .sortedBy(Order.PERSON)
                .where(followed -> followed.member().personId().equals("C"))
                .members();
        assertThat(entries)
                .extracting(followed -> followed.member().period())
                .containsExactly(
                        CohortPeriod.quarter(2019, 2), CohortPeriod.quarter(2019, 3), CohortPeriod.quarter(2020, 1));
    }

    @Test
    void filteringLeavesTheListAsItWas() {
        MemberList list = list("2020-11-01");
        list.withPending().sortedBy(Order.DAYS_LEFT);
        assertThat(ids(list)).containsExactly("A", "B", "C", "D");
        assertThat(list.where(followed -> false)).hasToString("""
                0 members as of 2020-11-01
                person_id  cohort  index_date  disposal  state  days_left  reoffences  pending
                """);
    }
}
