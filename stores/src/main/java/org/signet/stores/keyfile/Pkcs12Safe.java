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
package org.signet.stores.keyfile;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1BMPString;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.pkcs.Attribute;
import org.bouncycastle.asn1.pkcs.CertBag;
import org.bouncycastle.asn1.pkcs.ContentInfo;
import org.bouncycastle.asn1.pkcs.EncryptedData;
import org.bouncycastle.asn1.pkcs.EncryptedPrivateKeyInfo;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.pkcs.SafeBag;

/** The bags of one PKCS #12 file (RFC 7292 §4.2). Which certificate belongs to which key is not taken from their attributes. */
final class Pkcs12Safe {
    private final KeyFileOpening opening;
    private final PasswordForm password;
    private final KeyFileContents contents = new KeyFileContents();

    Pkcs12Safe(KeyFileOpening opening, PasswordForm password) {
        this.opening = opening;
        this.password = password;
    }

    KeyFileContents read(byte[] authenticatedSafe) throws IOException {
        for (ASN1Encodable element : ASN1Sequence.getInstance(authenticatedSafe)) {
            readBags(ASN1Sequence.getInstance(plain(ContentInfo.getInstance(element))));
        }
        return contents;
    }

    private byte[] plain(ContentInfo info) throws IOException {
        if (info.getContentType().equals(PKCSObjectIdentifiers.data)) {
            return ASN1OctetString.getInstance(info.getContent()).getOctets();
        }
        if (info.getContentType().equals(PKCSObjectIdentifiers.encryptedData)) {
            EncryptedData encrypted = EncryptedData.getInstance(info.getContent());
            return PasswordCipher.decrypt(encrypted.getEncryptionAlgorithm(), encrypted.getContent().getOctets(), password)
                    .orElseThrow(() -> new WrongPassword(WrongPassword.Lock.FILE));
        }
        throw new UnreadableKeyFile("is a PKCS#12 file encrypted to a certificate instead of under a password, which is not supported");
    }

    private void readBags(ASN1Sequence bags) throws IOException {
        for (ASN1Encodable element : bags) {
            SafeBag bag = SafeBag.getInstance(element);
            if (bag.getBagId().equals(PKCSObjectIdentifiers.certBag)) {
                readCertificate(CertBag.getInstance(bag.getBagValue()));
            } else if (bag.getBagId().equals(PKCSObjectIdentifiers.keyBag)) {
                readKey(contents.nextAlias(friendlyName(bag)), Optional.of(PrivateKeyInfo.getInstance(bag.getBagValue())), bag);
            } else if (bag.getBagId().equals(PKCSObjectIdentifiers.pkcs8ShroudedKeyBag)) {
                readKey(contents.nextAlias(friendlyName(bag)), Optional.empty(), bag);
            } else if (bag.getBagId().equals(PKCSObjectIdentifiers.safeContentsBag)) {
                readBags(ASN1Sequence.getInstance(bag.getBagValue()));
            }
        }
    }

    private void readCertificate(CertBag bag) throws IOException {
        if (bag.getCertId().equals(PKCSObjectIdentifiers.x509Certificate)) {
            contents.add(CertificateDecoder.decode(ASN1OctetString.getInstance(bag.getCertValue()).getOctets()));
        }
    }

    private void readKey(String alias, Optional<PrivateKeyInfo> open, SafeBag bag) throws IOException {
        if (opening.wants(alias)) {
            PrivateKeyInfo info = open.isPresent() ? open.get()
                    : PasswordCipher.decrypt(EncryptedPrivateKeyInfo.getInstance(bag.getBagValue()), keyPasswords());
            contents.add(LoadedKey.of(alias, info));
        }
    }

    private List<PasswordForm> keyPasswords() {
        List<PasswordForm> forms = new ArrayList<>(PasswordForm.of(opening.keyPasswords()));
        forms.addFirst(password);
        return forms;
    }

    private static Optional<String> friendlyName(SafeBag bag) {
        if (bag.getBagAttributes() == null) {
            return Optional.empty();
        }
        for (ASN1Encodable element : bag.getBagAttributes()) {
            Attribute attribute = Attribute.getInstance(element);
            if (attribute.getAttrType().equals(PKCSObjectIdentifiers.pkcs_9_at_friendlyName)) {
                return Optional.of(ASN1BMPString.getInstance(attribute.getAttrValues().getObjectAt(0)).getString());
            }
        }
        return Optional.empty();
    }
}
