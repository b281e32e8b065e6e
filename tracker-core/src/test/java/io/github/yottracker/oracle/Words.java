package io.github.yottracker.oracle;

import io.github.yottracker.model.Caseload;
import io.github.yottracker.model.Person;

/** What is held about invented children, in a few words: what is unknown is left out. */
final class Words {

    private Words() {}

    static String of(Object row) {
        if (row instanceof Person person) {
            return of(person);
        }
        return row.toString()
                .replaceAll("\\w+=(null|UNKNOWN|NONE|Pending\\[\\]|0)(, |(?=\\]))", "")
                .replaceAll("OffenceCategory\\[name=([^\\]]*)\\]", "$1")
                .replace(", ]", "]");
    }

    /** Says everything, the date of birth too, as a person itself does not. */
    static String of(Person person) {
        return "Person[" + person.id() + ", born " + person.dateOfBirth() + ", " + person.gender() + ", "
                + person.ethnicity() + ", " + person.service() + ", " + person.locality() + ", " + person.residence()
                + "]";
    }

    static String of(Caseload caseload) {
        StringBuilder text = new StringBuilder(caseload.knowsCare() ? "care known" : "care not known");
        for (Person person : caseload.people()) {
            line(text, person);
            caseload.offencesOf(person.id()).forEach(row -> line(text, row));
            caseload.releasesOf(person.id()).forEach(row -> line(text, row));
            caseload.careOf(person.id()).forEach(row -> line(text, row));
        }
        return text.toString();
    }

    private static void line(StringBuilder text, Object row) {
        text.append("\n    ").append(of(row));
    }
}
