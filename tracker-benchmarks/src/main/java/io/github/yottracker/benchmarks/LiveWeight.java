package io.github.yottracker.benchmarks;

import io.github.yottracker.benchmarks.CaseloadWeight.Part;
import io.github.yottracker.live.LiveTracker;
import io.github.yottracker.live.Snapshot;
import io.github.yottracker.model.Caseload;
import io.github.yottracker.sample.SyntheticService;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How much memory does a live tracker take: just opened from a synthetic service; after an event for each child; and with a
 * snapshot from before those events that somebody has kept?
 *
 * <pre>{@code
 * java -Xmx12g -Djdk.attach.allowAttachSelf -cp tracker-benchmarks/target/benchmarks.jar \
 *   io.github.yottracker.benchmarks.LiveWeight 1000000
 * }</pre>
 *
 * <p>JOL adds up every object that can be reached, as for {@link CaseloadWeight}, and remembers each: it needs several times
 * the memory that it weighs. The tracker holds nothing of the caseload that it was opened from.
 */
public final class LiveWeight {

    private static final int STANDARD_PEOPLE = 1_000_000;
    private static final long SEED = 1;

    private LiveWeight() {}

    /**
     * Weighs a live tracker over a synthetic service.
     *
     * @param args how many people; a million if left out
     */
    public static void main(String[] args) {
        print(args.length == 0 ? STANDARD_PEOPLE : Integer.parseInt(args[0]), System.out);
    }

    static void print(int people, PrintStream out) {
        Caseload caseload = SyntheticService.of(people, SEED);
        out.println(caseload);
        out.println();
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("part", "million bytes", "bytes a child", "bytes an offence"));
        for (Part part : parts(caseload)) {
            rows.add(List.of(
                    part.name(),
                    decimal(part.bytes() / 1e6),
                    decimal((double) part.bytes() / people),
                    decimal((double) part.bytes() / caseload.columns().offences())));
        }
        PlainTable.print(rows, out);
    }

    static List<Part> parts(Caseload caseload) {
        List<Part> parts = new ArrayList<>();
        parts.add(new Part("caseload, as columns", CaseloadWeight.bytes(caseload)));
        LiveTracker tracker = LiveTracker.open(caseload, LiveService.TODAY, LiveService.QUESTION);
        parts.add(new Part("live tracker, just opened", CaseloadWeight.bytes(tracker)));
        Snapshot before = tracker.snapshot();
        LiveWorkload workload = LiveWorkload.of(caseload, LiveService.TODAY, LiveAbout.UNIFORM, SEED);
        for (int i = 0; i < caseload.columns().people(); i++) {
            tracker.apply(workload.next());
        }
        parts.add(new Part("after an event a child", CaseloadWeight.bytes(tracker)));
        parts.add(new Part("and a snapshot from before", CaseloadWeight.bytes(List.of(tracker, before))));
        return parts;
    }

    private static String decimal(double number) {
        return String.format(Locale.ROOT, "%.2f", number);
    }
}
