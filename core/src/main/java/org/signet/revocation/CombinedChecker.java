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
package org.signet.revocation;

/**
 * Asks a responder first, and looks for lists where it does not know. A list at hand that revokes is heeded whatever a responder says.
 *
 * @param listsAtHand looks at lists that need not be fetched
 * @param responder asks the responder that a certificate names
 * @param lists looks at all lists
 */
record CombinedChecker(RevocationChecker listsAtHand, RevocationChecker responder, RevocationChecker lists) implements RevocationChecker {
    @Override
    public RevocationStatus check(RevocationQuery query) {
        RevocationStatus atHand = listsAtHand.check(query);
        if (atHand instanceof RevocationStatus.Revoked) {
            return atHand;
        }
        RevocationStatus answer = responder.check(query);
        if (!(answer instanceof RevocationStatus.Unknown noAnswer)) {
            return answer;
        }
        return atHand instanceof RevocationStatus.Good ? atHand : either(noAnswer, lists.check(query));
    }

    private static RevocationStatus either(RevocationStatus.Unknown answer, RevocationStatus listed) {
        return listed instanceof RevocationStatus.Unknown unlisted
                ? new RevocationStatus.Unknown(answer.why() + "; " + unlisted.why(), answer.tried() || unlisted.tried()) : listed;
    }
}
