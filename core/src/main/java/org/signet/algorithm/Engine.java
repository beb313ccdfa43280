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

import java.math.BigInteger;
import java.security.Key;
import java.security.Provider;
import java.security.interfaces.DSAKey;
import java.security.interfaces.ECKey;
import java.security.interfaces.EdECKey;
import java.security.interfaces.RSAKey;
import java.security.spec.NamedParameterSpec;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bouncycastle.asn1.sec.SECObjectIdentifiers;
import org.bouncycastle.crypto.ec.CustomNamedCurves;

/**
 * Somebody who does arithmetic.
 *
 * @param name for people
 * @param provider does it
 * @param owns the keys that it has made
 * @param takes the keys that it may be given
 */
record Engine(String name, Provider provider, Predicate<Key> owns, Predicate<Key> takes) {
    /** Of P-256, P-384 and P-521. */
    private static final Set<BigInteger> ORDERS_OF_JDK = Stream.of(SECObjectIdentifiers.secp256r1, SECObjectIdentifiers.secp384r1,
            SECObjectIdentifiers.secp521r1).map(curve -> CustomNamedCurves.getByOID(curve).getN()).collect(Collectors.toUnmodifiableSet());

    /** Bouncy Castle, wherever its packages have been moved to. It comes last, and gets whatever nobody else has taken. */
    static Engine bouncyCastle(Provider provider) {
        String root = provider.getClass().getPackageName().replaceFirst("jce\\.provider$", "");
        return new Engine("Bouncy Castle " + provider.getVersionStr(), provider,
                key -> key.getClass().getPackageName().startsWith(root), key -> true);
    }

    /** One of the JDK's. It reads keys on many elliptic curves, and computes on three. */
    static Engine jdk(Provider provider) {
        return new Engine("JDK " + Runtime.version().feature(), provider, Engine::isOfJdk,
                key -> key instanceof RSAKey || key instanceof DSAKey || isOfJdk(key) && !isOnOtherCurve(key));
    }

    /**
     * Amazon's. It would take the keys of others and convert them each time; those that it cannot convert (brainpool curves, strange RSA
     * exponents) it would refuse when a message is already there.
     */
    static Engine corretto(Provider provider) {
        String own = provider.getClass().getPackageName();
        Predicate<Key> owns = key -> key.getClass().getPackageName().equals(own);
        return new Engine(Corretto.NAME + " " + provider.getVersionStr(), provider, owns, owns.or(Engine::isEd25519OfJdk));
    }

    /** Of which it has no form of its own, unless it is told so; it converts them faster than others compute. */
    private static boolean isEd25519OfJdk(Key key) {
        return key instanceof EdECKey edwards && isOfJdk(key)
                && NamedParameterSpec.ED25519.getName().equals(edwards.getParams().getName());
    }

    private static boolean isOnOtherCurve(Key key) {
        return key instanceof ECKey elliptic && !ORDERS_OF_JDK.contains(elliptic.getParams().getOrder());
    }

    private static boolean isOfJdk(Key key) {
        ClassLoader loader = key.getClass().getClassLoader();
        return loader == null || loader.equals(ClassLoader.getPlatformClassLoader());
    }
}
