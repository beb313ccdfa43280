/*
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     http://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */
package org.signet.it.server;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * James' own administration interface.
 *
 * @param port where the server listens, on loopback
 */
record WebAdmin(int port) {

    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final Pattern JSON_STRING = Pattern.compile("\"([^\"]+)\"");

    void addDomain(String domain) throws IOException, InterruptedException {
        put("/domains/" + domain, "");
    }

    void addUser(String address, String password) throws IOException, InterruptedException {
        put("/users/" + address, "{\"password\":\"" + password.replace("\\", "\\\\").replace("\"", "\\\"") + "\"}");
    }

    /** Every mail of a repository such as {@code var/mail/error/}, as the mailet {@code ToRepository} keeps it. */
    List<byte[]> repository(String path) throws IOException, InterruptedException {
        String mails = "/mailRepositories/" + URLEncoder.encode(path, StandardCharsets.UTF_8) + "/mails";
        List<byte[]> messages = new ArrayList<>();
        Matcher keys = JSON_STRING.matcher(new String(get(mails, "application/json"), StandardCharsets.UTF_8));
        while (keys.find()) {
            messages.add(get(mails + "/" + keys.group(1), "message/rfc822"));
        }
        return messages;
    }

    /** What James says of its component {@code S/MIME}, as JSON. */
    String smimeHealth() throws IOException, InterruptedException {
        return new String(send(request("/healthcheck?check=S/MIME").GET().build()).body(), StandardCharsets.UTF_8);
    }

    private void put(String path, String json) throws IOException, InterruptedException {
        exchange(request(path).PUT(HttpRequest.BodyPublishers.ofString(json)).build());
    }

    private byte[] get(String path, String type) throws IOException, InterruptedException {
        return exchange(request(path).header("Accept", type).GET().build());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).timeout(LIMIT);
    }

    private static byte[] exchange(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<byte[]> response = send(request);
        if (response.statusCode() / 100 != 2) {
            throw new IOException(request.method() + " " + request.uri().getPath() + " was answered with "
                + response.statusCode() + ": " + new String(response.body(), StandardCharsets.UTF_8));
        }
        return response.body();
    }

    private static HttpResponse<byte[]> send(HttpRequest request) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newBuilder().connectTimeout(LIMIT).build()) {
            return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        }
    }
}
