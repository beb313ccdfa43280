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

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import org.signet.MalformedMessageException;
import org.signet.TemporaryFailureException;
import org.signet.encrypt.ContentCipher;
import org.signet.encrypt.EncryptionPolicy;
import org.signet.encrypt.SmimeEncryptor;
import org.signet.mime.Content;
import org.signet.mime.MimeEntity;
import org.signet.mime.Workspace;
import org.signet.testkit.TestIdentity;

/** Short words for what the tests of encryption and decryption do with whole mails as bytes. */
public final class Letters {
    private Letters() {
    }

    /** The mail, encrypted by us. */
    public static byte[] encrypted(byte[] mail, EncryptionPolicy policy, TestIdentity... recipients) {
        try (Workspace workspace = Workspace.open()) {
            List<X509Certificate> certificates = Arrays.stream(recipients).map(TestIdentity::certificate).toList();
            return bytes(new SmimeEncryptor(policy).encrypt(entity(mail), certificates, workspace));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The mail, encrypted by us with that cipher. */
    public static byte[] encrypted(byte[] mail, ContentCipher cipher, TestIdentity... recipients) {
        return encrypted(mail, EncryptionPolicy.STANDARD.withCipher(cipher), recipients);
    }

    /** What decrypting the mail with these people's keys comes to; of what was decrypted nothing but the facts can be read. */
    public static DecryptionResult decrypt(byte[] mail, TestIdentity... owners) {
        return decrypt(mail, new SmimeDecryptor(keys(owners)));
    }

    /** What decrypting the mail comes to; of what was decrypted nothing but the facts can be read. */
    public static DecryptionResult decrypt(byte[] mail, SmimeDecryptor decryptor) {
        try (Workspace workspace = Workspace.open()) {
            return decryptor.decrypt(entity(mail), workspace);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (TemporaryFailureException e) {
            throw new AssertionError(e);
        }
    }

    /** The bytes that decrypting the mail with these people's keys gives; fails where it gives none. */
    public static byte[] decrypted(byte[] mail, TestIdentity... owners) {
        try (Workspace workspace = Workspace.open()) {
            DecryptionResult result = new SmimeDecryptor(keys(owners)).decrypt(entity(mail), workspace);
            if (result instanceof DecryptionResult.Decrypted decrypted) {
                return bytes(decrypted.entity());
            }
            throw new AssertionError("not decrypted: " + result);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (TemporaryFailureException e) {
            throw new AssertionError(e);
        }
    }

    /** The keys of these people. */
    public static DecryptionKeys keys(TestIdentity... owners) {
        return DecryptionKeys.of(Arrays.stream(owners).map(Letters::key).toList());
    }

    /** The key of that person. */
    public static DecryptionKey key(TestIdentity owner) {
        return DecryptionKey.of(owner.privateKey(), owner.certificate());
    }

    /** The mail as an entity in memory. */
    public static MimeEntity entity(byte[] mail) {
        try {
            return MimeEntity.of(Content.of(mail));
        } catch (IOException | MalformedMessageException e) {
            throw new AssertionError(e);
        }
    }

    /** All bytes of an entity. */
    public static byte[] bytes(MimeEntity entity) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            entity.writeTo(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
