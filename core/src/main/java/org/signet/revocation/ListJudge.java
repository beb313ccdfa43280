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

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.signet.MalformedMessageException;
import org.signet.cert.ParsedCertificate;
import org.signet.cms.CmsParsing;

/** Reads what revocation lists say of one certificate (RFC 5280 §6.3.3), and remembers why some of them say nothing. */
final class ListJudge {
    /** Clocks differ. */
    private static final Duration TOLERANCE = Duration.ofMinutes(5);
    /** More would be no help, and a message can bring hundreds of lists. */
    private static final int MAX_OBSTACLES = 3;

    private final RevocationQuery query;
    private final List<ListPoint> points;
    private final ListSigners signers;
    private final Duration staleness;
    private final Set<String> obstacles = new LinkedHashSet<>();

    ListJudge(RevocationQuery query, List<ListPoint> points, ListSigners signers, Duration staleness) {
        this.query = query;
        this.points = List.copyOf(points);
        this.signers = signers;
        this.staleness = staleness;
    }

    /** What these lists say. */
    ListStatements statements(Collection<RevocationList> lists) {
        List<RevocationList> usable = lists.stream().filter(this::isUsable).toList();
        List<RevocationList> deltas = usable.stream().filter(list -> list.baseNumber().isPresent()).toList();
        List<ListStatement> statements = new ArrayList<>();
        for (RevocationList list : usable) {
            try {
                statements.add(list.baseNumber().isPresent() ? ofDelta(list) : ofComplete(list, newestUpdate(deltas, list)));
            } catch (MalformedMessageException malformed) {
                obstacle("the revocation list of \"" + list.issuer() + "\" cannot be read");
            }
        }
        return new ListStatements(statements);
    }

    /** Why the lists leave it open, as a part of a sentence. */
    String obstacles() {
        return obstacles.isEmpty() ? "the revocation lists of \"" + query.certificate().issuerName() + "\" do not speak of all reasons"
                : obstacles.stream().limit(MAX_OBSTACLES).collect(Collectors.joining("; "));
    }

    /** Whether there is a reason that they leave it open. */
    boolean hasObstacles() {
        return !obstacles.isEmpty();
    }

    void obstacle(String why) {
        obstacles.add(why);
    }

    private boolean isUsable(RevocationList list) {
        Instant now = Instant.now();
        Instant latest = (query.at().isAfter(now) ? query.at() : now).plus(TOLERANCE);
        if (points.stream().noneMatch(point -> list.scope().covers(query.certificate(), point))) {
            obstacle("the revocation list of \"" + list.issuer() + "\" is for other certificates");
        } else if (!list.isUnderstood()) {
            obstacle("the revocation list of \"" + list.issuer() + "\" has a critical extension that is not known");
        } else if (list.thisUpdate().isAfter(latest)) {
            obstacle("the revocation list of \"" + list.issuer() + "\" is of the future, " + list.thisUpdate());
        } else {
            Optional<String> refusal = signers.refusal(list, query);
            refusal.ifPresent(this::obstacle);
            return refusal.isEmpty();
        }
        return false;
    }

    /** RFC 5280 §5.2.4: of the same scope, begun at that list or before, and newer. */
    private static boolean updates(RevocationList delta, RevocationList complete) {
        return complete.number().isPresent() && delta.number().isPresent() && delta.scope().equals(complete.scope())
                && delta.baseNumber().orElseThrow().compareTo(complete.number().get()) <= 0
                && delta.number().get().compareTo(complete.number().get()) > 0;
    }

    private static Optional<RevocationList> newestUpdate(List<RevocationList> deltas, RevocationList complete) {
        return deltas.stream().filter(delta -> updates(delta, complete)).max(Comparator.comparing(delta -> delta.number().orElseThrow()));
    }

    private ListStatement ofComplete(RevocationList list, Optional<RevocationList> delta) throws MalformedMessageException {
        Optional<RevocationEntry> changed = delta.isPresent() ? entry(delta.get()) : Optional.empty();
        Optional<RevocationEntry> entry = changed.isPresent() ? changed : entry(list);
        RevocationList newest = delta.orElse(list);
        boolean current = isCurrent(list) || delta.filter(this::isCurrent).isPresent();
        boolean understood = list.entries().areUnderstood() && newest.entries().areUnderstood();
        if (!understood) {
            obstacle("the revocation list of \"" + list.issuer() + "\" has an entry with a critical extension that is not known");
        }
        return new ListStatement(newest.thisUpdate(), current && understood, reasons(list), entry.filter(listed -> !listed.removes()));
    }

    /** By itself, a list of changes proves only that somebody was revoked. */
    private ListStatement ofDelta(RevocationList delta) throws MalformedMessageException {
        return new ListStatement(delta.thisUpdate(), false, Reasons.NONE,
                entry(delta).filter(listed -> !listed.removes() && !listed.isHold()));
    }

    private Reasons reasons(RevocationList list) {
        return points.stream().filter(point -> list.scope().covers(query.certificate(), point))
                .map(point -> point.reasons().and(list.scope().reasons())).reduce(Reasons.NONE, Reasons::or);
    }

    private boolean isCurrent(RevocationList list) {
        if (list.thisUpdate().isAfter(query.certificate().notAfter())) {
            obstacle("the revocation list of \"" + list.issuer() + "\" was issued when the certificate had expired");
            return false;
        }
        Instant end = list.nextUpdate().orElse(list.thisUpdate());
        boolean current = !query.at().isAfter(end.plus(staleness));
        if (!current) {
            obstacle("the revocation list of \"" + list.issuer() + "\" expired on " + end);
        }
        return current;
    }

    private Optional<RevocationEntry> entry(RevocationList list) throws MalformedMessageException {
        ParsedCertificate certificate = query.certificate();
        return CmsParsing.parse("revocation list", () -> list.scope().indirect()
                ? list.entries().find(certificate.serialNumber(), certificate.issuer(), list.issuer())
                : list.entries().find(certificate.serialNumber()));
    }
}
