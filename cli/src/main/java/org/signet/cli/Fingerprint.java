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
package org.signet.cli;

import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import org.signet.ConfigurationException;
import org.signet.algorithm.DigestAlgorithm;

/**
 * How a certificate is named on the command line: its SHA-256 fingerprint, or the start of it.
 *
 * @param digits lower-case hexadecimal digits
 */
record Fingerprint(String digits) {
    private static final int SHORTEST = 8;
    private static final int SHOWN = 16;

    Fingerprint {
        Objects.requireNonNull(digits);
    }

    /**
     * The fingerprint that somebody wrote, as other programs show it too: in any case, with colons or spaces.
     *
     * @throws ConfigurationException if it is none, or too short
     */
    static Fingerprint parse(String text) {
        String digits = text.replaceAll("[:\\s]", "").toLowerCase(Locale.ROOT);
        if (!digits.matches("[0-9a-f]{" + SHORTEST + ",64}")) {
            throw new ConfigurationException("«" + text + "» is no fingerprint; accepted are SHA-256 fingerprints, or their first "
                    + SHORTEST + " hexadecimal digits or more");
        }
        return new Fingerprint(digits);
    }

    static Fingerprint of(X509Certificate certificate) {
        try {
            return new Fingerprint(HexFormat.of().formatHex(DigestAlgorithm.SHA256.hash(certificate.getEncoded())));
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("what was read can be written", e);
        }
    }

    /** As much of it as people need. */
    String start() {
        return digits.substring(0, Math.min(SHOWN, digits.length()));
    }

    /**
     * The only certificate of these that this means.
     *
     * @throws ConfigurationException if it is none of them, or may be several
     */
    <T> Fingerprint only(List<T> candidates, Function<T, X509Certificate> certificate) {
        List<Fingerprint> found = candidates.stream().map(certificate).map(Fingerprint::of)
                .filter(candidate -> candidate.digits.startsWith(digits)).distinct().toList();
        if (found.isEmpty()) {
            throw new ConfigurationException("no certificate has a fingerprint that begins with " + digits);
        }
        if (found.size() > 1) {
            throw new ConfigurationException(digits + " may be any of "
                    + String.join(", ", found.stream().map(Fingerprint::digits).toList()) + "; give more digits");
        }
        return found.getFirst();
    }
}
