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
package org.signet.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.signet.SmimeException;
import org.signet.mime.MimeEntity;
import org.signet.mime.Workspace;

/** A command that reads one message and, only when all has gone well, writes its result. */
abstract class MessageCommand extends SignetCommand {
    @Override
    public final Integer call() throws SmimeException, IOException {
        try (Workspace workspace = Workspace.open()) {
            prepare();
            return run(MimeEntity.read(in(), workspace), workspace);
        }
    }

    /** Reads key and certificate files, before the message: a wrong file is wrong usage whatever the message is. */
    abstract void prepare();

    /** Does the work and gives the exit status. */
    abstract int run(MimeEntity message, Workspace workspace) throws SmimeException, IOException;

    final void write(MimeEntity entity) throws IOException {
        OutputStream out = new BufferedOutputStream(out(), 64 * 1024);
        entity.writeTo(out);
        out.flush();
    }
}
