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
package org.signet.stores.database;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.signet.TemporaryFailureException;
import org.signet.stores.CertificateState;
import org.signet.stores.Provenance;
import org.signet.stores.Store;

/** Another JVM that uses the same embedded database. */
final class OtherProcess {
    private OtherProcess() {
    }

    /** What it prints. */
    static String run(List<String> arguments) throws IOException {
        return new String(start(arguments).getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    }

    static Process start(List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")), OtherProcess.class.getName()));
        command.addAll(arguments);
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    }

    /** For {@link #run} alone. */
    public static void main(String[] arguments) throws Exception {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Store store = EmbeddedDatabaseSettings.in(Path.of(arguments[1]), Path.of(arguments[2]))
                .with(database -> database.withTimeout(Duration.ofSeconds(10))).open();
        if (arguments[0].equals("approve")) {
            out.println(approve(store, arguments[3]));
            store.close();
        } else if (arguments[0].equals("hold")) {
            out.println("open");
            System.in.read();
            store.close();
        } else {
            X509Certificate certificate = (X509Certificate) CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(Files.readAllBytes(Path.of(arguments[3]))));
            store.writableCertificates().orElseThrow().add(certificate, CertificateState.ACCEPTED,
                    new Provenance(Provenance.Origin.IMPORTED, "bob.crt", Instant.now()), Optional.empty());
            out.println("added");
            out.flush();
            Runtime.getRuntime().halt(9);
        }
    }

    private static String approve(Store store, String fingerprint) {
        try {
            return Boolean.toString(store.writableCertificates().orElseThrow().approve(fingerprint));
        } catch (TemporaryFailureException e) {
            return e.getMessage();
        }
    }
}
