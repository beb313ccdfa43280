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
import org.signet.cert.DistinguishedNames;
import org.signet.cert.EmailAddress;
import org.signet.rules.Dispatch;
import org.signet.rules.RecipientDecision;
import org.signet.rules.Refusal;
import org.signet.rules.Step;

/** An explanation as one JSON object; docs/signet.md describes it and other tools rely on it. */
final class ExplanationJson {
    private ExplanationJson() {
    }

    static String of(Explanation explanation) throws IOException {
        return Json.write(json -> {
            json.writeStartObject();
            json.writeStringField("outcome", explanation.outcome());
            json.writeStringField("subject", explanation.decision().subject());
            json.writeArrayFieldStart("dispatches");
            for (Dispatch dispatch : explanation.plan().dispatches()) {
                dispatch(json, dispatch, explanation.places());
            }
            json.writeEndArray();
            json.writeArrayFieldStart("refusals");
            for (Refusal refusal : explanation.plan().refusals()) {
                json.writeStartObject();
                json.writeStringField("recipient", refusal.recipient().toString());
                json.writeStringField("reason", refusal.reason().label());
                json.writeStringField("text", refusal.text());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeArrayFieldStart("recipients");
            for (RecipientDecision recipient : explanation.decision().recipients()) {
                recipient(json, recipient);
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    private static void dispatch(JsonGenerator json, Dispatch dispatch, CertificatePlaces places) throws IOException {
        json.writeStartObject();
        Json.strings(json, "recipients", dispatch.recipients().stream().map(EmailAddress::toString).toList());
        json.writeBooleanField("encrypted", dispatch.isEncrypted());
        json.writeBooleanField("signed", dispatch.signer().isPresent());
        json.writeStringField("profile", dispatch.profile().name());
        if (dispatch.signer().isPresent()) {
            json.writeFieldName("signer");
            certificate(json, dispatch.signer().get().certificate(), places);
        } else {
            json.writeNullField("signer");
        }
        json.writeArrayFieldStart("certificates");
        for (X509Certificate certificate : dispatch.certificates()) {
            certificate(json, certificate, places);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void certificate(JsonGenerator json, X509Certificate certificate, CertificatePlaces places) throws IOException {
        json.writeStartObject();
        json.writeStringField("subject", DistinguishedNames.subject(certificate));
        json.writeStringField("issuer", DistinguishedNames.issuer(certificate));
        json.writeStringField("validUntil", certificate.getNotAfter().toInstant().toString());
        json.writeStringField("fingerprint", Fingerprint.of(certificate).digits());
        Json.optionalField(json, "store", places.of(certificate));
        json.writeEndObject();
    }

    private static void recipient(JsonGenerator json, RecipientDecision recipient) throws IOException {
        json.writeStartObject();
        json.writeStringField("recipient", recipient.recipient().toString());
        json.writeBooleanField("internal", recipient.internal());
        json.writeStringField("encrypt", recipient.encrypt().label());
        json.writeStringField("sign", recipient.sign().label());
        json.writeStringField("profile", recipient.profile().name());
        Json.optionalField(json, "certificateOf", recipient.certificateOf().map(EmailAddress::toString));
        Json.strings(json, "alsoEncryptTo", recipient.alsoEncryptTo().stream().map(EmailAddress::toString).toList());
        json.writeArrayFieldStart("steps");
        for (Step step : recipient.steps()) {
            json.writeStartObject();
            json.writeStringField("setting", step.setting());
            json.writeStringField("value", step.value());
            json.writeStringField("source", step.source());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
