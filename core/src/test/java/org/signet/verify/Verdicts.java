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

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.signet.SmimeException;
import org.signet.cert.TrustAnchors;
import org.signet.mime.MimeEntity;
import org.signet.mime.Workspace;
import org.signet.testkit.TestPki;

/** Verifies raw messages for tests. */
final class Verdicts {
    private Verdicts() {
    }

    static VerificationPolicy trusting(TestPki... roots) {
        return trusting(Arrays.stream(roots).map(TestPki::rootCertificate).toArray(X509Certificate[]::new));
    }

    static VerificationPolicy trusting(X509Certificate... anchors) {
        return VerificationPolicy.of(TrustAnchors.of(List.of(anchors)));
    }

    static VerificationResult of(byte[] message, VerificationPolicy policy) {
        try (Workspace workspace = Workspace.open()) {
            return new SmimeVerifier(policy).verify(MimeEntity.read(new ByteArrayInputStream(message), workspace), workspace);
        } catch (SmimeException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The message with every occurrence of some text, of which there has to be one, replaced. */
    static byte[] replace(byte[] message, String old, String replacement) {
        String text = new String(message, StandardCharsets.ISO_8859_1);
        assertThat(text).contains(old);
        return text.replace(old, replacement).getBytes(StandardCharsets.ISO_8859_1);
    }

    /** The codes of all findings that refuse, of the message and of every signer. */
    static List<String> refusals(VerificationResult result) {
        return switch (result) {
            case VerificationResult.Valid valid -> List.of();
            case VerificationResult.Refused refused -> refused.allFindings().stream().filter(Finding::refuses).map(Finding::code).toList();
            case VerificationResult.NotSigned notSigned -> List.of("not-signed");
            case VerificationResult.Malformed malformed -> List.of("malformed");
        };
    }

    /** The codes of all findings, those that refuse and those that do not. */
    static List<String> findings(VerificationResult result) {
        Stream<Finding> findings = switch (result) {
            case VerificationResult.Valid valid -> Stream.concat(valid.notes().stream(),
                    valid.signers().stream().flatMap(signer -> signer.findings().stream()));
            case VerificationResult.Refused refused -> refused.allFindings().stream();
            case VerificationResult.NotSigned notSigned -> notSigned.findings().stream();
            case VerificationResult.Malformed malformed -> Stream.empty();
        };
        return findings.map(Finding::code).toList();
    }
}
