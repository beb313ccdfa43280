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

/** A further check of the paths that are valid otherwise, such as whether one of its certificates was revoked. */
@FunctionalInterface
public interface PathCheck {
    /** Finds nothing wrong. */
    PathCheck NONE = (path, at, chains) -> List.of();

    /**
     * What is wrong with the path, or worth knowing of it; empty where nothing.
     *
     * @param path from a certificate to the trusted root, and in no other way wrong; the certificate may have expired
     * @param at the time to judge for
     * @param chains the search that found the path: it knows the other certificates, and judges their paths in the same way
     */
    List<ChainProblem> problems(List<ParsedCertificate> path, Instant at, ChainSearch chains);
}
