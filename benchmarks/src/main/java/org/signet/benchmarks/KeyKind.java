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
package org.signet.benchmarks;

import org.signet.testkit.IdentityBuilder;
import org.signet.testkit.TestIdentity;
import org.signet.testkit.TestPki;

/** The keys that are measured. */
public enum KeyKind {
    RSA_2048("SHA256withRSA") {
        @Override
        void choose(IdentityBuilder identity) {
            identity.rsa(2048);
        }
    },
    RSA_3072("SHA256withRSA") {
        @Override
        void choose(IdentityBuilder identity) {
            identity.rsa(3072);
        }
    },
    P_256("SHA256withECDSA") {
        @Override
        void choose(IdentityBuilder identity) {
            identity.ec("P-256");
        }
    },
    ED25519("Ed25519") {
        @Override
        void choose(IdentityBuilder identity) {
            identity.ed25519();
        }
    },
    /** Agrees on secrets, and does not sign. */
    X25519("") {
        @Override
        void choose(IdentityBuilder identity) {
            identity.x25519();
        }
    };

    private static final TestPki AUTHORITY = TestPki.newRoot("Root of Benchmarks").rsa(2048).create()
            .newIntermediate("Authority of Benchmarks").rsa(2048).create();

    private final String signature;

    KeyKind(String signature) {
        this.signature = signature;
    }

    abstract void choose(IdentityBuilder identity);

    /** Somebody with such a key, whose certificate an authority below a root issued. */
    TestIdentity issue(String address) {
        IdentityBuilder identity = AUTHORITY.issue(address);
        choose(identity);
        return identity.create();
    }

    /** JCA's name of the signature that it makes. */
    String signature() {
        return signature;
    }
}
