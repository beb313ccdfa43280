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
package org.signet.verify;

import java.util.List;
import java.util.Locale;

/**
 * One thing that a check found out. Each type is one kind of finding; its code in reports is the type's name in kebab case, as
 * {@code sender-mismatch}.
 */
public sealed interface Finding permits IntegrityFinding, TrustFinding, IdentityFinding, Note {
    /** The stable name of the kind of finding, in kebab case. */
    default String code() {
        return code(getClass());
    }

    /** The code of that kind of finding, of which there may be none at hand. */
    static String code(Class<?> kind) {
        return kind.getSimpleName().replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    /** One sentence for an administrator. */
    String explanation();

    /** Whether one of these findings refuses. */
    static boolean anyRefuses(List<? extends Finding> findings) {
        for (Finding finding : findings) {
            if (finding.refuses()) {
                return true;
            }
        }
        return false;
    }

    /** Whether a signature with this finding is refused; a note does not refuse. */
    default boolean refuses() {
        return !(this instanceof Note);
    }
}
