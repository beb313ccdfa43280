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
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.signet.testkit.Corpus;
import org.signet.testkit.Messages;
import org.signet.testkit.OpenSsl;

/** However a mail is broken: every mailet and matcher lets it pass, and it is delivered. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrokenMailIT {

    private static final List<String> MATCHERS = List.of("IsSMIMESigned", "IsSMIMEEncrypted", "SMIMESignatureIs=valid",
        "SMIMESignerIs=@x.example", "SMIMEIssuerIs=CN=x", "SMIMEFindingIs=sender-mismatch", "SMIMEFromIs=@x.example",
        "HasSMIMEKey", "HasSMIMECertificate", "SMIMEHeaderIs=Sensitivity: private", "SMIMESubjectMatches=secret",
        "IsX509CertificateSubject=org.apache.james.SMIMECheckSignature;CN=x");

    private static final Set<String> CMS =
        Set.of("attack", "cms-der", "enveloped", "fuzz", "malformed/regression", "nested", "pqc", "signed");
    private static final int BATCH = 40;

    private Scene scene;
    private MailetContainer james;

    @BeforeAll
    void start(@TempDir Path conf) throws Exception {
        scene = Scene.in(conf).withSmimeXml();
        String matchers = String.join("", MATCHERS.stream().map(matcher -> "<mailet match='org.signet.matchers." + matcher
            + "' class='SetMailAttribute'><matched>yes</matched></mailet>").toList());
        james = scene.start(Scene.DECRYPT, Scene.CHECK, Scene.SIGN, matchers);
    }

    @AfterAll
    void stop() {
        if (james != null) {
            james.close();
        }
    }

    @Test
    void mailsThatAreHardlyMailsAreDelivered() throws Exception {
        String pkcs7Mime = "Content-Type: application/pkcs7-mime";
        assertAllDelivered(Stream.of("", "\r\n", "\r\n\r\n", "no header at all", "Subject: only a header", "Subject: one\r\n",
            ": no name\r\n\r\nx", " folded from the start\r\n\r\nx", "\0\0\0\r\n\r\n\0",
            "From: a@b.example\rX-SMIME-Status: forged\r\n\r\nx",
            "X-Gr\u00fc\u00dfe: a name that is none\r\nFrom: alice@example.org\r\n\r\nx",
            "Content-Type: multipart/signed\r\n\r\n", "Content-Type: \r\n\r\nx", "Content-Type: ;;;=\r\n\r\nx",
            "Content-Type: multipart/signed; protocol=\"application/pkcs7-signature\"; boundary=b\r\n\r\n",
            pkcs7Mime + "; smime-type=enveloped-data\r\n\r\n", pkcs7Mime + "\r\n\r\nAAAA\r\n", pkcs7Mime + "\r\n" + pkcs7Mime + "\r\n\r\nx")
            .map(Scene::latin1).toList());
    }

    @Test
    void mailsThatAreCutOffAreDelivered() throws Exception {
        OpenSsl openSsl = OpenSsl.required();
        List<byte[]> whole = List.of(scene.signedByAlice(openSsl), scene.signedByAlice(openSsl, "-nodetach"),
            Scene.fromAlice(openSsl.cmsEncrypt(Messages.plain().entity(), "aes-256-cbc", scene.bob())),
            Scene.fromAlice(openSsl.cmsEncrypt(Messages.plain().entity(), "aes-256-gcm", scene.bob())));

        assertAllDelivered(whole.stream().flatMap(mail -> IntStream.range(1, 40)
            .mapToObj(part -> Arrays.copyOf(mail, mail.length * part / 40))).toList());
    }

    @Test
    void mailsOfOtherProgramsAndOfAttackersAreDelivered() throws Exception {
        assertAllDelivered(Corpus.verdicts().stream().filter(verdict -> verdict.file().endsWith(".eml"))
            .map(verdict -> Corpus.bytes(verdict.file())).toList());
    }

    @Test
    void mailsWithEveryKindOfCmsAreDelivered() throws Exception {
        String fields = "Content-Type: application/pkcs7-mime\r\nContent-Transfer-Encoding: binary";
        assertAllDelivered(Corpus.verdicts().stream().filter(verdict -> CMS.contains(verdict.kind()))
            .map(verdict -> Messages.mail().from(Scene.ALICE).content(fields, Corpus.bytes(verdict.file())).bytes()).toList());
    }

    private void assertAllDelivered(List<byte[]> mails) throws Exception {
        assertThat(mails).isNotEmpty();
        for (int start = 0; start < mails.size(); start += BATCH) {
            List<byte[]> batch = mails.subList(start, Math.min(start + BATCH, mails.size()));
            Outcome outcome = james.submit(batch.stream().map(Scene::fromAliceToBob).toArray(Submission[]::new));
            assertThat(outcome.deliveries().stream().filter(delivery -> !delivery.place().equals("LocalDelivery"))
                .map(delivery -> delivery.error().orElse("") + "\n" + delivery.text())).isEmpty();
            assertThat(outcome.deliveries().size()).isEqualTo(batch.size());
        }
    }
}
