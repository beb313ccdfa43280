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
import java.util.List;
import org.signet.MalformedMessageException;
import org.signet.mime.Content;
import org.signet.mime.MimeEntity;
import org.signet.mime.Multipart;

/**
 * The two parts of a clear-signed message (RFC 1847 §2.1).
 *
 * @param content the part that is signed, byte for byte
 * @param canonical whether all of its lines end with CRLF
 * @param signature the part that holds the signature
 */
record ClearSigned(Content content, boolean canonical, MimeEntity signature) {
    static ClearSigned of(MimeEntity message) throws IOException, MalformedMessageException {
        Multipart multipart = Multipart.of(message)
                .orElseThrow(() -> new MalformedMessageException("the multipart/signed message has no boundary, or too many parts"));
        List<Content> parts = multipart.parts();
        if (parts.size() != 2) {
            throw new MalformedMessageException("the multipart/signed message has " + parts.size() + " parts and not two");
        }
        return new ClearSigned(parts.getFirst(), multipart.canonical().contains(0), MimeEntity.of(parts.getLast()));
    }
}
