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
package org.signet.cli;

import java.io.IOException;
import java.io.StringWriter;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.signet.ConfigurationException;
import org.signet.SmimeException;
import org.signet.cert.EmailAddress;
import org.signet.configuration.OpenStores;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "export", description = "Gives certificates in PEM.")
final class CertsExportCommand extends ConfiguredCommand {
    private static final Base64.Encoder LINES = Base64.getMimeEncoder(64, new byte[] {'\n'});

    @Parameters(arity = "0..*", paramLabel = "FINGERPRINT", description = "SHA-256, or its first 8 hexadecimal digits or more")
    private List<String> fingerprints = List.of();

    @Option(names = "--address", paramLabel = "ADDRESS", converter = AddressName.class, description = "all of this address")
    private Optional<EmailAddress> address;

    @Override
    int run(OpenStores stores) throws SmimeException, IOException {
        if (fingerprints.isEmpty() && address.isEmpty()) {
            throw new ConfigurationException("nothing says which certificates; give fingerprints, or --address ADDRESS");
        }
        List<ListedCertificate> all = new CertificateInventory(stores).list();
        List<X509Certificate> chosen = new ArrayList<>();
        for (String text : fingerprints) {
            Fingerprint only = Fingerprint.parse(text).only(all, ListedCertificate::certificate);
            all.stream().filter(listed -> listed.fingerprint().equals(only)).map(ListedCertificate::certificate).forEach(chosen::add);
        }
        address.ifPresent(wanted -> all.stream().filter(listed -> listed.names(wanted)).map(ListedCertificate::certificate)
                .forEach(chosen::add));
        if (chosen.isEmpty()) {
            complain("there is no certificate of " + address.map(Object::toString).orElse("that fingerprint"));
            return ExitStatus.NOTHING_TO_DO;
        }
        StringWriter pem = new StringWriter();
        chosen.stream().distinct().forEach(certificate -> pem.append(pem(certificate)));
        writeText(pem.toString());
        return ExitStatus.DONE;
    }

    private static String pem(X509Certificate certificate) {
        try {
            return "-----BEGIN CERTIFICATE-----\n" + LINES.encodeToString(certificate.getEncoded()) + "\n-----END CERTIFICATE-----\n";
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("what was read can be written", e);
        }
    }
}
