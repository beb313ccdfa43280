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

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.oiw.OIWObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;

/** The message digests that occur in S/MIME, with every name they go by. Whether one is acceptable is a policy's business. */
public enum DigestAlgorithm implements NamedAlgorithm {
    MD5(PKCSObjectIdentifiers.md5, "MD5", "md5", 16),
    SHA1(OIWObjectIdentifiers.idSHA1, "SHA-1", "sha-1", 20),
    SHA224(NISTObjectIdentifiers.id_sha224, "SHA-224", "sha-224", 28),
    SHA256(NISTObjectIdentifiers.id_sha256, "SHA-256", "sha-256", 32),
    SHA384(NISTObjectIdentifiers.id_sha384, "SHA-384", "sha-384", 48),
    SHA512(NISTObjectIdentifiers.id_sha512, "SHA-512", "sha-512", 64),
    SHA3_256(NISTObjectIdentifiers.id_sha3_256, "SHA3-256", "sha3-256", 32),
    SHA3_384(NISTObjectIdentifiers.id_sha3_384, "SHA3-384", "sha3-384", 48),
    SHA3_512(NISTObjectIdentifiers.id_sha3_512, "SHA3-512", "sha3-512", 64);

    private final ASN1ObjectIdentifier oid;
    private final String jcaName;
    private final String micalg;
    private final int length;

    DigestAlgorithm(ASN1ObjectIdentifier oid, String jcaName, String micalg, int length) {
        this.oid = oid;
        this.jcaName = jcaName;
        this.micalg = micalg;
        this.length = length;
    }

    /** The digest with that object identifier. */
    public static Optional<DigestAlgorithm> of(ASN1ObjectIdentifier oid) {
        for (DigestAlgorithm digest : values()) {
            if (digest.oid.equals(oid)) {
                return Optional.of(digest);
            }
        }
        return Optional.empty();
    }

    /** Its object identifier. */
    public ASN1ObjectIdentifier oid() {
        return oid;
    }

    /** Its name for {@link java.security.MessageDigest}, as {@code SHA-256}. */
    public String jcaName() {
        return jcaName;
    }

    /** Its name in the micalg parameter of multipart/signed (RFC 8551 §3.5.3.2), as {@code sha-256}. */
    public String micalg() {
        return micalg;
    }

    /** Its name in configuration and on the command line, as {@code sha256}. */
    @Override
    public String label() {
        return micalg.replaceFirst("^sha-", "sha");
    }

    /** Bytes of its value. */
    public int length() {
        return length;
    }

    /** An engine that computes it, ready to be fed; for one thread. */
    public MessageDigest engine() {
        try {
            return MessageDigest.getInstance(jcaName, CryptoProviders.standard().digest(this));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Bouncy Castle has every digest of our table", e);
        }
    }

    /** Its value of these bytes. */
    public byte[] hash(byte[] bytes) {
        return engine().digest(bytes);
    }
}
