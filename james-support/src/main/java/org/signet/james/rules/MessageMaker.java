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
package org.signet.james.rules;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.signet.SmimeException;
import org.signet.encrypt.CapabilitySource;
import org.signet.encrypt.Recipient;
import org.signet.encrypt.RecipientEncoders;
import org.signet.encrypt.SmimeEncryptor;
import org.signet.mime.MimeEntity;
import org.signet.mime.Workspace;
import org.signet.rules.Dispatch;
import org.signet.sign.SignaturePolicy;
import org.signet.sign.SigningIdentity;
import org.signet.sign.SmimeSigner;

/**
 * Makes the messages of a plan from one message: signed, then encrypted. What is signed in the same way is signed once. All of them are
 * stored, so that whatever fails in making one fails before anything leaves.
 */
final class MessageMaker {
    private final MimeEntity message;
    private final CapabilitySource capabilities;
    private final RecipientEncoders encoders;
    private final Workspace workspace;
    private final Map<Signature, MimeEntity> signed = new HashMap<>();

    private record Signature(SigningIdentity signer, SignaturePolicy policy) {
    }

    /** Of this message; what is made can be read until the workspace is closed. */
    MessageMaker(MimeEntity message, CapabilitySource capabilities, RecipientEncoders encoders, Workspace workspace) {
        this.message = message;
        this.capabilities = capabilities;
        this.encoders = encoders;
        this.workspace = workspace;
    }

    List<ReadyMessage> make(List<Dispatch> dispatches) throws SmimeException, IOException {
        List<ReadyMessage> ready = new ArrayList<>();
        for (Dispatch dispatch : dispatches) {
            ready.add(new ReadyMessage(dispatch, MimeEntity.of(workspace.store(make(dispatch).content()))));
        }
        return ready;
    }

    private MimeEntity make(Dispatch dispatch) throws SmimeException, IOException {
        MimeEntity content = dispatch.signer().isPresent()
                ? signed(new Signature(dispatch.signer().get(), dispatch.profile().signature())) : message;
        return dispatch.isEncrypted() ? new SmimeEncryptor(dispatch.profile().encryption(), encoders)
                .encryptFor(content, Recipient.of(dispatch.certificates(), capabilities), workspace) : content;
    }

    private MimeEntity signed(Signature signature) throws SmimeException, IOException {
        MimeEntity made = signed.get(signature);
        if (made == null) {
            made = new SmimeSigner(signature.policy()).sign(message, signature.signer(), workspace);
            signed.put(signature, made);
        }
        return made;
    }
}
