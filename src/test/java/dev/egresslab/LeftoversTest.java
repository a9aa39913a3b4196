package dev.egresslab;

import dev.egresslab.lab.LabException;
import dev.egresslab.lab.resource.Resource;
import dev.egresslab.plan.Entry;
import dev.egresslab.plan.Receipt;
import dev.egresslab.plan.Stray;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What labs leave behind is found over the whole subscription; what is not theirs is kept; the receipt is on disk. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LeftoversTest extends WithBench {
    @Test
    void a_forgotten_lab_is_found_by_its_tag_and_deleted_and_what_is_not_ours_is_kept() throws Exception {
        var kept = cloud.draft("userAssignedNATGateway");
        assertThat(FaultBench.end(cloud.bench.build(kept))).isEqualTo(Entry.Ending.DONE);
        var lost = cloud.draft("loadBalancer");
        assertThat(FaultBench.end(cloud.bench.build(lost))).isEqualTo(Entry.Ending.DONE);
        cloud.bench.forget(lost);
        var azure = cloud.bench.place("practice").cloud();
        azure.put(new Resource.Group("somebody-else", "westeurope"), Map.of(), _ -> {});
        azure.put(new Resource.Group("MC_gone_gone_westeurope", "westeurope"), Map.of(), _ -> {});

        var strays = cloud.bench.strays("practice");
        assertThat(strays)
                .extracting(stray -> stray.group().name() + " " + stray.whose())
                .containsExactlyInAnyOrder(
                        "rg-aks-usernatgateway IN_USE",
                        "MC_rg-aks-usernatgateway_natCluster_westeurope IN_USE",
                        "rg-aks-lb ORPHAN",
                        "MC_rg-aks-lb_aks-lb_westeurope IN_USE",
                        "MC_gone_gone_westeurope ORPHAN",
                        "somebody-else NOT_OURS");

        for (var stray : strays) {
            if (stray.whose() == Stray.Whose.ORPHAN) cloud.bench.remove("practice", stray, _ -> {});
            else
                assertThatThrownBy(() -> cloud.bench.remove("practice", stray, _ -> {}))
                        .isInstanceOf(LabException.class)
                        .hasMessageContaining("no orphan");
        }
        assertThat(cloud.bench.strays("practice"))
                .extracting(stray -> stray.group().name())
                .containsExactlyInAnyOrder(
                        "rg-aks-usernatgateway", "MC_rg-aks-usernatgateway_natCluster_westeurope", "somebody-else");
    }

    @Test
    void a_group_in_which_somebody_else_has_something_is_left_to_them_without_the_labs_tags() throws Exception {
        var lab = cloud.draft("userAssignedNATGateway");
        assertThat(FaultBench.end(cloud.bench.build(lab))).isEqualTo(Entry.Ending.DONE);
        var azure = cloud.bench.place("practice").cloud();
        var theirs = new Resource.PublicIp("rg-aks-usernatgateway", "shared-ip", "westeurope");
        azure.put(theirs, Map.of("owner", "somebody else"), _ -> {});

        assertThat(FaultBench.end(cloud.bench.clean(lab))).isEqualTo(Entry.Ending.DONE);
        assertThat(azure.find(theirs)).isPresent();
        assertThat(azure.survey(List.of("rg-aks-usernatgateway")))
                .extracting(document -> document.name())
                .containsExactlyInAnyOrder("rg-aks-usernatgateway", "shared-ip");
        assertThat(cloud.bench.strays("practice"))
                .extracting(stray -> stray.group().name() + " " + stray.whose())
                .containsExactly("rg-aks-usernatgateway NOT_OURS");
        var receipt = cloud.bench.receipt(lab).orElseThrow();
        assertThat(receipt.nothingLeft()).isTrue();
        assertThat(receipt.lines())
                .filteredOn(Receipt.Line::kept)
                .singleElement()
                .satisfies(line -> assertThat(line.others()).containsExactly("shared-ip"));
        assertThat(cloud.bench.receipts().all()).containsExactly(receipt);
    }

    @Test
    void the_receipt_names_evidence_and_cost_and_is_kept_for_programs_and_people() throws Exception {
        var lab = cloud.draft("loadBalancer");
        assertThat(FaultBench.end(cloud.bench.build(lab))).isEqualTo(Entry.Ending.DONE);
        var running = cloud.bench.bill(lab);
        assertThat(running.perHour()).isGreaterThan(new BigDecimal("0.4"));
        assertThat(running.source()).contains("Retail Prices API");
        assertThat(FaultBench.end(cloud.bench.clean(lab))).isEqualTo(Entry.Ending.DONE);

        var receipt = cloud.bench.receipt(lab).orElseThrow();
        assertThat(receipt.nothingLeft()).isTrue();
        assertThat(receipt.lines())
                .isNotEmpty()
                .allMatch(line -> !line.evidence().isBlank());
        assertThat(receipt.bill().perHour()).as("nothing is billed any more").isZero();
        assertThat(receipt.bill().lines()).extracting(line -> line.kind()).contains("node", "publicIp");
        assertThat(receipt.bill().lines()).allMatch(line -> line.perHour().signum() > 0);
        var files = folder.resolve("state").resolve("receipts");
        assertThat(files.resolve(lab.id() + ".json")).content().contains("\"lines\"", "\"source\"");
        assertThat(Files.readString(files.resolve(lab.id() + ".txt")))
                .contains("404 ResourceGroupNotFound", "Nothing is left.", "USD");
    }
}
