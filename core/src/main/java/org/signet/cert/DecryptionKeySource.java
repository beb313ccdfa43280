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
package org.signet.cert;

import java.util.List;
import org.signet.TemporaryFailureException;
import org.signet.decrypt.DecryptionKey;
import org.signet.decrypt.RecipientHint;

/** Where keys to decrypt with come from; keys of expired certificates are among them. */
@FunctionalInterface
public interface DecryptionKeySource {
    /**
     * The keys that this hint of a message may mean; an empty list where none is known.
     *
     * @throws TemporaryFailureException if it could not be found out
     */
    List<DecryptionKey> find(RecipientHint hint) throws TemporaryFailureException;
}
