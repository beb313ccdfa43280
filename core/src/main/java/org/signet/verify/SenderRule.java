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
import java.util.Objects;
import org.signet.Labelled;

/**
 * Who of the message the signer has to be (RFC 8550 §3).
 *
 * @param scope which header fields name whom the certificate must name
 * @param localParts how the part before the @ is compared; domains are always compared without case
 * @param gateways who signs for whole domains
 */
public record SenderRule(Scope scope, LocalParts localParts, List<DomainSigner> gateways) {
    /** The certificate must name every From address, exactly: From is what people see. */
    public static final SenderRule STANDARD = new SenderRule(Scope.FROM, LocalParts.EXACT, List.of());

    /** Which header fields name whom the certificate must name. */
    public enum Scope implements Labelled {
        /** Every address of the From field. */
        FROM("from"),
        /** Every address of the From field, or else the address of the Sender field: for mail that is sent on behalf of others. */
        FROM_OR_SENDER("from-or-sender"),
        /** Nobody: a signature of anybody whose certificate is trusted is valid. For messages without header, or checked otherwise. */
        ANY("any");

        private final String label;

        Scope(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }

        /**
         * The scope of that name.
         *
         * @throws org.signet.ConfigurationException if there is none
         */
        public static Scope named(String name) {
            return Labelled.named(name, values(), "rule for the sender");
        }
    }

    /** How the part before the @ is compared. */
    public enum LocalParts implements Labelled {
        /** Character by character (RFC 5321 §2.4). */
        EXACT("exact"),
        /** Without case, as most servers deliver. */
        IGNORING_CASE("any-case");

        private final String label;

        LocalParts(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }

        /**
         * The comparison of that name.
         *
         * @throws org.signet.ConfigurationException if there is none
         */
        public static LocalParts named(String name) {
            return Labelled.named(name, values(), "comparison of local parts");
        }
    }

    public SenderRule {
        Objects.requireNonNull(scope);
        Objects.requireNonNull(localParts);
        gateways = List.copyOf(gateways);
    }

    /** This rule with another scope. */
    public SenderRule withScope(Scope other) {
        return new SenderRule(other, localParts, gateways);
    }

    /** This rule with another comparison of local parts. */
    public SenderRule withLocalParts(LocalParts other) {
        return new SenderRule(scope, other, gateways);
    }

    /** This rule with others who sign for whole domains. */
    public SenderRule withGateways(List<DomainSigner> others) {
        return new SenderRule(scope, localParts, others);
    }
}
