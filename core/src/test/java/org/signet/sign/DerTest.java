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

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.signet.testkit.Messages;

class DerTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 127, 128, 255, 256, 65_535, 65_536, 20_000_000})
    void elementsAreWhatBouncyCastleMakesOfThem(int length) throws IOException {
        byte[] content = Messages.binary(length);

        assertThat(Der.element(Der.OCTET_STRING, content)).isEqualTo(new DEROctetString(content).getEncoded());
        byte[] octets = new DEROctetString(content).getEncoded();
        assertThat(Der.element(Der.SEQUENCE, octets, octets)).isEqualTo(new DERSequence(
            new DEROctetString[] {new DEROctetString(content), new DEROctetString(content)}).getEncoded());
    }

    @Test
    void lengthsMayBeLongerThanAnArray() {
        assertThat(Der.header(Der.OCTET_STRING, 0x1_0000_0000L)).containsExactly(4, 0x85, 1, 0, 0, 0, 0);
    }

    @Test
    void membersOfASetHaveTheirOrder() throws IOException {
        List<byte[]> members = new ArrayList<>();
        ASN1EncodableVector vector = new ASN1EncodableVector();
        for (int length : new int[] {200, 3, 2, 129, 0, 70_000, 128}) {
            DEROctetString member = new DEROctetString(Messages.binary(length));
            members.add(member.getEncoded());
            vector.add(member);
        }
        assertThat(Der.setOf(Der.SET, members)).isEqualTo(new DERSet(vector).getEncoded());
    }
}
