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

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import org.signet.cert.DistinguishedNames;
import org.signet.verify.Finding;
import org.signet.verify.SignerReport;
import org.signet.verify.VerificationResult;

/** A verdict as one JSON object; docs/signet.md describes it and other tools rely on it. */
final class VerdictJson {
    private VerdictJson() {
    }

    static String of(VerificationResult result) throws IOException {
        return Json.write(json -> {
            json.writeStartObject();
            switch (result) {
                case VerificationResult.Valid valid -> verdict(json, "valid", valid.signers(), valid.notes());
                case VerificationResult.Refused refused -> verdict(json, "refused", refused.signers(), refused.findings());
                case VerificationResult.NotSigned notSigned -> verdict(json, "not-signed", List.of(), notSigned.findings());
                case VerificationResult.Malformed malformed -> {
                    verdict(json, "malformed", List.of(), List.of());
                    json.writeStringField("reason", malformed.why());
                }
            }
            json.writeEndObject();
        });
    }

    private static void verdict(JsonGenerator json, String status, List<SignerReport> signers, List<Finding> findings) throws IOException {
        json.writeStringField("status", status);
        json.writeArrayFieldStart("signers");
        for (SignerReport signer : signers) {
            signer(json, signer);
        }
        json.writeEndArray();
        findings(json, findings);
    }

    private static void signer(JsonGenerator json, SignerReport signer) throws IOException {
        Optional<X509Certificate> certificate = signer.certificate();
        json.writeStartObject();
        json.writeArrayFieldStart("email");
        for (Object email : signer.emails()) {
            json.writeString(email.toString());
        }
        json.writeEndArray();
        Json.optionalField(json, "subject", certificate.map(DistinguishedNames::subject));
        Json.optionalField(json, "issuer", certificate.map(DistinguishedNames::issuer));
        Json.optionalField(json, "serial", certificate.map(known -> known.getSerialNumber().toString(16)));
        json.writeStringField("digest", signer.digest());
        json.writeStringField("signatureAlgorithm", signer.signatureAlgorithm());
        Json.optionalField(json, "signingTime", signer.signingTime().map(Object::toString));
        json.writeStringField("status", signer.isValid() ? "valid" : "refused");
        Json.strings(json, "trustPath", signer.trustPath().stream().map(DistinguishedNames::subject).toList());
        findings(json, signer.findings());
        json.writeEndObject();
    }

    private static void findings(JsonGenerator json, List<Finding> findings) throws IOException {
        Json.strings(json, "findings", findings.stream().map(Finding::code).toList());
        Json.strings(json, "explanations", findings.stream().map(Finding::explanation).toList());
    }
}
