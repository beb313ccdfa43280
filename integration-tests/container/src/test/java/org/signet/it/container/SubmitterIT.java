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
package org.signet.it.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.signet.testkit.Messages;

/** SMIMESign signs what the submitter may say, and nothing else. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SubmitterIT {

    private static final byte[] MAIL = Messages.plain().bytes();

    private MailetContainer james;

    @BeforeAll
    void start(@TempDir Path conf) throws Exception {
        james = Scene.in(conf).start(Scene.SIGN);
    }

    @AfterAll
    void stop() {
        if (james != null) {
            james.close();
        }
    }

    @Test
    void whatTheAuthenticatedSenderWritesIsSigned() throws Exception {
        assertSigned(Scene.fromAliceToBob(MAIL));
    }

    @Test
    void whatNobodyAuthenticatedWritesIsNotSigned() throws Exception {
        assertUntouched(Submission.of(MAIL).from(Scene.ALICE).to(Scene.BOB));
    }

    @Test
    void anotherUserCannotHaveAlicesSignature() throws Exception {
        assertUntouched(Submission.of(MAIL).from(Scene.ALICE).to(Scene.BOB).authenticatedAs("mallory@example.org"));
        assertUntouched(Submission.of(MAIL).from("mallory@example.org").to(Scene.BOB).authenticatedAs("mallory@example.org"));
    }

    @Test
    void aForeignFromIsNotSigned() throws Exception {
        byte[] foreign = Messages.mail().from("ceo@victim.example").to(Scene.BOB).text("Pay\n").bytes();
        byte[] twoAuthors = Messages.mail().from("alice@example.org, ceo@victim.example").to(Scene.BOB).text("Pay\n").bytes();
        byte[] twoFields = Messages.mail().from(Scene.ALICE).from("ceo@victim.example").to(Scene.BOB).text("Pay\n").bytes();

        assertUntouched(Scene.fromAliceToBob(foreign));
        assertUntouched(Scene.fromAliceToBob(twoAuthors));
        assertUntouched(Scene.fromAliceToBob(twoFields));
    }

    @Test
    void aBounceIsNotSigned() throws Exception {
        assertUntouched(Submission.of(MAIL).to(Scene.BOB).authenticatedAs(Scene.ALICE));
    }

    private void assertSigned(Submission submission) throws Exception {
        assertThat(james.submit(submission).only().message().getContentType()).startsWith("multipart/signed");
    }

    private void assertUntouched(Submission submission) throws Exception {
        Delivery delivery = james.submit(submission).only();
        assertThat(delivery.place()).isEqualTo("LocalDelivery");
        assertThat(Scene.latin1(delivery.content())).isEqualTo(Scene.latin1(submission.content()));
    }
}
