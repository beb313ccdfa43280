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

import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import org.apache.mailet.AttributeValue;

/** Reads the attribute in which James' own mailets leave certificates: a list of {@code AttributeValue<byte[]>}, each DER. */
final class Attributes {

    private Attributes() {
    }

    /** The certificates in the attribute of this name. */
    static List<X509Certificate> certificates(Delivery delivery, String name) throws CertificateException {
        List<X509Certificate> certificates = new ArrayList<>();
        for (Object element : (Collection<?>) delivery.attributes().get(name)) {
            byte[] der = (byte[]) ((AttributeValue<?>) element).value();
            certificates.add((X509Certificate) CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(der)));
        }
        return certificates;
    }
}
