package io.github.yottracker.benchmarks.rivals;

import io.github.yottracker.model.Caseload;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The library against SQL. */
class SqlWitnessTest extends WitnessTest {

    SqlWitnessTest() {
        super(15_000, 5_000);
    }

    @Override
    Rival rival(Caseload caseload) {
        return SqlTally.of(caseload);
    }

    @Test
    @DisplayName("library and SQL agree on folders that each reads by itself")
    void agreeOnFolders(@TempDir Path parent) throws IOException {
        agreeOnFolders(parent, SqlTally::of);
    }
}
