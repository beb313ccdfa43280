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
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.signet.algorithm.DigestAlgorithm;
import org.signet.mime.Content;

/**
 * The bytes that were signed, in every form in which the signer may have seen them: a part of a clear-signed message with CRLF at the
 * end of each line (RFC 8551 §3.1.1) and, for signers that signed bare LF, as received; an opaque content only as it is.
 *
 * <p>All digests that the signers use are computed in one pass, and remembered. For one verification, in one thread.
 */
final class SignedBytes {
    private final Content content;
    private final List<Form> forms;
    private final Set<DigestAlgorithm> wanted;
    private final Map<Form, Map<DigestAlgorithm, byte[]>> digests = new EnumMap<>(Form.class);

    private enum Form { CANONICAL, AS_RECEIVED }

    private SignedBytes(Content content, List<Form> forms, Set<DigestAlgorithm> wanted) {
        this.content = content;
        this.forms = forms;
        this.wanted = wanted;
    }

    /** A part of a clear-signed message, of which these digests will be asked. */
    static SignedBytes clear(Content part, Set<DigestAlgorithm> wanted) {
        return new SignedBytes(part, List.of(Form.CANONICAL, Form.AS_RECEIVED), wanted);
    }

    /** The content of an opaque message, or a part that has the canonical form already, of which these digests will be asked. */
    static SignedBytes asReceived(Content content, Set<DigestAlgorithm> wanted) {
        return new SignedBytes(content, List.of(Form.AS_RECEIVED), wanted);
    }

    /** How many bytes there are, as received. */
    long size() {
        return content.size();
    }

    /** The first bytes, as received. */
    byte[] start(int count) throws IOException {
        try (InputStream in = content.open()) {
            return in.readNBytes(count);
        }
    }

    /** Whether this is the digest of the bytes in one of their forms. */
    boolean hasDigest(DigestAlgorithm algorithm, byte[] expected) throws IOException {
        for (Form form : forms) {
            if (MessageDigest.isEqual(digest(form, algorithm), expected)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the test accepts the bytes in one of their forms. */
    boolean anyForm(StreamTest test) throws IOException {
        for (Form form : forms) {
            try (InputStream in = open(form)) {
                if (test.accepts(in)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** A question about a stream. */
    @FunctionalInterface
    interface StreamTest {
        boolean accepts(InputStream in) throws IOException;
    }

    private byte[] digest(Form form, DigestAlgorithm algorithm) throws IOException {
        if (!digests.containsKey(form)) {
            digests.put(form, digests(form));
        }
        return digests.get(form).get(algorithm);
    }

    private Map<DigestAlgorithm, byte[]> digests(Form form) throws IOException {
        Map<DigestAlgorithm, MessageDigest> engines = new EnumMap<>(DigestAlgorithm.class);
        wanted.forEach(algorithm -> engines.put(algorithm, algorithm.engine()));
        OutputStream digested = new DigestStream(engines.values());
        if (form == Form.CANONICAL) {
            content.writeCanonicalTo(digested);
        } else {
            content.writeTo(digested);
        }
        Map<DigestAlgorithm, byte[]> values = new EnumMap<>(DigestAlgorithm.class);
        engines.forEach((algorithm, engine) -> values.put(algorithm, engine.digest()));
        return values;
    }

    private InputStream open(Form form) {
        return form == Form.CANONICAL ? content.openCanonical() : content.open();
    }
}
