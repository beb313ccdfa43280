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
package org.signet.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.signet.algorithm.DigestAlgorithm;
import org.signet.mime.ContentType;

/** RFC 8551 §3.5.3: what the parameters of multipart/signed say, compared with the signature. Mistakes there are common and harmless. */
final class ClearSignedCheck {
    private static final Set<String> PROTOCOLS = Set.of("application/pkcs7-signature", "application/x-pkcs7-signature");

    private ClearSignedCheck() {
    }

    static List<Finding> findings(ContentType type, List<SignerEntry> signers) {
        List<Finding> findings = new ArrayList<>();
        String protocol = type.parameter("protocol").orElse("");
        if (!PROTOCOLS.contains(protocol.strip().toLowerCase(Locale.ROOT))) {
            findings.add(new Note.ProtocolMismatch(protocol));
        }
        String micalg = type.parameter("micalg").orElse("");
        for (SignerEntry signer : signers) {
            Optional<DigestAlgorithm> used = signer.digest();
            if (used.isPresent() && !includes(micalg, used.get().micalg())) {
                findings.add(new Note.MicalgMismatch(micalg, used.get().micalg()));
                break;
            }
        }
        return findings;
    }

    private static boolean includes(String written, String used) {
        if (written.equals(used)) {
            return true;
        }
        for (String one : written.split(",")) {
            if (normal(one).equals(normal(used))) {
                return true;
            }
        }
        return false;
    }

    /** Programs write sha-256, sha256, rsa-sha256 and rsa-md5 alike. */
    private static String normal(String micalg) {
        String lower = micalg.strip().toLowerCase(Locale.ROOT);
        String digest = lower.startsWith("rsa-") ? lower.substring("rsa-".length()) : lower;
        return digest.startsWith("sha-") ? "sha" + digest.substring("sha-".length()) : digest;
    }
}
