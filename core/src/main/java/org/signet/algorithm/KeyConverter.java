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
import java.security.Key;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Gives a key the form that it has in the provider that works with it: doing so once is cheaper than at every use.
 *
 * @param engines those who can do what is done with the key, the best first
 * @param makers those who can read it
 */
record KeyConverter(List<Engine> engines, List<Engine> makers) {
    private static final String X509 = "X.509";
    private static final String PKCS8 = "PKCS#8";

    @FunctionalInterface
    private interface Reading<K> {
        K with(KeyFactory factory) throws GeneralSecurityException;
    }

    /** The key as the best engine that can have it wants it; the key itself where none can read it. */
    PublicKey convert(PublicKey key, String algorithm) {
        byte[] encoded = key.getEncoded();
        return encoded == null || !X509.equals(key.getFormat()) ? key
                : convert(key, algorithm, factory -> factory.generatePublic(new X509EncodedKeySpec(encoded)));
    }

    /** The same of a private key; one that does not leave its token stays as it is. */
    PrivateKey convert(PrivateKey key, String algorithm) {
        byte[] encoded = key.getEncoded();
        if (encoded == null || !PKCS8.equals(key.getFormat())) {
            return key;
        }
        try {
            return convert(key, algorithm, factory -> factory.generatePrivate(new PKCS8EncodedKeySpec(encoded)));
        } finally {
            Arrays.fill(encoded, (byte) 0);
        }
    }

    private <K extends Key> K convert(K key, String algorithm, Reading<K> reading) {
        if (engines.stream().limit(1).anyMatch(best -> best.owns().and(best.takes()).test(key))) {
            return key;
        }
        for (Engine engine : engines) {
            for (Engine maker : Stream.concat(Stream.of(engine).filter(makers::contains), makers.stream()).distinct().toList()) {
                Optional<K> form = read(maker, algorithm, reading).filter(engine.takes());
                if (form.isPresent()) {
                    return form.get();
                }
            }
        }
        return key;
    }

    private static <K> Optional<K> read(Engine maker, String algorithm, Reading<K> reading) {
        try {
            return Optional.of(reading.with(KeyFactory.getInstance(algorithm, maker.provider())));
        } catch (GeneralSecurityException | IllegalArgumentException | IllegalStateException notTaken) {
            return Optional.empty();
        }
    }
}
