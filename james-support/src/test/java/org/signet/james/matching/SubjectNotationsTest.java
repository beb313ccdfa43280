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

import static org.assertj.core.api.Assertions.assertThat;

import org.bouncycastle.asn1.x500.X500Name;
import org.junit.jupiter.api.Test;

class SubjectNotationsTest {
    @Test
    void subjectIsWrittenAsEachProgramDoes() {
        assertThat(SubjectNotations.of(new X500Name("C=DE,O=Example Ltd,CN=Alice,E=alice@example.org"))).containsExactly(
                "C=DE,O=Example Ltd,CN=Alice,E=alice@example.org",
                "EMAILADDRESS=alice@example.org, CN=Alice, O=Example Ltd, C=DE",
                "1.2.840.113549.1.9.1=#1611616c696365406578616d706c652e6f7267,CN=Alice,O=Example Ltd,C=DE");
    }
}
