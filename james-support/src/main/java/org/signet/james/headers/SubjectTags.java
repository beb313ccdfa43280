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
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.signet.MalformedMessageException;
import org.signet.cert.EncodedWords;
import org.signet.james.status.SignatureStatus;
import org.signet.mime.Content;
import org.signet.mime.HeaderField;
import org.signet.mime.Headers;
import org.signet.mime.MimeEntity;

/**
 * Tags at the start of the subject. A sender can write them as well, and an answer brings one back: those that a subject has are taken out.
 *
 * @param tags by verdict
 */
record SubjectTags(VerdictTexts tags) {
    private static final String SUBJECT = "Subject";
    private static final Pattern CHARSET = Pattern.compile("=\\?([^?*\\s]{1,100})(?:\\*[^?\\s]{0,100})?\\?(?=[bBqQ]\\?)");
    private static final int LINE = 78;

    /** The header with the tag of this verdict, if it has one, in its subject, and no other. A subject without tags keeps its bytes. */
    Headers tagged(Headers headers, SignatureStatus status, String lineEnd) throws IOException, MalformedMessageException {
        if (tags.all().isEmpty()) {
            return headers;
        }
        List<HeaderField> fields = new ArrayList<>();
        for (HeaderField field : headers.fields()) {
            fields.add(field.is(SUBJECT) ? tagged(field, tags.of(status), lineEnd) : field);
        }
        if (headers.first(SUBJECT).isEmpty()) {
            tags.of(status).ifPresent(tag -> fields.addFirst(HeaderField.of(SUBJECT, UnstructuredText.encode(tag), lineEnd)));
        }
        return new Headers(fields);
    }

    private HeaderField tagged(HeaderField subject, Optional<String> tag, String lineEnd) throws IOException, MalformedMessageException {
        String text = decoded(subject.value());
        String clean = TagRemoval.without(tags.all(), text);
        if (!clean.equals(text)) {
            return HeaderField.of(SUBJECT, value(clean, tag), lineEnd);
        }
        return tag.isPresent() ? before(subject, tag.get(), lineEnd) : subject;
    }

    /** The value of a subject with the tag of this verdict, if it has one, and no other. */
    String tagged(String subject, SignatureStatus status) {
        return value(TagRemoval.without(tags.all(), decoded(subject)), tags.of(status));
    }

    /** The text as it may be shown. Where an encoded word says a character set that does not exist, programs guess one. */
    static String decoded(String value) {
        return EncodedWords.decode(CHARSET.matcher(value)
                .replaceAll(word -> isKnown(word.group(1)) ? Matcher.quoteReplacement(word.group()) : "=?UTF-8?"));
    }

    private static boolean isKnown(String charset) {
        try {
            return Charset.isSupported(charset);
        } catch (IllegalCharsetNameException noName) {
            return false;
        }
    }

    private static String value(String clean, Optional<String> tag) {
        return UnstructuredText.encode(String.join(" ", Stream.concat(tag.stream(), Stream.of(clean)).toList()));
    }

    private static HeaderField before(HeaderField subject, String tag, String lineEnd) throws IOException, MalformedMessageException {
        String raw = new String(subject.raw(), StandardCharsets.ISO_8859_1);
        String name = raw.substring(0, raw.indexOf(':') + 1);
        String rest = raw.substring(name.length());
        if (rest.isBlank()) {
            return field(name + " " + UnstructuredText.encode(tag) + lineEnd);
        }
        String start = name + " " + written(tag, subject);
        String firstLine = rest.lines().findFirst().orElse("");
        boolean fold = !firstLine.isBlank() && start.length() + firstLine.length() > LINE;
        boolean spaced = firstLine.isEmpty() || firstLine.startsWith(" ") || firstLine.startsWith("\t");
        return field(start + (fold ? lineEnd : "") + (spaced ? "" : " ") + rest);
    }

    /** White space between two encoded words is not shown (RFC 2047 §6.2): before one, a tag that is one brings a space of its own. */
    private static String written(String tag, HeaderField subject) {
        String written = UnstructuredText.encode(tag);
        return !written.equals(tag) && subject.value().startsWith("=?") ? UnstructuredText.word(tag + " ") : written;
    }

    private static HeaderField field(String raw) throws IOException, MalformedMessageException {
        return MimeEntity.of(Content.of(raw.getBytes(StandardCharsets.ISO_8859_1))).headers().fields().getFirst();
    }
}
