package io.github.yottracker.intake;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A caseload folder that a test writes down in a few lines. */
final class InMemoryFolder implements FileSource {

    private final Map<String, byte[]> files = new HashMap<>();

    /** Two children, no offences. */
    static InMemoryFolder ofTwoChildren() {
        return new InMemoryFolder()
                .with(
                        "people.csv",
                        "person_id,date_of_birth,gender,ethnicity",
                        "C1,2005-06-15,M,W1",
                        "C2,2006-02-28,F,A1")
                .with("offences.csv", "person_id,offence_date");
    }

    InMemoryFolder with(String file, String... lines) {
        return with(file, (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    InMemoryFolder with(String file, byte[] bytes) {
        files.put(file, bytes);
        return this;
    }

    InMemoryFolder without(String file) {
        files.remove(file);
        return this;
    }

    @Override
    public @Nullable InputStream open(String fileName) {
        byte[] bytes = files.get(fileName);
        return bytes == null ? null : new ByteArrayInputStream(bytes);
    }
}
