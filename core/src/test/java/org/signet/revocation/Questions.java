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
package org.signet.revocation;

import java.security.GeneralSecurityException;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.signet.algorithm.AlgorithmPolicy;
import org.signet.cert.ChainBuilder;
import org.signet.cert.ParsedCertificate;
import org.signet.cert.PathCheck;
import org.signet.cert.PathPolicy;
import org.signet.cert.TrustAnchors;
import org.signet.fetch.Fetcher;
import org.signet.testkit.TestIdentity;

/** Asks by revocation lists whether somebody was revoked. */
final class Questions {
    private final List<X509Certificate> known = new ArrayList<>();
    private final List<X509Certificate> anchors = new ArrayList<>();
    private final List<byte[]> lists = new ArrayList<>();
    private Fetcher fetcher = Fetcher.OFF;
    private Duration staleness = Duration.ZERO;
    private OnUnknown onUnknown = OnUnknown.ACCEPT;
    private RevocationMode mode = RevocationMode.CRL;
    private Instant at = Instant.now();

    static Questions with(X509CRL... lists) {
        Questions questions = new Questions();
        Arrays.stream(lists).forEach(list -> questions.lists.add(encoded(list)));
        return questions;
    }

    /** One more list in the message, which may be garbage. */
    Questions bringing(byte[] list) {
        lists.add(list);
        return this;
    }

    Questions knowing(X509Certificate... certificates) {
        known.addAll(List.of(certificates));
        return this;
    }

    Questions trusting(X509Certificate... roots) {
        anchors.addAll(List.of(roots));
        return this;
    }

    Questions fetching(Fetcher other) {
        fetcher = other;
        return this;
    }

    /** Signers of lists have to be known not to be revoked. */
    Questions demanding() {
        onUnknown = OnUnknown.REFUSE;
        return this;
    }

    Questions by(RevocationMode other) {
        mode = other;
        return this;
    }

    Questions staleness(Duration other) {
        staleness = other;
        return this;
    }

    Questions at(Instant time) {
        at = time;
        return this;
    }

    RevocationStatus about(TestIdentity identity) {
        return about(identity.chainWithRoot());
    }

    RevocationStatus about(List<X509Certificate> chain) {
        RevocationPolicy policy = RevocationPolicy.STANDARD.withMode(mode).withStaleness(staleness).withFetcher(fetcher)
                .withOnUnknown(onUnknown);
        Revocation revocation = new Revocation(policy, AlgorithmPolicy.STANDARD);
        PathCheck check = revocation.check(lists);
        anchors.add(chain.getLast());
        ChainBuilder builder = new ChainBuilder(TrustAnchors.of(anchors), known, AlgorithmPolicy.STANDARD, PathPolicy.ANY);
        List<ParsedCertificate> path = chain.stream().map(ParsedCertificate::of).toList();
        return revocation.checker(lists).check(new RevocationQuery(path, at,
                builder.search(chain.stream().map(ParsedCertificate::of).toList(), at, List.of(), check)));
    }

    static byte[] encoded(X509CRL list) {
        try {
            return list.getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
