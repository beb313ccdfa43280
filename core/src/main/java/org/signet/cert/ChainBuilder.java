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
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.signet.algorithm.AlgorithmPolicy;
import org.signet.cache.CacheObserver;

/**
 * Builds and validates paths from a certificate to a trusted root (RFC 5280 §6, RFC 4158). Immutable; what it was made with is parsed
 * once, and so is what is true of a path whatever the time and the message.
 *
 * <p>A certificate that is itself among the trusted ones needs no path.
 */
public final class ChainBuilder {
    private final AnchorIndex anchors;
    private final CertificateIndex known;
    private final PathValidator validator;
    private final IssuerSource issuers;
    private final KnownPaths remembered;
    private final List<ParsedCertificate> knownCertificates;

    /**
     * @param anchors the roots that are trusted
     * @param intermediates certificates that are known, and not trusted by themselves
     * @param algorithms the algorithms and keys that count within a path
     * @param policy the certificate policies under which a path counts
     * @throws IllegalArgumentException if one of the certificates cannot be parsed
     */
    public ChainBuilder(TrustAnchors anchors, Collection<X509Certificate> intermediates, AlgorithmPolicy algorithms, PathPolicy policy) {
        this(anchors, intermediates, algorithms, policy, CacheObserver.NONE);
    }

    /**
     * The same.
     *
     * @param paths is told of every path whether it is known to be sound, so that only what depends on the time is left to be looked at
     */
    public ChainBuilder(TrustAnchors anchors, Collection<X509Certificate> intermediates, AlgorithmPolicy algorithms, PathPolicy policy,
            CacheObserver paths) {
        this.anchors = AnchorIndex.of(anchors);
        this.known = CertificateIndex.of(intermediates.stream().map(ParsedCertificate::of).toList());
        this.knownCertificates = Stream.concat(known.all(), this.anchors.all()).toList();
        this.remembered = new KnownPaths(paths);
        this.validator = new PathValidator(algorithms, policy, remembered);
        this.issuers = IssuerSource.NONE;
    }

    private ChainBuilder(ChainBuilder other, IssuerSource issuers) {
        this.anchors = other.anchors;
        this.known = other.known;
        this.knownCertificates = other.knownCertificates;
        this.remembered = other.remembered;
        this.validator = other.validator;
        this.issuers = issuers;
    }

    /** One like this that asks there for the issuers that nobody has brought, a few times at most for each message. */
    public ChainBuilder withIssuers(IssuerSource source) {
        return new ChainBuilder(this, source);
    }

    /** The certificates that this was made with, trusted or not. */
    public List<ParsedCertificate> knownCertificates() {
        return knownCertificates;
    }

    /**
     * Starts a search for the certificates of one message.
     *
     * @param message the certificates that the message brings; they are not trusted by themselves
     * @param at the time to judge for
     * @param from whom the message is from, for anchors that are bound to domains; none where that cannot be told
     * @param check is asked about paths that are valid otherwise, and only about those
     */
    public ChainSearch search(Collection<ParsedCertificate> message, Instant at, List<EmailAddress> from, PathCheck check) {
        PathFinder finder = new PathFinder(anchors, known, CertificateIndex.of(message), from, issuers, remembered);
        return new ChainSearch(finder, validator, at, check);
    }
}
