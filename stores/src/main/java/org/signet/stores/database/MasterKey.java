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
package org.signet.stores.database;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.signet.ConfigurationException;
import org.signet.algorithm.CryptoProviders;
import org.signet.stores.password.PasswordSource;

/**
 * What private keys in a database are encrypted under. Its identifier is made of it and tells nothing of it: whoever has a wrong key is
 * told so.
 */
final class MasterKey {
    private static final int BYTES = 32;

    private final String id;
    private final SecretKey encryption;

    private MasterKey(String id, SecretKey encryption) {
        this.id = id;
        this.encryption = encryption;
    }

    /**
     * The key that this source holds, as 64 hexadecimal digits or the base64 of 32 bytes.
     *
     * @throws ConfigurationException if it holds none
     */
    static MasterKey of(PasswordSource source) {
        char[] text = source.read().orElseThrow(() -> new ConfigurationException("the master key is missing")).chars();
        byte[] key = new byte[0];
        try {
            key = decode(text);
            if (key.length != BYTES) {
                throw new ConfigurationException("The master key is not " + BYTES + " bytes in base64 or hexadecimal digits ("
                        + source.description().replaceFirst("^the password in", "in") + "); «openssl rand -base64 32» makes one");
            }
            return of(key);
        } finally {
            Arrays.fill(text, '\0');
            Arrays.fill(key, (byte) 0);
        }
    }

    private static MasterKey of(byte[] key) {
        byte[] encryption = derive(key, "signet: encryption of private keys");
        try {
            return new MasterKey(HexFormat.of().formatHex(derive(key, "signet: identifier of a master key"), 0, 16),
                    new SecretKeySpec(encryption, "AES"));
        } finally {
            Arrays.fill(encryption, (byte) 0);
        }
    }

    private static byte[] decode(char[] text) {
        ByteBuffer encoded = StandardCharsets.UTF_8.encode(CharBuffer.wrap(text));
        byte[] bytes = Arrays.copyOf(encoded.array(), encoded.limit());
        try {
            return bytes.length == 2 * BYTES ? HexFormat.of().parseHex(CharBuffer.wrap(text)) : Base64.getDecoder().decode(bytes);
        } catch (IllegalArgumentException neither) {
            return new byte[0];
        } finally {
            Arrays.fill(encoded.array(), (byte) 0);
            Arrays.fill(bytes, (byte) 0);
        }
    }

    private static byte[] derive(byte[] key, String purpose) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256", CryptoProviders.standard().mac("HmacSHA256"));
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(purpose.getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }

    /** What tells this key from others; 32 hexadecimal digits. */
    String id() {
        return id;
    }

    SecretKey encryption() {
        return encryption;
    }

    @Override
    public String toString() {
        return "MasterKey[" + id + "]";
    }
}
