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

import java.util.Optional;
import org.signet.TemporaryFailureException;

/** The content key as a message holds it, encrypted for one recipient. */
sealed interface EncryptedKey permits TransportedKey, AgreedKey {
    /** How the message names the recipient. */
    RecipientHint hint();

    /**
     * The content key, if this key opens it.
     *
     * @param length bytes of the content key: one of another length is none
     * @throws TemporaryFailureException if the key is in a token that cannot be used now
     */
    Optional<byte[]> open(DecryptionKey key, int length) throws TemporaryFailureException;
}
