package dev.egresslab.lab.exercise;

import dev.egresslab.address.Ipv4;
import dev.egresslab.estate.Estate;
import dev.egresslab.lab.Design;
import dev.egresslab.net.Owners;

/** Whether an address is one of the way out that an outbound type names. */
public final class WayOut {
    private WayOut() {}

    /** Whose the address is says the public IP that holds it. */
    public static boolean owns(Design.Exit exit, Ipv4 address, Estate estate) {
        return Owners.publicIp(estate, address)
                .flatMap(Owners::device)
                .filter(device -> device.is(exit.armType()))
                .filter(device -> exit.name().endsWith("*")
                        ? device.name()
                                .startsWith(exit.name().substring(0, exit.name().length() - 1))
                        : device.name().equalsIgnoreCase(exit.name()))
                .isPresent();
    }
}
