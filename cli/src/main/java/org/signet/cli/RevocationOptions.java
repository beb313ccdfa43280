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

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.signet.ConfigurationException;
import org.signet.TimeSpan;
import org.signet.fetch.Fetcher;
import org.signet.revocation.NonceRule;
import org.signet.revocation.OnUnknown;
import org.signet.revocation.RevocationDepth;
import org.signet.revocation.RevocationMode;
import org.signet.revocation.RevocationPolicy;
import picocli.CommandLine.Option;

/** The options that say how revoked certificates are found out. */
final class RevocationOptions {
    @Option(names = "--crl", paramLabel = "FILE_OR_DIR",
            description = "revocation lists beside those in the message; may be given several times")
    private List<Path> lists = List.of();

    @Option(names = "--revocation", paramLabel = "METHOD",
            description = "off, crl, ocsp or crl-or-ocsp (default: what lists there are count, and it is accepted that there are none)")
    private Optional<String> method;

    @Option(names = "--on-unknown-revocation", paramLabel = "WHAT",
            description = "accept or refuse (default: refuse with --revocation, accept without)")
    private Optional<String> onUnknown;

    @Option(names = "--revocation-depth", paramLabel = "WHAT", defaultValue = "chain",
            description = "which certificates are asked about: signer or chain (default: ${DEFAULT-VALUE})")
    private String depth;

    @Option(names = "--revocation-staleness", paramLabel = "DURATION", defaultValue = "0s",
            description = "how long lists and answers count after their end, as 12h or 2d (default: ${DEFAULT-VALUE})")
    private String staleness;

    @Option(names = "--ocsp-nonce", paramLabel = "WHAT", defaultValue = "send",
            description = "a random number against replays of answers: omit, send or require (default: ${DEFAULT-VALUE})")
    private String nonce;

    /** What they say; what is passed over in a directory is told. */
    RevocationPolicy policy(Fetcher fetcher, Consumer<String> complain) {
        return new RevocationPolicy(method.map(RevocationMode::named).orElse(RevocationMode.CRL_OR_OCSP), RevocationDepth.named(depth),
                onUnknown(), TimeSpan.parse(staleness), NonceRule.named(nonce), RevocationListFiles.of(lists, complain), fetcher);
    }

    private OnUnknown onUnknown() {
        OnUnknown meaning = onUnknown.map(OnUnknown::named).orElse(method.isPresent() ? OnUnknown.REFUSE : OnUnknown.ACCEPT);
        if (meaning == OnUnknown.RETRY) {
            throw new ConfigurationException("--on-unknown-revocation is accept or refuse; who runs the command can try again");
        }
        return meaning;
    }
}
