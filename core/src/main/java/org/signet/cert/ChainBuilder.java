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
package org.signet.cert;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.signet.algorithm.AlgorithmPolicy;

/**
 * Builds and validates paths from a certificate to a trusted root (RFC 5280 §6, RFC 4158). Immutable; what it was made with is parsed
 * once.
 *
 * <p>A certificate that is itself among the trusted ones needs no path.
 */
public final class ChainBuilder {
    private final List<ParsedCertificate> anchors;
    private final List<ParsedCertificate> known;
    private final PathValidator validator;

    /**
     * @param anchors the roots that are trusted
     * @param intermediates certificates that are known, and not trusted by themselves
     * @param algorithms the algorithms and keys that count within a path
     * @throws IllegalArgumentException if one of the certificates cannot be parsed
     */
    public ChainBuilder(TrustAnchors anchors, Collection<X509Certificate> intermediates, AlgorithmPolicy algorithms) {
        this.anchors = anchors.certificates().stream().map(ParsedCertificate::of).toList();
        this.known = intermediates.stream().map(ParsedCertificate::of).toList();
        this.validator = new PathValidator(algorithms);
    }

    /** The certificates that this was made with, trusted or not. */
    public List<ParsedCertificate> knownCertificates() {
        List<ParsedCertificate> all = new ArrayList<>(known);
        all.addAll(anchors);
        return all;
    }

    /**
     * The path of this certificate.
     *
     * <p>A certificate that is not valid at that time is judged for the nearest time at which its whole path is: that it has expired is
     * one question, whether it was ever trustworthy another.
     *
     * @param more certificates to build with, as those of a message; they are not trusted by themselves
     * @param at the time to judge for
     */
    public Chain build(ParsedCertificate certificate, Collection<ParsedCertificate> more, Instant at) {
        PathChoice choice = new PathChoice(path -> validator.problems(path, at));
        PathFinder finder = new PathFinder(anchors, more, known);
        finder.search(certificate, choice::consider);
        return choice.best().orElseGet(() -> new Chain(List.of(), List.of(new ChainProblem.Untrusted(finder.whyNone()))));
    }
}
