package dev.egresslab.ui.diagram;

import dev.egresslab.ui.diagram.Picture.Form;
import dev.egresslab.ui.diagram.Web.Knot;
import dev.egresslab.ui.diagram.Web.Link;
import dev.egresslab.ui.diagram.Web.Zone;
import org.eclipse.elk.alg.layered.options.LayeredMetaDataProvider;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.alg.layered.options.NodePlacementStrategy;
import org.eclipse.elk.core.RecursiveGraphLayoutEngine;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.core.math.KVector;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.options.HierarchyHandling;
import org.eclipse.elk.core.options.NodeLabelPlacement;
import org.eclipse.elk.core.options.SizeConstraint;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.util.ElkGraphUtil;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Gives a web its places by the layered algorithm of Eclipse ELK: https://eclipse.dev/elk/ */
final class ElkLayout {
    private static final double GAP = 26;
    private static final double UNDER = 34;

    private final Web web;
    private final ElkNode root = ElkGraphUtil.createGraph();
    private final Map<String, ElkNode> nodes = new HashMap<>();
    private final Map<String, Rack> racks = new LinkedHashMap<>();
    private final Map<Link, ElkEdge> edges = new LinkedHashMap<>();

    static {
        LayoutMetaDataService.getInstance().registerLayoutMetaDataProviders(new LayeredMetaDataProvider());
    }

    private ElkLayout(Web web) {
        this.web = web;
    }

    static Picture of(Web web) {
        var layout = new ElkLayout(web);
        layout.graph();
        new RecursiveGraphLayoutEngine().layout(layout.root, new BasicProgressMonitor());
        return new ElkPicture(web, layout.nodes, layout.racks, layout.edges).picture();
    }

    private void graph() {
        root.setProperty(CoreOptions.ALGORITHM, LayeredOptions.ALGORITHM_ID);
        root.setProperty(CoreOptions.HIERARCHY_HANDLING, HierarchyHandling.INCLUDE_CHILDREN);
        root.setProperty(CoreOptions.RANDOM_SEED, 1);
        root.setProperty(CoreOptions.PADDING, new ElkPadding(0));
        spaced(root);
        web.zones().stream().filter(z -> z.outer().isEmpty()).forEach(z -> zone(z, root));
        web.links().forEach(this::edge);
    }

    private static void spaced(ElkNode node) {
        node.setProperty(CoreOptions.DIRECTION, Direction.RIGHT);
        node.setProperty(CoreOptions.EDGE_ROUTING, EdgeRouting.ORTHOGONAL);
        node.setProperty(CoreOptions.SPACING_NODE_NODE, 14.0);
        node.setProperty(CoreOptions.SPACING_EDGE_NODE, 14.0);
        node.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, GAP);
        node.setProperty(LayeredOptions.SPACING_EDGE_NODE_BETWEEN_LAYERS, 14.0);
        node.setProperty(LayeredOptions.NODE_PLACEMENT_STRATEGY, NodePlacementStrategy.NETWORK_SIMPLEX);
    }

    private void zone(Zone zone, ElkNode outer) {
        var node = ElkGraphUtil.createNode(outer);
        spaced(node);
        boolean two = zone.kind().equals("subnet");
        var bands = new Bands(web, zone);
        double top = (two ? 54 : 38) + bands.height(true);
        node.setProperty(CoreOptions.PADDING, new ElkPadding(top, 14, 14 + bands.height(false), 14));
        node.setProperty(CoreOptions.NODE_SIZE_CONSTRAINTS, SizeConstraint.minimumSize());
        int letters = two
                ? Math.max(zone.named().name().length(), zone.named().range().length())
                : zone.named().name().length() + zone.named().range().length() + 2;
        node.setProperty(
                CoreOptions.NODE_SIZE_MINIMUM, new KVector(Math.max(bands.width(), 48 + letters * 7.4), two ? 62 : 48));
        nodes.put(zone.id(), node);
        web.zones().stream().filter(z -> z.outer().equals(zone.id())).forEach(z -> zone(z, node));
        var idle = web.within(zone.id()).stream()
                .filter(k -> !web.linked(k) && k.form() == Form.NODE)
                .toList();
        web.within(zone.id()).stream().filter(k -> !idle.contains(k)).forEach(k -> knot(k, node));
        if (!idle.isEmpty()) rack(zone, idle, node);
    }

    private void rack(Zone zone, List<Knot> idle, ElkNode outer) {
        var rack = new Rack(idle);
        var node = ElkGraphUtil.createNode(outer);
        node.setDimensions(rack.width(), rack.height());
        racks.put(zone.id(), rack);
        nodes.put("rack:" + zone.id(), node);
    }

    private void knot(Knot knot, ElkNode outer) {
        var node = ElkGraphUtil.createNode(outer);
        node.setDimensions(Rack.width(knot), Rack.height(knot));
        nodes.put(knot.id(), node);
        if (knot.form() == Form.HOLDER) {
            spaced(node);
            node.setProperty(CoreOptions.PADDING, new ElkPadding(Rack.HEIGHT + 8, 10, 12, 10));
            web.within(knot.id()).forEach(pod -> knot(pod, node));
        } else if (!knot.thing().address().isEmpty()) {
            var under = ElkGraphUtil.createLabel(knot.thing().address(), node);
            under.setDimensions(knot.thing().address().length() * 7.4 + 20, UNDER);
            under.setProperty(CoreOptions.NODE_LABELS_PLACEMENT, NodeLabelPlacement.outsideBottomCenter());
        }
    }

    /** Clients stand where the internet is, so their lines are laid the other way round and turned afterwards. */
    private void edge(Link link) {
        var from = nodes.get(link.from());
        var to = nodes.get(link.to());
        if (from == null || to == null || from.equals(to.getParent()) || web.besides(link)) return;
        boolean out = web.outwards(link);
        var edge = ElkGraphUtil.createSimpleEdge(out ? from : to, out ? to : from);
        edge.setProperty(LayeredOptions.PRIORITY_STRAIGHTNESS, out ? 10 : 1);
        edges.put(link, edge);
    }
}
