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

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The search for the paths of one message's certificates. What it may cost is limited for all of them together, so that a hostile
 * message cannot keep a server busy. For one thread.
 */
public final class ChainSearch {
    private final PathFinder finder;
    private final Function<List<ParsedCertificate>, List<ChainProblem>> judge;
    private final Map<ParsedCertificate, Chain> found = new HashMap<>();

    ChainSearch(PathFinder finder, Function<List<ParsedCertificate>, List<ChainProblem>> judge) {
        this.finder = finder;
        this.judge = judge;
    }

    /**
     * The best path of this certificate.
     *
     * <p>A certificate that is not valid at the time is judged for the nearest time at which its whole path is: that it has expired is
     * one question, whether it was ever trustworthy another.
     */
    public Chain chain(ParsedCertificate certificate) {
        return found.computeIfAbsent(certificate, this::build);
    }

    private Chain build(ParsedCertificate certificate) {
        PathChoice choice = new PathChoice(judge);
        finder.search(certificate, choice::consider);
        return choice.best().orElseGet(() -> new Chain(List.of(), List.of(new ChainProblem.Untrusted(finder.whyNone()))));
    }
}
