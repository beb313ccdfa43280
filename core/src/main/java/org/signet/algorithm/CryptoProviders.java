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
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.signet.ConfigurationException;

/**
 * Which JCA provider does the arithmetic, by algorithm, as {@link ProviderChoice} says.
 *
 * <p>Instances are held here. The JVM's list of providers is neither changed nor searched, since other programs in the server rely on
 * it. Providers are asked once for each algorithm.
 */
public final class CryptoProviders {
    private final Provider bouncyCastle;
    private final ProviderOrder order;
    private final Map<DigestAlgorithm, Provider> digests = new EnumMap<>(DigestAlgorithm.class);
    // Filled as algorithms are met, which are those that our code has names for.
    private final Map<Operation, Map<String, List<Engine>>> engines = new EnumMap<>(Operation.class);

    private CryptoProviders(ProviderOrder order, Provider bouncyCastle) {
        this.order = order;
        this.bouncyCastle = bouncyCastle;
        for (Operation operation : Operation.values()) {
            engines.put(operation, new ConcurrentHashMap<>());
        }
        for (DigestAlgorithm algorithm : DigestAlgorithm.values()) {
            digests.put(algorithm, first(Operation.DIGEST, algorithm.jcaName()));
        }
    }

    /**
     * The providers of this JVM.
     *
     * @throws ConfigurationException each time, if the system property {@value ProviderChoice#PROPERTY} says something that is no
     *     choice, or asks for a provider that cannot be had
     */
    public static CryptoProviders standard() {
        return StandardProviders.get();
    }

    /**
     * The providers for that choice.
     *
     * @throws ConfigurationException if that provider is asked for and cannot be had
     */
    static CryptoProviders of(ProviderChoice choice, Corretto corretto) {
        Provider bouncyCastle = new BouncyCastleProvider();
        return new CryptoProviders(new ProviderOrder(choice, corretto, bouncyCastle), bouncyCastle);
    }

    /** Bouncy Castle: for certificates and their paths, old ways of encrypting files, and whatever else no other provider has. */
    public Provider bouncyCastle() {
        return bouncyCastle;
    }

    /** For message digests. */
    public Provider digest(DigestAlgorithm algorithm) {
        return digests.get(algorithm);
    }

    /** For a JCA message authentication code such as {@code HmacSHA256}. */
    public Provider mac(String jcaName) {
        return first(Operation.MAC, jcaName);
    }

    /** For a JCA cipher such as {@code AES/CBC/PKCS5Padding}, with a secret key. */
    public Provider cipher(String transformation) {
        return first(Operation.CIPHER, transformation);
    }

    /** For a JCA cipher such as {@code RSA/ECB/NoPadding}, with a key that does not live in a token. */
    public Provider cipher(String transformation, Key key) {
        return first(Operation.CIPHER, transformation, key);
    }

    /**
     * For a JCA signature algorithm such as {@code SHA256withRSA}, with a key that does not live in a token.
     *
     * @param pss the parameters of RSASSA-PSS, of which not every provider has all
     */
    public Provider signature(String jcaName, Optional<PSSParameterSpec> pss, Key key) {
        return pss.isEmpty() ? first(Operation.SIGNATURE, jcaName, key)
                : first(Operation.PSS, pss.get().getDigestAlgorithm() + "/" + maskDigest(pss.get()), key);
    }

    private static String maskDigest(PSSParameterSpec pss) {
        return ((MGF1ParameterSpec) pss.getMGFParameters()).getDigestAlgorithm();
    }

    /** For {@code ECDH} or {@code X25519}, with a key that does not live in a token. */
    public Provider keyAgreement(String jcaName, Key key) {
        return first(Operation.KEY_AGREEMENT, jcaName, key);
    }

    /** For generating a pair of keys, {@code EC} or {@code X25519}, that agrees on secrets with that other key. */
    public Provider keyPairs(String jcaName, Key peer) {
        return first(Operation.KEY_PAIRS, jcaName, peer);
    }

    /** For reading a public key, {@code EC} or {@code X25519}, that agrees on secrets with that other key. */
    public Provider keyFactory(String jcaName, Key peer) {
        return first(Operation.KEY_FACTORY, jcaName, peer);
    }

    /**
     * The key in the form of the provider that works with keys of its kind, for a key that is used again and again; the key itself where
     * no provider can read it.
     */
    public PublicKey converted(PublicKey key) {
        return KeyKind.of(key).map(kind -> converter(kind).convert(key, kind.factory())).orElse(key);
    }

    /** The same of a private key; one that does not leave its token stays as it is. */
    public PrivateKey converted(PrivateKey key) {
        return KeyKind.of(key).map(kind -> converter(kind).convert(key, kind.factory())).orElse(key);
    }

    private KeyConverter converter(KeyKind kind) {
        return new KeyConverter(able(kind.operation(), kind.algorithm()), able(Operation.KEY_FACTORY, kind.factory()));
    }

    /** Who does what, for the log and for people who ask. */
    public List<ProviderDuty> duties() {
        return ProviderDuty.all(this::able);
    }

    private Provider first(Operation operation, String algorithm) {
        List<Engine> able = able(operation, algorithm);
        return able.isEmpty() ? bouncyCastle : able.getFirst().provider();
    }

    private Provider first(Operation operation, String algorithm, Key key) {
        for (Engine engine : able(operation, algorithm)) {
            if (engine.takes().test(key)) {
                return engine.provider();
            }
        }
        return bouncyCastle;
    }

    private List<Engine> able(Operation operation, String algorithm) {
        Map<String, List<Engine>> known = engines.get(operation);
        List<Engine> able = known.get(algorithm);
        return able != null ? able : known.computeIfAbsent(algorithm, name -> order.of(operation, name));
    }
}
