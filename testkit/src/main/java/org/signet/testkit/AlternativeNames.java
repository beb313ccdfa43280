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
package org.signet.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERTaggedObject;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;

/** The subject alternative names that a certificate is being given. */
final class AlternativeNames {

    private static final ASN1ObjectIdentifier ID_ON_SMTP_UTF8_MAILBOX = new ASN1ObjectIdentifier("1.3.6.1.5.5.7.8.9");

    private final List<GeneralName> names = new ArrayList<>();

    void clear() {
        names.clear();
    }

    void addRfc822Name(String address) {
        names.add(new GeneralName(GeneralName.rfc822Name, address));
    }

    void addSmtpUtf8Mailbox(String mailbox) {
        ASN1EncodableVector otherName = new ASN1EncodableVector();
        otherName.add(ID_ON_SMTP_UTF8_MAILBOX);
        otherName.add(new DERTaggedObject(true, 0, new DERUTF8String(mailbox)));
        names.add(new GeneralName(GeneralName.otherName, new DERSequence(otherName)));
    }

    Optional<GeneralNames> asGeneralNames() {
        return names.isEmpty() ? Optional.empty() : Optional.of(new GeneralNames(names.toArray(GeneralName[]::new)));
    }
}
