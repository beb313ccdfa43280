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

import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.signet.algorithm.AlgorithmPolicy;
import org.signet.cert.ChainBuilder;
import org.signet.cert.ParsedCertificate;
import org.signet.cert.PathCheck;
import org.signet.cert.PathPolicy;
import org.signet.cert.TrustAnchors;
import org.signet.fetch.FetchRequest;
import org.signet.fetch.FetchResult;
import org.signet.fetch.Fetcher;
import org.signet.testkit.TestIdentity;
import org.signet.testkit.TestPki;

/** Responders without a network in between: they get the requests, and what they answer is given. */
final class OcspResponder implements Fetcher {
    static final URI FIRST = URI.create("http://ocsp.example.org/");
    static final URI SECOND = URI.create("http://ocsp2.example.org/");

    private final Map<URI, Function<FetchRequest, FetchResult>> answers = new LinkedHashMap<>();
    private final List<FetchRequest> requests = new ArrayList<>();

    /** The first responder answers so. */
    static OcspResponder answering(byte[] answer) {
        return new OcspResponder().at(FIRST, request -> new FetchResult.Fetched(answer));
    }

    /** The first responder answers so to what it is sent. */
    static OcspResponder answering(Function<byte[], byte[]> answer) {
        return new OcspResponder().at(FIRST, request -> new FetchResult.Fetched(answer.apply(request.body().orElseThrow())));
    }

    OcspResponder at(URI location, Function<FetchRequest, FetchResult> answer) {
        answers.put(location, answer);
        return this;
    }

    @Override
    public FetchResult fetch(FetchRequest request) {
        requests.add(request);
        return answers.getOrDefault(request.location(), unknown -> new FetchResult.Failed("nobody is there")).apply(request);
    }

    List<FetchRequest> requests() {
        return requests;
    }

    /** Until when a cache may keep that answer to the last question. */
    Optional<Instant> keptUntil(byte[] answer) {
        return requests.getLast().usableUntil().apply(answer);
    }

    RevocationStatus status(TestPki authority, TestIdentity subject) {
        return status(OcspPolicy.STANDARD, authority, subject, Instant.now());
    }

    RevocationStatus status(OcspPolicy policy, TestPki authority, TestIdentity subject, Instant at) {
        return new OcspChecker(this, policy, AlgorithmPolicy.STANDARD, InstantSource.system()).check(query(authority, subject, at));
    }

    static RevocationQuery query(TestPki authority, TestIdentity subject, Instant at) {
        ChainBuilder chains = new ChainBuilder(TrustAnchors.of(List.of(authority.rootCertificate())), authority.chain(),
            AlgorithmPolicy.STANDARD, PathPolicy.ANY);
        return new RevocationQuery(subject.chainWithRoot().stream().map(ParsedCertificate::of).toList(), at,
            chains.search(List.of(), at, List.of(), PathCheck.NONE));
    }
}
