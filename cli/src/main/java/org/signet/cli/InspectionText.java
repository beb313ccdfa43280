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

import org.signet.inspect.InspectedEntity;
import org.signet.inspect.InspectedRecipient;
import org.signet.inspect.InspectedSigner;
import org.signet.mime.SmimeType;

/** A tree of layers for people. */
final class InspectionText {
    private InspectionText() {
    }

    static String of(InspectedEntity tree) {
        StringBuilder text = new StringBuilder();
        append(text, tree, "");
        return text.toString();
    }

    private static void append(StringBuilder text, InspectedEntity entity, String indent) {
        text.append(indent).append(entity.mediaType());
        if (entity.smimeType() != SmimeType.NONE) {
            text.append(": ").append(InspectionJson.label(entity.smimeType()));
        }
        if (!entity.contentCipher().isEmpty()) {
            text.append(", ").append(entity.contentCipher());
        }
        text.append('\n');
        for (InspectedRecipient recipient : entity.recipients()) {
            line(text, indent, "recipient: " + recipient.identifier() + " (" + recipient.keyManagement() + ")");
        }
        for (InspectedSigner signer : entity.signers()) {
            String time = signer.signingTime().map(when -> ", says " + when).orElse("");
            line(text, indent, "signer: " + signer.identifier() + " (" + signer.signatureAlgorithm() + ", " + signer.digest() + time + ")");
        }
        entity.certificates().forEach(subject -> line(text, indent, "certificate: " + subject));
        entity.problems().forEach(problem -> line(text, indent, "problem: " + problem));
        entity.children().forEach(child -> append(text, child, indent + "  "));
    }

    private static void line(StringBuilder text, String indent, String line) {
        text.append(indent).append("  - ").append(line).append('\n');
    }
}
