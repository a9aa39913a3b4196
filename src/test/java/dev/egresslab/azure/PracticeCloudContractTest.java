package dev.egresslab.azure;

import dev.egresslab.LoopbackPlace;
import dev.egresslab.plan.Cloud;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

class PracticeCloudContractTest extends CloudContract {
    @TempDir
    private static Path folder;

    private static LoopbackPlace place;

    @BeforeAll
    static void start() {
        place = new LoopbackPlace(folder);
    }

    @AfterAll
    static void stop() {
        place.close();
    }

    @Override
    Cloud cloud() {
        return place.cloud();
    }
}
