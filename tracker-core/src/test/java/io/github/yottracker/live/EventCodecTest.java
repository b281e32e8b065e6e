package io.github.yottracker.live;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.yottracker.model.Answer;
import io.github.yottracker.model.Ethnicity;
import io.github.yottracker.model.Gender;
import io.github.yottracker.model.Person;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Events as bytes: what is written is read again, and nothing else is. */
class EventCodecTest {

    private static final LocalDate RECORDED = LocalDate.of(2024, 4, 1);

    private static byte[] written(CaseEvent event) {
        ByteSink sink = new ByteSink();
        EventCodec.write(event, sink);
        return Arrays.copyOf(sink.array(), sink.size());
    }

    private static CaseEvent read(byte[] bytes) {
        return EventCodec.read(new ByteSource(bytes, 0, bytes.length));
    }

    @Property(tries = 5_000)
    @Label("an event that was written is read as it was, and written as the same bytes again")
    void eventsComeBack(@ForAll long seed) {
        CaseEvent event = DrawnEvents.of(seed);
        byte[] bytes = written(event);
        CaseEvent back = read(bytes);
        assertThat(back).isEqualTo(event);
        assertThat(written(back)).isEqualTo(bytes);
    }

    @Test
    void everyKindComesBack() {
        List<CaseEvent> events = DrawnEvents.many().limit(3_000).toList();
        assertThat(events.stream().map(CaseEvent::getClass).collect(toSet()))
                .isEqualTo(
                        Arrays.stream(CaseEvent.class.getPermittedSubclasses()).collect(toSet()))
                .hasSize(17);
        assertThat(events).allSatisfy(event -> assertThat(read(written(event))).isEqualTo(event));
    }

    @Test
    void everyNumberKeepsItsMeaning() {
        assertThat(FactCodec.ANSWERS).hasToString("[UNKNOWN, YES, NO]");
        assertThat(FactCodec.APPEALS).hasToString("[NONE, CHANGED, SUCCESSFUL]");
        assertThat(FactCodec.CARE_STATUSES).hasToString("[UNKNOWN, LAC, NOT_LAC]");
        assertThat(FactCodec.GENDERS).hasToString("[UNKNOWN, MALE, FEMALE]");
        assertThat(FactCodec.PLACES).hasToString("[UNKNOWN, ENGLAND_AND_WALES, OTHER]");
        assertThat(FactCodec.RESIDENCES).hasToString("[UNKNOWN, LOCAL, OTHER]");
        assertThat(FactCodec.ETHNICITIES)
                .hasToString(
                        "[UNKNOWN, W1, W2, W3, W4, W5, W8, W9, M1, M2, M3, M9, A1, A2, A3, A4, A9, B1, B2, B9, O1, O2, O9,"
                                + " NS, OBSERVED_0, OBSERVED_1, OBSERVED_2, OBSERVED_3, OBSERVED_4, OBSERVED_5, OBSERVED_6, OBSERVED_9]");
        assertThat(FactCodec.DISPOSALS)
                .hasToString(
                        "[YOUTH_CAUTION, YOUTH_CONDITIONAL_CAUTION, REPRIMAND, FINAL_WARNING, CONDITIONAL_CAUTION_PILOT,"
                                + " ABSOLUTE_DISCHARGE, CONDITIONAL_DISCHARGE, FINE, REFERRAL_ORDER, REPARATION_ORDER, BIND_OVER,"
                                + " COMPENSATION_ORDER, SENTENCE_DEFERRED, YOUTH_REHABILITATION_ORDER, YRO_INTENSIVE_SUPERVISION,"
                                + " YRO_FOSTERING, YOUTH_DEFAULT_ORDER, ACTION_PLAN_ORDER, ATTENDANCE_CENTRE_ORDER, SUPERVISION_ORDER,"
                                + " COMMUNITY_REHABILITATION_ORDER, COMMUNITY_PUNISHMENT_ORDER,"
                                + " COMMUNITY_PUNISHMENT_AND_REHABILITATION_ORDER, CURFEW_ORDER, DRUG_TREATMENT_AND_TESTING_ORDER,"
                                + " DETENTION_AND_TRAINING_ORDER, SECTION_90_92_DETENTION, SECTION_226, SECTION_226B, SECTION_228,"
                                + " SECTION_250, SECTION_254, SECTION_259, ADULT_CAUTION, ADULT_COURT_DISPOSAL, COMMUNITY_RESOLUTION,"
                                + " OTHER_INFORMAL_ACTION, OUTCOME_22, OUTCOME_20_21]");
    }

    @Test
    void everyConstantNeedsANumberOfItsOwn() {
        List<List<Answer>> wrong = List.of(
                List.of(Answer.YES, Answer.NO),
                List.of(Answer.YES, Answer.NO, Answer.NO),
                List.of(Answer.UNKNOWN, Answer.YES, Answer.NO, Answer.NO));
        assertThat(wrong)
                .allSatisfy(answers -> assertThatIllegalStateException()
                        .isThrownBy(() -> new Codes<>("answer", answers))
                        .withMessage("every answer needs one number, under which it is written"));
    }

    /** The kind, the day recorded as twice 19,814 days since 1970, an id of one character; by hand. */
    @ParameterizedTest
    @CsvSource({
        "12 cc b502 01 43, 'before its byte 1, event kind number 18 is not known to this version of the library'",
        "00 cc b502 01 43, 'before its byte 1, event kind number 0 is not known to this version of the library'",
        "02 cc b502 01 43 00, 'before its byte 6, 1 bytes follow its end'",
        "02 cc b502 02 43, 'before its byte 5, more is announced than the bytes left can hold'",
        "02 cc b502 ffffffffffffffffff01, 'before its byte 14, more is announced than the bytes left can hold'",
        "02 cc b502 ffffffff07 43, 'before its byte 9, more is announced than the bytes left can hold'",
        "02 cc b502, 'before its byte 4, a number breaks off'",
        "02 cc b582 00 01 43, 'before its byte 5, a number takes more bytes than it should'",
        "02 ffffffffffffffffff03 01 43, 'before its byte 11, a number takes more bytes than it should'",
        "02 ffffffffffffffffff01 01 43, 'before its byte 11, a day is out of range'",
        "02 cc b502 01 808004, 'before its byte 8, a text holds no character'",
        "0b cc b502 01 43 01 4f 27 00, 'before its byte 9, disposal number 39 is not known to this version of the library'",
        "07 cc b502 01 43 01 4f 03 00, 'before its byte 9, outcome number 3 is not known to this version of the library'",
    })
    void whatIsNoEventIsRefused(String hex, String message) {
        byte[] bytes = HexFormat.of().parseHex(hex.replace(" ", ""));
        assertThatIllegalArgumentException().isThrownBy(() -> read(bytes)).withMessage(message);
    }

    @Test
    void whatContradictsItselfIsRefusedInTheWordsOfItsType() {
        byte[] pendingWithoutConviction = HexFormat.of().parseHex("07ccb50201" + "43014f000000");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(pendingWithoutConviction))
                .withMessage("an outcome must be a disposal, not proven, or a conviction, but was none of these");
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, -1, 63, 64, -64, -65, Long.MAX_VALUE, Long.MIN_VALUE})
    void numbersComeBack(long number) {
        ByteSink sink = new ByteSink();
        sink.number(number);
        sink.signed(number);
        ByteSource source = new ByteSource(sink.array(), 0, sink.size());
        assertThat(source.number()).isEqualTo(number);
        assertThat(source.signed()).isEqualTo(number);
        assertThat(source.hasMore()).isFalse();
    }

    @Property(tries = 2_000)
    @Label("bytes made up at random, or changed in one place, are an event or an IllegalArgumentException")
    void otherBytesAreRefusedInOneWay(@ForAll long seed) {
        Random random = new Random(seed);
        byte[] bytes = written(DrawnEvents.of(seed));
        for (int changes = random.nextInt(3); changes >= 0; changes--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
        }
        try {
            CaseEvent read = read(bytes);
            assertThat(read(written(read))).isEqualTo(read);
        } catch (IllegalArgumentException refused) {
            assertThat(refused).isExactlyInstanceOf(IllegalArgumentException.class);
        }
    }

    /**
     * Kind 1 and day 19,814 twice; then the id, the date of birth as one more than twice day 14,005, female, White British,
     * no service, no locality, and a residence not known.
     */
    @Test
    void aPersonTakesFewBytes() {
        Person person = Person.of("C1", LocalDate.of(2008, 5, 6), Gender.FEMALE, Ethnicity.W1);
        assertThat(HexFormat.of().formatHex(written(new CaseEvent.PersonRecorded(person, RECORDED))))
                .isEqualTo("01ccb502" + "024331" + "ebda01" + "02" + "01" + "00" + "00" + "00");
    }
}
