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
package org.signet.it.server.load;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.signet.SmimeException;
import org.signet.cert.TrustAnchors;
import org.signet.decrypt.DecryptionKey;
import org.signet.decrypt.DecryptionKeys;
import org.signet.decrypt.DecryptionResult;
import org.signet.decrypt.SmimeDecryptor;
import org.signet.mime.MimeEntity;
import org.signet.mime.Workspace;
import org.signet.testkit.TestIdentity;
import org.signet.verify.SmimeVerifier;
import org.signet.verify.VerificationPolicy;
import org.signet.verify.VerificationResult;

/** Opens mails as the server of a recipient does that has Signet too. */
final class SignetSample implements Sample {

    private final People people;
    private final SmimeVerifier verifier;

    SignetSample(People people) {
        this.people = people;
        this.verifier = new SmimeVerifier(VerificationPolicy.of(TrustAnchors.of(List.of(people.authority().rootCertificate()))));
    }

    @Override
    public Optional<String> problemOf(LoadMail mail, byte[] message, byte[] expected) {
        try (Workspace workspace = Workspace.open()) {
            MimeEntity entity = MimeEntity.read(new ByteArrayInputStream(message), workspace);
            if (mail.treatment().encrypts()) {
                if (!(decryptor(people.recipient(mail)).decrypt(entity, workspace) instanceof DecryptionResult.Decrypted decrypted)) {
                    return Optional.of("cannot be decrypted");
                }
                entity = entity.withContentOf(decrypted.entity());
            }
            if (mail.treatment().signs() && !(verifier.verify(entity, workspace) instanceof VerificationResult.Valid)) {
                return Optional.of("has no good signature");
            }
            ByteArrayOutputStream opened = new ByteArrayOutputStream();
            entity.writeTo(opened);
            return RawMail.of(opened.toByteArray()).contains(expected) ? Optional.empty() : Optional.of("has other content");
        } catch (IOException | SmimeException e) {
            return Optional.of("cannot be opened: " + e.getMessage());
        }
    }

    private static SmimeDecryptor decryptor(TestIdentity recipient) throws SmimeException {
        return new SmimeDecryptor(DecryptionKeys.of(DecryptionKey.of(recipient.privateKey(), recipient.certificate())));
    }
}
