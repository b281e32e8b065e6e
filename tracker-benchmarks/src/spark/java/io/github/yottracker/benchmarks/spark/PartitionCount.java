package io.github.yottracker.benchmarks.spark;

import io.github.yottracker.ReoffendingTracker;
import io.github.yottracker.breakdown.Dimension;
import io.github.yottracker.breakdown.Tally;
import io.github.yottracker.intake.CaseloadReader;
import io.github.yottracker.intake.Intake;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.function.FlatMapFunction;
import scala.Tuple4;

/**
 * Counts the people of one partition: their rows become files in memory, which the library reads and counts as it would a
 * folder.
 */
final class PartitionCount implements FlatMapFunction<Iterator<Tuple4<String, Integer, Long, byte[]>>, Counted> {

    private static final long serialVersionUID = 1;

    private final CaseloadHeaders headers;

    /** The tally of nobody, which holds all that a question says: rules, cohorts, as-of day, dimensions. */
    private final byte[] question;

    PartitionCount(CaseloadHeaders headers, Tally ofNobody) {
        this.headers = headers;
        question = ofNobody.toBytes();
    }

    /**
     * Counts.
     *
     * @param rows person, file, place in the file, and the line; those of a file in their order there
     * @return one result
     */
    @Override
    public Iterator<Counted> call(Iterator<Tuple4<String, Integer, Long, byte[]>> rows) {
        // A file that the folder has is here too, if only its header: without care.csv care would be unknown.
        Map<String, ByteArrayOutputStream> files = new HashMap<>();
        headers.byFile().forEach((file, header) -> append(header.bytes(), at(files, file)));
        while (rows.hasNext()) {
            Tuple4<String, Integer, Long, byte[]> row = rows.next();
            append(row._4(), at(files, CaseloadHeaders.FILES.get(row._2())));
        }
        Intake intake = CaseloadReader.standard()
                .read(name -> files.containsKey(name) ? new ByteArrayInputStream(at(files, name).toByteArray()) : null);
        return List.of(new Counted(count(intake), RowTotals.of(intake.report())))
                .iterator();
    }

    private static ByteArrayOutputStream at(Map<String, ByteArrayOutputStream> files, String name) {
        return files.computeIfAbsent(name, unknown -> new ByteArrayOutputStream());
    }

    private static void append(byte[] line, ByteArrayOutputStream file) {
        file.writeBytes(line);
        file.write('\n');
    }

    private Tally count(Intake intake) {
        Tally nobody = Tally.parse(question);
        return ReoffendingTracker.of(nobody.methodology())
                .count(
                        intake.caseload(),
                        nobody.cohorts(),
                        nobody.asOf(),
                        nobody.dimensions().toArray(Dimension[]::new));
    }
}
