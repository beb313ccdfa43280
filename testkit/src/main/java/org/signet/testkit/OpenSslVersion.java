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

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Major and minor number of an openssl. */
public record OpenSslVersion(int major, int minor) implements Comparable<OpenSslVersion> {

    private static final Pattern FIRST_WORDS = Pattern.compile("OpenSSL (\\d+)\\.(\\d+)\\..*", Pattern.DOTALL);

    /** Reads the output of {@code openssl version}; empty for LibreSSL and other relatives. */
    static Optional<OpenSslVersion> parse(String output) {
        Matcher words = FIRST_WORDS.matcher(output);
        return words.matches()
            ? Optional.of(new OpenSslVersion(Integer.parseInt(words.group(1)), Integer.parseInt(words.group(2))))
            : Optional.empty();
    }

    /** Whether this is the given version or a later one. */
    public boolean isAtLeast(int otherMajor, int otherMinor) {
        return compareTo(new OpenSslVersion(otherMajor, otherMinor)) >= 0;
    }

    @Override
    public int compareTo(OpenSslVersion other) {
        return Comparator.comparingInt(OpenSslVersion::major).thenComparingInt(OpenSslVersion::minor).compare(this, other);
    }

    @Override
    public String toString() {
        return major + "." + minor;
    }
}
