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
package org.signet.testkit;

import java.util.ArrayList;
import java.util.List;

/**
 * Somebody openssl encrypts to, and how.
 *
 * @param identity   whose certificate is used
 * @param keyOptions values of {@code -keyopt} for this recipient
 */
public record OpenSslRecipient(TestIdentity identity, List<String> keyOptions) {

    public OpenSslRecipient {
        keyOptions = List.copyOf(keyOptions);
    }

    /** RSAES-PKCS1-v1_5, or ECDH with the SHA-1 key derivation, as openssl does when not asked otherwise. */
    public static OpenSslRecipient to(TestIdentity identity) {
        return new OpenSslRecipient(identity, List.of());
    }

    /** RSAES-OAEP (RFC 8017) with this digest for OAEP and its mask, {@code sha1} or {@code sha256} for example. */
    public OpenSslRecipient oaep(String digest) {
        return with("rsa_padding_mode:oaep").with("rsa_oaep_md:" + digest).with("rsa_mgf1_md:" + digest);
    }

    /** ECDH with the X9.63 key derivation over this digest (RFC 5753). */
    public OpenSslRecipient ecdhKdf(String digest) {
        return with("ecdh_kdf_md:" + digest);
    }

    private OpenSslRecipient with(String keyOption) {
        List<String> all = new ArrayList<>(keyOptions);
        all.add(keyOption);
        return new OpenSslRecipient(identity, all);
    }
}
