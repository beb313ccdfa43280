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

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.signet.algorithm.DigestAlgorithm;
import org.signet.encrypt.ContentCipher;
import org.signet.encrypt.EncryptionPolicy;
import org.signet.encrypt.RsaKeyTransport;
import org.signet.parameters.Words;
import org.signet.rules.Profile;
import org.signet.sign.RsaPadding;
import org.signet.sign.SignaturePolicy;

/** Reads the elements {@code profile} of rules. */
final class RuleProfileReader {
    private static final Map<String, Boolean> FLAGS = Map.of("true", true, "false", false);

    private RuleProfileReader() {
    }

    /** All profiles by their names: those that are built in, and these. */
    static Map<String, Profile> read(List<XmlElement> elements) {
        Map<String, Profile> profiles = new TreeMap<>();
        Profile.BUILT_IN.forEach(profile -> profiles.put(profile.name(), profile));
        for (XmlElement element : elements) {
            Profile profile = profile(element);
            if (profiles.putIfAbsent(profile.name(), profile) != null) {
                throw element.required("name").wrong("is «" + profile.name() + "», and there is a profile of that name already");
            }
        }
        return profiles;
    }

    private static Profile profile(XmlElement element) {
        element.requireOnly("name", "cipher", "rsaKeyTransport", "digest", "rsaPadding", "raise", "oneCertificate");
        SignaturePolicy signature = SignaturePolicy.STANDARD
                .withDigest(word(element, "digest", digests()).orElse(SignaturePolicy.STANDARD.digest()))
                .withRsaPadding(word(element, "rsaPadding", Map.of("pkcs1", RsaPadding.PKCS1, "pss", RsaPadding.PSS))
                        .orElse(SignaturePolicy.STANDARD.rsaPadding()));
        EncryptionPolicy encryption = EncryptionPolicy.STANDARD
                .withCipher(word(element, "cipher", ciphers()).orElse(EncryptionPolicy.STANDARD.cipher()))
                .withRsaKeyTransport(word(element, "rsaKeyTransport",
                        Map.of("pkcs1", RsaKeyTransport.PKCS1, "oaep", RsaKeyTransport.OAEP_SHA256))
                        .orElse(EncryptionPolicy.STANDARD.rsaKeyTransport()))
                .withRaised(word(element, "raise", FLAGS).orElse(false));
        return new Profile(element.required("name").requiredText(), signature, encryption,
                word(element, "oneCertificate", FLAGS).orElse(false));
    }

    private static Map<String, ContentCipher> ciphers() {
        Map<String, ContentCipher> ciphers = new TreeMap<>();
        Stream.of(ContentCipher.values()).forEach(cipher -> ciphers.put(cipher.label(), cipher));
        return ciphers;
    }

    private static Map<String, DigestAlgorithm> digests() {
        Map<String, DigestAlgorithm> digests = new TreeMap<>();
        Stream.of(DigestAlgorithm.SHA256, DigestAlgorithm.SHA384, DigestAlgorithm.SHA512)
                .forEach(digest -> digests.put(digest.label(), digest));
        return digests;
    }

    private static <T> Optional<T> word(XmlElement parent, String name, Map<String, T> words) {
        return parent.one(name).map(element -> Optional.ofNullable(words.get(element.requiredText())).orElseThrow(
                () -> element.wrong("is «" + element.text() + "»; accepted: " + Words.either(words.keySet().stream().sorted().toList()))));
    }
}
