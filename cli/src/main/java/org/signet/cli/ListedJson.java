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
import java.util.List;
import java.util.Optional;
import org.signet.cert.DistinguishedNames;
import org.signet.stores.Provenance;

/** Certificates as one JSON object; docs/signet.md describes it. */
final class ListedJson {
    private ListedJson() {
    }

    static String of(List<ListedCertificate> certificates) throws IOException {
        return Json.write(json -> {
            json.writeStartObject();
            json.writeArrayFieldStart("certificates");
            for (ListedCertificate certificate : certificates) {
                certificate(json, certificate);
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    private static void certificate(JsonGenerator json, ListedCertificate listed) throws IOException {
        json.writeStartObject();
        Json.strings(json, "addresses", listed.addresses().stream().map(Object::toString).toList());
        json.writeStringField("state", listed.state());
        json.writeStringField("validFrom", listed.certificate().getNotBefore().toInstant().toString());
        json.writeStringField("validUntil", listed.validUntil().toString());
        json.writeStringField("fingerprint", listed.fingerprint().digits());
        json.writeStringField("subject", DistinguishedNames.subject(listed.certificate()));
        json.writeStringField("issuer", DistinguishedNames.issuer(listed.certificate()));
        json.writeStringField("store", listed.store());
        Optional<Provenance> provenance = listed.provenance();
        Json.optionalField(json, "origin", provenance.map(from -> from.origin().label()));
        Json.optionalField(json, "detail", provenance.map(Provenance::detail));
        Json.optionalField(json, "at", provenance.map(from -> from.at().toString()));
        json.writeEndObject();
    }
}
