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
package org.signet.decrypt;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.signet.TemporaryFailureException;
import org.signet.algorithm.CryptoProviders;
import org.signet.cache.Lazy;
import org.signet.cert.CertificateEmails;
import org.signet.cert.DistinguishedNames;
import org.signet.cert.EmailAddress;

/**
 * A private key that opens messages encrypted to its certificate. The key itself is seen by this package alone: it has no getter, and
 * {@code toString} says the certificate's subject only.
 */
public final class DecryptionKey {
    private final PrivateKey privateKey;
    private final X509Certificate certificate;
    private final RecipientHint.KeyIdentifier keyIdentifier;
    private final Optional<Provider> token;
    private final boolean inToken;
    private final Lazy<List<EmailAddress>> emails = new Lazy<>(() -> CertificateEmails.of(certificate()));
    // Made when first asked for, because a token has to be asked. Threads that race make equal ones.
    private volatile Optional<RejectionSecret> rejectionSecret = Optional.empty();

    private DecryptionKey(PrivateKey privateKey, X509Certificate certificate, Optional<Provider> token) {
        this.privateKey = Objects.requireNonNull(privateKey);
        this.certificate = Objects.requireNonNull(certificate);
        this.keyIdentifier = KeyIdentifiers.of(certificate);
        this.token = token;
        this.inToken = token.isPresent() || privateKey.getEncoded() == null;
    }

    /** The key of this certificate. */
    public static DecryptionKey of(PrivateKey privateKey, X509Certificate certificate) {
        return new DecryptionKey(CryptoProviders.standard().converted(privateKey), certificate, Optional.empty());
    }

    /**
     * The key of this certificate, which does not leave its token.
     *
     * @param token does what has to be done with the key; an RSA key is only asked for RSADP (RFC 8017 §5.1.2), as
     *     {@code RSA/ECB/NoPadding}, an elliptic-curve key for {@code ECDH}
     */
    public static DecryptionKey inToken(PrivateKey privateKey, X509Certificate certificate, Provider token) {
        return new DecryptionKey(privateKey, certificate, Optional.of(token));
    }

    /** The certificate that messages are encrypted to. */
    public X509Certificate certificate() {
        return certificate;
    }

    /** The addresses that its certificate names, as {@link CertificateEmails} reads them. */
    public List<EmailAddress> emails() {
        return emails.get();
    }

    /** Every way in which a message may name this key's certificate. */
    public List<RecipientHint> hints() {
        RecipientHint name = new RecipientHint.IssuerAndSerial(certificate.getIssuerX500Principal(), certificate.getSerialNumber());
        return List.of(name, keyIdentifier);
    }

    /** Whether the hint names this key's certificate. */
    public boolean answersTo(RecipientHint hint) {
        return hints().contains(hint);
    }

    PrivateKey privateKey() {
        return privateKey;
    }

    /** The token's provider; nothing for a key in memory, and for one whose provider JCA finds. */
    Optional<Provider> token() {
        return token;
    }

    /** Whether the key does not leave its token: then what goes wrong with it is the token's failure, not the message's. */
    boolean isInToken() {
        return inToken;
    }

    RejectionSecret rejectionSecret() throws GeneralSecurityException, TemporaryFailureException {
        if (rejectionSecret.isEmpty()) {
            rejectionSecret = Optional.of(RejectionSecret.of(this));
        }
        return rejectionSecret.get();
    }

    @Override
    public String toString() {
        return "DecryptionKey[" + DistinguishedNames.subject(certificate) + "]";
    }
}
