package dev.egresslab;

import dev.egresslab.lab.LabException;
import dev.egresslab.plan.Troubles;
import dev.egresslab.practice.PracticeException;
import dev.egresslab.practice.fault.FaultPlan;
import dev.egresslab.practice.fault.Faults;
import dev.egresslab.practice.fault.Scenarios;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The practice cloud's faults, as far as a person may ask for them. */
record PracticeTroubles(Faults faults) implements Troubles {
    @Override
    public List<String> names() {
        return Scenarios.ALL.stream().map(FaultPlan::name).toList();
    }

    @Override
    public Optional<String> current() {
        return faults.plan().map(FaultPlan::name);
    }

    @Override
    public void begin(String nameOrFile) {
        faults.begin(Scenarios.find(nameOrFile).orElseGet(() -> file(nameOrFile)));
    }

    @Override
    public void end() {
        faults.end();
    }

    private FaultPlan file(String path) {
        try {
            var file = Path.of(path);
            if (Files.isRegularFile(file)) return FaultPlan.read(file);
        } catch (InvalidPathException e) {
            // then it is no file either
        } catch (PracticeException e) {
            throw LabException.of("practice", String.valueOf(e.getMessage()), e.whatNow());
        }
        throw LabException.of("fault", path, String.join(", ", names()));
    }
}
