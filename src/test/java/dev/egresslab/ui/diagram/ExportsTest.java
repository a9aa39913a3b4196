package dev.egresslab.ui.diagram;

import dev.egresslab.ui.Bench;
import dev.egresslab.ui.Headless;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

import javax.xml.parsers.DocumentBuilderFactory;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.image.Image;
import javafx.scene.layout.StackPane;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ExportsTest {
    private static final Path SCREENS = Path.of(System.getProperty("egresslab.screens", "target/screens"));

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {"loadBalancer", "managedNATGateway", "userAssignedNATGateway", "userDefinedRouting", "published"
            })
    void the_svg_is_xml_and_holds_every_name_address_and_rule(String type) throws Exception {
        var lab = StopsTest.lab(type);
        var drawing = Drawing.survey(lab.estate(), dev.egresslab.net.World.load(), "ifconfig.me", Bench.TEXTS)
                .orElseThrow();
        for (var dark : new boolean[] {false, true}) {
            var svg = drawing.svg(StopsTest.stops(type), 3, dark);
            Files.createDirectories(SCREENS);
            Files.writeString(SCREENS.resolve("export-" + type + (dark ? "-dark" : "") + ".svg"), svg);
            var texts = texts(xml(svg));
            drawing.picture()
                    .items()
                    .forEach(i -> assertThat(texts).contains(i.thing().title()));
            drawing.picture().badges().forEach(b -> assertThat(texts).contains(b.text()));
            drawing.picture().boxes().forEach(b -> assertThat(texts).contains(b.title()));
            drawing.picture().cards().stream()
                    .flatMap(c -> c.table().rows().stream())
                    .forEach(r -> assertThat(texts).contains(r.right()));
            assertThat(texts).contains("1", "2", "3", "4", "5");
        }
    }

    @Test
    void a_denied_walk_has_its_cross_in_the_svg() {
        var lab = StopsTest.lab("userDefinedRouting");
        var drawing = Drawing.survey(lab.estate(), dev.egresslab.net.World.load(), "api.ipify.org", Bench.TEXTS)
                .orElseThrow();
        assertThat(drawing.svg(Stops.of(lab.out("api.ipify.org")), 3, false))
                .contains(">×<")
                .contains("#cf222e");
        assertThat(drawing.mermaid(Stops.of(lab.out("api.ipify.org"))))
                .contains("✕ hub-firewall")
                .contains("-.->");
    }

    @Test
    void names_that_mean_something_in_xml_are_written_as_text() throws Exception {
        var drawing = StopsTest.drawing("loadBalancer").with(name -> "<&\"" + name);
        assertThat(texts(xml(drawing.svg(List.of(), -1, false)))).contains("<&\"nginx");
    }

    @Test
    void mermaid_nests_containers_and_closes_each() {
        var mermaid = StopsTest.drawing("userDefinedRouting").mermaid(StopsTest.stops("userDefinedRouting"));
        var lines = mermaid.lines().map(String::strip).toList();
        assertThat(lines.getFirst()).isEqualTo("flowchart LR");
        assertThat(lines.stream().filter(l -> l.startsWith("subgraph"))).hasSize(5);
        assertThat(lines.stream().filter("end"::equals)).hasSize(5);
        assertThat(mermaid)
                .contains("\n    subgraph b1[\"aks-vnet 10.42.0.0/16\"]\n      subgraph")
                .contains("4. hub-firewall<br/>10.42.2.4")
                .contains(" ==> ");
    }

    @Test
    void the_menu_writes_each_kind_of_file_and_says_where_it_is() throws Exception {
        var told = new ArrayList<String>();
        try (var bench = new Bench(texts -> {
            var diagram = new DiagramView();
            diagram.show(StopsTest.drawing("userDefinedRouting"));
            diagram.walk(StopsTest.stops("userDefinedRouting"), 4);
            var menu = new ExportMenu(diagram, texts, told::add);
            menu.chooser(format -> Optional.of(folder.resolve("lab." + format.ending())));
            return new StackPane(diagram, menu);
        })) {
            Headless.on(() -> {
                var menu = (ExportMenu) bench.scene().lookup("#menu-export");
                menu.getItems().forEach(item -> item.fire());
                return true;
            });
        }
        assertThat(told).hasSize(3).allMatch(t -> t.startsWith("Saved "));
        assertThat(Files.readString(folder.resolve("lab.svg"))).startsWith("<svg");
        assertThat(Files.readString(folder.resolve("lab.mmd"))).startsWith("flowchart LR");
        var png = Files.readAllBytes(folder.resolve("lab.png"));
        Files.write(Files.createDirectories(SCREENS).resolve("export.png"), png);
        var image = Headless.on(() -> new Image(new ByteArrayInputStream(png)));
        assertThat(image.isError()).isFalse();
        assertThat(image.getWidth()).isGreaterThan(1900);
    }

    @Test
    void a_file_that_cannot_be_written_is_told_with_what_to_do() {
        var told = new ArrayList<String>();
        try (var bench = new Bench(texts -> {
            var diagram = new DiagramView();
            diagram.show(StopsTest.drawing("loadBalancer"));
            var menu = new ExportMenu(diagram, texts, told::add);
            menu.chooser(format -> Optional.of(folder.resolve("missing").resolve("lab." + format.ending())));
            return new StackPane(diagram, menu);
        })) {
            Headless.on(() -> {
                ((ExportMenu) bench.scene().lookup("#menu-export"))
                        .getItems()
                        .getFirst()
                        .fire();
                return true;
            });
        }
        assertThat(told).hasSize(1);
        assertThat(told.getFirst()).contains("cannot be written").contains("Choose another folder");
    }

    @Test
    void the_png_is_read_back_pixel_by_pixel() {
        var png = PngWriter.write(3, 2, ExportsTest::colour);
        var image = Headless.on(() -> new Image(new ByteArrayInputStream(png)));
        for (int x = 0; x < 3; x++)
            for (int y = 0; y < 2; y++)
                assertThat(image.getPixelReader().getArgb(x, y)).isEqualTo(colour(x, y));
    }

    private static int colour(int x, int y) {
        return 0xff000007 + 0x500000 * x + 0xc800 * y;
    }

    private static Document xml(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }

    private static List<String> texts(Document svg) {
        var nodes = svg.getElementsByTagName("text");
        var texts = new ArrayList<String>(List.of(""));
        for (int i = 0; i < nodes.getLength(); i++) texts.add(nodes.item(i).getTextContent());
        return texts;
    }
}
