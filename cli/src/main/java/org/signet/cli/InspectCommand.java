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

import java.io.IOException;
import org.signet.SmimeException;
import org.signet.inspect.InspectedEntity;
import org.signet.inspect.MessageInspector;
import org.signet.mime.MimeEntity;
import org.signet.mime.SmimeType;
import org.signet.mime.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "inspect", description = "Shows the layers of a message: types, algorithms, recipients, signers. Verifies nothing.")
final class InspectCommand extends MessageCommand {
    @Option(names = "--json", description = "print one JSON object")
    private boolean json;

    @Override
    void prepare() {
        // Needs no file.
    }

    @Override
    int run(MimeEntity message, Workspace workspace) throws SmimeException, IOException {
        InspectedEntity tree = new MessageInspector(workspace).inspect(message);
        writeText(json ? InspectionJson.of(tree) : InspectionText.of(tree));
        if (hasProblem(tree)) {
            return ExitStatus.MALFORMED;
        }
        return hasSmime(tree) ? ExitStatus.DONE : ExitStatus.NOTHING_TO_DO;
    }

    private static boolean hasProblem(InspectedEntity entity) {
        return !entity.problems().isEmpty() || entity.children().stream().anyMatch(InspectCommand::hasProblem);
    }

    private static boolean hasSmime(InspectedEntity entity) {
        return entity.smimeType() != SmimeType.NONE || entity.children().stream().anyMatch(InspectCommand::hasSmime);
    }
}
