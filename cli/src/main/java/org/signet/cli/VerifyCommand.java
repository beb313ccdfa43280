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
import java.time.Instant;
import java.util.Optional;
import org.signet.SmimeException;
import org.signet.fetch.Fetcher;
import org.signet.mime.MimeEntity;
import org.signet.mime.Workspace;
import org.signet.verify.SmimeVerifier;
import org.signet.verify.VerificationPolicy;
import org.signet.verify.VerificationResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "verify", description = "Judges the signature of a message.")
final class VerifyCommand extends MessageCommand {
    @Mixin
    private TrustOptions trust;

    @Mixin
    private SenderOptions sender;

    @Option(names = "--at", paramLabel = "INSTANT", description = "judge at this time, as 2026-01-31T12:00:00Z (default: now)")
    private Optional<Instant> at;

    @Mixin
    private AlgorithmOptions algorithms;

    @Mixin
    private PathOptions path;

    @Mixin
    private RevocationOptions revocation;

    @Mixin
    private FetchOptions fetch;

    @Option(names = "--json", description = "print one JSON object")
    private boolean json;

    private SmimeVerifier verifier;

    @Override
    void prepare() {
        Fetcher fetcher = fetch.fetcher();
        VerificationPolicy policy = VerificationPolicy.of(trust.anchors(this::complain))
                .withIntermediates(trust.intermediates(this::complain)).withSenderRule(sender.rule())
                .withAlgorithms(algorithms.policy()).withPath(path.policy())
                .withRevocation(revocation.policy(fetcher, this::complain)).withIssuers(fetch.issuers(fetcher));
        verifier = new SmimeVerifier(at.map(policy::withTime).orElse(policy));
    }

    @Override
    int run(MimeEntity message, Workspace workspace) throws SmimeException, IOException {
        VerificationResult result = verifier.verify(message, workspace);
        writeText(json ? VerdictJson.of(result) : VerdictText.of(result));
        return switch (result) {
            case VerificationResult.Valid valid -> ExitStatus.DONE;
            case VerificationResult.Refused refused -> ExitStatus.REFUSED;
            case VerificationResult.Malformed malformed -> ExitStatus.MALFORMED;
            case VerificationResult.NotSigned notSigned -> ExitStatus.NOTHING_TO_DO;
        };
    }
}
