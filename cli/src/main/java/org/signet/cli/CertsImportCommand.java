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
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.signet.ConfigurationException;
import org.signet.SmimeException;
import org.signet.cert.CertificateEmails;
import org.signet.cert.CertificatePurpose;
import org.signet.cert.DistinguishedNames;
import org.signet.configuration.OpenStores;
import org.signet.encrypt.RecipientCertificates;
import org.signet.stores.CertificateState;
import org.signet.stores.CertificateStore;
import org.signet.stores.Provenance;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

@Command(name = "import", description = "Puts certificates of correspondents into the first store that takes them.")
final class CertsImportCommand extends ConfiguredCommand {
    @Parameters(arity = "1..*", paramLabel = "FILE", description = "PEM, DER, PKCS#7, PKCS#12 or JKS; authorities in it are passed over")
    private List<Path> files;

    @Option(names = "--state", paramLabel = "STATE", defaultValue = "pinned", converter = StateName.class,
            description = "pinned, accepted or quarantined (default: ${DEFAULT-VALUE})")
    private CertificateState state;

    @Mixin
    private PasswordOptions password;

    @Override
    int run(OpenStores stores) throws SmimeException, IOException {
        CertificateStore store = new CertificateInventory(stores).writable();
        // All files are read before the first certificate is stored: a wrong one is wrong usage, and nothing happens.
        Map<X509Certificate, Path> certificates = new LinkedHashMap<>();
        for (Path file : files) {
            usable(file).forEach(certificate -> certificates.putIfAbsent(certificate, file));
        }
        StringBuilder text = new StringBuilder();
        for (Map.Entry<X509Certificate, Path> entry : certificates.entrySet()) {
            Provenance provenance = new Provenance(Provenance.Origin.IMPORTED, entry.getValue().getFileName().toString(), Instant.now());
            boolean stored = store.add(entry.getKey(), state, provenance, Optional.empty());
            text.append(stored ? "imported " : "known already ").append(Fingerprint.of(entry.getKey()).start()).append(' ')
                    .append(String.join(",", CertificateEmails.of(entry.getKey()).stream().map(Object::toString).toList())).append('\n');
        }
        writeText(text.toString());
        return ExitStatus.DONE;
    }

    private List<X509Certificate> usable(Path file) {
        List<X509Certificate> usable = new ArrayList<>();
        for (X509Certificate certificate : password.read(file).certificates()) {
            if (CertificatePurpose.isAuthority(certificate)) {
                continue;
            }
            Optional<String> reason = CertificateEmails.of(certificate).isEmpty() ? Optional.of("it names no mail address")
                    : RecipientCertificates.unsuitable(certificate);
            if (reason.isPresent()) {
                complain("passed over: the certificate of " + DistinguishedNames.subject(certificate) + " in " + file
                        + " cannot be encrypted to: " + reason.get());
            } else {
                usable.add(certificate);
            }
        }
        if (usable.isEmpty()) {
            throw new ConfigurationException(file + " holds no certificate that can be encrypted to");
        }
        return usable;
    }

    static final class StateName implements ITypeConverter<CertificateState> {
        @Override
        public CertificateState convert(String name) {
            return Stream.of(CertificateState.values()).filter(state -> state.label().equals(name)).findFirst()
                    .orElseThrow(() -> new TypeConversionException("expected one of "
                            + String.join(", ", Stream.of(CertificateState.values()).map(CertificateState::label).toList())
                            + " but was '" + name + "'"));
        }
    }
}
