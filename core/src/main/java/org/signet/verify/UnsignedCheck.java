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
import java.util.ArrayList;
import java.util.List;
import org.signet.mime.ContentType;
import org.signet.mime.MimeEntity;
import org.signet.mime.SmimeType;

/** What a message without an S/MIME signature over the whole of it has in the place of one. */
final class UnsignedCheck {
    private UnsignedCheck() {
    }

    static List<Finding> findings(MimeEntity message) throws IOException {
        ContentType type = message.contentType();
        List<Finding> findings = new ArrayList<>();
        if (type.is("multipart/signed")) {
            findings.add(new Note.NotSmime(type.parameter("protocol").orElse("")));
        }
        if (SmimeType.of(message).isEncrypted()) {
            findings.add(new Note.StillEncrypted());
        }
        findings.addAll(PartSearch.findings(message));
        return findings;
    }
}
