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
package org.signet.stores.password;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.signet.ConfigurationException;

/** The password is the text of a file: one line of UTF-8; the end of the line does not belong to it. */
record PasswordFile(Path path) implements PasswordSource {
    private static final int LIMIT = 4096;

    /** The file that {@code file:PATH} or {@code file:///PATH} names. */
    static Path locate(String value) {
        String name = value.substring("file:".length());
        return Path.of(name.startsWith("//") ? name.substring(2) : name);
    }

    @Override
    public Optional<Password> read() {
        try (InputStream in = Files.newInputStream(path)) {
            byte[] bytes = in.readNBytes(LIMIT + 1);
            if (bytes.length > LIMIT) {
                throw new ConfigurationException("The password file " + path + " is longer than " + LIMIT + " bytes: one line is expected");
            }
            return Optional.of(Password.of(oneLine(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)))));
        } catch (CharacterCodingException notText) {
            throw new ConfigurationException("The password file " + path + " is not a text in UTF-8");
        } catch (NoSuchFileException missing) {
            throw new ConfigurationException("The password file " + path + " does not exist");
        } catch (IOException unreadable) {
            throw new ConfigurationException("The password file " + path + " cannot be read", unreadable);
        }
    }

    private CharBuffer oneLine(CharBuffer text) {
        int start = text.length() > 0 && text.charAt(0) == '\uFEFF' ? 1 : 0;
        int end = text.length();
        if (end > start && text.charAt(end - 1) == '\n') {
            end--;
            if (end > start && text.charAt(end - 1) == '\r') {
                end--;
            }
        }
        CharBuffer line = text.subSequence(start, end);
        if (line.chars().anyMatch(c -> c == '\n' || c == '\r')) {
            throw new ConfigurationException("The password file " + path + " has several lines: one is expected");
        }
        return line;
    }

    @Override
    public String description() {
        return "the password in file " + path;
    }
}
