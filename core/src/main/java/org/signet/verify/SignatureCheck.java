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

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Optional;
import org.signet.MalformedMessageException;
import org.signet.algorithm.SignatureAlgorithm;
import org.signet.algorithm.SignatureScheme;
import org.signet.algorithm.SignatureVerifier;
import org.signet.algorithm.VerificationKey;
import org.signet.cert.ParsedCertificate;

/** RFC 5652 §5.4 and §5.6: the signature value verifies under the key of the certificate. */
final class SignatureCheck {
    /** Ed25519 and Ed448 look at the content twice, so all of it has to be in memory. */
    private static final int EDWARDS_LIMIT = 16 * 1024 * 1024;

    private SignatureCheck() {
    }

    /**
     * @param certificate that of the signer
     * @param key its key, ready for use; nothing where it cannot be used
     */
    static List<Finding> findings(SignerEntry signer, ParsedCertificate certificate, Optional<VerificationKey> key, SignedBytes bytes)
            throws IOException {
        if (signer.signatureAlgorithm().isEmpty()) {
            // Nothing can be said of an algorithm that we do not know; the algorithm check refuses it.
            return List.of();
        }
        SignatureAlgorithm algorithm = signer.signatureAlgorithm().get();
        boolean fits = certificate.keyAlgorithm().schemes().contains(algorithm.scheme()) && certificate.keyAlgorithm().isAffordable();
        boolean verified = fits && key.isPresent() && (signer.attributes().isPresent()
                ? overAttributes(signer, signer.attributes().get(), algorithm, key.get())
                : overContent(signer, algorithm, key.get(), bytes));
        return verified ? List.of() : List.of(new IntegrityFinding.SignatureWrong());
    }

    private static boolean overAttributes(SignerEntry signer, SignedAttributes attributes, SignatureAlgorithm algorithm,
            VerificationKey key) {
        try {
            return attributes.anyEncoding(encoding -> isOver(encoding, signer, algorithm, key));
        } catch (MalformedMessageException malformed) {
            return false;
        }
    }

    private static boolean isOver(byte[] bytes, SignerEntry signer, SignatureAlgorithm algorithm, VerificationKey key) {
        try {
            return verifies(signer, algorithm, key, verifier -> verifier.update(bytes, 0, bytes.length));
        } catch (IOException impossible) {
            throw new UncheckedIOException("bytes in memory can be read", impossible);
        }
    }

    private static boolean overContent(SignerEntry signer, SignatureAlgorithm algorithm, VerificationKey key, SignedBytes bytes)
            throws IOException {
        boolean edwards = algorithm.scheme() == SignatureScheme.ED25519 || algorithm.scheme() == SignatureScheme.ED448;
        if (edwards && bytes.size() > EDWARDS_LIMIT) {
            return false;
        }
        return bytes.anyForm(in -> verifies(signer, algorithm, key, verifier -> update(verifier, in)));
    }

    private static void update(SignatureVerifier verifier, InputStream in) throws IOException, GeneralSecurityException {
        byte[] buffer = new byte[64 * 1024];
        for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
            verifier.update(buffer, 0, count);
        }
    }

    @FunctionalInterface
    private interface Feed {
        void to(SignatureVerifier verifier) throws IOException, GeneralSecurityException;
    }

    private static boolean verifies(SignerEntry signer, SignatureAlgorithm algorithm, VerificationKey key, Feed feed) throws IOException {
        try {
            SignatureVerifier verifier = key.verifier(algorithm);
            feed.to(verifier);
            return verifier.verifies(signer.signature());
        } catch (GeneralSecurityException wrong) {
            return false;
        }
    }
}
