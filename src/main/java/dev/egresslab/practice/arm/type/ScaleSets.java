package dev.egresslab.practice.arm.type;

import dev.egresslab.practice.arm.ArmType;

import java.time.Duration;

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
    public Duration ready() {
        return Duration.ofSeconds(60);
    }
}
