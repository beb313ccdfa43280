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
package org.signet.cms;

import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.signet.MalformedMessageException;

/**
 * One signer of SignedData (RFC 5652 §5.3), cut into its fields. What is in them is parsed when it is asked for: most is never, or is
 * the same in every mail of a signer.
 *
 * @param identifier how the signer's certificate is named
 * @param digestAlgorithm that of the content's digest
 * @param signedAttributes those that the signature is over, if there are any
 * @param signatureAlgorithm that of the signature
 * @param signature the signature value
 * @param unsignedAttributes those that anybody may have added, if there are any
 */
public record SignerInfo(SignerIdentifier identifier, AlgorithmIdentifier digestAlgorithm, Optional<AttributeSet> signedAttributes,
        AlgorithmIdentifier signatureAlgorithm, byte[] signature, Optional<AttributeSet> unsignedAttributes) {
    private static final int SIGNED_ATTRIBUTES = 0xA0;
    private static final int UNSIGNED_ATTRIBUTES = 0xA1;

    public SignerInfo {
        Objects.requireNonNull(identifier);
        Objects.requireNonNull(digestAlgorithm);
        Objects.requireNonNull(signedAttributes);
        Objects.requireNonNull(signatureAlgorithm);
        Objects.requireNonNull(unsignedAttributes);
    }

    /**
     * The signer with this BER encoding.
     *
     * @throws MalformedMessageException if it is none
     */
    public static SignerInfo of(byte[] encoded) throws MalformedMessageException {
        return CmsParsing.parse("SignerInfo", () -> of(DerElement.of(DefiniteForm.of(encoded)).as(DerElement.SEQUENCE).walk()));
    }

    private static SignerInfo of(DerElement.Walk fields) throws IOException {
        fields.next(DerElement.INTEGER);
        SignerIdentifier identifier = SignerIdentifier.of(fields.next());
        AlgorithmIdentifier digest = AlgorithmIdentifier.getInstance(fields.next().parse());
        Optional<AttributeSet> signed = attributes(fields, SIGNED_ATTRIBUTES);
        AlgorithmIdentifier algorithm = AlgorithmIdentifier.getInstance(fields.next().parse());
        byte[] signature = fields.next(DerElement.OCTET_STRING).octets();
        return new SignerInfo(identifier, digest, signed, algorithm, signature, attributes(fields, UNSIGNED_ATTRIBUTES));
    }

    private static Optional<AttributeSet> attributes(DerElement.Walk fields, int tag) throws IOException {
        return fields.isNext(tag) ? Optional.of(AttributeSet.of(fields.next())) : Optional.empty();
    }
}
