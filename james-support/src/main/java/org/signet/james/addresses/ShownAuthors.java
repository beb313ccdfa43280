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
package org.signet.james.addresses;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.signet.cert.AddressHeader;
import org.signet.cert.EmailAddress;
import org.signet.cert.EncodedWords;
import org.signet.mime.HeaderField;
import org.signet.mime.MimeEntity;

/**
 * Every address that some mail program may show as the author's, however the header is damaged: those of all From fields, and what looks
 * like an address in the names and comments beside them. Rather too many than too few, for rules about who must not be impersonated.
 */
public final class ShownAuthors {
    private static final String ENDS = " \t\r\n\"'<>()[],;:@";

    private final Set<EmailAddress> addresses = new LinkedHashSet<>();

    private ShownAuthors() {
    }

    /** Those of this header. */
    public static Set<EmailAddress> of(MimeEntity header) {
        ShownAuthors authors = new ShownAuthors();
        header.headers().fields().forEach(authors::add);
        return authors.addresses;
    }

    private void add(HeaderField field) {
        if (field.is("From")) {
            addAll(field.value());
        } else if (field.name().isEmpty() || field.hasStrayLineEnd()) {
            // Where programs disagree on which fields there are, one of them may find a From in here.
            addAll(new String(field.raw(), StandardCharsets.UTF_8));
        }
    }

    private void addAll(String text) {
        if (AddressHeader.parse(text) instanceof AddressHeader.Mailboxes mailboxes) {
            addresses.addAll(mailboxes.addresses());
        }
        String decoded = Normalizer.normalize(EncodedWords.decode(text), Normalizer.Form.NFKC).replaceAll("\\p{Cf}", "");
        Stream.of(text, decoded, decoded.replaceAll("\\([^()]*+\\)", "")).distinct().forEach(this::scan);
    }

    /** Each at sign with what stands around it, white space beside it left out (RFC 5322 §4.4). */
    private void scan(String text) {
        for (int at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
            int end = at;
            while (end > 0 && isSpace(text.charAt(end - 1))) {
                end--;
            }
            int start = end;
            while (start > 0 && ENDS.indexOf(text.charAt(start - 1)) < 0) {
                start--;
            }
            int domain = at + 1;
            while (domain < text.length() && isSpace(text.charAt(domain))) {
                domain++;
            }
            int last = domain;
            while (last < text.length() && ENDS.indexOf(text.charAt(last)) < 0) {
                last++;
            }
            String local = start < end ? text.substring(start, end) : "\"?\"";
            EmailAddress.parse(local + "@" + text.substring(domain, last)).ifPresent(addresses::add);
        }
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || c == '\r' || c == '\n';
    }
}
