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
package org.signet.testkit;

import java.security.KeyPair;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * RSA key pairs that live as long as the JVM, because making one costs a tenth of a second and more.
 *
 * <p>A pair is found again by its owner's name: alice of "Test Root" has the same key in every test class, and bob another one.
 */
final class RsaKeyCache {

    private static final Map<Owner, KeyPair> PAIRS = new ConcurrentHashMap<>();

    private RsaKeyCache() {
    }

    /** The pair of this owner, made at the first call. {@code nth} tells apart the keys of one owner in one PKI. */
    static KeyPair pairOf(KeySpec spec, String owner, int nth) {
        return PAIRS.computeIfAbsent(new Owner(spec, owner, nth), missing -> spec.generate());
    }

    private record Owner(KeySpec spec, String name, int nth) {
    }
}
