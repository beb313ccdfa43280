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
package org.signet.encrypt;

import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.smime.SMIMECapability;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.signet.MalformedMessageException;
import org.signet.cms.CmsEncoding;
import org.signet.cms.CmsParsing;
import org.signet.cms.OaepParameters;

/**
 * What somebody's mail program can do, by its own word (SMIMECapabilities, RFC 8551 §2.5.2). Kept as it was written, so that what is not
 * understood today is not lost.
 */
public final class Capabilities {
    /** What Signet decrypts, the best first: programs that do not know AES-GCM pass it over and find AES-CBC. */
    public static final Capabilities OWN = own();

    private final byte[] encoded;
    private final Set<ContentCipher> ciphers;
    private final boolean oaep;

    private Capabilities(byte[] encoded, Set<ContentCipher> ciphers, boolean oaep) {
        this.encoded = encoded;
        this.ciphers = ciphers;
        this.oaep = oaep;
    }

    /**
     * The capabilities with this encoding, as a signature's signed attribute or a certificate has them.
     *
     * @throws MalformedMessageException if it is no encoding of capabilities
     */
    public static Capabilities parse(byte[] encoded) throws MalformedMessageException {
        return CmsParsing.parse("SMIMECapabilities", () -> of(ASN1Sequence.getInstance(encoded)));
    }

    /** What the certificate says (RFC 4262); nothing where it does not say, or not in a way that can be read. */
    public static Optional<Capabilities> of(X509Certificate certificate) {
        byte[] extension = certificate.getExtensionValue(PKCSObjectIdentifiers.pkcs_9_at_smimeCapabilities.getId());
        if (extension == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(CmsParsing.parse("SMIMECapabilities of a certificate",
                    () -> parse(ASN1OctetString.getInstance(extension).getOctets())));
        } catch (MalformedMessageException unreadable) {
            return Optional.empty();
        }
    }

    private static Capabilities of(ASN1Sequence sequence) {
        Set<ContentCipher> ciphers = EnumSet.noneOf(ContentCipher.class);
        boolean oaep = false;
        for (ASN1Encodable element : sequence) {
            SMIMECapability capability = SMIMECapability.getInstance(element);
            ContentCipher.of(capability.getCapabilityID()).ifPresent(ciphers::add);
            oaep |= isOaep(capability);
        }
        return new Capabilities(CmsEncoding.der(sequence), Set.copyOf(ciphers), oaep);
    }

    /** RFC 3560 §5: the parameters say for which hash. */
    private static boolean isOaep(SMIMECapability capability) {
        if (!capability.getCapabilityID().equals(PKCSObjectIdentifiers.id_RSAES_OAEP) || capability.getParameters() == null) {
            return false;
        }
        try {
            return OaepParameters.of(new AlgorithmIdentifier(capability.getCapabilityID(), capability.getParameters()))
                    .isLike(OaepParameters.SHA256);
        } catch (MalformedMessageException another) {
            return false;
        }
    }

    private static Capabilities own() {
        List<ASN1ObjectIdentifier> ciphers = List.of(NISTObjectIdentifiers.id_aes256_GCM, NISTObjectIdentifiers.id_aes128_GCM,
                NISTObjectIdentifiers.id_aes256_CBC, NISTObjectIdentifiers.id_aes192_CBC, NISTObjectIdentifiers.id_aes128_CBC);
        List<ASN1Encodable> all = new ArrayList<>();
        ciphers.forEach(cipher -> all.add(new SMIMECapability(cipher, null)));
        AlgorithmIdentifier transport = OaepParameters.SHA256.algorithmIdentifier();
        all.add(new SMIMECapability(transport.getAlgorithm(), transport.getParameters()));
        return of(new DERSequence(all.toArray(ASN1Encodable[]::new)));
    }

    /** The DER encoding. */
    public byte[] encoded() {
        return encoded.clone();
    }

    /** Whether content can be encrypted with this cipher. */
    public boolean include(ContentCipher cipher) {
        return ciphers.contains(cipher);
    }

    /** Whether a content key can be encrypted in this way to an RSA key; PKCS #1 v1.5 always can. */
    public boolean include(RsaKeyTransport transport) {
        return switch (transport) {
            case PKCS1 -> true;
            case OAEP_SHA256 -> oaep;
        };
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Capabilities that && Arrays.equals(encoded, that.encoded);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(encoded);
    }

    @Override
    public String toString() {
        String known = ciphers.stream().sorted().map(ContentCipher::label).collect(Collectors.joining(", "));
        return "Capabilities[" + known + (oaep ? ", oaep" : "") + "]";
    }
}
