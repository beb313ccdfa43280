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
package org.signet.mime;

import java.io.IOException;
import java.security.MessageDigest;

/**
 * Computes the digest of the bytes while somebody else reads them, so that they come from memory once. The digest sees each stretch
 * first: it takes so long for it that the processor can fetch what comes next meanwhile.
 */
final class DigestedBlocks implements Blocks {
    private final Blocks blocks;
    private final MessageDigest digest;

    DigestedBlocks(Blocks blocks, MessageDigest digest) {
        this.blocks = blocks;
        this.digest = digest;
    }

    @Override
    public boolean next() throws IOException {
        if (!blocks.next()) {
            return false;
        }
        digest.update(blocks.bytes(), blocks.from(), blocks.to() - blocks.from());
        return true;
    }

    @Override
    public byte[] bytes() {
        return blocks.bytes();
    }

    @Override
    public int from() {
        return blocks.from();
    }

    @Override
    public int to() {
        return blocks.to();
    }
}
