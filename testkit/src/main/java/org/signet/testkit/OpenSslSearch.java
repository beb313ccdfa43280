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
package org.signet.testkit;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/** Looks once per JVM whether openssl is there. */
record OpenSslSearch(Optional<OpenSsl> peer, String whyMissing) {

    private static final Duration LIMIT = Duration.ofMinutes(2);

    static final OpenSslSearch RESULT = search(System.getProperty("signet.openssl", "openssl"));

    static OpenSslSearch search(String program) {
        OpenSslCommand command = new OpenSslCommand(program, LIMIT);
        try {
            byte[] words = command.run(List.of("version"), new byte[0], Path.of("").toAbsolutePath()).stdout();
            String output = new String(words, StandardCharsets.UTF_8);
            return OpenSslVersion.parse(output).filter(version -> version.isAtLeast(3, 0))
                .map(version -> new OpenSslSearch(Optional.of(new OpenSsl(command, version)), ""))
                .orElseGet(() -> missing("The tests need OpenSSL 3.0 or newer, but \"" + program + "\" is " + output.strip()));
        } catch (UncheckedIOException e) {
            return missing("openssl is not installed: no program \"" + program + "\" could be started");
        }
    }

    /** The peer, or a test that fails (where everything has to be installed) or is skipped. */
    OpenSsl required(boolean everythingIsInstalled) {
        return peer.orElseGet(() -> everythingIsInstalled ? Assertions.fail(whyMissing) : Assumptions.abort(whyMissing));
    }

    private static OpenSslSearch missing(String reason) {
        return new OpenSslSearch(Optional.empty(), reason);
    }
}
