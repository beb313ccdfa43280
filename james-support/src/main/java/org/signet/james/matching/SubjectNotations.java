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
package org.signet.james.matching;

import java.io.IOException;
import java.util.stream.Stream;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x500.X500Name;

/**
 * The ways in which programs write the subject of a certificate. James' own matcher compared with that of whatever library had read the
 * certificate, so a condition that was written for it may be in any of them.
 */
public final class SubjectNotations {
    private SubjectNotations() {
    }

    /** The subject as Bouncy Castle writes it, as Java does, and as RFC 2253 says. */
    public static Stream<String> of(X500Name subject) {
        try {
            X500Principal principal = new X500Principal(subject.getEncoded());
            return Stream.of(subject.toString(), principal.toString(), principal.getName());
        } catch (IOException | IllegalArgumentException unknownToJava) {
            return Stream.of(subject.toString());
        }
    }
}
