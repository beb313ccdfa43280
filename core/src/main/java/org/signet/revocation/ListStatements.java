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

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What all lists together say of one certificate.
 *
 * @param statements of each list that speaks of it, and is signed by those who may
 */
record ListStatements(List<ListStatement> statements) {
    ListStatements {
        statements = List.copyOf(statements);
    }

    /**
     * The status that follows; nothing where they leave it open. Who was revoked once is revoked for ever, whatever the age of the
     * list; whether somebody is on hold the newest list says.
     */
    Optional<RevocationStatus> status() {
        Optional<RevocationEntry> revoked = statements.stream().filter(ListStatement::revokes).flatMap(said -> said.entry().stream())
                .min(Comparator.comparing(RevocationEntry::since));
        if (revoked.isPresent()) {
            return revoked.map(RevocationEntry::status);
        }
        Optional<ListStatement> held = statements.stream().filter(said -> said.holds() || said.reasons().includeHold())
                .max(Comparator.comparing(ListStatement::asOf)).filter(ListStatement::holds);
        if (held.isPresent()) {
            return Optional.of(held.get().current() ? held.get().entry().orElseThrow().status()
                    : new RevocationStatus.Unknown("it was on hold by a list that has expired"));
        }
        Reasons excluded = statements.stream().filter(ListStatement::current).map(ListStatement::reasons).reduce(Reasons.NONE, Reasons::or);
        return excluded.areAll() ? Optional.of(new RevocationStatus.Good()) : Optional.empty();
    }
}
