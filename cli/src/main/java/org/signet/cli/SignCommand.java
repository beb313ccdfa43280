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
import java.util.Optional;
import org.signet.SmimeException;
import org.signet.algorithm.DigestAlgorithm;
import org.signet.mime.MimeEntity;
import org.signet.mime.Workspace;
import org.signet.sign.RsaPadding;
import org.signet.sign.SignatureForm;
import org.signet.sign.SignaturePolicy;
import org.signet.sign.SigningIdentity;
import org.signet.sign.SmimeSigner;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "sign", description = "Signs a message; its outer header fields stay as they are.")
final class SignCommand extends MessageCommand {
    enum Digest { sha256, sha384, sha512 }

    @Option(names = "--key", required = true, paramLabel = "FILE", description = "private key and certificates: PKCS#12, JKS or PEM")
    private Path key;

    @Option(names = "--password-file", paramLabel = "FILE", description = "file with the password of the key file")
    private Optional<Path> passwordFile;

    @Option(names = "--opaque", description = "make application/pkcs7-mime instead of multipart/signed")
    private boolean opaque;

    @Option(names = "--digest", paramLabel = "NAME", defaultValue = "sha256",
            description = "sha256, sha384 or sha512 (default: ${DEFAULT-VALUE})")
    private Digest digest;

    @Option(names = "--pss", description = "sign with RSASSA-PSS; for RSA keys")
    private boolean pss;

    private SigningIdentity identity;

    @Override
    void prepare() {
        identity = KeyFiles.signingIdentity(key, passwordFile);
    }

    @Override
    int run(MimeEntity message, Workspace workspace) throws SmimeException, IOException {
        SignaturePolicy policy = SignaturePolicy.STANDARD
                .withForm(opaque ? SignatureForm.OPAQUE : SignatureForm.CLEAR)
                .withDigest(digest())
                .withRsaPadding(pss ? RsaPadding.PSS : RsaPadding.PKCS1);
        write(new SmimeSigner(policy).sign(message, identity, workspace));
        return ExitStatus.DONE;
    }

    private DigestAlgorithm digest() {
        return switch (digest) {
            case sha256 -> DigestAlgorithm.SHA256;
            case sha384 -> DigestAlgorithm.SHA384;
            case sha512 -> DigestAlgorithm.SHA512;
        };
    }
}
