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
package org.signet.algorithm;

import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.util.Objects;
import java.util.Optional;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSASSAPSSparams;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.signet.MalformedMessageException;
import org.signet.cms.CmsParsing;

/**
 * A signature algorithm with all that is needed to verify.
 *
 * @param scheme its kind
 * @param digest the digest it signs, of the signature itself; nothing for Ed25519 and Ed448, which bring their own
 * @param pss the parameters of RSASSA-PSS, and nothing for all others
 */
public record SignatureAlgorithm(SignatureScheme scheme, Optional<DigestAlgorithm> digest, Optional<PSSParameterSpec> pss) {
    private static final int TRAILER = 1;

    public SignatureAlgorithm {
        Objects.requireNonNull(scheme);
        Objects.requireNonNull(digest);
        Objects.requireNonNull(pss);
    }

    /**
     * The algorithm that a certificate's signature, or a signer of RFC 5652, names.
     *
     * @param separateDigest the digest that the signer names beside it, for identifiers that name only the kind of key
     *     (rsaEncryption, id-ecPublicKey); nothing for certificates
     * @return nothing where it is not known, or its parameters are missing or strange
     */
    public static Optional<SignatureAlgorithm> of(AlgorithmIdentifier identifier, Optional<DigestAlgorithm> separateDigest) {
        if (identifier.getAlgorithm().equals(PKCSObjectIdentifiers.id_RSASSA_PSS)) {
            return pss(identifier);
        }
        return SignatureIdentifiers.find(identifier.getAlgorithm(), separateDigest);
    }

    private static Optional<SignatureAlgorithm> pss(AlgorithmIdentifier identifier) {
        if (identifier.getParameters() == null) {
            // Would mean SHA-1; RFC 4056 §2.2 demands parameters in a signature.
            return Optional.empty();
        }
        try {
            return CmsParsing.parse("RSASSA-PSS-params", () -> pss(RSASSAPSSparams.getInstance(identifier.getParameters())));
        } catch (MalformedMessageException strange) {
            return Optional.empty();
        }
    }

    private static Optional<SignatureAlgorithm> pss(RSASSAPSSparams parameters) {
        AlgorithmIdentifier mask = parameters.getMaskGenAlgorithm();
        Optional<DigestAlgorithm> digest = DigestAlgorithm.of(parameters.getHashAlgorithm().getAlgorithm());
        Optional<DigestAlgorithm> maskDigest = mask.getAlgorithm().equals(PKCSObjectIdentifiers.id_mgf1) && mask.getParameters() != null
                ? DigestAlgorithm.of(AlgorithmIdentifier.getInstance(mask.getParameters()).getAlgorithm()) : Optional.empty();
        int salt = parameters.getSaltLength().intValueExact();
        boolean standardTrailer = parameters.getTrailerField().intValueExact() == TRAILER;
        if (digest.isEmpty() || maskDigest.isEmpty() || !standardTrailer || salt < 0) {
            return Optional.empty();
        }
        return Optional.of(new SignatureAlgorithm(SignatureScheme.RSA_PSS, digest, Optional.of(new PSSParameterSpec(
                digest.get().jcaName(), "MGF1", new MGF1ParameterSpec(maskDigest.get().jcaName()), salt, TRAILER))));
    }

    /**
     * A verifier for that key, ready to be fed.
     *
     * @throws GeneralSecurityException if the key is of another kind, or misses parameters
     */
    public SignatureVerifier verifier(PublicKey key) throws GeneralSecurityException {
        return verifier(key, CryptoProviders.standard());
    }

    SignatureVerifier verifier(PublicKey key, CryptoProviders providers) throws GeneralSecurityException {
        try {
            return scheme == SignatureScheme.RSA_PKCS1 ? new Pkcs1Verifier(digest.orElseThrow(), new RsaPower(key, providers), providers)
                    : new ProviderVerifier(engine(key, providers));
        } catch (IllegalArgumentException | IllegalStateException | NullPointerException | ClassCastException notAKey) {
            throw new InvalidKeyException("not a key for " + jcaName(), notAKey);
        }
    }

    private Signature engine(PublicKey key, CryptoProviders providers) throws GeneralSecurityException {
        String name = jcaName();
        Signature engine = Signature.getInstance(name, providers.signature(name, pss, key));
        engine.initVerify(key);
        if (pss.isPresent()) {
            engine.setParameter(pss.get());
        }
        return engine;
    }

    private String jcaName() {
        return switch (scheme) {
            case RSA_PKCS1 -> digestName() + "withRSA";
            case RSA_PSS -> "RSASSA-PSS";
            case DSA -> digestName() + "withDSA";
            case ECDSA -> digestName() + "withECDSA";
            case ED25519 -> "Ed25519";
            case ED448 -> "Ed448";
        };
    }

    private String digestName() {
        return digest.orElseThrow().jcaName().replaceFirst("^SHA-", "SHA");
    }
}
