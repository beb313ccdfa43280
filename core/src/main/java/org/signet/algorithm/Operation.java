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
package org.signet.algorithm;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Provider;
import java.security.Signature;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.Mac;

/** The kinds of arithmetic. */
enum Operation {
    DIGEST(MessageDigest::getInstance),
    MAC(Mac::getInstance),
    CIPHER(Cipher::getInstance),
    SIGNATURE(Signature::getInstance),
    /** RSASSA-PSS: its algorithms are two digests, as {@code SHA-256/SHA-1}, the second for the mask. */
    PSS(Operation::pss),
    KEY_AGREEMENT(KeyAgreement::getInstance),
    KEY_PAIRS(KeyPairGenerator::getInstance),
    KEY_FACTORY(KeyFactory::getInstance);

    private final Request request;

    Operation(Request request) {
        this.request = request;
    }

    @FunctionalInterface
    private interface Request {
        Object engine(String algorithm, Provider provider) throws GeneralSecurityException;
    }

    /** Whether the provider has that algorithm: it is asked for an engine, since what providers list is less than what they can. */
    boolean isOfferedBy(Provider provider, String algorithm) {
        try {
            request.engine(algorithm, provider);
            return true;
        } catch (GeneralSecurityException | IllegalArgumentException lacking) {
            return false;
        }
    }

    private static Signature pss(String digests, Provider provider) throws GeneralSecurityException {
        String[] names = digests.split("/", 2);
        Signature engine = Signature.getInstance("RSASSA-PSS", provider);
        engine.setParameter(new PSSParameterSpec(names[0], "MGF1", new MGF1ParameterSpec(names[1]), 0, PSSParameterSpec.TRAILER_FIELD_BC));
        return engine;
    }
}
