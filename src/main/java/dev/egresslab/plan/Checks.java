package dev.egresslab.plan;

import dev.egresslab.address.Cidr;
import dev.egresslab.lab.Answers;
import dev.egresslab.lab.Design;
import dev.egresslab.lab.outbound.Capacity;
import dev.egresslab.lab.outbound.OutboundType;
import dev.egresslab.lab.resource.Resource;
import dev.egresslab.text.Message;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What is looked at before a lab is created: whether the place answers and allows it, the names are free, this computer gets in. */
public final class Checks {
    private static final long ENOUGH_BYTES = 200L << 20;
    private static final String AUTHORIZED = "authorizedRanges";

    private final Place place;
    private final Optional<Path> folder;

    /** @param folder where labs are kept, if anywhere */
    public Checks(Place place, Optional<Path> folder) {
        this.place = place;
        this.folder = folder;
    }

    /** Asks the place; blocks. What is not right stands first. */
    public List<Check> run(OutboundType type, Answers answers) {
        var design = type.design(answers);
        var checks = new ArrayList<>(group(design));
        if (checks.getFirst().state() == Check.State.OK)
            checks.addAll(place.preflight().checks(design));
        admitted(answers).ifPresent(checks::add);
        Capacity.of(type, answers)
                .ifPresent(c -> checks.add(Check.of(
                        Check.State.OK,
                        "addresses",
                        c.usable(),
                        c.upgrade(),
                        c.range().toString())));
        room().ifPresent(checks::add);
        checks.sort((one, other) -> other.state().compareTo(one.state()));
        return checks;
    }

    /** The first question to the place also tells whether it answers at all. */
    private List<Check> group(Design design) {
        var group = design.first(Resource.Group.class).orElseThrow();
        try {
            boolean taken = place.cloud().find(group).isPresent();
            var answered = Check.of(Check.State.OK, "reached", place.endpoint());
            if (!taken) return List.of(answered, Check.of(Check.State.OK, "free", group.name()));
            var other = free(group);
            return List.of(
                    answered,
                    Check.of(Check.State.ERROR, "taken", group.name())
                            .with(new Check.Fix.Answer("group", other, Message.of("check.use", other))));
        } catch (CloudException e) {
            return List.of(Check.of(Check.State.COULD_NOT_RUN, "unreached", String.valueOf(e.getMessage())));
        }
    }

    private String free(Resource.Group group) {
        for (int i = 2; i < 100; i++) {
            var name = group.name() + "-" + i;
            if (place.cloud().find(new Resource.Group(name, group.region())).isEmpty()) return name;
        }
        return group.name() + "-100";
    }

    /** A restricted API server that does not admit this computer refuses the lab's own kubectl. */
    private Optional<Check> admitted(Answers answers) {
        var ranges = Arrays.stream(answers.texts().getOrDefault(AUTHORIZED, "").split(","))
                .map(String::strip)
                .filter(r -> !r.isEmpty())
                .toList();
        if (ranges.isEmpty()) return Optional.empty();
        var found = place.workstation();
        if (found.isEmpty()) return Optional.of(Check.of(Check.State.COULD_NOT_RUN, "admitted.unknown"));
        var here = found.get();
        if (ranges.stream().map(Cidr::parse).anyMatch(r -> r.contains(here)))
            return Optional.of(Check.of(Check.State.OK, "admitted", here.toString()));
        var all = String.join(", ", ranges) + ", " + here;
        return Optional.of(Check.of(Check.State.WARNING, "refused", String.join(", ", ranges))
                .with(new Check.Fix.Answer(AUTHORIZED, all, Message.of("check.admit", here.toString()))));
    }

    private Optional<Check> room() {
        return folder.map(in -> {
            try {
                long free = Files.getFileStore(in).getUsableSpace();
                return Check.of(
                        free < ENOUGH_BYTES ? Check.State.WARNING : Check.State.OK, "disk", free >> 20, in.toString());
            } catch (IOException e) {
                return Check.of(Check.State.COULD_NOT_RUN, "disk.unread", String.valueOf(e.getMessage()));
            }
        });
    }
}
