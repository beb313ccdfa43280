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

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * When all certificates of a path are valid, the trusted one among them.
 *
 * @param start the latest start of a validity
 * @param end the earliest end of a validity; before the start where there is no such time
 */
record PathValidity(Instant start, Instant end) {
    static PathValidity of(List<ParsedCertificate> path) {
        Instant start = path.getFirst().notBefore();
        Instant end = path.getFirst().notAfter();
        for (ParsedCertificate certificate : path) {
            start = certificate.notBefore().isAfter(start) ? certificate.notBefore() : start;
            end = certificate.notAfter().isBefore(end) ? certificate.notAfter() : end;
        }
        return new PathValidity(start, end);
    }

    /** That time, or the nearest at which all are valid. */
    Instant nearest(Instant at) {
        return at.isBefore(start) ? start : at.isAfter(end) ? end : at;
    }

    /** Whether all are valid at that time. */
    boolean includes(Instant time) {
        return !time.isBefore(start) && !time.isAfter(end);
    }

    /** The problem that an authority of the path is not valid when it should be. */
    Optional<ChainProblem> problem(List<ParsedCertificate> path, Instant at) {
        if (includes(at)) {
            return Optional.empty();
        }
        boolean ownFault = at.isBefore(path.getFirst().notBefore()) || at.isAfter(path.getFirst().notAfter());
        Instant judged = ownFault && !start.isAfter(end) ? nearest(at) : at;
        return path.stream().skip(1)
                .filter(certificate -> judged.isBefore(certificate.notBefore()) || judged.isAfter(certificate.notAfter())).findFirst()
                .map(certificate -> new ChainProblem.Untrusted("the authority \"" + certificate.subjectName()
                        + "\" is valid only from " + certificate.notBefore() + " to " + certificate.notAfter()));
    }
}
