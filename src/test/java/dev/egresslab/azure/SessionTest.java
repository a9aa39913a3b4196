package dev.egresslab.azure;

import com.azure.core.credential.AccessToken;
import com.azure.core.credential.TokenCredential;
import com.azure.core.credential.TokenRequestContext;
import com.azure.identity.CredentialUnavailableException;
import dev.egresslab.plan.CloudException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

import java.time.OffsetDateTime;
import java.util.concurrent.CompletableFuture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What becomes of calls whose sign-in is good no longer. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SessionTest {
    private static final TokenRequestContext REQUEST =
            new TokenRequestContext().addScopes("https://a.example/.default");

    @Test
    void calls_wait_for_a_new_sign_in_and_go_on_with_it() {
        var asked = new CompletableFuture<CloudException>();
        var session = new Session(asked::complete);
        session.become(new Over(), Over::new);
        var token = CompletableFuture.supplyAsync(
                () -> session.getTokenSync(REQUEST).getToken());
        assertThat(asked.join().code()).isEqualTo("SignInRequired");
        session.become(new Good(), Good::new);
        assertThat(token.join()).isEqualTo("good");
    }

    @Test
    void nobody_is_left_waiting_where_nobody_will_sign_in_again() {
        var session = new Session(why -> {
            throw why;
        });
        session.become(new Over(), Over::new);
        assertThatThrownBy(() -> session.getTokenSync(REQUEST)).isInstanceOf(CloudException.class);
        assertThatThrownBy(() -> session.getTokenSync(REQUEST)).isInstanceOf(CredentialUnavailableException.class);
    }

    private record Good() implements TokenCredential {
        @Override
        public Mono<AccessToken> getToken(TokenRequestContext request) {
            return Mono.just(new AccessToken("good", OffsetDateTime.MAX));
        }
    }

    private record Over() implements TokenCredential {
        @Override
        public Mono<AccessToken> getToken(TokenRequestContext request) {
            return Mono.error(new CredentialUnavailableException("The sign-in is over."));
        }
    }
}
