package dev.egresslab.azure;

import com.azure.core.credential.AccessToken;
import com.azure.core.credential.TokenCredential;
import com.azure.core.credential.TokenRequestContext;
import reactor.core.publisher.Mono;

import java.util.function.Supplier;

/** A credential that is made when its first token is asked for. */
record LateCredential(Supplier<TokenCredential> credential) implements TokenCredential {
    @Override
    public Mono<AccessToken> getToken(TokenRequestContext request) {
        return Mono.defer(() -> credential.get().getToken(request));
    }

    @Override
    public AccessToken getTokenSync(TokenRequestContext request) {
        return credential.get().getTokenSync(request);
    }
}
