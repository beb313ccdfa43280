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
package org.signet.it.conformance;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A message as it arrives.
 *
 * @param message as it was sent
 * @param opening what opens it first, if it is encrypted
 */
record Received(byte[] message, Optional<Opening> opening) {
    /**
     * A key.
     *
     * @param key file with the private key and its certificate
     * @param passwordFile file with the password of that file
     */
    record Opening(Path key, Path passwordFile) {
    }

    static Received of(byte[] message) {
        return new Received(message, Optional.empty());
    }
}
