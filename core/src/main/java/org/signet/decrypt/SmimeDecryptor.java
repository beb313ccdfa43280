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

import java.io.IOException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.signet.MalformedMessageException;
import org.signet.TemporaryFailureException;
import org.signet.cert.DecryptionKeySource;
import org.signet.mime.MimeEntity;
import org.signet.mime.Workspace;

/**
 * Decrypts messages (RFC 8551 §3.3, §3.4).
 *
 * <p>Only a message that is encrypted as a whole is decrypted, never a part inside a multipart: whoever puts somebody's ciphertext beside
 * other parts wants to read it in the answer, or to send it home from the HTML around it. A signature around the whole ciphertext is
 * taken off with it. What was decrypted may be encrypted again, and so on; a signature inside stays as it is, byte for byte.
 *
 * <p>May be used by many threads.
 */
public final class SmimeDecryptor {
    /** Layers that a message may have, signatures around encryption included: 5. */
    public static final int DEFAULT_MAX_LAYERS = 5;

    private final DecryptionKeySource keys;
    private final int maxLayers;

    /** A decryptor with these keys, for messages of at most {@link #DEFAULT_MAX_LAYERS} layers. */
    public SmimeDecryptor(DecryptionKeySource keys) {
        this(keys, DEFAULT_MAX_LAYERS);
    }

    /**
     * A decryptor with these keys.
     *
     * @param maxLayers how many layers are opened; a message that has more is malformed
     */
    public SmimeDecryptor(DecryptionKeySource keys, int maxLayers) {
        this.keys = Objects.requireNonNull(keys);
        this.maxLayers = maxLayers;
        if (maxLayers < 1) {
            throw new IllegalArgumentException("a decryptor opens at least one layer");
        }
    }

    /**
     * Decrypts a message, all layers of it. A layer inside that is encrypted for others only, or cannot be read, ends it: then the entity
     * that is given back is itself encrypted.
     *
     * @param workspace what is given back can be read until it is closed
     * @throws TemporaryFailureException if the keys could not be looked up
     * @throws IOException if the message cannot be read or the workspace fails
     */
    public DecryptionResult decrypt(MimeEntity message, Workspace workspace) throws IOException, TemporaryFailureException {
        EnvelopeOpener opener = new EnvelopeOpener(keys, workspace);
        List<Layer> layers = new ArrayList<>();
        List<X509Certificate> used = new ArrayList<>();
        Optional<MimeEntity> decrypted = Optional.empty();
        MimeEntity current = message;
        try {
            while (true) {
                Optional<EncryptedRoot> root = EncryptedRoot.find(current, workspace, maxLayers);
                if (root.isEmpty()) {
                    return decrypted.isEmpty() ? new DecryptionResult.NotEncrypted()
                            : new DecryptionResult.Decrypted(decrypted.get(), layers, used);
                }
                if (layers.size() + root.get().depth() > maxLayers) {
                    return new DecryptionResult.Malformed("the message has more than " + maxLayers + " layers of S/MIME");
                }
                DecryptionResult opened = opener.open(root.get().entity());
                if (!(opened instanceof DecryptionResult.Decrypted inner)) {
                    boolean leftAsItIs = decrypted.isPresent() && !(opened instanceof DecryptionResult.Failed);
                    return leftAsItIs ? new DecryptionResult.Decrypted(decrypted.get(), layers, used) : opened;
                }
                layers.addAll(root.get().signatures());
                layers.addAll(inner.layers());
                used.addAll(inner.keys());
                decrypted = Optional.of(inner.entity());
                current = inner.entity();
            }
        } catch (MalformedMessageException malformed) {
            return new DecryptionResult.Malformed(malformed.getMessage());
        }
    }
}
