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
package org.signet.inspect;

import java.io.IOException;
import java.io.InputStream;
import org.bouncycastle.cms.CMSCompressedDataParser;
import org.bouncycastle.cms.jcajce.ZlibExpanderProvider;
import org.signet.MalformedMessageException;
import org.signet.cms.CmsParsing;
import org.signet.mime.CmsBody;
import org.signet.mime.Content;
import org.signet.mime.MimeEntity;
import org.signet.mime.Workspace;

/** Expands CompressedData (RFC 3274), up to a limit that a hostile message cannot exceed. */
final class CompressedLayer {
    private static final long LIMIT = 256L * 1024 * 1024;

    private CompressedLayer() {
    }

    static Content open(MimeEntity entity, Workspace workspace) throws IOException, MalformedMessageException {
        try (InputStream in = CmsBody.open(entity)) {
            return CmsParsing.parse("CompressedData", () -> workspace.store(
                    new CMSCompressedDataParser(in).getContent(new ZlibExpanderProvider(LIMIT)).getContentStream()));
        }
    }
}
