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
import java.security.cert.CRLException;
import java.security.cert.X509CRL;
import java.util.Base64;
import java.util.List;

import org.bouncycastle.cert.X509CRLHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.util.CollectionStore;

/** Puts revocation lists into signed mails, which openssl cannot. */
final class RevocationLists {

    private RevocationLists() {
    }

    /** The opaque mail with that list among its certificates. */
    static byte[] into(byte[] opaqueMail, X509CRL list) throws IOException, CMSException, CRLException {
        String[] headerAndBody = Scene.latin1(opaqueMail).split("\r?\n\r?\n", 2);
        CMSSignedData signed = new CMSSignedData(Base64.getMimeDecoder().decode(headerAndBody[1]));
        byte[] withList = CMSSignedData.replaceCertificatesAndCRLs(signed, signed.getCertificates(), signed.getAttributeCertificates(),
            new CollectionStore<>(List.of(new X509CRLHolder(list.getEncoded())))).getEncoded();
        return Scene.latin1(headerAndBody[0] + "\r\n\r\n" + Base64.getMimeEncoder().encodeToString(withList) + "\r\n");
    }
}
