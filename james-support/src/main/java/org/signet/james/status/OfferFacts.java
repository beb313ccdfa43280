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
package org.signet.james.status;

import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.signet.cert.EmailAddress;
import org.signet.encrypt.Capabilities;
import org.signet.verify.EncryptionOffer;

/**
 * What a mail attribute says of how to encrypt to a signer.
 *
 * @param certificate the certificate, DER in base64
 * @param addresses whom the mail is from and the certificate names
 * @param capabilities what the signer's mail program can do, DER of SMIMECapabilities in base64; nothing where it does not say
 */
public record OfferFacts(String certificate, List<String> addresses, Optional<String> capabilities) {
    private static final String CERTIFICATE = "encryption-certificate";
    private static final String ADDRESSES = "encryption-addresses";
    private static final String CAPABILITIES = "capabilities";
    /** Bytes; those of mail programs have about 100. */
    private static final int LARGEST_CAPABILITIES = 4096;

    public OfferFacts {
        Objects.requireNonNull(certificate);
        addresses = List.copyOf(addresses);
        Objects.requireNonNull(capabilities);
    }

    /** The facts of that offer of a signer who says to be able to do that. */
    public static OfferFacts of(EncryptionOffer offer, Optional<Capabilities> capabilities) {
        Base64.Encoder base64 = Base64.getEncoder();
        return new OfferFacts(base64.encodeToString(Certificates.encoded(List.of(offer.certificate())).getFirst()),
                offer.addresses().stream().map(EmailAddress::toString).toList(), capabilities.map(Capabilities::encoded)
                .filter(der -> der.length <= LARGEST_CAPABILITIES).map(base64::encodeToString));
    }

    void write(AttributeMapWriter map) {
        map.text(CERTIFICATE, certificate).texts(ADDRESSES, addresses);
        capabilities.ifPresent(text -> map.text(CAPABILITIES, text));
    }

    /** Nothing where the map holds no offer. */
    static Optional<OfferFacts> from(AttributeMap map) {
        return map.text(CERTIFICATE).map(certificate -> new OfferFacts(certificate, map.texts(ADDRESSES), map.text(CAPABILITIES)));
    }
}
