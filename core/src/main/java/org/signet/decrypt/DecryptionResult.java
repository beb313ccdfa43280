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

import java.security.cert.X509Certificate;
import java.util.List;
import org.signet.mime.MimeEntity;

/** What became of a message that was to be decrypted. */
public sealed interface DecryptionResult {
    /** The root of the message is not encrypted. */
    record NotEncrypted() implements DecryptionResult {
    }

    /**
     * The message was opened.
     *
     * @param entity the MIME entity that was encrypted, byte for byte; readable until the workspace is closed
     * @param layers the layers taken off, the outermost first
     * @param keys the certificates of the keys that opened it, one for each encrypted layer
     */
    record Decrypted(MimeEntity entity, List<Layer> layers, List<X509Certificate> keys) implements DecryptionResult {
        public Decrypted {
            layers = List.copyOf(layers);
            keys = List.copyOf(keys);
        }

        /** Whether every encrypted layer that was opened proves that its content is unaltered. */
        public boolean authenticated() {
            return layers.stream().filter(layer -> layer.type().isEncrypted()).allMatch(Layer::authenticated);
        }
    }

    /**
     * The message is encrypted, and none of the keys is one that it was encrypted to.
     *
     * @param hints the keys that would open it
     */
    record NoKey(List<RecipientHint> hints) implements DecryptionResult {
        public NoKey {
            hints = List.copyOf(hints);
        }
    }

    /** A key was there and the message did not open. Deliberately the same for every reason, so that nobody learns from it. */
    record Failed() implements DecryptionResult {
    }

    /**
     * The structure cannot be read, or names an algorithm that is not accepted; found out without any key.
     *
     * @param why in words for an administrator
     */
    record Malformed(String why) implements DecryptionResult {
    }
}
