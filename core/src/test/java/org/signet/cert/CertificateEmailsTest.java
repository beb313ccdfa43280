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

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERIA5String;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERTaggedObject;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.junit.jupiter.api.Test;
import org.signet.testkit.IdentityBuilder;
import org.signet.testkit.TestPki;

class CertificateEmailsTest {
    private static final TestPki ROOT = TestPki.root("Emails Root");

    private static List<EmailAddress> emails(IdentityBuilder certificate) {
        return CertificateEmails.of(certificate.create().certificate());
    }

    @Test
    void everyAlternativeNameCounts() {
        assertThat(emails(ROOT.issue("x@example.org").emails("alice@example.org", "a.smith@Example.ORG")))
                .containsExactly(EmailAddress.of("alice@example.org"), EmailAddress.of("a.smith@example.org"));
    }

    /** D16: the last part of the subject, with nothing behind it. */
    @Test
    void addressAtTheEndOfTheSubjectCounts() {
        assertThat(emails(ROOT.issue("alice@example.org").subjectEmailOnly()))
                .containsExactly(EmailAddress.of("alice@example.org"));
    }

    @Test
    void internationalMailboxCounts() {
        assertThat(emails(ROOT.issue("x@example.org").noEmail().smtpUtf8Mailbox("jörg@bücher.example")))
                .containsExactly(EmailAddress.of("jörg@xn--bcher-kva.example"));
    }

    @Test
    void asciiMailboxInTheInternationalFormNamesNobody() {
        assertThat(emails(ROOT.issue("x@example.org").noEmail().smtpUtf8Mailbox("alice@example.org"))).isEmpty();
    }

    @Test
    void namesThatAreNoAddressesNameNobody() {
        GeneralNames names = new GeneralNames(new GeneralName[] {
            new GeneralName(GeneralName.rfc822Name, new DERIA5String("alice@example.org\u0000.evil.example")),
            new GeneralName(GeneralName.rfc822Name, new DERIA5String("")),
            new GeneralName(GeneralName.rfc822Name, new DERIA5String("example.org")),
            new GeneralName(GeneralName.dNSName, "alice@example.org"),
            new GeneralName(GeneralName.otherName, new DERSequence(new ASN1Encodable[] {
                new ASN1ObjectIdentifier("1.3.6.1.4.1.311.20.2.3"),
                new DERTaggedObject(true, 0, new DERUTF8String("alice@example.org"))})),
            new GeneralName(GeneralName.rfc822Name, "bob@example.org")});
        assertThat(emails(ROOT.issue("x@example.org").extension(Extension.subjectAlternativeName.getId(), false, names)))
                .isEqualTo(List.of(EmailAddress.of("bob@example.org")));
    }

    @Test
    void alternativeNamesThatCannotBeReadNameNobody() {
        assertThat(emails(ROOT.issue("x@example.org")
                .extension(Extension.subjectAlternativeName.getId(), false, new DERUTF8String("alice@example.org")))).isEmpty();
    }

    @Test
    void certificateWithoutAddressNamesNobody() {
        assertThat(emails(ROOT.issue("x@example.org").noEmail())).isEmpty();
    }
}
