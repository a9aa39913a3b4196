package dev.egresslab.azure;

import com.azure.core.management.polling.PollResult;
import com.azure.core.util.Context;
import com.azure.core.util.polling.LongRunningOperationStatus;
import com.azure.core.util.polling.PollResponse;
import com.azure.core.util.polling.SyncPoller;
import dev.egresslab.plan.Progress;

import java.util.function.Consumer;

/** One change that may take long: asks as often as Azure says how far it is, and passes on what it hears. */
public final class Operation {
    private final Consumer<Progress> heard;
    private final Waits waits;
    private final Pace pace;

    Operation(Consumer<Progress> heard, Waits waits) {
        this.heard = heard;
        this.waits = waits;
        pace = new Pace(heard);
    }

    /** To be given to every SDK call of this operation. */
    public Context context() {
        return pace.context();
    }

    /** What else is worth hearing. */
    public void hear(String text) {
        heard.accept(Progress.arm(text));
    }

    /**
     * Waits until the operation is over and returns what has become of it.
     *
     * @throws dev.egresslab.plan.CloudException where it failed
     */
    public <T> T finish(SyncPoller<PollResult<T>, T> poller) {
        waitFor(poller);
        return poller.getFinalResult();
    }

    /** Waits until a deletion is over. */
    public void end(SyncPoller<PollResult<Void>, Void> poller) {
        waitFor(poller);
    }

    private <T> PollResponse<PollResult<T>> waitFor(SyncPoller<PollResult<T>, T> poller) {
        var last = "";
        if (pace.first().isPositive()) waits.last(pace.first());
        // the first answer may be final already: then asking makes no request
        var answer = poller.poll();
        while (!answer.getStatus().isComplete()) {
            var status = answer.getStatus().toString();
            if (!status.equals(last) && telling(answer.getStatus())) hear(status);
            last = status;
            waits.last(pace.next());
            answer = poller.poll();
        }
        if (!answer.getStatus().equals(LongRunningOperationStatus.SUCCESSFULLY_COMPLETED)) throw failed(answer);
        return answer;
    }

    private static boolean telling(LongRunningOperationStatus status) {
        return !status.equals(LongRunningOperationStatus.IN_PROGRESS)
                && !status.equals(LongRunningOperationStatus.NOT_STARTED);
    }

    private static <T> RuntimeException failed(PollResponse<PollResult<T>> answer) {
        var error = answer.getValue() == null ? null : answer.getValue().getError();
        if (error == null)
            return Refusals.ours(
                    answer.getStatus().toString(),
                    200,
                    "ended",
                    answer.getStatus().toString());
        return Refusals.body(error.getResponseBody(), error.getResponseStatusCode(), error.getMessage());
    }
}
