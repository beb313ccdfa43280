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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Keeps the best of the paths that it is shown: the first without a reason to refuse it, else the one with the fewest. */
final class PathChoice {
    private final Function<List<ParsedCertificate>, List<ChainProblem>> judge;
    private Optional<Chain> best = Optional.empty();

    PathChoice(Function<List<ParsedCertificate>, List<ChainProblem>> judge) {
        this.judge = judge;
    }

    /** Judges the path; true if there is no need to look for a better one. */
    boolean consider(List<ParsedCertificate> path) {
        List<ChainProblem> problems = judge.apply(path);
        int refusals = refusals(problems);
        if (best.isEmpty() || refusals < refusals(best.get().problems())) {
            best = Optional.of(new Chain(certificates(path), problems));
        }
        return refusals == 0;
    }

    private static List<X509Certificate> certificates(List<ParsedCertificate> path) {
        List<X509Certificate> certificates = new ArrayList<>(path.size());
        for (ParsedCertificate certificate : path) {
            certificates.add(certificate.certificate());
        }
        return certificates;
    }

    private static int refusals(List<ChainProblem> problems) {
        int refusals = 0;
        for (ChainProblem problem : problems) {
            refusals += problem.refuses() ? 1 : 0;
        }
        return refusals;
    }

    Optional<Chain> best() {
        return best;
    }
}
