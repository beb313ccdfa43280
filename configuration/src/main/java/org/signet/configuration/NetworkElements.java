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

import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.signet.TimeSpan;
import org.signet.cert.DomainPattern;

/** Reads the kinds of text that the stores on the network have in common. */
final class NetworkElements {
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,7}");

    private NetworkElements() {
    }

    /** {@code true} or {@code false}. */
    static boolean flag(XmlElement parent, String name, boolean standard) {
        return parent.one(name).map(element -> switch (element.requiredText()) {
            case "true" -> true;
            case "false" -> false;
            default -> throw element.wrong("needs true or false, and «" + element.text() + "» is neither");
        }).orElse(standard);
    }

    /** A span of time above zero. */
    static Duration time(XmlElement parent, String name, Duration standard) {
        Duration time = timeOrZero(parent, name, standard);
        if (time.isZero()) {
            throw parent.required(name).wrong("cannot be zero");
        }
        return time;
    }

    /** A span of time, which may be zero. */
    static Duration timeOrZero(XmlElement parent, String name, Duration standard) {
        return parent.one(name).map(element -> element.understood(() -> TimeSpan.parse(element.requiredText()))).orElse(standard);
    }

    /** A number from 1 to 99,999,999. */
    static int number(XmlElement parent, String name, int standard) {
        return parent.one(name).map(element -> {
            if (!NUMBER.matcher(element.requiredText()).matches()) {
                throw element.wrong("needs a number from 1 on, and «" + element.text() + "» is none");
            }
            return Integer.parseInt(element.text());
        }).orElse(standard);
    }

    /** The domains of addresses that a store is asked for. */
    static List<DomainPattern> domains(XmlElement parent) {
        return all(parent, "domain", DomainPattern::of);
    }

    /** What each of the elements of that name means. */
    static <T> List<T> all(XmlElement parent, String name, Function<String, T> reader) {
        return parent.all(name).stream().map(element -> element.understood(() -> reader.apply(element.requiredText()))).toList();
    }
}
