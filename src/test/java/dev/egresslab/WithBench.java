package dev.egresslab;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/** Tests with a workbench and a practice cloud of their own each, in which everything passes at once and anything can fail. */
abstract class WithBench {
    @TempDir(factory = InMemory.class)
    Path folder;

    FaultBench cloud;

    @BeforeEach
    void open() {
        cloud = new FaultBench(folder);
    }

    @AfterEach
    void close() {
        cloud.close();
    }
}
