package io.github.yottracker.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A child known to the service, one row of {@code people.csv}.
 *
 * @param id the file's own id of the child, stable and pseudonymous; not blank. One id is one child (M-10)
 * @param dateOfBirth date of birth, or null if unknown (such a child is never a member of a cohort, A-42)
 * @param gender gender, {@link Gender#UNKNOWN} if not recorded (M-61)
 * @param ethnicity ethnicity with its raw code kept, {@link Ethnicity#UNKNOWN} if not recorded (M-64, M-65); one value, that of the file (M-67)
 * @param service name of the youth justice service, or null
 * @param locality name of an area within the service, or null
 * @param residence whether the child lives in the service's area (M-09, A-38)
 */
public record Person(
        String id,
        @Nullable LocalDate dateOfBirth,
        Gender gender,
        Ethnicity ethnicity,
        @Nullable String service,
        @Nullable String locality,
        Residence residence) {

    /**
     * Checks the id and takes blank names of service and locality as unknown.
     *
     * @param id the file's own id of the child
     * @param dateOfBirth date of birth, or null
     * @param gender gender
     * @param ethnicity ethnicity
     * @param service service, or null
     * @param locality locality, or null
     * @param residence residence
     * @throws IllegalArgumentException if the id is blank
     */
    public Person {
        Texts.requireId("person id", id);
        service = Texts.blankToNull(service);
        locality = Texts.blankToNull(locality);
    }

    /**
     * Returns a child with neither service, locality nor residence recorded.
     *
     * @param id the file's own id; not blank
     * @param dateOfBirth date of birth, or null if unknown
     * @param gender gender
     * @param ethnicity ethnicity
     * @return the child
     * @throws IllegalArgumentException if the id is blank
     */
    public static Person of(String id, @Nullable LocalDate dateOfBirth, Gender gender, Ethnicity ethnicity) {
        return new Person(id, dateOfBirth, gender, ethnicity, null, null, Residence.UNKNOWN);
    }

    /**
     * Returns the id alone: a child's record is not for logs (D9).
     *
     * @return the id, and nothing else about the child
     */
    @Override
    public String toString() {
        return "Person[" + id + "]";
    }
}
