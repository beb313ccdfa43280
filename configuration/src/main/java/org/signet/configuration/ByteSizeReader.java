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
package org.signet.configuration;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads numbers of bytes, as {@code 65536}, {@code 64K} or {@code 10M}. */
final class ByteSizeReader {
    private static final Pattern SIZE = Pattern.compile("([1-9][0-9]{0,8})([KM]?)");

    private ByteSizeReader() {
    }

    /** In bytes; at most 1 GiB, so that a limit is an int. */
    static long read(XmlElement element) {
        Matcher matcher = SIZE.matcher(element.requiredText());
        long unit = matcher.matches() ? switch (matcher.group(2)) {
            case "K" -> 1L << 10;
            case "M" -> 1L << 20;
            default -> 1L;
        } : 0;
        if (unit == 0 || Long.parseLong(matcher.group(1)) > (1L << 30) / unit) {
            throw element.wrong("needs a number of bytes, as 65536, 64K or 10M, of at most 1024M, and «" + element.text() + "» is none");
        }
        return unit * Long.parseLong(matcher.group(1));
    }
}
