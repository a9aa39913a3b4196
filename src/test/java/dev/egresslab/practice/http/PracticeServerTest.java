package dev.egresslab.practice.http;

import dev.egresslab.Trust;
import dev.egresslab.practice.PracticeException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.SynchronousQueue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PracticeServerTest {
    @TempDir
    Path folder;

    private final SynchronousQueue<String> lines = new SynchronousQueue<>();
    private Certificates certificates;
    private PracticeServer server;
    private HttpClient client;

    private final Site echo = new Site() {
        @Override
        public boolean owns(Request request) {
            return !request.path().equals("/nowhere");
        }

        @Override
        public Response answer(Request request) {
            if (!request.path().equals("/stream")) {
                return Response.text(
                        200,
                        request.method() + " " + request.path() + " "
                                + request.query("q").orElse("") + " " + request.body().length);
            }
            return new Response.Streamed(200, Map.of("Content-Type", "text/plain"), out -> {
                for (var line = lines.take(); !line.equals("end"); line = lines.take()) {
                    out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
                    out.flush();
                }
            });
        }

        @Override
        public Optional<Conversation> upgrade(Request request) {
            if (!request.path().equals("/talk")) return Optional.empty();
            return Optional.of(new Conversation() {
                @Override
                public String subprotocol() {
                    return "v5.channel.k8s.io";
                }

                @Override
                public void talk(Wire wire) throws java.io.IOException, InterruptedException {
                    for (var message = wire.receive(); message != null; message = wire.receive()) wire.send(message);
                }
            });
        }
    };

    @BeforeEach
    void start() throws Exception {
        certificates = Certificates.in(folder, InstantSource.system(), new SecureRandom());
        server = PracticeServer.start(0, certificates, List.of(echo), (_, _, _) -> {});
        client = HttpClient.newBuilder()
                .sslContext(Trust.in(certificates.authorityPem()))
                .build();
    }

    @AfterEach
    void stop() {
        client.shutdownNow();
        server.close();
    }

    @Test
    void a_request_reaches_its_site_with_decoded_path_collapsed_slashes_and_body() throws Exception {
        var answer = send(request("/a//b%20c?q=1").POST(HttpRequest.BodyPublishers.ofString("four")));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("POST /a/b c 1 4");
    }

    @Test
    void what_no_site_owns_is_not_found() throws Exception {
        assertThat(send(request("/nowhere")).statusCode()).isEqualTo(404);
    }

    @Test
    void a_stream_arrives_line_by_line() throws Exception {
        var answer = client.sendAsync(request("/stream").build(), HttpResponse.BodyHandlers.ofLines());
        lines.put("first");
        var received = answer.get().body().iterator();
        assertThat(received.next()).isEqualTo("first");
        lines.put("second");
        assertThat(received.next()).isEqualTo("second");
        lines.put("end");
        assertThat(received.hasNext()).isFalse();
    }

    @Test
    void a_conversation_goes_both_ways_with_the_subprotocol_that_was_chosen() throws Exception {
        var heard = new CompletableFuture<ByteBuffer>();
        var socket = client.newWebSocketBuilder()
                .subprotocols("v5.channel.k8s.io", "v4.channel.k8s.io")
                .buildAsync(URI.create(server.url().replace("https", "wss") + "/talk"), new WebSocket.Listener() {
                    @Override
                    public CompletionStage<?> onBinary(WebSocket from, ByteBuffer data, boolean last) {
                        heard.complete(data);
                        return CompletableFuture.completedStage(null);
                    }
                })
                .get();
        assertThat(socket.getSubprotocol()).isEqualTo("v5.channel.k8s.io");
        socket.sendBinary(ByteBuffer.wrap(new byte[] {0, 42}), true).get();
        assertThat(heard.get()).isEqualTo(ByteBuffer.wrap(new byte[] {0, 42}));
        socket.sendClose(WebSocket.NORMAL_CLOSURE, "").get();
    }

    @Test
    void another_sites_page_is_turned_away() throws Exception {
        assertThat(send(request("/a").header("Origin", "https://evil.example")).statusCode())
                .isEqualTo(403);
    }

    @Test
    void a_body_that_is_too_large_is_refused() throws Exception {
        var large = HttpRequest.BodyPublishers.ofByteArray(new byte[5 * 1024 * 1024]);
        assertThat(send(request("/a").expectContinue(true).POST(large)).statusCode())
                .isEqualTo(413);
    }

    @Test
    void a_port_in_use_is_said_with_its_number_and_a_way_out() {
        assertThatThrownBy(() -> PracticeServer.start(server.port(), certificates, List.of(), (_, _, _) -> {}))
                .isInstanceOfSatisfying(
                        PracticeException.class, e -> assertThat(e.whatNow()).contains("another port"))
                .hasMessageContaining("Port " + server.port())
                .hasMessageContaining("in use");
    }

    @Test
    void the_authority_stays_the_same_and_its_file_is_its_owners_only() throws Exception {
        assertThat(Certificates.in(folder, InstantSource.system(), new SecureRandom())
                        .authorityPem())
                .isEqualTo(certificates.authorityPem());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("certificates.p12"))))
                .isEqualTo("rw-------");
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(server.url() + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
