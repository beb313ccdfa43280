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
import java.util.regex.Pattern;
import org.signet.TimeSpan;
import org.signet.stores.cache.CacheSettings;

/** Reads the element {@code stores/cache}. */
final class CacheSettingsReader {
    private static final Pattern POSITIVE = Pattern.compile("[1-9][0-9]{0,8}");

    private CacheSettingsReader() {
    }

    static CacheSettings read(XmlElement cache) {
        cache.requireOnly("entries", "found", "notFound");
        CacheSettings standard = CacheSettings.STANDARD;
        return new CacheSettings(cache.one("entries").map(CacheSettingsReader::positive).orElse(standard.entries()),
                span(cache, "found", standard.found()), span(cache, "notFound", standard.notFound()));
    }

    private static int positive(XmlElement element) {
        if (!POSITIVE.matcher(element.requiredText()).matches()) {
            throw element.wrong("needs a number from 1 on, and «" + element.text() + "» is none");
        }
        return Integer.parseInt(element.text());
    }

    /** Zero keeps nothing. */
    private static Duration span(XmlElement cache, String name, Duration standard) {
        return cache.one(name).map(element -> element.understood(() -> TimeSpan.parse(element.requiredText()))).orElse(standard);
    }
}
