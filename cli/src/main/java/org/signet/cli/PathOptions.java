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
package org.signet.cli;

import java.util.LinkedHashSet;
import java.util.Set;
import org.signet.cert.PathPolicy;
import picocli.CommandLine.Option;

/** The options that are the policy inputs of RFC 5280 §6.1.1. */
final class PathOptions {
    @Option(names = "--policy", paramLabel = "OID",
            description = "a certificate policy that satisfies (default: any); may be given several times")
    private Set<String> policies = new LinkedHashSet<>();

    @Option(names = "--require-policy", description = "the path has to be valid for one of the policies")
    private boolean required;

    @Option(names = "--inhibit-any-policy", description = "anyPolicy in a certificate counts for nothing")
    private boolean anyInhibited;

    @Option(names = "--inhibit-mapping", description = "authorities may not map their policies to others")
    private boolean mappingInhibited;

    /** What they say. */
    PathPolicy policy() {
        return PathPolicy.of(policies, required, anyInhibited, mappingInhibited);
    }
}
