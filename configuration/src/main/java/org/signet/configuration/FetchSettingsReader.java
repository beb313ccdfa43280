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
import java.util.Optional;
import java.util.regex.Pattern;
import org.signet.TimeSpan;
import org.signet.stores.web.FetchLimits;
import org.signet.stores.web.FetchPolicy;
import org.signet.stores.web.FetchTimeouts;

/** Reads the elements {@code fetchLimits} and {@code fetchCache}. */
final class FetchSettingsReader {
    private static final Pattern NUMBER = Pattern.compile("0|[1-9][0-9]{0,8}");

    private FetchSettingsReader() {
    }

    static FetchSettings read(Optional<XmlElement> limits, Optional<XmlElement> cache) {
        FetchSettings standard = FetchSettings.STANDARD;
        FetchPolicy policy = limits.map(FetchSettingsReader::policy).orElse(standard.policy());
        if (cache.isEmpty()) {
            return new FetchSettings(policy, standard.cacheLocation(), standard.cacheBytes(), standard.cacheEntries(),
                    standard.cacheLongest());
        }
        XmlElement element = cache.get();
        element.requireOnly("path", "size", "entries", "longest");
        return new FetchSettings(policy, element.one("path").map(XmlElement::requiredText).orElse(standard.cacheLocation()),
                size(element, "size", standard.cacheBytes()), positive(element, "entries", standard.cacheEntries()),
                span(element, "longest", standard.cacheLongest()));
    }

    private static FetchPolicy policy(XmlElement limits) {
        limits.requireOnly("connect", "read", "total", "revocationList", "ocsp", "certificates", "redirects", "retryAfter");
        FetchTimeouts timeouts = FetchTimeouts.STANDARD;
        FetchLimits sizes = FetchLimits.STANDARD;
        return FetchPolicy.STANDARD
                .withTimeouts(new FetchTimeouts(span(limits, "connect", timeouts.connect()), span(limits, "read", timeouts.read()),
                        span(limits, "total", timeouts.total())))
                .withLimits(new FetchLimits((int) size(limits, "revocationList", sizes.revocationList()),
                        (int) size(limits, "ocsp", sizes.ocsp()), (int) size(limits, "certificates", sizes.certificates()),
                        number(limits, "redirects", sizes.redirects())))
                .withRetryAfter(limits.one("retryAfter").map(time -> time.understood(() -> TimeSpan.parse(time.requiredText())))
                        .orElse(FetchPolicy.STANDARD.retryAfter()));
    }

    private static Duration span(XmlElement parent, String name, Duration standard) {
        return parent.one(name).map(element -> {
            Duration span = element.understood(() -> TimeSpan.parse(element.requiredText()));
            if (span.isZero()) {
                throw element.wrong("cannot be zero");
            }
            return span;
        }).orElse(standard);
    }

    private static long size(XmlElement parent, String name, long standard) {
        return parent.one(name).map(ByteSizeReader::read).orElse(standard);
    }

    private static int positive(XmlElement parent, String name, int standard) {
        int number = number(parent, name, standard);
        if (number == 0) {
            throw parent.required(name).wrong("cannot be zero");
        }
        return number;
    }

    private static int number(XmlElement parent, String name, int standard) {
        return parent.one(name).map(element -> {
            if (!NUMBER.matcher(element.requiredText()).matches()) {
                throw element.wrong("needs a number, and «" + element.text() + "» is none");
            }
            return Integer.parseInt(element.text());
        }).orElse(standard);
    }
}
