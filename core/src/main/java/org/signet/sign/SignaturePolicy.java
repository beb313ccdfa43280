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
package org.signet.sign;

import java.util.Objects;
import org.signet.algorithm.DigestAlgorithm;

/**
 * What a signature looks like.
 *
 * @param form clear or opaque
 * @param digest SHA-256, SHA-384 or SHA-512; Ed25519 signs with SHA-512 whatever this says (RFC 8419 §3)
 * @param rsaPadding how an RSA key signs; a key whose certificate allows PSS only signs with PSS whatever this says
 * @param preamble text before the first part of a clear-signed message, for programs without S/MIME; empty for none
 */
public record SignaturePolicy(SignatureForm form, DigestAlgorithm digest, RsaPadding rsaPadding, String preamble) {
    /** Clear-signed, SHA-256, PKCS #1 v1.5, the usual preamble. */
    public static final SignaturePolicy STANDARD = new SignaturePolicy(SignatureForm.CLEAR, DigestAlgorithm.SHA256, RsaPadding.PKCS1,
            "This is an S/MIME signed message");

    /** With RSASSA-PSS and SHA-256, for partners whose software is of today. */
    public static final SignaturePolicy MODERN = STANDARD.withRsaPadding(RsaPadding.PSS);

    /** What partners of the German energy market agreed on (EDI@Energy, transport rules): RSASSA-PSS and SHA-256. */
    public static final SignaturePolicy EDI_ENERGY = STANDARD.withRsaPadding(RsaPadding.PSS);

    /** What BSI TR-03116-4 §4.2 and §4.3 allow: RSASSA-PSS or ECDSA, and SHA-256. */
    public static final SignaturePolicy BSI_TR_03116 = STANDARD.withRsaPadding(RsaPadding.PSS);

    private static final int MAX_LINE = 998;

    public SignaturePolicy {
        Objects.requireNonNull(form);
        Objects.requireNonNull(rsaPadding);
        if (!isForSignatures(digest)) {
            throw new IllegalArgumentException("signatures are made with sha256, sha384 or sha512, not with " + digest.label());
        }
        if (preamble.lines().anyMatch(line -> line.startsWith("--"))) {
            throw new IllegalArgumentException("a line of the preamble must not start with --");
        }
        if (preamble.lines().anyMatch(line -> line.length() > MAX_LINE) || preamble.chars().anyMatch(c -> c == 0 || c > 127)) {
            throw new IllegalArgumentException("the preamble must be ASCII text in lines of at most " + MAX_LINE + " characters");
        }
    }

    static boolean isForSignatures(DigestAlgorithm digest) {
        return digest == DigestAlgorithm.SHA256 || digest == DigestAlgorithm.SHA384 || digest == DigestAlgorithm.SHA512;
    }

    /** This policy with another form. */
    public SignaturePolicy withForm(SignatureForm other) {
        return new SignaturePolicy(other, digest, rsaPadding, preamble);
    }

    /** This policy with another digest. */
    public SignaturePolicy withDigest(DigestAlgorithm other) {
        return new SignaturePolicy(form, other, rsaPadding, preamble);
    }

    /** This policy with another padding for RSA keys. */
    public SignaturePolicy withRsaPadding(RsaPadding other) {
        return new SignaturePolicy(form, digest, other, preamble);
    }

    /** This policy with another preamble. */
    public SignaturePolicy withPreamble(String other) {
        return new SignaturePolicy(form, digest, rsaPadding, other);
    }
}
