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
package org.signet.dist;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** HttpComponents does its work under its other name, from within the plug-in's class loader. */
class RelocatedHttpComponentsIT {

    private HttpServer server;

    @BeforeEach
    void startServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(new byte[] {1, 2, 3});
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stopServer() {
        server.stop(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jar.james-3.9", "jar.james-3.8"})
    @SuppressWarnings({"unchecked", "rawtypes"})
    void jarFetchesOverHttp(String property) throws IOException, ReflectiveOperationException {
        URL jar = DropInJar.fromProperty(property).path().toUri().toURL();
        URL logging = LoggerFactory.class.getProtectionDomain().getCodeSource().getLocation();
        try (URLClassLoader loader = new URLClassLoader(new URL[] {jar, logging}, ClassLoader.getPlatformClassLoader())) {
            Class<?> policy = loader.loadClass("org.signet.stores.web.FetchPolicy");
            Class<?> request = loader.loadClass("org.signet.fetch.FetchRequest");
            Class<? extends Enum> kind = (Class<? extends Enum>) loader.loadClass("org.signet.fetch.FetchRequest$Kind");
            Object allowed = policy.getMethod("withPrivateNetworks", String[].class).invoke(policy.getMethod("withHosts", String[].class)
                .invoke(policy.getField("STANDARD").get(null), (Object) new String[] {"*:*"}), (Object) new String[] {"127.0.0.1"});
            Object fetcher = loader.loadClass("org.signet.stores.web.HttpFetcher").getConstructor(policy).newInstance(allowed);
            Function<byte[], Optional<Object>> usableUntil = content -> Optional.empty();
            Object question = request.getConstructors()[0].newInstance(Enum.valueOf(kind, "REVOCATION_LIST"),
                URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/crl"), Optional.empty(), "crl", usableUntil);

            assertThat(fetcher.getClass().getMethod("fetch", request).invoke(fetcher, question)).hasToString("Fetched[3 bytes]");
        }
    }
}
