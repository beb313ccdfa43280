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
package org.signet.it.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.signet.testkit.Corpus;
import org.signet.testkit.CorpusMail;

/** Makes a message of a file of the corpus, as the column "prepared" says. */
final class Preparation {
    private static final Pattern OPENED = Pattern.compile("opened with ([^ ]+)(?: \\+ ([^ ]+))?(?:, password (.*))?");
    private static final byte DER = 0x30;
    private static final Pattern OVER = Pattern.compile("over (.+)");

    private final Path directory;

    /** Writes keys to this directory, which is deleted afterwards. */
    Preparation(Path directory) {
        this.directory = directory;
    }

    Received received(String file, String preparation) {
        if (preparation.equals("as CMS")) {
            return Received.of(CorpusMail.opaque(file));
        }
        Matcher over = OVER.matcher(preparation);
        if (over.matches()) {
            return Received.of(CorpusMail.clear(over.group(1), file));
        }
        Matcher opened = OPENED.matcher(preparation);
        if (opened.matches()) {
            String password = opened.group(3) == null ? "" : opened.group(3);
            return new Received(CorpusMail.message(file), Optional.of(new Received.Opening(key(opened.group(1), opened.group(2)),
                    written("password", password.getBytes(StandardCharsets.US_ASCII)))));
        }
        if (!preparation.isEmpty()) {
            throw new AssertionError("nobody knows how to prepare \"" + preparation + "\"");
        }
        return Received.of(CorpusMail.message(file));
    }

    /** Key and certificate in one PEM file where the corpus has two. */
    private Path key(String key, String certificate) {
        if (certificate == null) {
            return Corpus.file(key);
        }
        // A file of its own for each: mailets share what they read from the same file, and look at it again after two seconds.
        String both = pem("PRIVATE KEY", Corpus.bytes(key)) + pem("CERTIFICATE", Corpus.bytes(certificate));
        return written((key + "+" + certificate + ".pem").replace('/', '-'), both.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static String pem(String label, byte[] bytes) {
        String text = bytes[0] == DER ? "-----BEGIN " + label + "-----\n" + Base64.getMimeEncoder().encodeToString(bytes) + "\n-----END "
                + label + "-----" : new String(bytes, StandardCharsets.ISO_8859_1);
        return text + "\n";
    }

    private Path written(String name, byte[] bytes) {
        try {
            return Files.write(directory.resolve(name), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
