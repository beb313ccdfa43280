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
package org.signet.stores;

import java.time.Instant;
import java.util.Objects;
import org.signet.Labelled;

/**
 * Where a certificate or key came from.
 *
 * @param origin how
 * @param detail the file, or the mail by its sender and Message-ID
 * @param at when it was put in
 */
public record Provenance(Origin origin, String detail, Instant at) {
    /** How it came into the store. */
    public enum Origin implements Labelled {
        /** An administrator has imported it. */
        IMPORTED("imported"),
        /** It was in the signature of a mail that was verified. */
        HARVESTED("harvested");

        private final String label;

        Origin(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    public Provenance {
        Objects.requireNonNull(origin);
        Objects.requireNonNull(detail);
        Objects.requireNonNull(at);
    }
}
