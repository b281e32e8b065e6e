package io.github.yottracker.benchmarks.spark;

import static org.apache.spark.sql.functions.col;

import io.github.yottracker.breakdown.Tally;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.LongWritable;
import org.apache.hadoop.io.Text;
import org.apache.hadoop.mapreduce.lib.input.TextInputFormat;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.SparkSession;
import scala.Tuple4;

/**
 * Counts a caseload folder with Spark: lines of all files are brought together by person, each partition is counted by the
 * library, and the tallies are added up.
 *
 * <p>The folder can be on any file system that Spark reads. Lines stay as they are until the library reads them, so that the
 * same rows are kept and refused as in one process; only a value with a line break in it ends the job, as files are split
 * into lines.
 */
final class SparkTally {

    private static final Encoder<Tuple4<String, Integer, Long, byte[]>> ROW =
            Encoders.tuple(Encoders.STRING(), Encoders.INT(), Encoders.LONG(), Encoders.BINARY());

    private final SparkSession spark;
    private final Path folder;

    SparkTally(SparkSession spark, String folder) {
        this.spark = spark;
        this.folder = new Path(folder);
    }

    /**
     * Counts.
     *
     * @param ofNobody the question, as a tally of no children
     * @param partitions into how many parts the people are split; a part's rows must fit into memory three times
     * @return the sum of the partitions
     * @throws IOException if the folder cannot be read
     * @throws io.github.yottracker.intake.IntakeException if a required file or column is missing
     */
    Counted count(Tally ofNobody, int partitions) throws IOException {
        CaseloadHeaders headers = headers();
        JavaRDD<Tuple4<String, Integer, Long, byte[]>> rows = spark.createDataset(rows(headers).rdd(), ROW)
                .repartition(partitions, col("_1"))
                .sortWithinPartitions("_2", "_3")
                .toJavaRDD();
        return rows.mapPartitions(new PartitionCount(headers, ofNobody)).treeReduce(Counted::plus);
    }

    private CaseloadHeaders headers() throws IOException {
        FileSystem files = folder.getFileSystem(context().hadoopConfiguration());
        if (!files.exists(folder)) {
            throw new FileNotFoundException(folder + " is not there; give the folder that holds people.csv");
        }
        SortedMap<String, CaseloadHeaders.Header> headers = new TreeMap<>();
        for (String file : CaseloadHeaders.FILES) {
            if (files.exists(new Path(folder, file))) {
                headers.put(file, header(file));
            }
        }
        return new CaseloadHeaders(headers);
    }

    /** Returns the first line that is not blank; an empty one if all are, which the library refuses as a header. */
    private CaseloadHeaders.Header header(String file) {
        return lines(file)
                .map(line -> new CaseloadHeaders.Header(
                        line._1().get(), line._2().toString()))
                .filter(header -> !header.line().isBlank())
                .take(1)
                .stream()
                .findFirst()
                .orElse(new CaseloadHeaders.Header(0, ""));
    }

    private JavaRDD<Tuple4<String, Integer, Long, byte[]>> rows(CaseloadHeaders headers) {
        return headers.byFile().entrySet().stream()
                .map(file -> rows(file.getKey(), file.getValue()))
                .reduce(context().emptyRDD(), JavaRDD::union);
    }

    private JavaRDD<Tuple4<String, Integer, Long, byte[]>> rows(String file, CaseloadHeaders.Header header) {
        PersonColumn person = PersonColumn.in(file, header.line());
        int position = CaseloadHeaders.FILES.indexOf(file);
        return lines(file)
                .filter(line -> line._1().get() > header.start())
                .map(line -> new Tuple4<>(
                        person.idIn(line._2().toString()),
                        position,
                        line._1().get(),
                        line._2().copyBytes()));
    }

    /** Returns the lines of a file by the byte they start at. Each is gone when the next one is read. */
    private JavaPairRDD<LongWritable, Text> lines(String file) {
        return context()
                .newAPIHadoopFile(
                        new Path(folder, file).toString(),
                        TextInputFormat.class,
                        LongWritable.class,
                        Text.class,
                        context().hadoopConfiguration());
    }

    private JavaSparkContext context() {
        return JavaSparkContext.fromSparkContext(spark.sparkContext());
    }
}
