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
package org.signet.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.signet.SmimeException;
import org.signet.encrypt.ContentCipher;
import org.signet.encrypt.EncryptionPolicy;
import org.signet.encrypt.RsaKeyTransport;
import org.signet.encrypt.SmimeEncryptor;
import org.signet.mime.MimeEntity;
import org.signet.mime.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

@Command(name = "encrypt", description = "Encrypts a message; its outer header fields stay as they are.")
final class EncryptCommand extends MessageCommand {
    @Option(names = "--to", required = true, paramLabel = "CERT", description = "certificate of a recipient; may be given several times")
    private List<Path> to;

    @Option(names = "--cipher", paramLabel = "NAME", defaultValue = "aes256-cbc", converter = CipherName.class,
            description = "aes128-cbc, aes256-cbc, aes128-gcm or aes256-gcm (default: ${DEFAULT-VALUE})")
    private ContentCipher cipher;

    @Option(names = "--oaep", description = "RSAES-OAEP with SHA-256 for recipients with an RSA key")
    private boolean oaep;

    private final List<X509Certificate> recipients = new ArrayList<>();

    @Override
    void prepare() {
        to.forEach(file -> recipients.add(KeyFiles.recipient(file)));
    }

    @Override
    int run(MimeEntity message, Workspace workspace) throws SmimeException, IOException {
        EncryptionPolicy policy = EncryptionPolicy.STANDARD.withCipher(cipher)
                .withRsaKeyTransport(oaep ? RsaKeyTransport.OAEP_SHA256 : RsaKeyTransport.PKCS1);
        write(new SmimeEncryptor(policy).encrypt(message, recipients, workspace));
        return ExitStatus.DONE;
    }

    static final class CipherName implements ITypeConverter<ContentCipher> {
        @Override
        public ContentCipher convert(String name) {
            return Stream.of(ContentCipher.values()).filter(cipher -> cipher.label().equals(name)).findFirst()
                    .orElseThrow(() -> new TypeConversionException("expected one of "
                            + String.join(", ", Stream.of(ContentCipher.values()).map(ContentCipher::label).toList())
                            + " but was '" + name + "'"));
        }
    }
}
