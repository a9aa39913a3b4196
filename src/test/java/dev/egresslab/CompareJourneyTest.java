package dev.egresslab;

import dev.egresslab.address.Ipv4;
import dev.egresslab.cli.Desk;
import dev.egresslab.lab.outbound.OutboundTypes;
import dev.egresslab.net.Owners;
import dev.egresslab.ui.Headless;
import dev.egresslab.ui.Screens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import javafx.scene.Scene;
import javafx.scene.control.MenuButton;
import javafx.scene.input.Clipboard;

import static org.assertj.core.api.Assertions.assertThat;

/** Four labs side by side: made, probed and exported from the window. */
@Tag("slow")
@DisplayNameGeneration(ReplaceUnderscores.class)
class CompareJourneyTest {
    private static final Pattern ADDRESS =
            Pattern.compile("(?<address>\\d+\\.\\d+\\.\\d+\\.\\d+) \\((?<times>\\d+)×\\)");

    @TempDir
    Path state;

    private OpenWindow opened;
    private Desk desk;
    private Scene scene;
    private Headless window;

    @BeforeEach
    void open() {
        opened = new OpenWindow(state);
        desk = opened.desk;
        scene = opened.scene;
        window = opened.window;
    }

    @AfterEach
    void close() {
        opened.close();
    }

    @Test
    void the_missing_labs_are_made_and_every_address_belongs_to_the_way_out_of_its_lab() {
        window.press("nav-compare");
        window.until(() -> scene.lookup("#btn-create-all") != null);
        shoot("08-compare-invite");
        window.press("btn-create-all");
        window.until(() -> scene.lookup("#compare-when-userDefinedRouting") != null);
        shoot("08-compare-unmeasured");
        probed();
        // a connection gets any of the gateway's two addresses: once in 500 times ten of them get the same
        while (!cell("measured", "managedNATGateway").contains(";")) probed();
        shoot("08-compare");
        small("08-compare-small");
        for (var lab : desk.workbench().labs()) {
            var estate = desk.workbench().survey(lab);
            var exit = desk.workbench().design(lab).exit();
            var seen = ADDRESS.matcher(cell("measured", lab.type()));
            assertThat(seen.results().map(r -> Ipv4.parse(r.group(1))))
                    .allSatisfy(address -> assertThat(
                                    Owners.publicIp(estate, address).flatMap(Owners::device))
                            .hasValueSatisfying(device ->
                                    assertThat(device.is(exit.armType())).isTrue()));
        }
        assertThat(cell("measured", "managedNATGateway")).matches(".*;.*");
        assertThat(cell("measured", "userDefinedRouting")).doesNotContainPattern(ADDRESS);
        assertThat(cell("ports", "loadBalancer")).contains("64,000 (3,072 reserved, 1,024 per node)");
        assertThat(cell("ports", "managedNATGateway")).contains("129,024");
        window.click("field-only-differences");
        window.untilText("compare-hidden", text -> text.contains("hidden") || text.startsWith("No row"));
        shoot("08-compare-differences");
        exported();
        window.click("pick-loadBalancer");
        window.until(() -> scene.lookup("#compare-when-loadBalancer") == null);
        window.click("pick-loadBalancer");
        window.until(() -> scene.lookup("#compare-when-loadBalancer") != null);
        assertThat(cell("measured", "managedNATGateway")).matches(".*;.*");
    }

    private void probed() {
        window.press("btn-probe-all");
        for (var type : OutboundTypes.ALL) window.until(() -> probes(type.id()) == 10);
    }

    private void exported() {
        Headless.on(() -> {
            ((MenuButton) scene.lookup("#btn-export-comparison"))
                    .getItems()
                    .getFirst()
                    .fire();
            return true;
        });
        var lines = Headless.on(() -> Clipboard.getSystemClipboard().getString())
                .lines()
                .toList();
        assertThat(lines.getFirst())
                .isEqualTo("|  | rg-aks-lb | rg-aks-natgateway | rg-aks-usernatgateway | rg-aks-udr |");
        assertThat(lines.get(1)).isEqualTo("| --- | --- | --- | --- | --- |");
        assertThat(lines).anyMatch(line -> line.startsWith("| Measured IP | "));
    }

    private int probes(String type) {
        var text = cell("measured", type);
        if (text.contains(" of ")) return 0;
        return Arrays.stream(text.split(";"))
                .map(part -> part.replaceAll(".*\\((\\d+)×\\).*", "$1"))
                .filter(n -> n.matches("\\d+"))
                .mapToInt(Integer::parseInt)
                .sum();
    }

    private String cell(String row, String type) {
        return Headless.on(() -> Optional.ofNullable(scene.lookup("#compare-" + row + "-" + type))
                .map(node -> node.getAccessibleText())
                .orElse(""));
    }

    private void small(String name) {
        opened.size(1120, 700);
        Screens.write(name, scene);
        opened.size(1440, 900);
    }

    private void shoot(String name) {
        opened.shoot(name);
    }
}
