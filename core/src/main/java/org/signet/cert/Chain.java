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
import java.util.List;

/**
 * The best path that was found for a certificate.
 *
 * @param path from the certificate to the trusted root; empty where none leads to one
 * @param problems what is wrong with the path or worth knowing of it; empty means that it is good
 */
public record Chain(List<X509Certificate> path, List<ChainProblem> problems) {
    public Chain {
        path = List.copyOf(path);
        problems = List.copyOf(problems);
        if (path.isEmpty() && problems.isEmpty()) {
            throw new IllegalArgumentException("no path is a problem");
        }
    }

    /** Whether the certificate is trusted. */
    public boolean isTrusted() {
        return problems.stream().noneMatch(ChainProblem::refuses);
    }
}
