package dev.egresslab;

import dev.egresslab.cli.Desk;
import dev.egresslab.lab.Answers;
import dev.egresslab.lab.outbound.OutboundTypes;
import dev.egresslab.lab.resource.Resource;
import dev.egresslab.plan.Change;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import static org.assertj.core.api.Assertions.assertThat;

/** The window hears of what a learner changes in a terminal, by the command that was typed, and of nothing else. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PracticeChangesTest {
    private static final String GROUP = "{\"location\":\"westeurope\",\"tags\":{}}";

    @TempDir
    Path state;

    private final BlockingQueue<Change> heard = new LinkedBlockingQueue<>();
    private Desk desk;
    private Learner learner;

    @BeforeEach
    void open() throws Exception {
        desk = Wiring.desk(state, Double.POSITIVE_INFINITY, 0);
        learner = new Learner(desk);
        desk.workbench().places().getFirst().changes(heard::add);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void a_write_of_az_is_told_with_the_command_that_was_typed() throws Exception {
        assertThat(learner.az("group create", "-n -l", "PUT", "/resourceGroups/mine", GROUP))
                .isEqualTo(201);
        assertThat(heard.poll(30, TimeUnit.SECONDS)).isNotNull().satisfies(change -> {
            assertThat(change.client()).isEqualTo("az");
            assertThat(change.command()).contains("az group create -n -l");
            assertThat(change.source()).isEqualTo("ARM");
            assertThat(change.accepted()).isTrue();
            assertThat(change.what()).startsWith("PUT /resourceGroups/mine → 201");
        });
    }

    @Test
    void a_refused_write_is_told_as_refused() throws Exception {
        learner.az(
                "network vnet create",
                "-g -n",
                "PUT",
                "/resourceGroups/none/providers/Microsoft.Network/virtualNetworks/v",
                GROUP);
        assertThat(heard.poll(30, TimeUnit.SECONDS)).isNotNull().returns(false, Change::accepted);
    }

    @Test
    void reading_signing_in_and_a_dry_question_are_not_told() throws Exception {
        learner.az("group list", "", "GET", "/resourceGroups", "");
        learner.az(
                "aks get-credentials",
                "-g -n",
                "POST",
                "/resourceGroups/g/providers/Microsoft.ContainerService/managedClusters/c/listClusterUserCredential",
                "");
        assertThat(heard).isEmpty();
    }

    @Test
    void what_this_program_builds_itself_is_not_told() throws Exception {
        var type = OutboundTypes.ALL.getFirst();
        var lab = desk.workbench().draft(type.id(), Answers.usual(type.parameters()), "practice");
        desk.workbench().build(lab).await();
        var pod = desk.workbench().design(lab).first(Resource.Pod.class).orElseThrow();
        assertThat(desk.workbench().cluster(lab).find(pod)).isPresent();
        assertThat(heard).isEmpty();
    }
}
