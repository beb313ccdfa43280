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
package org.signet.james.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.signet.MalformedMessageException;
import org.signet.cms.EnvelopeReader;
import org.signet.mime.CmsBody;
import org.signet.mime.MimeEntity;
import org.signet.mime.SmimeType;

/** Tells whether a message is what it says: anybody can write a Content-Type over text that everybody can read. */
final class Envelopes {
    private Envelopes() {
    }

    /**
     * Whether it is encrypted for somebody, as its structure shows.
     *
     * @throws MalformedMessageException if it says so, and is not
     */
    static boolean isEncrypted(MimeEntity message) throws IOException, MalformedMessageException {
        if (!SmimeType.of(message).isEncrypted()) {
            return false;
        }
        try (InputStream cms = CmsBody.open(message)) {
            if (EnvelopeReader.read(cms, OutputStream.nullOutputStream()).recipients().isEmpty()) {
                throw new MalformedMessageException("the message says that it is encrypted, and is for nobody");
            }
        }
        return true;
    }
}
