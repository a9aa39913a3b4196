package dev.egresslab.practice.arm.type;

import dev.egresslab.estate.Document;
import dev.egresslab.estate.ResourceId;
import dev.egresslab.practice.arm.ArmType;
import dev.egresslab.practice.arm.Documents;
import dev.egresslab.practice.arm.Json;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Network Watcher: there is one in each region with a virtual network, as Azure sees to it; here without the group
 * {@code NetworkWatcherRG} around it, so that a subscription that was cleaned up is an empty one.
 *
 * @see <a href="https://learn.microsoft.com/azure/network-watcher/network-watcher-create">Enable Network Watcher</a>
 */
final class NetworkWatchers implements ArmType {
    static final String TYPE = "Microsoft.Network/networkWatchers";

    @Override
    public String name() {
        return TYPE;
    }

    @Override
    public Duration ready() {
        return Duration.ofSeconds(2);
    }

    @Override
    public Stream<Document> usual(Documents documents) {
        var own = documents.all(TYPE).stream()
                .flatMap(d -> d.text("/location").stream())
                .toList();
        return documents.all(VirtualNetworks.TYPE).stream()
                .flatMap(network -> network.text("/location").stream()
                        .filter(location -> !own.contains(location))
                        .map(location -> watcher(network.id().subscription().orElseThrow(), location)))
                .distinct();
    }

    private static Document watcher(String subscription, String location) {
        var id = ResourceId.of("/subscriptions/%s/resourceGroups/NetworkWatcherRG/providers/%s/NetworkWatcher_%s"
                .formatted(subscription, TYPE, location));
        return new Document(id, Json.object("""
                        {"name": "%s", "id": "%s", "etag": "W/\\"00000000-0000-0000-0000-000000000000\\"", "type": "%s", "location": "%s", "tags": {},
                         "properties": {"provisioningState": "Succeeded", "runningOperationIds": []}}""", id.name(), id, TYPE, location));
    }

    @Override
    public Optional<Action> action(String method, String name) {
        return method.equals("POST") ? WatcherActions.find(name) : Optional.empty();
    }
}
