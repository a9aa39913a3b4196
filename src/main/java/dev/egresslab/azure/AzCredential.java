package dev.egresslab.azure;

import com.azure.core.credential.AccessToken;
import com.azure.core.credential.TokenCredential;
import com.azure.core.credential.TokenRequestContext;
import com.azure.identity.CredentialUnavailableException;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Asks {@code az} for tokens, looking for it also where a program started from a desktop does not. The SDK's own credential
 * does not: https://github.com/Azure/azure-sdk-for-java/issues/47614
 */
final class AzCredential implements TokenCredential {
    private static final List<String> PLACES =
            List.of("/opt/homebrew/bin", "/usr/local/bin", "/usr/bin", "/snap/bin", "/home/linuxbrew/.linuxbrew/bin");
    private static final DateTimeFormatter LOCAL =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss[.SSSSSS]", Locale.ROOT);
    private static final int SECONDS = 30;

    private final CloudEndpoint endpoint;
    private final Map<String, String> environment;

    AzCredential(CloudEndpoint endpoint, Map<String, String> environment) {
        this.endpoint = endpoint;
        this.environment = Map.copyOf(environment);
    }

    @Override
    public Mono<AccessToken> getToken(TokenRequestContext request) {
        return Mono.fromCallable(() -> getTokenSync(request)).subscribeOn(Schedulers.boundedElastic());
    }

    @Override
    public AccessToken getTokenSync(TokenRequestContext request) {
        try {
            var arguments = new ArrayList<>(List.of("account", "get-access-token", "--output", "json"));
            if (!endpoint.subscription().isEmpty())
                arguments.addAll(List.of("--subscription", endpoint.subscription()));
            else if (!SignIn.anywhere(endpoint.tenant())) arguments.addAll(List.of("--tenant", endpoint.tenant()));
            arguments.addAll(List.of("--scope", request.getScopes().getFirst()));
            var json = run(arguments);
            return token(JsonMapper.shared().readTree(json));
        } catch (IOException e) {
            throw new CredentialUnavailableException("The Azure CLI (az) cannot be started: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            throw Waits.interrupted();
        }
    }

    /** What az prints; newer ones say when it expires as a number, older ones only as local time. */
    static AccessToken token(JsonNode answer) {
        var seconds = answer.path("expires_on").asLong(0);
        var expires = seconds > 0
                ? Instant.ofEpochSecond(seconds).atOffset(ZoneOffset.UTC)
                : local(answer.path("expiresOn").asString(""));
        return new AccessToken(answer.path("accessToken").asString(""), expires);
    }

    /** The folders of PATH, and those where az is installed on Linux and macOS. */
    static String widened(String path) {
        return Stream.concat(Stream.of(path.split(File.pathSeparator)), PLACES.stream())
                .filter(folder -> !folder.isBlank())
                .distinct()
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static OffsetDateTime local(String text) {
        return LocalDateTime.parse(text, LOCAL).atZone(ZoneId.systemDefault()).toOffsetDateTime();
    }

    private String run(List<String> arguments) throws IOException, InterruptedException {
        boolean windows = File.separatorChar == '\\';
        var command = Stream.concat(
                        windows ? Stream.of("cmd.exe", "/c", "az") : Stream.of("/usr/bin/env", "az"),
                        arguments.stream())
                .toList();
        var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().clear();
        builder.environment().putAll(environment);
        if (!windows) builder.environment().put("PATH", widened(environment.getOrDefault("PATH", "")));
        var process = builder.start();
        try {
            process.getOutputStream().close();
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0)
                throw new CredentialUnavailableException(
                        process.isAlive() || process.exitValue() != 127
                                ? "The Azure CLI is not signed in. Run: az login"
                                        + (SignIn.anywhere(endpoint.tenant()) ? "" : " --tenant " + endpoint.tenant())
                                : "The Azure CLI (az) is not installed, or not where it was looked for.");
            return output;
        } finally {
            process.destroyForcibly();
        }
    }
}
