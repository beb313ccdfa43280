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
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.signet.MalformedMessageException;
import org.signet.TemporaryFailureException;
import org.signet.cert.DecryptionKeySource;
import org.signet.cms.EnvelopeReader;
import org.signet.mime.CmsBody;
import org.signet.mime.Content;
import org.signet.mime.MimeEntity;
import org.signet.mime.SmimeType;
import org.signet.mime.Workspace;

/**
 * Opens one encrypted layer. That an envelope cannot be read is said whatever the keys; beside it there is one failure only, whatever the
 * reason.
 */
final class EnvelopeOpener {
    /** A message may name the same key a thousand times, and each time costs a private-key operation and a copy of the content. */
    private static final int MAX_ATTEMPTS = 8;

    /** Of base64, which most messages are in. */
    private static final int CHARACTERS_PER_LINE = 78;
    private static final int BYTES_PER_LINE = 57;

    private final DecryptionKeySource keys;
    private final Workspace workspace;

    EnvelopeOpener(DecryptionKeySource keys, Workspace workspace) {
        this.keys = keys;
        this.workspace = workspace;
    }

    /**
     * Opens the layer.
     *
     * @return any result but {@code NotEncrypted}; {@code Decrypted} with this one layer
     */
    DecryptionResult open(MimeEntity entity) throws IOException, TemporaryFailureException {
        try {
            return openEnvelope(entity);
        } catch (MalformedMessageException malformed) {
            return new DecryptionResult.Malformed(malformed.getMessage());
        }
    }

    private DecryptionResult openEnvelope(MimeEntity entity) throws IOException, TemporaryFailureException, MalformedMessageException {
        try (InputStream cms = CmsBody.open(entity)) {
            EnvelopeReader envelope = EnvelopeReader.open(cms);
            Recipients recipients = RecipientReader.read(envelope.recipients());
            ContentAlgorithm algorithm = ContentAlgorithm.of(envelope.contentAlgorithm(), envelope.isAuthenticated());
            EnvelopedContent content = content(entity, envelope, algorithm);
            List<Candidate> candidates = candidates(recipients.encryptedKeys());
            SmimeType type = envelope.isAuthenticated() ? SmimeType.AUTH_ENVELOPED : SmimeType.ENVELOPED;
            Layer layer = new Layer(type, algorithm.cipher().label(), algorithm.cipher().isAuthenticated());
            Optional<DecryptionResult> opened = firstOpened(candidates, algorithm.cipher().keyLength(), content, layer);
            if (opened.isPresent()) {
                return opened.get();
            }
            content.requireReadable();
            return candidates.isEmpty() ? new DecryptionResult.NoKey(recipients.hints()) : new DecryptionResult.Failed();
        }
    }

    private EnvelopedContent content(MimeEntity entity, EnvelopeReader envelope, ContentAlgorithm algorithm)
            throws IOException, MalformedMessageException {
        long expected = entity.body().size() / CHARACTERS_PER_LINE * BYTES_PER_LINE;
        for (byte[] recipient : envelope.recipients()) {
            expected -= recipient.length;
        }
        return algorithm.cipher().isAuthenticated() ? GcmContent.read(envelope, algorithm, workspace, Math.max(expected, 0))
                : new CbcContent(entity, envelope, algorithm, workspace, Math.max(expected, 0));
    }

    private List<Candidate> candidates(List<EncryptedKey> encryptedKeys) throws TemporaryFailureException {
        List<Candidate> candidates = new ArrayList<>();
        for (EncryptedKey encryptedKey : encryptedKeys) {
            for (DecryptionKey key : keys.find(encryptedKey.hint())) {
                if (candidates.size() < MAX_ATTEMPTS) {
                    candidates.add(new Candidate(encryptedKey, key));
                }
            }
        }
        return candidates;
    }

    private Optional<DecryptionResult> firstOpened(List<Candidate> candidates, int keyLength, EnvelopedContent content, Layer layer)
            throws IOException, TemporaryFailureException, MalformedMessageException {
        for (Candidate candidate : candidates) {
            Optional<byte[]> contentKey = candidate.encryptedKey().open(candidate.key(), keyLength);
            if (contentKey.isPresent()) {
                Optional<Content> decrypted = decrypt(content, contentKey.get());
                if (decrypted.isPresent()) {
                    return Optional.of(entity(decrypted.get()).<DecryptionResult>map(entity ->
                            new DecryptionResult.Decrypted(entity, List.of(layer), List.of(candidate.key().certificate())))
                            .orElseGet(DecryptionResult.Failed::new));
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Content> decrypt(EnvelopedContent content, byte[] key) throws IOException, MalformedMessageException {
        try {
            return content.decrypt(key);
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    private static Optional<MimeEntity> entity(Content content) throws IOException {
        try {
            return Optional.of(MimeEntity.of(content));
        } catch (MalformedMessageException noEntity) {
            return Optional.empty();
        }
    }

    private record Candidate(EncryptedKey encryptedKey, DecryptionKey key) {
    }
}
