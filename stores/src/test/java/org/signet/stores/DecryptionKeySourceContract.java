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
package org.signet.stores;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.SubjectKeyIdentifier;
import org.junit.jupiter.api.Test;
import org.signet.cert.DecryptionKeySource;
import org.signet.decrypt.DecryptionKey;
import org.signet.decrypt.RecipientHint;
import org.signet.testkit.TestIdentity;
import org.signet.testkit.TestPki;

/** What every source of keys to decrypt with must do, whatever it keeps them in. */
public interface DecryptionKeySourceContract {
    TestPki PKI = TestPki.root("Decryption Key Source Root");

    /** A source that holds the keys of these identities, and nothing else. */
    DecryptionKeySource holding(TestIdentity... identities) throws Exception;

    @Test
    default void keyIsFoundByIssuerAndSerial() throws Exception {
        TestIdentity alice = PKI.issue("alice@example.org").create();
        TestIdentity bob = PKI.issue("bob@example.org").rsa(2048).create();
        assertThat(find(holding(alice, bob), bySerial(bob))).containsExactly(bob.certificate());
    }

    @Test
    default void keyIsFoundBySubjectKeyIdentifier() throws Exception {
        TestIdentity alice = PKI.issue("alice@example.org").create();
        TestIdentity bob = PKI.issue("bob@example.org").create();
        assertThat(find(holding(alice, bob), byKeyIdentifier(alice))).containsExactly(alice.certificate());
    }

    @Test
    default void sameSerialOfAnotherIssuerIsAnotherKey() throws Exception {
        TestIdentity alice = PKI.issue("alice@example.org").create();
        X509Certificate other = TestPki.root("Somebody else's Root").certificate();
        RecipientHint hint = new RecipientHint.IssuerAndSerial(other.getSubjectX500Principal(), alice.certificate().getSerialNumber());
        assertThat(find(holding(alice), hint)).isEmpty();
    }

    @Test
    default void unknownKeyIsNotFound() throws Exception {
        TestIdentity alice = PKI.issue("alice@example.org").create();
        RecipientHint serial = new RecipientHint.IssuerAndSerial(alice.certificate().getIssuerX500Principal(), BigInteger.TWO);
        RecipientHint identifier = RecipientHint.KeyIdentifier.of(new byte[] {1, 2, 3});
        DecryptionKeySource source = holding(alice);
        assertThat(find(source, serial)).isEmpty();
        assertThat(find(source, identifier)).isEmpty();
        assertThat(find(holding(), bySerial(alice))).isEmpty();
    }

    @Test
    default void keyOfAnExpiredCertificateIsFound() throws Exception {
        TestIdentity former = PKI.issue("alice@example.org").expiredOn(Instant.parse("2020-01-01T00:00:00Z")).create();
        DecryptionKeySource source = holding(former, PKI.issue("alice@example.org").create());
        assertThat(find(source, bySerial(former))).containsExactly(former.certificate());
    }

    @Test
    default void keyOfACertificateWithoutAddressIsFound() throws Exception {
        TestIdentity nameless = PKI.issue("alice@example.org").noEmail().create();
        assertThat(find(holding(nameless), bySerial(nameless))).containsExactly(nameless.certificate());
    }

    @Test
    default void bothCertificatesOfARenewedKeyAreFoundByItsIdentifier() throws Exception {
        TestIdentity first = PKI.issue("alice@example.org").create();
        TestIdentity renewed = PKI.issue("alice@example.org").key(first.keyPair()).create();
        DecryptionKeySource source = holding(first, renewed);
        assertThat(find(source, byKeyIdentifier(first))).containsExactlyInAnyOrder(first.certificate(), renewed.certificate());
        assertThat(find(source, bySerial(first))).containsExactly(first.certificate());
    }

    private static RecipientHint bySerial(TestIdentity identity) {
        return new RecipientHint.IssuerAndSerial(identity.certificate().getIssuerX500Principal(), identity.certificate().getSerialNumber());
    }

    private static RecipientHint byKeyIdentifier(TestIdentity identity) {
        byte[] extension = identity.certificate().getExtensionValue(Extension.subjectKeyIdentifier.getId());
        return RecipientHint.KeyIdentifier.of(SubjectKeyIdentifier.getInstance(ASN1OctetString.getInstance(extension).getOctets())
                .getKeyIdentifier());
    }

    private static List<X509Certificate> find(DecryptionKeySource source, RecipientHint hint) throws Exception {
        return source.find(hint).stream().map(DecryptionKey::certificate).toList();
    }
}
