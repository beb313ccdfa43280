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

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.signet.MalformedMessageException;
import org.signet.configuration.AuthenticationServiceIdentifier;
import org.signet.james.status.SignatureStatus;
import org.signet.mime.HeaderField;
import org.signet.mime.Headers;
import org.signet.mime.MimeEntity;

/**
 * The header fields that tell mail programs of a verdict. Any sender can write such fields, so those that a message brings are taken
 * out, and new ones are written at its top; no other byte changes.
 *
 * @param server the name that this server goes by
 * @param tags what the subject starts with
 * @param banners the value of {@code X-SMIME-Banner}
 */
public record ResultHeaders(AuthenticationServiceIdentifier server, VerdictTexts tags, VerdictTexts banners) {
    /** Read by web mail programs of the James world; its values are those of James' own mailet. */
    public static final String STATUS = "X-SMIME-Status";
    /** RFC 8601. */
    public static final String AUTHENTICATION_RESULTS = "Authentication-Results";
    /** One line for people and for rules of mail programs, in the words of the administrator. */
    public static final String BANNER = "X-SMIME-Banner";

    private static final List<String> OWN = List.of(STATUS, BANNER);

    /** The fields that every verdict has. */
    public ResultHeaders(AuthenticationServiceIdentifier server) {
        this(server, VerdictTexts.NONE, VerdictTexts.NONE);
    }

    /**
     * The message without the verdicts that it claims to have got here: every {@code X-SMIME-Status} and {@code X-SMIME-Banner}, and
     * every {@code Authentication-Results} in this server's name (RFC 8601 §5). A folded line that stands first, and belongs to no
     * field, goes too: it would belong to the verdict.
     */
    public MimeEntity withoutForged(MimeEntity message) {
        Headers kept = message.headers().filter(field -> !isForged(field));
        return kept.fields().size() == message.headers().fields().size() ? message : message.withHeaders(kept);
    }

    /**
     * The message with this verdict in its header, and no other.
     *
     * @throws IOException if the header cannot be read
     * @throws MalformedMessageException if the header is too large to be one
     */
    public MimeEntity withVerdict(MimeEntity message, Verdict verdict) throws IOException, MalformedMessageException {
        MimeEntity clean = withoutForged(message);
        String end = clean.lineEnd();
        List<HeaderField> fields = new ArrayList<>();
        fields.add(HeaderField.of(AUTHENTICATION_RESULTS, results(verdict), end));
        fields.add(HeaderField.of(STATUS, verdict.shown(), end));
        banner(verdict.status()).ifPresent(line -> fields.add(HeaderField.of(BANNER, line, end)));
        fields.addAll(new SubjectTags(tags).tagged(clean.headers(), verdict.status(), end).fields());
        return clean.withHeaders(new Headers(fields));
    }

    private String results(Verdict verdict) {
        return server + verdict.entries().stream().map(entry -> ";\n\t" + entry.text()).collect(Collectors.joining());
    }

    /** The banner of this verdict as it is written, if it has one. */
    Optional<String> banner(SignatureStatus status) {
        return banners.of(status).map(UnstructuredText::encode);
    }

    private boolean isForged(HeaderField field) {
        return OWN.stream().anyMatch(field::is) || field.is(AUTHENTICATION_RESULTS) && server.claimedBy(field.value())
                || field.hasStrayLineEnd() && hidesOne(field) || continuesAnother(field);
    }

    /** A header that starts with a folded line: below a field of ours it would be the end of its value. */
    private static boolean continuesAnother(HeaderField field) {
        byte[] raw = field.raw();
        return field.name().isEmpty() && raw.length > 0 && (raw[0] == ' ' || raw[0] == '\t');
    }

    /** Programs that take a single CR for the end of a line find a field of their own behind it. */
    private static boolean hidesOne(HeaderField field) {
        String raw = new String(field.raw(), StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        return raw.lines().skip(1).anyMatch(line -> Stream.concat(OWN.stream(), Stream.of(AUTHENTICATION_RESULTS))
                .anyMatch(name -> line.startsWith(name.toLowerCase(Locale.ROOT))));
    }
}
