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

import java.util.List;
import java.util.function.BiFunction;

/**
 * What one provider does.
 *
 * @param work the work, as {@code RSA}
 * @param provider who does it, as {@code JDK 25}
 */
public record ProviderDuty(String work, String provider) {
    private record Work(String name, Operation operation, String algorithm) {
    }

    private static final List<Work> WORKS = List.of(
            new Work("SHA", Operation.DIGEST, "SHA-256"),
            new Work("RSA signatures", Operation.SIGNATURE, "SHA256withRSA"),
            new Work("RSA encryption", Operation.CIPHER, "RSA/ECB/NoPadding"),
            new Work("ECDSA", Operation.SIGNATURE, "SHA256withECDSA"),
            new Work("Ed25519", Operation.SIGNATURE, "Ed25519"),
            new Work("ECDH", Operation.KEY_AGREEMENT, "ECDH"),
            new Work("X25519", Operation.KEY_AGREEMENT, "X25519"),
            new Work("AES-CBC", Operation.CIPHER, "AES/CBC/PKCS5Padding"),
            new Work("AES-GCM", Operation.CIPHER, "AES/GCM/NoPadding"),
            new Work("AES key wrap", Operation.CIPHER, "AES/KW/NoPadding"));

    static List<ProviderDuty> all(BiFunction<Operation, String, List<Engine>> able) {
        return WORKS.stream().flatMap(work -> able.apply(work.operation(), work.algorithm()).stream().limit(1)
                .map(engine -> new ProviderDuty(work.name(), engine.name()))).toList();
    }
}
