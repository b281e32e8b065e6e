package io.github.yottracker.live;

import io.github.yottracker.model.CaseloadColumns;
import io.github.yottracker.model.Offence;
import io.github.yottracker.model.PersonColumns;
import io.github.yottracker.model.Release;
import java.io.IOException;
import java.util.Arrays;

/**
 * Writes and reads everything a ledger holds: first a record about the whole, then one for each child with all its versions.
 * Children that were forgotten leave nothing behind.
 */
final class StateCodec {

    /** Form of these records. */
    private static final int VERSION = 1;

    private StateCodec() {}

    // ---------------------------------------------------------------- writing

    static void write(Ledger ledger, Journal.StateRecords records) throws IOException {
        ByteSink sink = new ByteSink();
        sink.number(VERSION);
        sink.number(ledger.knowsCare ? 1 : 0);
        sink.number(ledger.events());
        records.add(sink);
        int[] numbers = numbers(ledger);
        Facts facts = new Facts(ledger);
        for (int number = 0; number < ledger.size(); number++) {
            if (numbers[number] != Child.NOBODY) {
                sink.clear();
                write(ledger.child(number), numbers, facts, sink);
                records.add(sink);
            }
        }
    }

    /** Returns the numbers that children will have, without those that were forgotten. */
    private static int[] numbers(Ledger ledger) {
        int[] numbers = new int[ledger.size()];
        int next = 0;
        for (int number = 0; number < numbers.length; number++) {
            numbers[number] = ledger.child(number).isForgotten() ? Child.NOBODY : next++;
        }
        return numbers;
    }

    private static void write(Child current, int[] numbers, Facts facts, ByteSink sink) {
        Child child = current.whole();
        sink.text(child.id());
        sink.number(child.mergedInto() == Child.NOBODY ? 0 : numbers[child.mergedInto()] + 1L);
        int[] refused = child.refused();
        sink.number(refused.length);
        Arrays.stream(refused).forEach(sink::signed);
        for (int section = 0; section < Child.SECTIONS; section++) {
            sink.number(child.count(section));
            for (int i = 0; i < child.count(section); i++) {
                int at = child.row(section, i);
                for (int stamp = 0; stamp <= Child.KINDS; stamp++) {
                    sink.signed(child.rows[at + stamp]);
                }
                facts.write(child, section, at, sink);
            }
        }
    }

    /** Turns rows into records, so that what is written does not hang on how rows are laid out. */
    private static final class Facts {
        private final PersonColumns person;

        Facts(Ledger ledger) {
            person = new PersonColumns(ledger.textLists(), 2);
        }

        void write(Child child, int section, int at, ByteSink sink) {
            int first = child.row(Child.PERSONS, 0);
            Judge.start(person, child, section == Child.PERSONS ? at : first, Child.NONE);
            person.name(child.id());
            switch (section) {
                case Child.PERSONS -> FactCodec.write(person.person(), sink);
                case Child.OFFENCES -> {
                    Judge.addOffence(person, child.rows, at);
                    FactCodec.write(person.offence(0), sink);
                }
                case Child.RELEASES -> {
                    Judge.addRelease(person, child.rows, at);
                    FactCodec.write(person.release(0), sink);
                }
                default -> {
                    Judge.addCare(person, child.rows, at);
                    FactCodec.write(person.careEpisode(0), sink);
                }
            }
        }
    }

    // ---------------------------------------------------------------- reading

    /** Returns a ledger with nobody in it from the record about the whole. */
    static Ledger ledger(ByteSource source) {
        long version = source.number();
        if (version != VERSION) {
            throw source.refused("the state has the form " + version + ", which only a later version knows");
        }
        boolean knowsCare = source.number() == 1;
        long events = source.number();
        if (events < 0 || events > Integer.MAX_VALUE) {
            throw source.refused("it counts " + events + " events");
        }
        source.requireEnd();
        Ledger ledger = new Ledger(knowsCare);
        ledger.setEvents((int) events);
        return ledger;
    }

    /** Adds a child from its record. */
    static void read(ByteSource source, Ledger ledger) {
        String id = source.text();
        long mergedInto = source.number() - 1;
        int[] refused = new int[source.size(1)];
        for (int i = 0; i < refused.length; i++) {
            refused[i] = number(source);
        }
        Child child = ledger.restored(id, refused);
        for (int section = 0; section < Child.SECTIONS; section++) {
            int count = source.size(Child.KINDS);
            for (int i = 0; i < count; i++) {
                child = read(source, ledger, child, section);
            }
        }
        source.requireEnd();
        if (mergedInto > Integer.MAX_VALUE) {
            throw source.refused("a child was merged into number " + mergedInto);
        }
        ledger.restore(child, (int) mergedInto);
    }

    private static Child read(ByteSource source, Ledger ledger, Child child, int section) {
        int[] stamps = new int[Child.KINDS + 1];
        for (int stamp = 0; stamp < stamps.length; stamp++) {
            stamps[stamp] = number(source);
        }
        return switch (section) {
            case Child.PERSONS -> {
                ledger.setPerson(FactCodec.person(source), ledger.restoring());
                yield ledger.restored(child, section, "", stamps);
            }
            case Child.OFFENCES -> {
                Offence offence = FactCodec.offence(source);
                ledger.setOffence(offence, CaseloadColumns.day(offence.recordedOn()), ledger.restoring());
                yield ledger.restored(child, section, offence.id() == null ? "" : offence.id(), stamps);
            }
            case Child.RELEASES -> {
                Release release = FactCodec.release(source);
                ledger.setRelease(release, CaseloadColumns.day(release.recordedOn()), ledger.restoring());
                yield ledger.restored(child, section, "", stamps);
            }
            default -> {
                ledger.setCare(FactCodec.episode(source), ledger.restoring());
                yield ledger.restored(child, section, "", stamps);
            }
        };
    }

    private static int number(ByteSource source) {
        long number = source.signed();
        if (number < Integer.MIN_VALUE || number > Integer.MAX_VALUE) {
            throw source.refused("a number is out of range");
        }
        return (int) number;
    }
}
