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

import java.util.List;
import org.signet.cert.DomainPattern;
import org.signet.verify.DomainSigner;
import org.signet.verify.SenderRule;
import picocli.CommandLine.Option;

/** The options that say who the signer has to be. */
final class SenderOptions {
    @Option(names = "--sender", paramLabel = "WHO", defaultValue = "from",
            description = "who the signer has to be: from, from-or-sender or any (default: ${DEFAULT-VALUE})")
    private String sender;

    @Option(names = "--local-part", paramLabel = "HOW", defaultValue = "exact",
            description = "how what stands before the @ is compared: exact or any-case (default: ${DEFAULT-VALUE})")
    private String localPart;

    @Option(names = "--gateway", paramLabel = "DOMAIN=ADDRESS_OR_FINGERPRINT",
            description = "the certificate that signs for all addresses of the domain; may be given several times")
    private List<String> gateways = List.of();

    /** What they say. */
    SenderRule rule() {
        return SenderRule.STANDARD.withScope(SenderRule.Scope.named(sender)).withLocalParts(SenderRule.LocalParts.named(localPart))
                .withGateways(gateways.stream().map(SenderOptions::gateway).toList());
    }

    private static DomainSigner gateway(String text) {
        Pair pair = Pair.of("--gateway", text, "DOMAIN=ADDRESS_OR_FINGERPRINT");
        return new DomainSigner(DomainPattern.of(pair.left()), DomainSigner.Signer.of(pair.right()));
    }
}
