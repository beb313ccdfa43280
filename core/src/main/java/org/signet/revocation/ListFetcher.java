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
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.signet.fetch.FetchRequest;
import org.signet.fetch.FetchResult;
import org.signet.fetch.Fetcher;

/**
 * Fetches the revocation lists that certificates point at. Each place is asked once for a message, and only so many: what certificates
 * name may be slow, or the address of somebody's victim.
 */
final class ListFetcher {
    private static final int MAX_PLACES = 12;
    private static final int MAX_PLACES_AT_ONCE = 4;
    /** What comes without a signature may be forged, and is not kept for as long as it says. */
    private static final Duration MAX_USE = Duration.ofDays(1);
    private static final FetchResult TOO_MANY = new FetchResult.NotAllowed("the message names too many places");

    private final Fetcher fetcher;
    private final ParsedLists parsed;
    private final Map<URI, FetchResult> answers = new HashMap<>();

    ListFetcher(Fetcher fetcher, ParsedLists parsed) {
        this.fetcher = fetcher;
        this.parsed = parsed;
    }

    /** Whether nothing is fetched. */
    boolean isOff() {
        return fetcher == Fetcher.OFF;
    }

    /** The lists of these points, of each from the first place that has one. None where fetching is off. */
    List<RevocationList> fetch(List<ListPoint> points, ListJudge judge) {
        List<RevocationList> lists = new ArrayList<>();
        if (isOff()) {
            return lists;
        }
        int places = 0;
        for (ListPoint point : points) {
            for (URI location : point.locations()) {
                Optional<RevocationList> list = places++ < MAX_PLACES_AT_ONCE ? fetch(location, judge) : Optional.empty();
                list.ifPresent(lists::add);
                if (list.isPresent()) {
                    break;
                }
            }
        }
        return lists;
    }

    private Optional<RevocationList> fetch(URI location, ListJudge judge) {
        if (!answers.containsKey(location)) {
            answers.put(location, answers.size() < MAX_PLACES ? fetcher.fetch(request(location)) : TOO_MANY);
        }
        return switch (answers.get(location)) {
            case FetchResult.Fetched answer -> parsed.parse(location, answer.content()).or(() -> none(location, "is none", judge));
            case FetchResult.NotAllowed off -> none(location, "may not be fetched: " + off.why(), judge);
            case FetchResult.Failed failed -> none(location, "could not be fetched: " + failed.why(), judge);
        };
    }

    private static Optional<RevocationList> none(URI location, String why, ListJudge judge) {
        judge.obstacle("the revocation list at " + location + " " + why);
        return Optional.empty();
    }

    private static FetchRequest request(URI location) {
        return new FetchRequest(FetchRequest.Kind.REVOCATION_LIST, location, Optional.empty(), location.toString(),
                ListFetcher::usableUntil);
    }

    private static Optional<Instant> usableUntil(byte[] content) {
        Instant now = Instant.now();
        Instant latest = now.plus(MAX_USE);
        return RevocationList.parse(content).flatMap(RevocationList::nextUpdate).filter(now::isBefore)
                .map(end -> end.isBefore(latest) ? end : latest);
    }
}
