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
package org.signet.james.headers;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Takes tags out of a text, wherever they stand and however they are dressed up: case, white space, invisible characters, and characters
 * that only look different (NFKD) do not hide one. What is left holds no tag either, in a time that grows with the text alone.
 */
final class TagRemoval {
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Cntrl}\\p{Z}\\s]");

    private final List<String> tags;
    private final StringBuilder kept = new StringBuilder();
    /** What is compared with the tags, and for each of its characters where that one begins in what is kept. */
    private final StringBuilder bare = new StringBuilder();
    private int[] starts = new int[64];

    private TagRemoval(Collection<String> tags) {
        this.tags = tags.stream().map(TagRemoval::bare).toList();
    }

    /** The text itself where there is no tag in it. */
    static String without(Collection<String> tags, String text) {
        TagRemoval removal = new TagRemoval(tags);
        text.codePoints().forEach(removal::add);
        return removal.kept.length() == text.length() ? text : removal.kept.toString().replaceAll("\\s+", " ").strip();
    }

    private void add(int c) {
        int start = kept.length();
        kept.appendCodePoint(c);
        String visible = c > ' ' && c < 127 ? String.valueOf((char) Character.toLowerCase(c)) : bare(Character.toString(c));
        for (char next : visible.toCharArray()) {
            if (bare.length() == starts.length) {
                starts = Arrays.copyOf(starts, 2 * starts.length);
            }
            starts[bare.length()] = start;
            bare.append(next);
        }
        tags.stream().filter(this::endsWith).findFirst().ifPresent(tag -> {
            kept.setLength(starts[bare.length() - tag.length()]);
            bare.setLength(bare.length() - tag.length());
        });
    }

    private boolean endsWith(String tag) {
        return bare.length() >= tag.length() && bare.indexOf(tag, bare.length() - tag.length()) >= 0;
    }

    private static String bare(String text) {
        return INVISIBLE.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
