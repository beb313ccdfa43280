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
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.signet.SmimeException;
import org.signet.cert.DecryptionKeySource;
import org.signet.decrypt.DecryptionResult;
import org.signet.decrypt.SmimeDecryptor;
import org.signet.mime.MimeEntity;
import org.signet.mime.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "decrypt", description = "Gives the MIME entity that was encrypted, byte for byte.")
final class DecryptCommand extends MessageCommand {
    @Option(names = "--message", description = "give the whole message: the outer header fields stay, the content is replaced")
    private boolean wholeMessage;

    @Option(names = "--key", required = true, paramLabel = "FILE",
            description = "private key and certificate: PKCS#12, JKS or PEM; may be given several times")
    private List<Path> keys;

    @Option(names = "--password-file", paramLabel = "FILE", description = "file with the password of the key files")
    private Optional<Path> passwordFile;

    private DecryptionKeySource source;

    @Override
    void prepare() {
        source = KeyFiles.decryptionKeys(keys, passwordFile);
    }

    @Override
    int run(MimeEntity message, Workspace workspace) throws SmimeException, IOException {
        DecryptionResult result = new SmimeDecryptor(source, SmimeDecryptor.DEFAULT_MAX_LAYERS).decrypt(message, workspace);
        return switch (result) {
            case DecryptionResult.Decrypted opened -> {
                write(wholeMessage ? message.withContentOf(opened.entity()) : opened.entity());
                yield ExitStatus.DONE;
            }
            case DecryptionResult.NotEncrypted none -> {
                complain("the message is not encrypted");
                yield ExitStatus.NOTHING_TO_DO;
            }
            case DecryptionResult.NoKey noKey -> {
                complain("none of the keys fits; the message is encrypted to: "
                        + noKey.hints().stream().map(Object::toString).collect(Collectors.joining("; ")));
                yield ExitStatus.REFUSED;
            }
            case DecryptionResult.Failed failed -> {
                complain("the message could not be decrypted");
                yield ExitStatus.REFUSED;
            }
            case DecryptionResult.Malformed malformed -> {
                complain("the message is malformed: " + malformed.why());
                yield ExitStatus.MALFORMED;
            }
        };
    }
}
