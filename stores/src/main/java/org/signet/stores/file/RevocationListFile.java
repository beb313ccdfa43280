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
package org.signet.stores.file;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.util.io.pem.PemObject;
import org.bouncycastle.util.io.pem.PemReader;
import org.signet.ConfigurationException;
import org.signet.revocation.RevocationList;

/** Reads a file of revocation lists: one in DER, or any number in PEM (RFC 7468 §6), among whatever else is in the file. */
public final class RevocationListFile {
    private static final long LONGEST = 128L << 20;
    private static final int DER_SEQUENCE = 0x30;

    private RevocationListFile() {
    }

    /**
     * The lists in the file, at least one.
     *
     * @throws ConfigurationException if the file cannot be read, is longer than 128 MiB, or holds none; the message names it
     */
    public static List<RevocationList> read(Path file) {
        if (!Files.exists(file)) {
            throw new ConfigurationException(file + " does not exist");
        }
        try {
            if (Files.size(file) > LONGEST) {
                throw new ConfigurationException(file + " is longer than 128 MiB");
            }
            List<RevocationList> lists = lists(file, Files.readAllBytes(file));
            if (lists.isEmpty()) {
                throw new ConfigurationException(file + " holds no revocation list");
            }
            return lists;
        } catch (IOException e) {
            throw new ConfigurationException(file + " cannot be read", e);
        }
    }

    private static List<RevocationList> lists(Path file, byte[] bytes) throws IOException {
        if (bytes.length > 0 && bytes[0] == DER_SEQUENCE) {
            return RevocationList.parse(bytes).stream().toList();
        }
        List<RevocationList> lists = new ArrayList<>();
        try (PemReader reader = new PemReader(new StringReader(new String(bytes, StandardCharsets.ISO_8859_1)))) {
            for (PemObject object = reader.readPemObject(); object != null; object = reader.readPemObject()) {
                if (object.getType().equals("X509 CRL")) {
                    lists.add(RevocationList.parse(object.getContent()).orElseThrow(
                            () -> new ConfigurationException(file + " holds a revocation list that cannot be parsed")));
                }
            }
        } catch (IllegalArgumentException | IllegalStateException noBase64) {
            throw new IOException(noBase64);
        }
        return lists;
    }
}
