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
package org.signet.inspect;

import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.operator.DefaultAlgorithmNameFinder;
import org.signet.algorithm.DigestAlgorithm;
import org.signet.encrypt.ContentCipher;

/** Names of algorithms for people: ours where we have one, else Bouncy Castle's, else the object identifier. */
final class AlgorithmNames {
    private AlgorithmNames() {
    }

    static String of(ASN1ObjectIdentifier oid) {
        return Stream.of(ContentCipher.values()).filter(cipher -> cipher.oid().equals(oid)).map(ContentCipher::label).findFirst()
                .or(() -> DigestAlgorithm.of(oid).map(DigestAlgorithm::label))
                .orElseGet(() -> new DefaultAlgorithmNameFinder().getAlgorithmName(oid));
    }
}
