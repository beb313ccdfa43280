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
package org.signet.it.server.demo;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.signet.SmimeException;
import org.signet.mime.MimeEntity;
import org.signet.mime.Workspace;
import org.signet.sign.SignaturePolicy;
import org.signet.sign.SigningIdentity;
import org.signet.sign.SmimeSigner;
import org.signet.testkit.MailBuilder;
import org.signet.testkit.Messages;
import org.signet.testkit.TestIdentity;
import org.signet.testkit.TestPki;

/** What happens in the demo, and what has to come of it. */
final class Scenes {

    private static final Duration WIRE = Duration.ofSeconds(30);
    private static final String SECRET = "the price is 4711 in all, not a cent more";

    private final World world;
    private final Narrator narrator;

    Scenes(World world, Narrator narrator) {
        this.world = world;
        this.narrator = narrator;
    }

    void play() throws IOException, InterruptedException, SmimeException {
        aliceWritesToBob();
        malloryAltersASignedMail();
        malloryForgesASignature();
        malloryForgesAVerdict();
    }

    private void aliceWritesToBob() throws IOException, InterruptedException {
        narrator.chapter("Alice writes to Bob");
        MailBuilder mail = mailToBob("Our offer")
            .text("Dear Bob,\n" + SECRET + ".\nAlice\n")
            .attachment("offer.pdf", Messages.binary(300));
        world.alice().submit(bob(), mail.bytes());
        narrator.show("As her mail program sends it", mail.bytes());

        byte[] wire = world.toBob().awaitMail(WIRE).message();
        narrator.show("On the wire between the servers", wire);
        narrator.check("the content is S/MIME encrypted", field("Content-Type", wire).startsWith("application/pkcs7-mime"));
        narrator.check("nobody can read it there", !text(wire).contains(SECRET) && !text(wire).contains("offer.pdf"));

        byte[] read = world.bob().awaitMail(1);
        narrator.show("As Bob reads it over IMAP", read);
        narrator.check("Bob can read it, byte for byte as Alice sent it", text(read).contains(text(mail.entity())));
        narrator.check("his server has verified the signature", field("X-SMIME-Status", read).equals("Good signature"));
        narrator.check("and says so in the standard field", field("Authentication-Results", read).contains("smime=pass"));
    }

    private void malloryAltersASignedMail() throws IOException, InterruptedException, SmimeException {
        narrator.chapter("Mallory alters a mail that Alice has signed");
        byte[] genuine = signed(mailToBob("Invoice").text("Please pay 100 to account 111.\nAlice\n").bytes(), world.alice().user());
        handOver(text(genuine).replace("account 111", "account 666").getBytes(StandardCharsets.UTF_8));

        byte[] read = world.bob().awaitMail(2);
        narrator.show("As Bob reads it", read);
        narrator.check("the alteration is noticed", field("X-SMIME-Status", read).equals("Bad signature"));
    }

    private void malloryForgesASignature() throws IOException, InterruptedException, SmimeException {
        narrator.chapter("Mallory signs as Alice, with a certificate from an authority of his own");
        TestIdentity impostor = TestPki.root("Signet Demo CA").issue(world.alice().user().address()).commonName("Alice").create();
        byte[] forged = signed(mailToBob("New account").text("Please pay to my new account.\nAlice\n").bytes(), impostor);
        handOver(forged);

        byte[] read = world.bob().awaitMail(3);
        narrator.show("As Bob reads it", read);
        narrator.check("the signature is not taken for good", field("X-SMIME-Status", read).equals("Bad signature"));
    }

    private void malloryForgesAVerdict() throws IOException, InterruptedException {
        narrator.chapter("Mallory does not sign, but writes the verdict himself");
        handOver(mailToBob("Urgent").header("X-SMIME-Status: Good signature").text("Pay at once.\nAlice\n").bytes());

        byte[] read = world.bob().awaitMail(4);
        narrator.show("As Bob reads it", read);
        narrator.check("his verdict is gone", !text(read).contains("Good signature"));
    }

    private void handOver(byte[] message) throws IOException {
        world.bob().server().smtp().handOver(world.alice().user().address(), List.of(bob()), message);
    }

    private MailBuilder mailToBob(String subject) {
        return Messages.mail().from("Alice <" + world.alice().user().address() + ">").to(bob()).subject(subject);
    }

    private String bob() {
        return world.bob().user().address();
    }

    private static byte[] signed(byte[] message, TestIdentity identity) throws IOException, SmimeException {
        try (Workspace workspace = Workspace.open()) {
            MimeEntity entity = MimeEntity.read(new ByteArrayInputStream(message), workspace);
            SigningIdentity signer = SigningIdentity.of(identity.privateKey(), identity.chain());
            ByteArrayOutputStream signed = new ByteArrayOutputStream();
            new SmimeSigner(SignaturePolicy.STANDARD).sign(entity, signer, workspace).writeTo(signed);
            return signed.toByteArray();
        }
    }

    /** The value of the first header field of that name, unfolded; empty when there is none. */
    private static String field(String name, byte[] message) {
        String header = text(message).split("\r?\n\r?\n", 2)[0].replaceAll("\r?\n[ \t]+", " ");
        Matcher field = Pattern.compile("^" + Pattern.quote(name) + ":[ \t]*(.*?)\r?$", Pattern.CASE_INSENSITIVE | Pattern.MULTILINE)
            .matcher(header);
        return field.find() ? field.group(1) : "";
    }

    private static String text(byte[] message) {
        return new String(message, StandardCharsets.UTF_8);
    }
}
