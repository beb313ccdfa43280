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
package org.apache.james.transport.mailets;

import java.util.Collection;

import jakarta.inject.Inject;
import jakarta.mail.MessagingException;

import org.apache.mailet.Mail;
import org.apache.mailet.ProcessingState;
import org.apache.mailet.base.GenericMailet;
import org.signet.it.container.Deliveries;

/** Stands in for James' mailet of this name: notes the mail and ends its way. */
public class RemoteDelivery extends GenericMailet {

    private final Deliveries deliveries;

    @Inject
    public RemoteDelivery(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    @Override
    public void service(Mail mail) throws MessagingException {
        deliveries.note("RemoteDelivery", mail);
        mail.setState(Mail.GHOST);
    }

    @Override
    public Collection<ProcessingState> requiredProcessingState() {
        return getInitParameterAsOptional("bounceProcessor").map(ProcessingState::new).stream().toList();
    }
}
