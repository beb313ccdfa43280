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
package org.signet.rules;

import java.util.Objects;
import org.signet.Labelled;
import org.signet.cert.EmailAddress;

/**
 * A recipient who does not get the mail.
 *
 * @param recipient who
 * @param reason why
 * @param text why, for the sender: one sentence in plain language, without a full stop
 */
public record Refusal(EmailAddress recipient, Reason reason, String text) {
    /** Why somebody does not get a mail. */
    public enum Reason implements Labelled {
        /** No certificate to encrypt to. */
        NO_CERTIFICATE("no-certificate"),
        /** More certificates than the profile allows. */
        SEVERAL_CERTIFICATES("several-certificates"),
        /** No certificate for somebody who has to be able to read it too, as the archive. */
        NO_ADDITIONAL_CERTIFICATE("no-additional-certificate"),
        /** No key to sign with, or no permission to. */
        CANNOT_SIGN("cannot-sign"),
        /** Somebody else cannot get it, and then nobody may. */
        OTHERS_REFUSED("others-refused");

        private final String label;

        Reason(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    public Refusal {
        Objects.requireNonNull(recipient);
        Objects.requireNonNull(reason);
        Objects.requireNonNull(text);
    }
}
