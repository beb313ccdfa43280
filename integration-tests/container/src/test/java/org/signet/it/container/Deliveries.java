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
package org.signet.it.container;

import java.util.ArrayList;
import java.util.List;

import jakarta.mail.MessagingException;

import org.apache.mailet.Mail;

/** Notes the mails that reach an end of the pipeline. One instance serves all the threads of a container. */
public final class Deliveries {

    private final List<Delivery> noted = new ArrayList<>();

    /** Notes a mail as it is now; the container may change or dispose it afterwards. */
    public void note(String place, Mail mail) throws MessagingException {
        Delivery delivery = Delivery.of(place, mail);
        synchronized (noted) {
            noted.add(delivery);
        }
    }

    /** What was noted since the last call. */
    List<Delivery> take() {
        synchronized (noted) {
            List<Delivery> taken = List.copyOf(noted);
            noted.clear();
            return taken;
        }
    }
}
