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

import java.security.Key;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.PublicKey;
import java.security.Security;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/**
 * Which JCA provider does the arithmetic: the JDK's own for RSA, AES and SHA, where it uses the processor's instructions; Bouncy Castle
 * for elliptic curves, Ed25519 and X25519, where it is several times faster, and for all that the JDK lacks.
 *
 * <p>Instances are held here. The JVM's list of providers is neither changed nor searched for Bouncy Castle, since other programs in
 * the server rely on it. Each algorithm is looked up once.
 */
public final class CryptoProviders {
    private static final CryptoProviders STANDARD = new CryptoProviders(new BouncyCastleProvider());

    private final Provider bouncyCastle;
    private final Map<DigestAlgorithm, Provider> digests = new EnumMap<>(DigestAlgorithm.class);
    private final Map<String, Provider> signatures = new ConcurrentHashMap<>();
    private final Map<String, Provider> ciphers = new ConcurrentHashMap<>();

    private CryptoProviders(Provider bouncyCastle) {
        this.bouncyCastle = bouncyCastle;
        for (DigestAlgorithm algorithm : DigestAlgorithm.values()) {
            digests.put(algorithm, jdk("SUN", "MessageDigest", algorithm.jcaName()));
        }
    }

    /** The providers as described above. */
    public static CryptoProviders standard() {
        return STANDARD;
    }

    /** Bouncy Castle, for all that the others lack. */
    public Provider bouncyCastle() {
        return bouncyCastle;
    }

    /** For message digests. */
    public Provider digest(DigestAlgorithm algorithm) {
        return digests.get(algorithm);
    }

    /** For a JCA message authentication code such as {@code HmacSHA256}. */
    public Provider mac(String jcaName) {
        return bouncyCastle;
    }

    /** For a JCA signature algorithm such as {@code SHA256withRSA} or {@code RSASSA-PSS}, with a key that does not live in a token. */
    public Provider signature(String jcaName, Key key) {
        return signatures.computeIfAbsent(jcaName, name -> name.endsWith("withRSA") || name.equals("RSASSA-PSS")
                ? jdk("SunRsaSign", "Signature", name) : bouncyCastle);
    }

    /** For a JCA cipher such as {@code AES/CBC/PKCS5Padding}, of which the first part is looked at. */
    public Provider cipher(String transformation) {
        return ciphers.computeIfAbsent(transformation, name -> {
            String algorithm = name.split("/", 2)[0];
            return algorithm.equals("AES") || algorithm.equals("RSA") ? jdk("SunJCE", "Cipher", algorithm) : bouncyCastle;
        });
    }

    /** For a JCA cipher such as {@code RSA/ECB/NoPadding}, with a key that does not live in a token. */
    public Provider cipher(String transformation, Key key) {
        return cipher(transformation);
    }

    /** For {@code ECDH} or {@code X25519}, with a key that does not live in a token. */
    public Provider keyAgreement(String jcaName, Key key) {
        return bouncyCastle;
    }

    /** For generating a pair of keys, {@code EC} or {@code X25519}, that agrees on secrets with that other key. */
    public Provider keyPairs(String jcaName, Key peer) {
        return bouncyCastle;
    }

    /** For reading a public key, {@code EC} or {@code X25519}, that agrees on secrets with that other key. */
    public Provider keyFactory(String jcaName, Key peer) {
        return bouncyCastle;
    }

    /**
     * The key in the form of the provider that works with keys of its kind, for a key that is used again and again; the key itself where
     * it is in that form, or that provider cannot read it.
     */
    public PublicKey converted(PublicKey key) {
        return KeyConverter.convert(key, keyProvider(key));
    }

    /** The same of a private key; one that does not leave its token stays as it is. */
    public PrivateKey converted(PrivateKey key) {
        return KeyConverter.convert(key, keyProvider(key));
    }

    private Provider keyProvider(Key key) {
        return key.getAlgorithm().startsWith("RSA") ? signature("SHA256withRSA", key) : bouncyCastle;
    }

    private Provider jdk(String name, String service, String algorithm) {
        Provider provider = Security.getProvider(name);
        return provider != null && provider.getService(service, algorithm) != null ? provider : bouncyCastle;
    }
}
