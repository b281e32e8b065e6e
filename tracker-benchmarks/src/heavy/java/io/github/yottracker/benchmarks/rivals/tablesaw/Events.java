package io.github.yottracker.benchmarks.rivals.tablesaw;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.github.yottracker.model.DisposalTier;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * The events that open an entry, as a table in the making (M-02 to M-16).
 *
 * <p>Occasions come from a loop over rows sorted by child and day. So do releases, each of which has to find the latest
 * sentence before it: Tablesaw joins on equality only.
 */
final class Events {

    private final CaseloadTables tables;
    private final LocalDate asOf;
    private final Map<Integer, NavigableMap<LocalDate, Occasion>> sentences = new HashMap<>();

    private final IntColumn person = IntColumn.create("person");
    private final DateColumn on = DateColumn.create("index_on");
    private final IntColumn release = IntColumn.create("is_release");
    private final DateColumn disposedOn = DateColumn.create("disposed_on");
    private final StringColumn care = StringColumn.create("care");

    private Events(CaseloadTables tables, LocalDate asOf) {
        this.tables = tables;
        this.asOf = asOf;
    }

    /** Returns events at an age at which they count (M-08, A-16), of children who may be members at all. */
    static Table of(CaseloadTables tables, Table known, LocalDate asOf) {
        Events events = new Events(tables, asOf);
        events.addOccasions(KnownOffences.dealtWith(known));
        events.addReleases();
        Table all = Table.create(events.person, events.on, events.release, events.disposedOn, events.care);
        all.addColumns(IntColumn.indexColumn("event", all.rowCount(), 0));
        int[] persons = events.person.asIntArray();
        return all.where(tables.people()
                .booleanColumn("may_enter")
                .subset(persons)
                .isTrue()
                .and(events.on.isOnOrAfter(
                        tables.people().dateColumn("tenth_birthday").subset(persons)))
                .and(events.on.isBefore(
                        tables.people().dateColumn("eighteenth_birthday").subset(persons))));
    }

    private void add(int child, LocalDate day, boolean isRelease, @Nullable LocalDate disposed, String careSaid) {
        person.append(child);
        on.append(day);
        release.append(isRelease ? 1 : 0);
        if (disposed == null) {
            disposedOn.appendMissing();
        } else {
            disposedOn.append(disposed);
        }
        care.append(day.equals(disposed) ? careSaid : ""); // the row speaks for its own outcome date
    }

    private void addOccasions(Table dealtWith) {
        IntColumn child = dealtWith.intColumn("person");
        DateColumn day = dealtWith.dateColumn("dealt_on");
        Occasion.Columns columns = new Occasion.Columns(dealtWith, tables.offenceIds());
        for (int from = 0, to; from < child.size(); from = to) {
            to = from + 1;
            while (to < child.size() && child.equals(from, to) && day.equals(from, to)) {
                to++;
            }
            Occasion occasion = columns.of(from, to);
            if (occasion.opensEntry()) {
                add(child.getInt(from), day.get(from), false, day.get(from), occasion.careOfOccasion());
            }
            if (occasion.isSentence()) {
                sentences
                        .computeIfAbsent(child.getInt(from), any -> new TreeMap<>())
                        .put(day.get(from), occasion);
            }
        }
    }

    /** M-05: releases but after recall; M-84; B-04: not before their own sentence. */
    private void addReleases() {
        DateColumn released = tables.releases().dateColumn("release_date");
        DateColumn recorded = tables.releases().dateColumn("recorded_date");
        DateColumn sentenced = tables.releases().dateColumn("sentence_date");
        Table releases = tables.releases()
                .where(released.isOnOrBefore(asOf)
                        .and(Days.haveCome(recorded, asOf))
                        .andNot(tables.releases().booleanColumn("recall").isTrue())
                        .andNot(Days.areBefore(released, sentenced)));
        Map<Integer, List<LocalDate>> refused = StreamSupport.stream(
                        tables.refusedSentences().spliterator(), false)
                .collect(groupingBy(
                        row -> row.getInt("person"), mapping(row -> row.getDate("outcome_date"), toList())));
        for (Row row : releases) {
            addRelease(row, refused.getOrDefault(row.getInt("person"), List.of()));
        }
    }

    private void addRelease(Row row, List<LocalDate> refused) {
        int child = row.getInt("person");
        LocalDate released = row.getDate("release_date");
        LocalDate stated = row.isMissing("sentence_date") ? null : row.getDate("sentence_date");
        NavigableMap<LocalDate, Occasion> known = sentences.getOrDefault(child, new TreeMap<>());
        LocalDate sentenced = stated == null ? known.floorKey(released) : stated; // A-04, C-03
        Occasion sentence = sentenced == null ? null : known.get(sentenced);
        if (sentence == null) {
            // the row names a custodial disposal, and the sentence was not refused.
            boolean wasRefused = refused.stream()
                    .anyMatch(day -> stated == null ? !day.isAfter(released) : day.equals(stated));
            if (isCustody(row.getString("disposal")) && !wasRefused) {
                add(child, released, true, sentenced, "");
            }
        } else if (sentence.opensOnRelease()) {
            add(child, released, true, sentenced, sentence.careOfSentence());
        }
    }

    private static boolean isCustody(String disposal) {
        return CaseloadTables.names(type -> type.tier() == DisposalTier.CUSTODY).contains(disposal);
    }
}
