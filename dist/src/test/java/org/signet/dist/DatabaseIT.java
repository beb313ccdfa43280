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

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.oer.OERInputStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.signet.testkit.TestPki;
import org.slf4j.LoggerFactory;

/** Databases are opened, get their tables and are used with what is in the finished jars and in James alone. */
class DatabaseIT {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"jar.james-3.9", "jar.james-3.8"})
    void embeddedDatabaseNeedsNothingElse(String property) throws IOException, ReflectiveOperationException {
        try (URLClassLoader james = james(); URLClassLoader extensions = extensions(property, james)) {
            Object settings = extensions.loadClass("org.signet.stores.database.EmbeddedDatabaseSettings")
                .getMethod("in", Path.class, Path.class).invoke(null, folder.resolve("database"), folder.resolve("master.key"));
            requireUsable(extensions, settings);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"jar.james-3.9", "jar.james-3.8"})
    void sharedDatabaseNeedsNothingElse(String property) throws IOException, ReflectiveOperationException {
        try (EmbeddedPostgres server = EmbeddedPostgres.builder().setOverrideWorkingDirectory(folder.toFile()).start();
                URLClassLoader james = james(); URLClassLoader extensions = extensions(property, james)) {
            Object settings = extensions.loadClass("org.signet.stores.database.DatabaseSettings").getMethod("of", String.class)
                .invoke(null, "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/postgres?user=postgres");
            requireUsable(extensions, settings);
        }
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static void requireUsable(ClassLoader loader, Object settings) throws ReflectiveOperationException {
        X509Certificate bob = TestPki.root("Drop-in Root").issue("bob@example.com").create().certificate();
        Class<? extends Enum> state = (Class<? extends Enum>) loader.loadClass("org.signet.stores.CertificateState");
        Class<? extends Enum> origin = (Class<? extends Enum>) loader.loadClass("org.signet.stores.Provenance$Origin");
        Object provenance = loader.loadClass("org.signet.stores.Provenance").getConstructor(origin, String.class, Instant.class)
            .newInstance(Enum.valueOf(origin, "IMPORTED"), "bob.crt", Instant.EPOCH);
        Class<?> certificates = loader.loadClass("org.signet.stores.CertificateStore");
        Object store = settings.getClass().getMethod("open").invoke(settings);
        try {
            assertThat((Optional<?>) store.getClass().getMethod("problem").invoke(store)).isEmpty();
            Object writable = ((Optional<?>) store.getClass().getMethod("writableCertificates").invoke(store)).orElseThrow();
            assertThat(certificates.getMethod("add", X509Certificate.class, state, provenance.getClass(), Optional.class)
                .invoke(writable, bob, Enum.valueOf(state, "ACCEPTED"), provenance, Optional.empty())).isEqualTo(true);
            assertThat((List<?>) certificates.getMethod("list").invoke(writable)).hasSize(1);
        } finally {
            store.getClass().getMethod("close").invoke(store);
        }
    }

    /** What the class loader of James has of all that the jars need. */
    private static URLClassLoader james() {
        URL[] jars = List.of(LoggerFactory.class, BouncyCastleProvider.class, X509CertificateHolder.class, OERInputStream.class).stream()
            .map(type -> type.getProtectionDomain().getCodeSource().getLocation()).toArray(URL[]::new);
        return new URLClassLoader(jars, ClassLoader.getPlatformClassLoader());
    }

    private static URLClassLoader extensions(String property, ClassLoader james) throws IOException {
        return new URLClassLoader(new URL[] {DropInJar.fromProperty(property).path().toUri().toURL()}, james);
    }
}
