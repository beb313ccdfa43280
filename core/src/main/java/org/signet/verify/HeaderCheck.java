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

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.signet.mime.Headers;

/** RFC 5322 §3.6 and RFC 2045 §3: the fields that say what the body is are there once, so that all programs show what was signed. */
final class HeaderCheck {
    private static final String NAME = "boundary";
    private static final Pattern BOUNDARY = Pattern.compile("(?i)[;\\s]boundary\\s*=");

    private HeaderCheck() {
    }

    static List<Finding> findings(Headers headers) {
        Stream<String> fields = Stream.of("Content-Type", "Content-Transfer-Encoding").filter(name -> headers.all(name).size() > 1);
        boolean twoBoundaries = headers.value("Content-Type").filter(HeaderCheck::hasTwoBoundaries).isPresent();
        return Stream.concat(fields, twoBoundaries ? Stream.of("boundary") : Stream.empty())
                .<Finding>map(IntegrityFinding.HeaderAmbiguous::new).toList();
    }

    private static boolean hasTwoBoundaries(String type) {
        String lower = type.toLowerCase(Locale.ROOT);
        boolean twice = lower.indexOf(NAME) != lower.lastIndexOf(NAME);
        return twice && BOUNDARY.matcher(type).results().count() > 1;
    }
}
