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

import java.security.spec.MGF1ParameterSpec;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.spec.OAEPParameterSpec;
import javax.crypto.spec.PSource;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSAESOAEPparams;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.signet.MalformedMessageException;
import org.signet.algorithm.DigestAlgorithm;

/**
 * The parameters of RSAES-OAEP (RFC 8017 §A.2.1, RFC 3560).
 *
 * @param digest hashes the label
 * @param maskDigest is the hash of MGF1
 * @param label mostly empty
 */
public record OaepParameters(DigestAlgorithm digest, DigestAlgorithm maskDigest, byte[] label) {
    /** SHA-256 for both, no label. */
    public static final OaepParameters SHA256 = new OaepParameters(DigestAlgorithm.SHA256, DigestAlgorithm.SHA256, new byte[0]);

    public OaepParameters {
        label = label.clone();
    }

    /**
     * What a message says. Absent parameters are the defaults, SHA-1 for both.
     *
     * @throws MalformedMessageException if they cannot be read, or name a hash or mask that is not accepted; no other padding may be
     *         tried then
     */
    public static OaepParameters of(AlgorithmIdentifier algorithm) throws MalformedMessageException {
        ASN1Encodable written = algorithm.getParameters();
        RSAESOAEPparams parameters = CmsParsing.parse("RSAES-OAEP-params",
                () -> written == null || DERNull.INSTANCE.equals(written) ? new RSAESOAEPparams() : RSAESOAEPparams.getInstance(written));
        AlgorithmIdentifier mask = parameters.getMaskGenAlgorithm();
        if (!mask.getAlgorithm().equals(PKCSObjectIdentifiers.id_mgf1)) {
            throw new MalformedMessageException("the OAEP mask " + mask.getAlgorithm() + " is not accepted");
        }
        AlgorithmIdentifier maskHash = CmsParsing.parse("RSAES-OAEP-params", () -> AlgorithmIdentifier.getInstance(mask.getParameters()));
        return new OaepParameters(hash(parameters.getHashAlgorithm()), hash(maskHash), label(parameters.getPSourceAlgorithm()));
    }

    private static DigestAlgorithm hash(AlgorithmIdentifier algorithm) throws MalformedMessageException {
        return Optional.ofNullable(algorithm).flatMap(named -> DigestAlgorithm.of(named.getAlgorithm()))
                .filter(digest -> digest.jcaName().startsWith("SHA-"))
                .orElseThrow(() -> new MalformedMessageException("the OAEP hash is not one that is accepted"));
    }

    private static byte[] label(AlgorithmIdentifier source) throws MalformedMessageException {
        if (!source.getAlgorithm().equals(PKCSObjectIdentifiers.id_pSpecified)) {
            throw new MalformedMessageException("the OAEP label source " + source.getAlgorithm() + " is not accepted");
        }
        return CmsParsing.parse("RSAES-OAEP-params", () -> ASN1OctetString.getInstance(source.getParameters()).getOctets());
    }

    @Override
    public byte[] label() {
        return label.clone();
    }

    /** Whether both are the same, which a record with an array cannot tell by itself. */
    public boolean isLike(OaepParameters other) {
        return digest == other.digest && maskDigest == other.maskDigest && Arrays.equals(label, other.label);
    }

    /** How a message names them. */
    public AlgorithmIdentifier algorithmIdentifier() {
        AlgorithmIdentifier hash = new AlgorithmIdentifier(digest.oid(), DERNull.INSTANCE);
        AlgorithmIdentifier mask = new AlgorithmIdentifier(PKCSObjectIdentifiers.id_mgf1,
                new AlgorithmIdentifier(maskDigest.oid(), DERNull.INSTANCE));
        AlgorithmIdentifier source = new AlgorithmIdentifier(PKCSObjectIdentifiers.id_pSpecified, new DEROctetString(label));
        return new AlgorithmIdentifier(PKCSObjectIdentifiers.id_RSAES_OAEP, new RSAESOAEPparams(hash, mask, source));
    }

    /** The parameters for a JCA cipher {@code RSA/ECB/OAEPPadding}. */
    public OAEPParameterSpec spec() {
        return new OAEPParameterSpec(digest.jcaName(), "MGF1", new MGF1ParameterSpec(maskDigest.jcaName()), new PSource.PSpecified(label));
    }
}
