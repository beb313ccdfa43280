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
package org.signet.james.encryption;

import java.util.List;
import java.util.Optional;
import org.signet.ConfigurationException;
import org.signet.cert.CertificateSource;
import org.signet.encrypt.CapabilitySource;
import org.signet.james.configuration.SmimeConfiguration;
import org.signet.james.parameters.StrictParameters;
import org.signet.parameters.Parameter;
import org.signet.stores.KeyRingSource;
import org.signet.stores.RingCertificateSource;
import org.signet.stores.keyfile.KeyLocation;

/** Opens the stores of certificates that the parameters of SMIMEEncrypt name. */
public record CertificateParameters(StrictParameters parameters, SmimeConfiguration configuration) {
    /**
     * The certificates of recipients: those of this mailet, or else those of {@code conf/smime.xml}, those of this server's own keys too.
     *
     * @throws ConfigurationException if nothing says where they are, or a file is missing or cannot be used
     */
    public CertificateSource recipients() {
        Optional<KeyRingSource> own = open(EncryptionParameters.CERTIFICATES);
        return own.isPresent() ? new RingCertificateSource(own.get())
                : configuration.stores().certificates().orElseThrow(() -> parameters.wrong("nothing says where the recipients'"
                        + " certificates are; give the parameter " + EncryptionParameters.CERTIFICATES.name()
                        + ", or the element certificates in conf/smime.xml."));
    }

    /** What is known of what the owners of these certificates can decrypt. */
    public CapabilitySource capabilities() {
        return parameters.given(EncryptionParameters.CERTIFICATES).isPresent() ? CapabilitySource.CERTIFICATES
                : configuration.stores().capabilities();
    }

    /** The certificates that every message is encrypted to. */
    public AdditionalCertificates additional() {
        return new AdditionalCertificates(open(EncryptionParameters.ADDITIONAL_CERTIFICATES));
    }

    private Optional<KeyRingSource> open(Parameter<List<String>> parameter) {
        return parameters.given(parameter).map(places -> configuration.open("the parameter " + parameter.name(),
                places.stream().map(place -> KeyLocation.of(configuration.locations().resolve(place))).toList()));
    }
}
