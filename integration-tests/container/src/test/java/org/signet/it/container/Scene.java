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

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.signet.testkit.Messages;
import org.signet.testkit.OpenSsl;
import org.signet.testkit.TestIdentity;
import org.signet.testkit.TestPki;

/**
 * A conf folder with a small CA, alice who sends and bob who receives.
 *
 * @param conf  what James will read
 * @param ca    trusted, its root is {@code ca.pem}
 * @param alice {@code alice.p12}
 * @param bob   {@code bob.p12}
 */
record Scene(Path conf, TestPki ca, TestIdentity alice, TestIdentity bob) {

    static final String ALICE = "alice@example.org";
    static final String BOB = "bob@example.org";
    static final String PASSWORD = "the key store's password";

    static final String SIGN = mailet("SMIMESign", keyStore("alice"));
    static final String DECRYPT = mailet("SMIMEDecrypt", keyStore("bob"));
    static final String CHECK = mailet("SMIMECheckSignature", "<fileType>pem</fileType><pemFileName>file://conf/ca.pem</pemFileName>");
    /** Tells in {@code X-Verdict} which values of the matcher SMIMESignatureIs hold. */
    static final String VERDICT = String.join("", List.of("valid", "untrusted", "invalid", "mismatch", "malformed", "none").stream()
        .map(verdict -> tagIf("SMIMESignatureIs=" + verdict, "X-Verdict", verdict)).toList());

    /** Two RSA keys, as everybody had them. */
    static Scene in(Path conf) {
        TestPki ca = TestPki.root("Example CA");
        return in(conf, ca, ca.issue(ALICE).rsa(2048).create(), ca.issue(BOB).rsa(2048).create());
    }

    static Scene in(Path conf, TestPki ca, TestIdentity alice, TestIdentity bob) {
        try {
            ca.writeRootPem(conf.resolve("ca.pem"));
            alice.writePkcs12(conf.resolve("alice.p12"), PASSWORD);
            bob.writePkcs12(conf.resolve("bob.p12"), PASSWORD);
            return new Scene(conf, ca, alice, bob);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One of our mailets, for all mails. */
    static String mailet(String name, String parameters) {
        return "<mailet match='All' class='org.signet.mailets." + name + "'>" + parameters + "</mailet>\n";
    }

    /** James' own three parameters. */
    static String keyStore(String owner) {
        return "<keyStoreFileName>file://conf/" + owner + ".p12</keyStoreFileName><keyStoreType>PKCS12</keyStoreType>"
            + "<keyStorePassword>" + PASSWORD + "</keyStorePassword>";
    }

    /** Writes a header field when one of our matchers matches. */
    static String tagIf(String matcher, String field, String value) {
        return "<mailet match='org.signet.matchers." + matcher + "' class='SetMimeHeader'><name>" + field + "</name><value>" + value
            + "</value></mailet>\n";
    }

    /** Writes {@code smime.xml}, so that mailets and matchers need no parameters: both keys, bob's certificate, the root. */
    Scene withSmimeXml() throws IOException {
        bob.writeCertificatePem(conf.resolve("bob.pem"));
        Files.writeString(conf.resolve("smime.xml"), """
            <smime>
              <keys><path>file://conf/alice.p12</path><password>%1$s</password></keys>
              <keys><path>file://conf/bob.p12</path><password>%1$s</password></keys>
              <certificates>file://conf/bob.pem</certificates>
              <trust>file://conf/ca.pem</trust>
            </smime>
            """.formatted(PASSWORD));
        return this;
    }

    /** James with these mailets before the delivery. */
    MailetContainer start(String... pipeline) throws Exception {
        return start(new Conf().pipeline(String.join("", pipeline)));
    }

    MailetContainer start(Conf configuration) throws Exception {
        return MailetContainer.start(configuration.writeTo(conf), SignetJar.find()).withUser(ALICE).withUser(BOB);
    }

    /** Starts James, passes one mail from alice to bob through, and stops it. */
    Delivery pass(byte[] mail, String... pipeline) throws Exception {
        try (MailetContainer james = start(pipeline)) {
            return james.submit(fromAliceToBob(mail)).only();
        }
    }

    /** As alice's mail program submits it after AUTH. */
    static Submission fromAliceToBob(byte[] mail) {
        return Submission.of(mail).from(ALICE).to(BOB).authenticatedAs(ALICE);
    }

    /** A mail from alice to bob that openssl signed. */
    byte[] signedByAlice(OpenSsl openSsl, String... options) {
        return fromAlice(openSsl.cmsSign(Messages.plain().entity(), alice, options));
    }

    /** Puts alice's header fields in the place of those that openssl wrote above the content fields. */
    static byte[] fromAlice(byte[] opensslMail) {
        return from(ALICE, opensslMail);
    }

    static byte[] from(String from, byte[] opensslMail) {
        String mail = latin1(opensslMail).replaceFirst("\\AFrom: [^\r\n]*\r\n", "");
        return latin1("From: " + from + "\r\nTo: " + BOB + "\r\nSubject: Test\r\nMessage-ID: <1@example.org>\r\n" + mail);
    }

    /** The text with one thing in it changed; what is not there cannot be changed. */
    static String changed(String text, String from, String to) {
        if (!text.contains(from)) {
            throw new IllegalArgumentException("There is no «" + from + "» in: " + text);
        }
        return text.replace(from, to);
    }

    static String latin1(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    static byte[] latin1(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
