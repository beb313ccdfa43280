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

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import org.signet.algorithm.CryptoProviders;
import org.signet.algorithm.DigestAlgorithm;

/**
 * Encrypts private keys under a master key: AES-256 in GCM, a random nonce each. The certificates of a key are authenticated with it, so
 * that none opens in the row of another.
 */
final class KeySeal {
    private static final String TRANSFORMATION = "AES/GCM/NoPadding";
    private static final byte VERSION = 1;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final MasterKey current;
    private final Map<String, MasterKey> known = new LinkedHashMap<>();

    KeySeal(MasterKey current, List<MasterKey> old) {
        this.current = current;
        known.put(current.id(), current);
        old.forEach(key -> known.put(key.id(), key));
    }

    /** The identifier of the master key that keys are sealed under now. */
    String currentId() {
        return current.id();
    }

    /** The identifiers of all master keys at hand. */
    Set<String> knownIds() {
        return known.keySet();
    }

    /**
     * The key, sealed under the current master key.
     *
     * @param key as PKCS #8
     * @param chain its certificates, as they are stored
     */
    byte[] seal(byte[] key, byte[] chain) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        try {
            byte[] encrypted = cipher(Cipher.ENCRYPT_MODE, current, nonce, chain).doFinal(key);
            ByteArrayOutputStream sealed = new ByteArrayOutputStream();
            sealed.write(VERSION);
            sealed.writeBytes(nonce);
            sealed.writeBytes(encrypted);
            return sealed.toByteArray();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM does not encrypt", e);
        }
    }

    /**
     * The key as PKCS #8, for the caller to wipe.
     *
     * @throws GeneralSecurityException if it was not sealed under that master key for this chain, or has been changed
     */
    byte[] open(byte[] sealed, byte[] chain, String masterKeyId) throws GeneralSecurityException {
        MasterKey key = known.get(masterKeyId);
        if (key == null) {
            throw new GeneralSecurityException("there is no master key " + masterKeyId);
        }
        if (sealed.length <= 1 + NONCE || sealed[0] != VERSION) {
            throw new GeneralSecurityException("not a sealed key");
        }
        return cipher(Cipher.DECRYPT_MODE, key, Arrays.copyOfRange(sealed, 1, 1 + NONCE), chain)
                .doFinal(sealed, 1 + NONCE, sealed.length - 1 - NONCE);
    }

    private static Cipher cipher(int mode, MasterKey key, byte[] nonce, byte[] chain) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(TRANSFORMATION, CryptoProviders.standard().cipher(TRANSFORMATION));
        cipher.init(mode, key.encryption(), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(("signet private key " + VERSION + " " + key.id() + " "
                + HexFormat.of().formatHex(DigestAlgorithm.SHA256.hash(chain))).getBytes(StandardCharsets.US_ASCII));
        return cipher;
    }
}
