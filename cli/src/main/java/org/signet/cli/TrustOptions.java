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
package org.signet.cli;

import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.function.Consumer;
import org.signet.ConfigurationException;
import org.signet.cert.DomainPattern;
import org.signet.cert.TrustAnchors;
import picocli.CommandLine.Option;

/** The options that say whom to trust. */
final class TrustOptions {
    @Option(names = "--trust", paramLabel = "DIR_OR_FILE", description = "certificates that are trusted; may be given several times")
    private List<Path> trust = List.of();

    @Option(names = "--trust-for", paramLabel = "DOMAIN=DIR_OR_FILE",
            description = "certificates that are trusted for mail from that domain only; may be given several times")
    private List<String> bound = List.of();

    @Option(names = "--intermediates", paramLabel = "DIR_OR_FILE",
            description = "certificates that help to build the path and are not trusted by themselves; may be given several times")
    private List<Path> intermediates = List.of();

    /** The trusted certificates; what is passed over in a directory is told. */
    TrustAnchors anchors(Consumer<String> complain) {
        if (trust.isEmpty() && bound.isEmpty()) {
            throw new ConfigurationException("nothing says whom to trust; give --trust DIR_OR_FILE or --trust-for DOMAIN=DIR_OR_FILE");
        }
        TrustAnchors anchors = TrustAnchors.of(certificates(trust, complain));
        for (String text : bound) {
            Pair pair = Pair.of("--trust-for", text, "DOMAIN=DIR_OR_FILE");
            DomainPattern domain = DomainPattern.of(pair.left());
            anchors = anchors.withBound(KeyFiles.certificates(Path.of(pair.right()), complain), List.of(domain));
        }
        return anchors;
    }

    /** The helpful certificates; what is passed over in a directory is told. */
    List<X509Certificate> intermediates(Consumer<String> complain) {
        return certificates(intermediates, complain);
    }

    private static List<X509Certificate> certificates(List<Path> places, Consumer<String> complain) {
        return places.stream().flatMap(place -> KeyFiles.certificates(place, complain).stream()).toList();
    }
}
