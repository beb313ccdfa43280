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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.signet.testkit.TestIdentity;
import org.signet.testkit.TestPki;

/**
 * What an administrator puts beside the files of a folder of {@code conf-samples/}.
 *
 * @param user          the local user, whose key the server holds
 * @param correspondent whom the user writes to, and whose certificate is known
 * @param authority     whose certificates are believed
 */
public record SampleKeys(TestIdentity user, TestIdentity correspondent, TestPki authority) {

    private static final String PASSWORD = "password of the key files";

    /** Writes the files, as they belong into {@code conf/}. */
    void writeTo(Path conf) throws IOException {
        Path smime = conf.resolve("smime");
        Path keys = Files.createDirectories(smime.resolve("keys"));
        Path certificates = Files.createDirectories(smime.resolve("certificates"));
        Path trust = Files.createDirectories(smime.resolve("trust"));
        Files.createDirectories(smime.resolve("intermediates"));
        Files.writeString(smime.resolve("keys.password"), PASSWORD);
        user.writePkcs12(keys.resolve(user.address() + ".p12"), PASSWORD);
        user.writeCertificatePem(certificates.resolve(user.address() + ".pem"));
        correspondent.writeCertificatePem(certificates.resolve(correspondent.address() + ".pem"));
        authority.writeRootPem(trust.resolve("authority.pem"));
        writeCompaniesTo(keys, certificates);
    }

    /** The keys and certificates of whole companies, which some of the samples name. */
    private void writeCompaniesTo(Path keys, Path certificates) throws IOException {
        authority.issue("gateway@example.org").create().writePkcs12(keys.resolve("gateway.p12"), PASSWORD);
        for (String address : List.of("gateway@partner.example", "archive@example.org", "escrow@example.org")) {
            authority.issue(address).create().writeCertificatePem(certificates.resolve(address + ".pem"));
        }
    }
}
