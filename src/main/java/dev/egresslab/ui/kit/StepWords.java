package dev.egresslab.ui.kit;

import dev.egresslab.lab.resource.Resource;
import dev.egresslab.text.Texts;
import dev.egresslab.ui.kit.Icons.Meaning;

/** How the window calls a step of a plan, and its icon. */
public final class StepWords {
    private StepWords() {}

    /** For example {@code Firewall with rules}. */
    public static String title(Resource resource, Texts texts) {
        return texts.of("ui.kind." + kind(resource));
    }

    /** What the person called it. */
    public static String name(Resource resource) {
        return switch (resource) {
            case Resource.RouteTableLink link -> link.subnet();
            case Resource.SubnetRole role -> role.subnet();
            case Resource.Arm _, Resource.Kube _ -> resource.name();
        };
    }

    /** The icon of its kind. */
    public static Meaning meaning(Resource resource) {
        return switch (resource) {
            case Resource.Group _ -> Meaning.GROUP;
            case Resource.Identity _, Resource.SubnetRole _ -> Meaning.IDENTITY;
            case Resource.PublicIp _ -> Meaning.PUBLIC_IP;
            case Resource.NatGateway _ -> Meaning.NAT_GATEWAY;
            case Resource.Vnet _ -> Meaning.VNET;
            case Resource.Subnet _, Resource.RouteTableLink _ -> Meaning.SUBNET;
            case Resource.Firewall _ -> Meaning.FIREWALL;
            case Resource.RouteTable _ -> Meaning.ROUTE_TABLE;
            case Resource.ManagedCluster _ -> Meaning.CLUSTER;
            case Resource.Pod _, Resource.Manifest _ -> Meaning.POD;
            case Resource.LoadBalancerService _ -> Meaning.LOAD_BALANCER;
        };
    }

    private static String kind(Resource resource) {
        return resource.key().substring(0, resource.key().indexOf('/'));
    }
}
