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
package org.signet.stores.ldap;

import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.PasswordProvider;
import com.unboundid.ldap.sdk.ResultCode;
import java.nio.CharBuffer;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.signet.ConfigurationException;
import org.signet.stores.password.Password;
import org.signet.stores.password.PasswordSource;

/** Hands the password to the LDAP library when a connection needs it; the library wipes what it is given. */
final class PasswordReader extends PasswordProvider {
    private static final long serialVersionUID = 1L;

    private final transient PasswordSource source;

    PasswordReader(PasswordSource source) {
        this.source = source;
    }

    @Override
    public byte[] getPasswordBytes() throws LDAPException {
        try {
            return bytes(source.read().orElseThrow(() -> new LDAPException(ResultCode.PARAM_ERROR, "there is no password")));
        } catch (ConfigurationException e) {
            throw new LDAPException(ResultCode.LOCAL_ERROR, e.getMessage(), e);
        }
    }

    private static byte[] bytes(Password password) {
        char[] chars = password.chars();
        ByteBuffer encoded = StandardCharsets.UTF_8.encode(CharBuffer.wrap(chars));
        byte[] bytes = new byte[encoded.remaining()];
        encoded.get(bytes);
        Arrays.fill(chars, '\0');
        Arrays.fill(encoded.array(), (byte) 0);
        return bytes;
    }
}
