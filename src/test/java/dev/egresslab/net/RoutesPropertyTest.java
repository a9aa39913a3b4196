package dev.egresslab.net;

import dev.egresslab.address.Cidr;
import dev.egresslab.address.Ipv4;
import dev.egresslab.estate.ResourceId;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import java.util.List;
import java.util.Optional;

import static org.assertj.core.api.Assertions.assertThat;

class RoutesPropertyTest {
    private static final ResourceId SUBNET = ResourceId.of(Scene.NET + "virtualNetworks/aks-vnet/subnets/aks-subnet");

    /** The reference looks at every row, longest prefix first and the user's before the system's. */
    @Property(tries = 500)
    void any_set_of_routes_chooses_as_a_naive_longest_prefix_search_does(
            @ForAll("tables") List<Route> user, @ForAll("addresses") Ipv4 destination) {
        var routes = EffectiveRoutes.of(subnet(user), Scene.WORLD);
        var chosen = routes.choose(destination).orElseThrow();
        for (int length = 32; length >= 0; length--) {
            int wanted = length;
            var matches = routes.rows().stream()
                    .filter(row ->
                            row.prefix().prefix() == wanted && row.prefix().contains(destination))
                    .toList();
            if (matches.isEmpty()) continue;
            var best = matches.stream()
                    .filter(row -> row.source() == Route.Source.USER)
                    .findFirst()
                    .orElse(matches.getFirst());
            assertThat(chosen.prefix()).isEqualTo(best.prefix());
            assertThat(chosen.nextHop()).isEqualTo(best.nextHop());
            assertThat(chosen.active()).isTrue();
            return;
        }
    }

    @Property(tries = 200)
    void a_row_is_invalid_exactly_where_a_users_row_has_the_same_prefix(@ForAll("tables") List<Route> user) {
        var prefixes = user.stream().map(Route::prefix).toList();
        assertThat(EffectiveRoutes.of(subnet(user), Scene.WORLD).rows())
                .allMatch(
                        row -> row.active() == (row.source() == Route.Source.USER || !prefixes.contains(row.prefix())));
    }

    private static Subnet subnet(List<Route> user) {
        return new Subnet(
                SUBNET,
                Cidr.parse("10.42.1.0/24"),
                List.of(Cidr.parse("10.42.0.0/16")),
                List.of(Cidr.parse("10.43.0.0/16")),
                user,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of("Microsoft.Storage"),
                List.of(Ipv4.parse("10.42.1.250")),
                false);
    }

    @Provide
    Arbitrary<List<Route>> tables() {
        var hops = Arbitraries.of(
                Route.NextHop.INTERNET,
                Route.NextHop.VIRTUAL_APPLIANCE,
                Route.NextHop.NONE,
                Route.NextHop.VIRTUAL_NETWORK);
        var prefixes = Combinators.combine(addresses(), Arbitraries.of(0, 4, 8, 12, 16, 24, 30, 32))
                .as(Cidr::around);
        return Combinators.combine(prefixes, hops)
                .as((prefix, hop) -> new Route(
                        prefix,
                        hop,
                        hop == Route.NextHop.VIRTUAL_APPLIANCE
                                ? Optional.of(Ipv4.parse("10.42.2.4"))
                                : Optional.empty(),
                        Route.Source.USER,
                        true,
                        SUBNET + "/" + prefix))
                .list()
                .ofMaxSize(12)
                .uniqueElements(Route::prefix);
    }

    /** Close to what the routes speak of, so that prefixes meet. */
    @Provide
    Arbitrary<Ipv4> addresses() {
        return Combinators.combine(
                        Arbitraries.of(
                                "10.42.1.0", "10.42.2.4", "10.43.0.0", "20.60.222.0", "34.160.111.145", "0.0.0.0"),
                        Arbitraries.integers().between(0, 3))
                .as((base, offset) -> Ipv4.parse(base).plus(offset));
    }
}
