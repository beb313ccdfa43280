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

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.signet.mime.Headers;

/** RFC 5322 §3.6 and RFC 2045 §3: the fields that say what the body is are there once, so that all programs show what was signed. */
final class HeaderCheck {
    private static final String TYPE = "Content-Type";
    private static final List<String> FIELDS = List.of(TYPE, "Content-Transfer-Encoding");
    private static final String NAME = "boundary";
    private static final Pattern BOUNDARY = Pattern.compile("(?i)[;\\s]boundary\\s*=");

    private HeaderCheck() {
    }

    static List<Finding> findings(Headers headers) {
        List<Finding> findings = new ArrayList<>(0);
        for (String name : FIELDS) {
            if (headers.all(name).size() > 1) {
                findings.add(new IntegrityFinding.HeaderAmbiguous(name));
            }
        }
        if (headers.value(TYPE).filter(HeaderCheck::hasTwoBoundaries).isPresent()) {
            findings.add(new IntegrityFinding.HeaderAmbiguous(NAME));
        }
        return findings;
    }

    private static boolean hasTwoBoundaries(String type) {
        String lower = type.toLowerCase(Locale.ROOT);
        boolean twice = lower.indexOf(NAME) != lower.lastIndexOf(NAME);
        return twice && BOUNDARY.matcher(type).results().count() > 1;
    }
}
