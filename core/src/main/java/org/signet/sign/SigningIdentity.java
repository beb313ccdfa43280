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
package org.signet.sign;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.ProviderException;
import java.security.Signature;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.bouncycastle.cert.X509CertificateHolder;
import org.signet.algorithm.CryptoProviders;
import org.signet.algorithm.DigestAlgorithm;
import org.signet.cache.Lazy;
import org.signet.cert.CertificateEmails;
import org.signet.cert.DistinguishedNames;
import org.signet.cert.EmailAddress;

/**
 * A certificate chain that can sign. The private key is seen by this package alone: it has no getter, and {@code toString} says the
 * certificate's subject only.
 */
public final class SigningIdentity {
    private static final byte[] PROBE = {'s', 'i', 'g', 'n', 'e', 't'};

    private final PrivateKey privateKey;
    private final Optional<Provider> token;
    private final List<X509Certificate> chain;
    private final List<X509CertificateHolder> holders;
    private final List<byte[]> encodedChain;
    private final Lazy<List<EmailAddress>> emails = new Lazy<>(() -> CertificateEmails.of(certificate()));
    /** One for each of the few ways to sign. */
    private final Map<Way, SignedDataWriter> writers = new ConcurrentHashMap<>();

    private record Way(DigestAlgorithm digest, RsaPadding padding) {
    }

    private SigningIdentity(PrivateKey privateKey, Optional<Provider> token, List<X509Certificate> chain,
            List<X509CertificateHolder> holders, List<byte[]> encodedChain) {
        this.privateKey = privateKey;
        this.token = token;
        this.chain = chain;
        this.holders = holders;
        this.encodedChain = encodedChain;
    }

    /**
     * The identity of this key; the first certificate is the key's own, its issuers follow. Something is signed to see whether they fit;
     * whether the certificate is valid now is not asked.
     *
     * @throws IllegalArgumentException if there is no certificate, if the key is not the first certificate's, or if keys of its kind
     *     cannot sign; the message names the certificate's subject
     */
    public static SigningIdentity of(PrivateKey privateKey, List<X509Certificate> chain) {
        return of(privateKey, chain, Optional.empty());
    }

    /**
     * The identity of this key, which does not leave its token.
     *
     * @param token signs with the key
     * @throws IllegalArgumentException as above, and if the token does not sign now
     */
    public static SigningIdentity inToken(PrivateKey privateKey, List<X509Certificate> chain, Provider token) {
        return of(privateKey, chain, Optional.of(token));
    }

    private static SigningIdentity of(PrivateKey privateKey, List<X509Certificate> chain, Optional<Provider> token) {
        Objects.requireNonNull(privateKey);
        List<X509Certificate> certificates = List.copyOf(chain);
        if (certificates.isEmpty()) {
            throw new IllegalArgumentException("a signing identity needs a certificate");
        }
        try {
            return checked(privateKey, certificates, token);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("the certificate of " + subject(certificates.getFirst()) + " cannot sign: " + e.getMessage(),
                    e);
        }
    }

    private static SigningIdentity checked(PrivateKey privateKey, List<X509Certificate> chain, Optional<Provider> token) {
        List<byte[]> encoded = chain.stream().map(SigningIdentity::encoded).toList();
        List<X509CertificateHolder> holders = encoded.stream().map(SigningIdentity::holder).toList();
        SigningAlgorithm algorithm = SigningAlgorithm.of(holders.getFirst().getSubjectPublicKeyInfo(), DigestAlgorithm.SHA256,
                RsaPadding.PKCS1);
        PrivateKey key = token.isPresent() ? privateKey : CryptoProviders.standard().converted(privateKey);
        requireMatch(key, token, chain.getFirst(), algorithm);
        return new SigningIdentity(key, token, chain, holders, encoded);
    }

    private static byte[] encoded(X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (CertificateEncodingException e) {
            throw new IllegalArgumentException("a certificate of the chain has no encoding", e);
        }
    }

    private static X509CertificateHolder holder(byte[] encoded) {
        try {
            return new X509CertificateHolder(encoded);
        } catch (IOException e) {
            throw new IllegalArgumentException("a certificate of the chain cannot be parsed", e);
        }
    }

    private static void requireMatch(PrivateKey key, Optional<Provider> token, X509Certificate certificate,
            SigningAlgorithm algorithm) {
        boolean matches;
        try {
            byte[] signature = new KeySigner(algorithm, key, token).sign(PROBE);
            Signature check = KeySigner.signature(algorithm, certificate.getPublicKey(), Optional.empty());
            check.initVerify(certificate.getPublicKey());
            check.update(PROBE);
            matches = check.verify(signature);
        } catch (GeneralSecurityException | ProviderException e) {
            throw new IllegalArgumentException("the private key does not sign as the certificate says", e);
        }
        if (!matches) {
            throw new IllegalArgumentException("the private key belongs to another certificate");
        }
    }

    /** The signer's own certificate. */
    public X509Certificate certificate() {
        return chain.getFirst();
    }

    /** The addresses that its certificate names, as {@link CertificateEmails} reads them. */
    public List<EmailAddress> emails() {
        return emails.get();
    }

    /** The signer's certificate and its issuers, as they are put into messages. */
    public List<X509Certificate> chain() {
        return chain;
    }

    PrivateKey privateKey() {
        return privateKey;
    }

    /** The provider of the token that the key does not leave; nothing for a key in memory. */
    Optional<Provider> token() {
        return token;
    }

    /** The chain as Bouncy Castle wants it. */
    List<X509CertificateHolder> holders() {
        return holders;
    }

    /** The chain as it is put into messages. */
    List<byte[]> encodedChain() {
        return encodedChain;
    }

    /**
     * What signs in that way.
     *
     * @throws IllegalArgumentException if the certificate does not allow any digest that we have
     */
    SignedDataWriter writer(DigestAlgorithm digest, RsaPadding padding) {
        Way way = new Way(digest, padding);
        SignedDataWriter known = writers.get(way);
        return known != null ? known : writers.computeIfAbsent(way, unknown ->
                new SignedDataWriter(this, SigningAlgorithm.of(holders.getFirst().getSubjectPublicKeyInfo(), digest, padding)));
    }

    /** Whom the certificate names, for messages. */
    String subject() {
        return subject(certificate());
    }

    private static String subject(X509Certificate certificate) {
        return DistinguishedNames.subject(certificate);
    }

    @Override
    public String toString() {
        return "SigningIdentity[" + subject() + "]";
    }
}
