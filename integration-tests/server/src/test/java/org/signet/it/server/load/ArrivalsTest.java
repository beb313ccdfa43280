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
package org.signet.it.server.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.signet.SmimeException;
import org.signet.encrypt.EncryptionPolicy;
import org.signet.encrypt.SmimeEncryptor;
import org.signet.it.server.MailSink;
import org.signet.it.server.Smtp;
import org.signet.mime.MimeEntity;
import org.signet.mime.Workspace;
import org.signet.testkit.TestIdentity;

/** Whoever looks for lost, doubled and altered mail has to find it. */
@Timeout(60)
class ArrivalsTest {

    private static final People PEOPLE = People.invent(2);
    private static final LoadMail PLAIN = new LoadMail(7, Treatment.PLAIN, 2048);
    private static final LoadMail ENCRYPTED = new LoadMail(133, Treatment.ENCRYPTED, 2048);

    @Test
    void mailThatComesOnceAsItWasWrittenIsNoProblem() throws IOException, InterruptedException {
        assertThat(problems(List.of(PLAIN), text(PLAIN))).isEmpty();
    }

    @Test
    void mailThatComesTwiceIsFound() throws IOException, InterruptedException {
        assertThat(problems(List.of(PLAIN), text(PLAIN), text(PLAIN))).containsExactly("mail 7 came 2 times");
    }

    @Test
    void mailThatIsLostIsFound() {
        assertThat(new Arrivals(List.of(PLAIN, ENCRYPTED), new Examiner(PEOPLE, List.of())).problems())
            .containsExactlyInAnyOrder("mail 7 was lost", "mail 133 was lost");
    }

    @Test
    void mailThatNobodySentIsFound() throws IOException, InterruptedException {
        assertThat(problems(List.of(PLAIN), text(PLAIN).replace("Load-Number: 7", "Load-Number: 8"), text(PLAIN)))
            .containsExactly("a mail came that nobody sent, to [bob@example.org]");
    }

    @Test
    void contentOfAnotherMailIsFound() throws IOException, InterruptedException {
        assertThat(problems(List.of(PLAIN), text(PLAIN).replace("mail number 7", "mail number 8")))
            .containsExactly("mail 7 (plain, 2048 bytes): its content is not as it was written");
    }

    @Test
    void mailThatShouldBeEncryptedAndIsNotIsFound() throws IOException, InterruptedException {
        assertThat(problems(List.of(ENCRYPTED), text(ENCRYPTED)))
            .containsExactly("mail 133 (encrypted, 2048 bytes): anybody can read it");
    }

    @Test
    void mailThatIsEncryptedIsOpened() throws IOException, InterruptedException, SmimeException {
        assertThat(problems(List.of(ENCRYPTED), encrypted(text(ENCRYPTED), PEOPLE.recipient(ENCRYPTED)))).isEmpty();
    }

    @Test
    void mailThatIsEncryptedToSomebodyElseIsFound() throws IOException, InterruptedException, SmimeException {
        TestIdentity somebodyElse = PEOPLE.boxes().get(Treatment.ENCRYPTED).getFirst();
        assertThat(problems(List.of(ENCRYPTED), encrypted(text(ENCRYPTED), somebodyElse)))
            .containsExactly("mail 133 (encrypted, 2048 bytes): cannot be decrypted");
    }

    @Test
    void otherContentInsideOfEncryptedMailIsFound() throws IOException, InterruptedException, SmimeException {
        String altered = text(ENCRYPTED).replace("mail number 133", "mail number 134");
        assertThat(problems(List.of(ENCRYPTED), encrypted(altered, PEOPLE.recipient(ENCRYPTED))))
            .containsExactly("mail 133 (encrypted, 2048 bytes): has other content");
    }

    private static List<String> problems(List<LoadMail> sent, String... arriving) throws IOException, InterruptedException {
        try (MailSink sink = MailSink.open()) {
            for (String message : arriving) {
                new Smtp(sink.port()).handOver("carol@example.net", List.of("bob@example.org"), message.getBytes(StandardCharsets.UTF_8));
            }
            Arrivals arrivals = new Arrivals(sent, new Examiner(PEOPLE, List.of(new SignetSample(PEOPLE))));
            arrivals.await(sink, Duration.ofMillis(100));
            return arrivals.problems();
        }
    }

    private static String text(LoadMail mail) {
        return string(mail.draft(PEOPLE.sender(mail).address(), PEOPLE.recipient(mail).address()).bytes());
    }

    private static String encrypted(String message, TestIdentity recipient) throws IOException, SmimeException {
        try (Workspace workspace = Workspace.open()) {
            MimeEntity entity = MimeEntity.read(new ByteArrayInputStream(message.getBytes(StandardCharsets.UTF_8)), workspace);
            ByteArrayOutputStream encrypted = new ByteArrayOutputStream();
            new SmimeEncryptor(EncryptionPolicy.STANDARD).encrypt(entity, List.of(recipient.certificate()), workspace).writeTo(encrypted);
            return string(encrypted.toByteArray());
        }
    }

    private static String string(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
