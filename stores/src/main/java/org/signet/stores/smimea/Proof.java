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
package org.signet.stores.smimea;

import java.util.List;
import org.xbill.DNS.SMIMEARecord;

/** What the DNS says of a name, and whether that is proven. */
sealed interface Proof {
    /** The domain does not sign what it says, so that anybody may have said it. */
    record Missing() implements Proof {
    }

    /** These records are proven to be all there are; none is a proof, too. */
    record Given(List<SMIMEARecord> records) implements Proof {
        public Given {
            records = List.copyOf(records);
        }
    }
}
