package dev.egresslab.practice.arm.type;

import dev.egresslab.estate.Document;
import dev.egresslab.practice.arm.ArmType;
import dev.egresslab.practice.arm.Documents;
import dev.egresslab.practice.arm.Json;

import java.time.Duration;
import java.util.Optional;

/** Virtual machine scale sets, as AKS makes them for node pools. */
final class ScaleSets implements ArmType {
    static final String TYPE = "Microsoft.Compute/virtualMachineScaleSets";
    static final String MACHINES = TYPE + "/virtualMachines";
    static final String INTERFACES = MACHINES + "/networkInterfaces";

    private final String name;

    private ScaleSets(String name) {
        this.name = name;
    }

    static ArmType sets() {
        return new ScaleSets(TYPE);
    }

    static ArmType machines() {
        return new ScaleSets(MACHINES);
    }

    static ArmType interfaces() {
        return new ScaleSets(INTERFACES);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Optional<Action> action(String method, String part) {
        if (name.equals(INTERFACES)) return InterfaceActions.find(method, part);
        boolean all = name.equals(TYPE) && method.equals("GET") && part.equalsIgnoreCase("networkInterfaces");
        return all ? Optional.of((self, _, documents, _) -> interfaces(self, documents)) : Optional.empty();
    }

    /** The interfaces of every machine. */
    private static Outcome interfaces(Document self, Documents documents) {
        var answer = Json.object();
        var list = answer.putArray("value");
        documents.below(self.id()).stream().filter(d -> d.id().is(INTERFACES)).forEach(d -> list.add(d.body()));
        return new Outcome.Answer(answer);
    }

    @Override
    public Duration ready() {
        return Duration.ofSeconds(60);
    }
}
