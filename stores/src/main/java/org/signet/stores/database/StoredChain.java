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
package org.signet.stores.database;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import org.signet.stores.keyfile.DerDecoder;

/** Certificates in one column: each after its length in four bytes. */
final class StoredChain {
    private StoredChain() {
    }

    static byte[] encode(List<X509Certificate> chain) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        try {
            for (X509Certificate certificate : chain) {
                byte[] encoded = CertificateRow.encoded(certificate);
                out.writeInt(encoded.length);
                out.write(encoded);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /**
     * The certificates.
     *
     * @throws IOException if that is not what the bytes are
     */
    static List<X509Certificate> decode(byte[] stored) throws IOException {
        List<X509Certificate> chain = new ArrayList<>();
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(stored));
        while (in.available() > 0) {
            int length = in.readInt();
            if (length < 0 || length > in.available()) {
                throw new IOException("not a stored chain");
            }
            chain.add(DerDecoder.certificate(in.readNBytes(length)));
        }
        return chain;
    }
}
