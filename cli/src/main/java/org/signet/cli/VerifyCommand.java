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
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.signet.SmimeException;
import org.signet.cert.TrustAnchors;
import org.signet.mime.MimeEntity;
import org.signet.mime.Workspace;
import org.signet.verify.SenderRule;
import org.signet.verify.SmimeVerifier;
import org.signet.verify.VerificationPolicy;
import org.signet.verify.VerificationResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "verify", description = "Judges the signature of a message.")
final class VerifyCommand extends MessageCommand {
    @Option(names = "--trust", required = true, paramLabel = "DIR_OR_FILE",
            description = "certificates that are trusted; may be given several times")
    private List<Path> trust;

    @Option(names = "--intermediates", paramLabel = "DIR_OR_FILE",
            description = "certificates that help to build the path and are not trusted by themselves; may be given several times")
    private List<Path> intermediates = List.of();

    @Option(names = "--at", paramLabel = "INSTANT", description = "judge at this time, as 2026-01-31T12:00:00Z (default: now)")
    private Optional<Instant> at;

    @Option(names = "--sender", paramLabel = "WHO", defaultValue = "from",
            description = "who the signer has to be: from, from-or-sender or any (default: ${DEFAULT-VALUE})")
    private String sender;

    @Mixin
    private AlgorithmOptions algorithms;

    @Mixin
    private PathOptions path;

    @Option(names = "--json", description = "print one JSON object")
    private boolean json;

    private VerificationPolicy policy;

    @Override
    void prepare() {
        List<X509Certificate> anchors = new ArrayList<>();
        trust.forEach(path -> anchors.addAll(KeyFiles.certificates(path, this::complain)));
        List<X509Certificate> helpers = new ArrayList<>();
        intermediates.forEach(path -> helpers.addAll(KeyFiles.certificates(path, this::complain)));
        policy = VerificationPolicy.of(TrustAnchors.of(anchors)).withIntermediates(helpers)
                .withSenderRule(SenderRule.STANDARD.withScope(SenderRule.Scope.named(sender)))
                .withAlgorithms(algorithms.policy()).withPath(path.policy());
        if (at.isPresent()) {
            policy = policy.withTime(at.get());
        }
    }

    @Override
    int run(MimeEntity message, Workspace workspace) throws SmimeException, IOException {
        VerificationResult result = new SmimeVerifier(policy).verify(message, workspace);
        writeText(json ? VerdictJson.of(result) : VerdictText.of(result));
        return switch (result) {
            case VerificationResult.Valid valid -> ExitStatus.DONE;
            case VerificationResult.Refused refused -> ExitStatus.REFUSED;
            case VerificationResult.Malformed malformed -> ExitStatus.MALFORMED;
            case VerificationResult.NotSigned notSigned -> ExitStatus.NOTHING_TO_DO;
        };
    }
}
