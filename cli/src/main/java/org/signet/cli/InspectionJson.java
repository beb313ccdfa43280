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
import java.time.Instant;
import java.util.Locale;
import org.signet.inspect.InspectedEntity;
import org.signet.inspect.InspectedRecipient;
import org.signet.inspect.InspectedSigner;
import org.signet.mime.SmimeType;

/** A tree of layers as one JSON object. */
final class InspectionJson {
    private InspectionJson() {
    }

    static String of(InspectedEntity tree) throws IOException {
        return Json.write(json -> entity(json, tree));
    }

    /** The kind of S/MIME in kebab case, as {@code clear-signed}. */
    static String label(SmimeType type) {
        return type.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static void entity(JsonGenerator json, InspectedEntity entity) throws IOException {
        json.writeStartObject();
        json.writeStringField("mediaType", entity.mediaType());
        json.writeStringField("smime", label(entity.smimeType()));
        if (!entity.contentCipher().isEmpty()) {
            json.writeStringField("cipher", entity.contentCipher());
        }
        json.writeArrayFieldStart("recipients");
        for (InspectedRecipient recipient : entity.recipients()) {
            json.writeStartObject();
            json.writeStringField("identifier", recipient.identifier());
            json.writeStringField("keyManagement", recipient.keyManagement());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("signers");
        for (InspectedSigner signer : entity.signers()) {
            json.writeStartObject();
            json.writeStringField("identifier", signer.identifier());
            json.writeStringField("digest", signer.digest());
            json.writeStringField("signatureAlgorithm", signer.signatureAlgorithm());
            Json.optionalField(json, "signingTime", signer.signingTime().map(Instant::toString));
            json.writeEndObject();
        }
        json.writeEndArray();
        Json.strings(json, "certificates", entity.certificates());
        Json.strings(json, "problems", entity.problems());
        json.writeArrayFieldStart("children");
        for (InspectedEntity child : entity.children()) {
            entity(json, child);
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
