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
package org.signet.stores.keyfile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.crypto.PBEParametersGenerator;
import org.signet.stores.password.Password;

/**
 * A password as the key derivation of PKCS #12 (RFC 7292 appendix B) takes it. Programs disagree on the bytes of an empty password:
 * for some they are the two zeros that end every password, for some there are none; so both forms of it are tried.
 *
 * @param password the password
 * @param endsEmpty whether an empty password has the two zeros
 */
record PasswordForm(Password password, boolean endsEmpty) {
    /** The forms to try, in this order; an absent password is the empty one. */
    static List<PasswordForm> of(Optional<Password> given) {
        Password password = given.orElseGet(() -> Password.of(""));
        return password.isEmpty() ? List.of(new PasswordForm(password, false), new PasswordForm(password, true))
                : List.of(new PasswordForm(password, false));
    }

    /** The forms to try of several passwords. */
    static List<PasswordForm> of(List<Password> given) {
        List<PasswordForm> forms = new ArrayList<>();
        given.forEach(password -> forms.addAll(of(Optional.of(password))));
        return forms.isEmpty() ? of(Optional.empty()) : forms;
    }

    /**
     * Its characters for PBKDF2 (RFC 8018), which uses them as the key of an HMAC. Bouncy Castle refuses an empty one; to an HMAC a key of
     * one zero byte is the same key.
     */
    char[] pbkdf2Chars() {
        return password.isEmpty() ? new char[1] : password.chars();
    }

    /** Its bytes for the key derivation of PKCS #12. */
    byte[] pkcs12Bytes() {
        return endsEmpty ? new byte[2] : PBEParametersGenerator.PKCS12PasswordToBytes(password.chars());
    }
}
