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
package org.signet.james.headers;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.signet.mime.HeaderField;
import org.signet.mime.Headers;
import org.signet.mime.MimeEntity;

/**
 * The header fields that tell mail programs of a verdict. Any sender can write such fields, so those that a message brings are taken
 * out, and new ones are written at its top; no other byte changes.
 *
 * @param server the name that this server goes by
 */
public record ResultHeaders(AuthenticationServiceIdentifier server) {
    /** Read by web mail programs of the James world; its values are those of James' own mailet. */
    public static final String STATUS = "X-SMIME-Status";
    /** RFC 8601. */
    public static final String AUTHENTICATION_RESULTS = "Authentication-Results";

    /**
     * The message without the verdicts that it claims to have got here: every {@code X-SMIME-Status}, and every
     * {@code Authentication-Results} in this server's name (RFC 8601 §5).
     */
    public MimeEntity withoutForged(MimeEntity message) {
        Headers kept = message.headers().filter(field -> !isForged(field));
        return kept.fields().size() == message.headers().fields().size() ? message : message.withHeaders(kept);
    }

    /** The message with this verdict in its header, and no other. */
    public MimeEntity withVerdict(MimeEntity message, Verdict verdict) {
        MimeEntity clean = withoutForged(message);
        List<HeaderField> fields = new ArrayList<>();
        fields.add(HeaderField.of(AUTHENTICATION_RESULTS, server + ";\n\t" + String.join(";\n\t", verdict.results()), clean.lineEnd()));
        fields.add(HeaderField.of(STATUS, verdict.status(), clean.lineEnd()));
        fields.addAll(clean.headers().fields());
        return clean.withHeaders(new Headers(fields));
    }

    private boolean isForged(HeaderField field) {
        return field.is(STATUS) || field.is(AUTHENTICATION_RESULTS) && server.claimedBy(field.value())
                || field.hasStrayLineEnd() && hidesOne(field);
    }

    /** Programs that take a single CR for the end of a line find a field of their own behind it. */
    private static boolean hidesOne(HeaderField field) {
        String raw = new String(field.raw(), StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        return raw.lines().skip(1).anyMatch(line -> line.startsWith(STATUS.toLowerCase(Locale.ROOT))
                || line.startsWith(AUTHENTICATION_RESULTS.toLowerCase(Locale.ROOT)));
    }
}
