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
package org.signet.sign;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import org.signet.SmimeException;
import org.signet.mime.MimeEntity;
import org.signet.mime.Workspace;
import org.signet.testkit.Messages;
import org.signet.testkit.TestIdentity;
import org.signet.testkit.TestPki;

/** Signs mails of the length given as argument, in a JVM that has little memory, and ends with status 0. */
final class LargeMailSigning {

    private LargeMailSigning() {
    }

    public static void main(String[] arguments) throws IOException, SmimeException {
        long length = Long.parseLong(arguments[0]);
        TestIdentity alice = TestPki.root("Test Root").issue("alice@example.org").create();
        SigningIdentity identity = SigningIdentity.of(alice.privateKey(), alice.chain());
        for (SignatureForm form : SignatureForm.values()) {
            for (boolean unsafe : List.of(false, true)) {
                long size = sign(unsafe ? new Unsafe(Messages.large(length)) : Messages.large(length), form, identity);
                if (size < length) {
                    throw new IllegalStateException("the signed mail has only " + size + " bytes");
                }
            }
        }
    }

    private static long sign(InputStream mail, SignatureForm form, SigningIdentity identity) throws IOException, SmimeException {
        try (Workspace workspace = Workspace.open(Path.of(System.getProperty("java.io.tmpdir")), 64 * 1024)) {
            MimeEntity message = MimeEntity.read(mail, workspace);
            return new SmimeSigner(SignaturePolicy.STANDARD.withForm(form)).sign(message, identity, workspace).content().size();
        }
    }

    /** Puts a byte into the mail for which its whole body has to be encoded. */
    private static final class Unsafe extends FilterInputStream {
        private long position;

        Unsafe(InputStream in) {
            super(in);
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int count = super.read(target, offset, length);
            long wanted = 100_000 - position;
            if (wanted >= 0 && wanted < count) {
                target[offset + (int) wanted] = (byte) 0xE9;
            }
            position += Math.max(count, 0);
            return count;
        }
    }
}
