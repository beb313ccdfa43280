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
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bouncycastle.asn1.x500.X500Name;

/**
 * The search for the paths of one message's certificates. What it may cost is limited for all of them together, so that a hostile
 * message cannot keep a server busy. For one thread.
 */
public final class ChainSearch {
    private final PathFinder finder;
    private final PathValidator validator;
    private final Instant at;
    private final PathCheck check;
    private final Map<ParsedCertificate, Chain> found = new HashMap<>();
    private final Set<ParsedCertificate> underWay = new HashSet<>();
    private int circles;

    ChainSearch(PathFinder finder, PathValidator validator, Instant at, PathCheck check) {
        this.finder = finder;
        this.validator = validator;
        this.at = at;
        this.check = check;
    }

    /**
     * The best path of this certificate.
     *
     * <p>A certificate that is not valid at the time is judged for the nearest time at which its whole path is: that it has expired is
     * one question, whether it was ever trustworthy another.
     *
     * <p>A {@link PathCheck} may ask for the chain of another certificate. One whose own check is what asks is not trusted.
     */
    public Chain chain(ParsedCertificate certificate) {
        Chain known = found.get(certificate);
        if (known != null) {
            return known;
        }
        if (!underWay.add(certificate)) {
            circles++;
            return none("whether it is trusted depends on itself");
        }
        int circlesBefore = circles;
        Chain chain = build(certificate);
        underWay.remove(certificate);
        if (circles == circlesBefore || underWay.isEmpty()) {
            // An answer from within a circle holds only there.
            found.put(certificate, chain);
        }
        return chain;
    }

    /** The known certificates of that subject: of the message, of those known otherwise, and the trusted ones. */
    public List<ParsedCertificate> named(X500Name subject) {
        return finder.named(subject);
    }

    private Chain build(ParsedCertificate certificate) {
        PathChoice choice = new PathChoice(this::problems);
        finder.search(certificate, choice::consider);
        return choice.best().orElseGet(() -> none(finder.whyNone()));
    }

    private List<ChainProblem> problems(List<ParsedCertificate> path) {
        List<ChainProblem> problems = validator.problems(path, at);
        return problems.isEmpty() ? check.problems(path, at, this) : problems;
    }

    private static Chain none(String why) {
        return new Chain(List.of(), List.of(new ChainProblem.Untrusted(why)));
    }
}
