package dev.egresslab.ui.signin;

import dev.egresslab.lab.Answers;
import dev.egresslab.lab.outbound.OutboundTypes;
import dev.egresslab.plan.PriceBook;
import dev.egresslab.plan.Subscription;
import dev.egresslab.plan.Tenant;
import dev.egresslab.text.Texts;
import dev.egresslab.ui.kit.Buttons;
import dev.egresslab.ui.kit.Icons;
import dev.egresslab.ui.kit.Icons.Meaning;
import dev.egresslab.ui.kit.Nodes;
import dev.egresslab.ui.kit.PlaceSketch;
import dev.egresslab.ui.kit.Shown;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContentDisplay;
import javafx.scene.layout.VBox;

/** Azure as a place to run in: who is signed in, in which subscription, what that costs, and the button that starts there. */
public final class AzureCard extends VBox {
    private final SignInModel model;
    private final Texts texts;

    /** @param start makes the next lab there */
    public AzureCard(SignInModel model, Texts texts, Runnable start) {
        super(14);
        this.model = model;
        this.texts = texts;
        var tile = Icons.tile(Meaning.AZURE);
        tile.getStyleClass().addAll("ac", "large");
        var who = Nodes.id("azure-who", Nodes.prose("", "el-body-s", "el-muted"));
        who.textProperty().bind(model.state().map(this::who));
        getChildren()
                .addAll(
                        Nodes.row(
                                12,
                                tile,
                                Nodes.grow(
                                        Nodes.column(0, Nodes.label(texts.of("ui.shell.place.azure"), "el-h2"), who)),
                                Nodes.whole(Nodes.label(texts.of("ui.place.billed"), "el-tag", "wa"))),
                        Nodes.shown(signedOut(), model.state().map(s -> !in(s))),
                        Nodes.shown(signedIn(start), model.state().map(AzureCard::in)),
                        problem());
        getStyleClass().addAll("el-card", "el-place");
        setId("place-azure");
        Nodes.grow(this);
    }

    private static boolean in(SignInModel.State state) {
        return state == SignInModel.State.IN || state == SignInModel.State.AGAIN;
    }

    private String who(SignInModel.State state) {
        return in(state) ? texts.of("ui.signIn.in." + model.usual(), model.cloud()) : texts.of("ui.place.azure.where");
    }

    private Node signedOut() {
        return Nodes.column(12, Nodes.prose(texts.of("ui.signIn.why")), new SignInForm(model, texts));
    }

    private Node signedIn(Runnable start) {
        var go = Buttons.plain("btn-start-azure", texts.of("ui.start.startIn.azure"), start);
        go.setGraphic(new FontIcon("mdi2a-arrow-right"));
        go.setContentDisplay(ContentDisplay.RIGHT);
        go.disableProperty()
                .bind(model.subscription().map(s -> s == null || !s.enabled()).orElse(true));
        var out = Buttons.plain("btn-sign-out", texts.of("ui.signIn.out"), model::signOut);
        out.getStyleClass().add("flat");
        return Nodes.column(
                14,
                Nodes.row(12, labelled("ui.signIn.subscription", subscriptions()), directories()),
                Nodes.row(12, Nodes.grow(facts()), new PlaceSketch(true)),
                Nodes.row(12, go, Nodes.spring(), out));
    }

    private VBox labelled(String key, ComboBox<?> choice) {
        choice.setMaxWidth(Double.MAX_VALUE);
        choice.setAccessibleText(texts.of(key));
        return Nodes.grow(Nodes.column(4, Nodes.label(texts.of(key), "el-body-s", "el-strong"), choice));
    }

    /** The directory that the subscriptions are of; another one is a new sign-in. */
    private Node directories() {
        var choice = Nodes.id("azure-directory", new ComboBox<Tenant>(model.tenants()));
        choice.setConverter(Shown.by(Tenant::name));
        model.here().subscribe(choice::setValue);
        // where the other directory did not let in, one is still in this one
        model.state().subscribe(_ -> choice.setValue(model.here().get()));
        choice.setOnAction(_ -> Optional.ofNullable(choice.getValue()).ifPresent(model::move));
        return Nodes.shown(labelled("ui.signIn.tenant", choice), Bindings.isNotEmpty(model.tenants()));
    }

    private Node facts() {
        var prices = OutboundTypes.ALL.stream()
                .map(type -> PriceBook.bundled().total(type.design(Answers.usual(type.parameters()))))
                .sorted()
                .toList();
        return Nodes.column(
                10,
                fact("mdi2c-cash-multiple", "ui.place.azure.fact1", prices.getFirst(), prices.getLast()),
                fact("mdi2t-timer-outline", "ui.place.azure.fact2"),
                fact("mdi2c-clipboard-check-outline", "ui.place.azure.fact3"));
    }

    private Node fact(String icon, String key, Object... arguments) {
        return Nodes.row(10, new FontIcon(icon), Nodes.grow(Nodes.prose(texts.of(key, arguments))));
    }

    private ComboBox<Subscription> subscriptions() {
        var choice = Nodes.id("azure-subscription", new ComboBox<Subscription>(model.subscriptions()));
        choice.setConverter(Shown.by(shown -> shown.name() + (shown.enabled() ? "" : texts.of("ui.signIn.off"))));
        choice.valueProperty().bindBidirectional(model.subscription());
        return choice;
    }

    private Node problem() {
        var words = Nodes.id("sign-in-problem", Nodes.prose("", "el-danger-text"));
        words.textProperty().bind(model.problem());
        return Nodes.shown(words, model.problem().isNotEmpty());
    }
}
