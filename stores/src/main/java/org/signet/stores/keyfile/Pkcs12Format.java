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
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.pkcs.MacData;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.Pfx;

/**
 * Reads PKCS #12 (RFC 7292) bag by bag. Java's KeyStore is not used for it: it hides certificates that belong to no key and that Java
 * itself did not mark as trusted, so that files made by openssl would look empty, and it knows no PBMAC1 in Java 21.
 */
final class Pkcs12Format implements KeyFileFormat {
    @Override
    public KeyFileContents read(byte[] file, KeyFileOpening opening) throws IOException {
        Pfx pfx = Pfx.getInstance(file);
        if (!pfx.getAuthSafe().getContentType().equals(PKCSObjectIdentifiers.data)) {
            throw new UnreadableKeyFile("is a PKCS#12 file that is signed instead of protected by a password, which is not supported");
        }
        byte[] safe = ASN1OctetString.getInstance(pfx.getAuthSafe().getContent()).getOctets();
        MacData mac = pfx.getMacData();
        WrongPassword wrong = new WrongPassword(WrongPassword.Lock.FILE);
        for (PasswordForm password : PasswordForm.of(opening.storePassword())) {
            try {
                if (mac == null || Pkcs12Mac.matches(mac, safe, password)) {
                    return new Pkcs12Safe(opening, password).read(safe);
                }
            } catch (WrongPassword anotherFormMayFit) {
                wrong = anotherFormMayFit;
            }
        }
        throw wrong;
    }
}
