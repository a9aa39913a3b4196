package dev.egresslab.ui.kit;

import org.kordamp.ikonli.javafx.FontIcon;

import javafx.scene.Node;
import javafx.scene.layout.StackPane;

/** Icons by meaning. */
public final class Icons {
    private Icons() {}

    /** What an icon stands for; {@code kind} is the style class that colours it. */
    public enum Meaning {
        CLUSTER("mdi2k-kubernetes", "k8s"),
        NODE("mdi2s-server", "k8s"),
        POD("mdi2c-cube-outline", "k8s"),
        LOAD_BALANCER("mdi2c-call-split", "lb"),
        NAT_GATEWAY("mdi2r-router", "nat"),
        FIREWALL("mdi2w-wall", "fw"),
        PUBLIC_IP("mdi2i-ip-network-outline", "ip"),
        VNET("mdi2l-lan", "net"),
        SUBNET("mdi2n-network-outline", "net"),
        ROUTE_TABLE("mdi2s-sign-direction", "net"),
        SECURITY_GROUP("mdi2s-shield-half-full", "net"),
        IDENTITY("mdi2a-account-key-outline", "net"),
        GROUP("mdi2c-cube-unfolded", "net"),
        INTERNET("mdi2e-earth", "ext"),
        COMPUTER("mdi2l-laptop", "ext"),
        APPLICATION_GATEWAY("mdi2a-arrow-decision-outline", "lb"),
        PRACTICE("mdi2f-flask-outline", "ac"),
        AZURE("mdi2m-microsoft-azure", "ac"),
        HOME("mdi2h-home-outline", "ext"),
        OBSERVE("mdi2r-radar", "ext"),
        EXERCISE("mdi2t-test-tube", "ext"),
        CLEAN("mdi2b-broom", "ext"),
        COMPARE("mdi2c-compare-horizontal", "ext"),
        NO("mdi2c-close", "muted"),
        READY("mdi2c-check-circle", "ok"),
        FAILED("mdi2c-close-circle", "da"),
        WARNING("mdi2a-alert", "wa"),
        ADVICE("mdi2l-lightbulb-outline", "ac"),
        RUNNING("mdi2p-progress-clock", "ac"),
        STOPPED("mdi2p-progress-clock", "wa"),
        UNKNOWN("mdi2h-help-circle", "muted"),
        OFFLINE("mdi2l-lan-disconnect", "wa"),
        CLEANED("mdi2c-check-circle-outline", "muted"),
        PENDING("mdi2c-clock-outline", "muted"),
        COPY("mdi2c-content-copy", "ext"),
        THEME("mdi2t-theme-light-dark", "ext"),
        PLAY("mdi2p-play", "plain"),
        PAUSE("mdi2p-pause", "plain"),
        NEXT("mdi2s-skip-next", "ext"),
        PREVIOUS("mdi2s-skip-previous", "ext"),
        EXPORT("mdi2e-export", "ext"),
        PRESENT("mdi2p-presentation", "ext"),
        LEARN("mdi2s-school-outline", "ext"),
        VIEW("mdi2m-magnify", "ext");

        private final String literal;
        private final String kind;

        Meaning(String literal, String kind) {
            this.literal = literal;
            this.kind = kind;
        }

        /** Style class of its hue. */
        public String kind() {
            return kind;
        }
    }

    public static FontIcon of(Meaning meaning, int size) {
        var icon = new FontIcon(meaning.literal);
        icon.setIconSize(size);
        icon.getStyleClass().addAll("el-icon", meaning.kind);
        return icon;
    }

    /** The icon on the coloured square of its kind. */
    public static Node tile(Meaning meaning) {
        var tile = new StackPane(of(meaning, 17));
        tile.getStyleClass().addAll("el-tile", meaning.kind);
        return tile;
    }
}
