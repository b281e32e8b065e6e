package io.github.yottracker.benchmarks.rivals;

import io.github.yottracker.benchmarks.rivals.tablesaw.TablesawTally;
import io.github.yottracker.intake.CaseloadReader;
import io.github.yottracker.intake.CaseloadWriter;
import io.github.yottracker.model.Caseload;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The library against Tablesaw, which gets each caseload as a folder. */
class TablesawWitnessTest extends WitnessTest {

    @TempDir
    Path parent = Path.of("");

    private int folders;

    TablesawWitnessTest() {
        super(5_000, 2_000);
    }

    @Override
    Rival rival(Caseload caseload) {
        return TablesawTally.of(written(caseload));
    }

    /** No row says which sentences were refused; folders that hold such rows come below. */
    @Override
    Caseload asHandedOver(Caseload caseload) {
        return CaseloadReader.standard().read(written(caseload)).caseload();
    }

    private Path written(Caseload caseload) {
        Path folder = parent.resolve("caseload " + folders++);
        CaseloadWriter.write(caseload, folder);
        return folder;
    }

    @Test
    @DisplayName("library and Tablesaw agree on folders that each reads by itself")
    void agreeOnFolders() throws IOException {
        agreeOnFolders(parent, TablesawTally::of);
    }
}
