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
package org.signet.james.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.signet.verify.Finding;
import org.signet.verify.IdentityFinding;
import org.signet.verify.IntegrityFinding;
import org.signet.verify.Note;
import org.signet.verify.TrustFinding;
import org.signet.verify.VerificationResult;

class SignatureStatusTest {
    private static final Finding UNTRUSTED = new TrustFinding.ChainUntrusted("no path");
    private static final Finding MISMATCH = new IdentityFinding.SenderMismatch("mallory");
    private static final Finding ALTERED = new IntegrityFinding.ContentAltered();

    private static SignatureStatus refused(Finding... findings) {
        return SignatureStatus.of(new VerificationResult.Refused(List.of(), List.of(findings)));
    }

    @Test
    void gravestFaultDecides() {
        assertThat(refused(MISMATCH, UNTRUSTED, ALTERED)).isEqualTo(SignatureStatus.INVALID);
        assertThat(refused(MISMATCH, UNTRUSTED)).isEqualTo(SignatureStatus.UNTRUSTED);
        assertThat(refused(MISMATCH, new Note.PartSigned("1.2"))).isEqualTo(SignatureStatus.MISMATCH);
    }

    @Test
    void refusalThatNothingExplainsIsInvalid() {
        assertThat(refused()).isEqualTo(SignatureStatus.INVALID);
    }

    @Test
    void wordsAreThoseOfTheMatcher() {
        assertThat(SignatureStatus.values()).extracting(Word::word)
                .containsExactlyInAnyOrder("valid", "untrusted", "invalid", "mismatch", "malformed", "none");
    }
}
