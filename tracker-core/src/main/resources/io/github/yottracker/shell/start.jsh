// What an analyst's JShell starts with. The build and the all-in-one jar both load this file.
import io.github.yottracker.*
import io.github.yottracker.model.*
import io.github.yottracker.intake.*
import io.github.yottracker.methodology.*
import io.github.yottracker.cohort.*
import io.github.yottracker.explain.*
import io.github.yottracker.followup.*
import io.github.yottracker.live.*
import io.github.yottracker.measure.*
import io.github.yottracker.breakdown.*
import io.github.yottracker.report.*
import io.github.yottracker.sample.*
import java.nio.file.*
import java.time.*
import java.util.*

// JShell cuts what it shows of a value after a thousand characters; this prints all of it.
void show(Object result) {
    System.out.println(result);
}

// Reads a folder. On a terminal a line says how far a long read has come, if JShell was started from the one jar.
Intake read(String folder) {
    var reader = CaseloadReader.standard();
    var line = new io.github.yottracker.shell.ProgressLine(System.out);
    return (Boolean.getBoolean("yottracker.terminal") ? reader.withProgress(line) : reader).read(Path.of(folder));
}

// .ci/run types the lines that stand eight spaces in, so they always work.
System.out.println("""

    Youth Re-offending Live Tracker. Three things to type:

        var caseload = Samples.southampton()
        var cohort = ReoffendingTracker.of(Methodology.LOCAL_TRACKER).track(caseload, CohortPeriod.financialYear(2019), LocalDate.of(2021, 2, 15))
        cohort.by(Dimension.ETHNICITY)

    show(cohort.report()) prints the whole report. The sample is synthetic; your own extract comes from
    read("folder").caseload(). /exit leaves.
    """)
