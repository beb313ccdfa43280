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
package org.signet.verify;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.signet.MalformedMessageException;
import org.signet.cache.Lazy;
import org.signet.cms.AttributeSet;
import org.signet.cms.CmsParsing;
import org.signet.cms.DerElement;
import org.signet.encrypt.Capabilities;

/** What one signer has signed beside the content (RFC 5652 §5.3). */
final class SignedAttributes {
    private final AttributeSet attributes;
    private final Lazy<Optional<Instant>> signingTime = new Lazy<>(this::readSigningTime);
    private final Lazy<Optional<Capabilities>> capabilities;

    /**
     * @param pool reads what a mail program can do
     */
    SignedAttributes(AttributeSet attributes, CapabilitiesPool pool) {
        this.attributes = attributes;
        this.capabilities = new Lazy<>(() -> readCapabilities(pool));
    }

    /** Whether there is an attribute of that type. */
    boolean include(ASN1ObjectIdentifier type) {
        return attributes.includes(type);
    }

    /** The types of which there is more than one, in order. */
    List<ASN1ObjectIdentifier> repeated() {
        return attributes.repeated();
    }

    /** The value of the first attribute of that type, if it has exactly one that can be read. */
    Optional<DerElement> value(ASN1ObjectIdentifier type) {
        try {
            return attributes.value(type);
        } catch (MalformedMessageException malformed) {
            return Optional.empty();
        }
    }

    /** What the signer says of the time. */
    Optional<Instant> signingTime() {
        return signingTime.get();
    }

    private Optional<Instant> readSigningTime() {
        try {
            Optional<DerElement> value = value(CMSAttributes.signingTime);
            return value.isEmpty() ? Optional.empty()
                    : Optional.of(CmsParsing.parse("signing-time", () -> SigningTime.of(value.get())));
        } catch (MalformedMessageException malformed) {
            return Optional.empty();
        }
    }

    /** What the signer's mail program can do, by its own word (RFC 8551 §2.5.2). */
    Optional<Capabilities> capabilities() {
        return capabilities.get();
    }

    private Optional<Capabilities> readCapabilities(CapabilitiesPool pool) {
        try {
            Optional<DerElement> value = value(PKCSObjectIdentifiers.pkcs_9_at_smimeCapabilities);
            return value.isEmpty() ? Optional.empty() : Optional.of(pool.parse(value.get().encoded()));
        } catch (MalformedMessageException malformed) {
            return Optional.empty();
        }
    }

    /** Whether the test accepts the bytes that the signature may be over, as {@link AttributeSet#anyEncoding} has it. */
    boolean anyEncoding(Predicate<byte[]> test) throws MalformedMessageException {
        return attributes.anyEncoding(test);
    }
}
