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

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.signet.james.status.SignatureStatus;
import org.signet.james.status.Word;
import org.signet.parameters.Parameter;

/**
 * A text for each of some verdicts, as an administrator words them.
 *
 * @param texts by verdict; a verdict that is not there has none
 */
public record VerdictTexts(Map<SignatureStatus, String> texts) {
    /** No text for any verdict. */
    public static final VerdictTexts NONE = new VerdictTexts(Map.of());

    private static final int LONGEST_TAG = 40;
    private static final int LONGEST_BANNER = 200;

    public VerdictTexts {
        texts = Map.copyOf(texts);
    }

    /** A parameter of tags: short, and in brackets, so that taking one out of a subject takes no other words. */
    public static Parameter<VerdictTexts> tags(String name, String description, String example) {
        return parameter(name, "[TEXT], the TEXT without comma and brackets, with them up to " + LONGEST_TAG + " bytes",
                description, example, text -> text.matches("\\[[^\\[\\],]+\\]") && isShort(text, LONGEST_TAG));
    }

    /** A parameter of lines. */
    public static Parameter<VerdictTexts> lines(String name, String description, String example) {
        return parameter(name, "TEXT without comma, up to " + LONGEST_BANNER + " bytes", description, example,
                text -> isShort(text, LONGEST_BANNER));
    }

    private static Parameter<VerdictTexts> parameter(String name, String text, String description, String example,
            Predicate<String> accepted) {
        return Parameter.list(name, "one or several, with commas between them, of VERDICT=" + text + "; VERDICT is one of "
                + Stream.of(SignatureStatus.values()).map(SignatureStatus::word).sorted().collect(Collectors.joining(", ")),
                description, example).map(items -> parse(items, accepted));
    }

    private static Optional<VerdictTexts> parse(List<String> items, Predicate<String> accepted) {
        Map<SignatureStatus, String> texts = new EnumMap<>(SignatureStatus.class);
        for (String item : items) {
            String[] halves = item.split("=", 2);
            Optional<SignatureStatus> status = Word.parse(SignatureStatus.class, halves[0].strip());
            String text = halves.length == 2 ? halves[1].strip() : "";
            if (status.isEmpty() || text.isEmpty() || !accepted.test(text) || texts.put(status.get(), text) != null) {
                return Optional.empty();
            }
        }
        return Optional.of(new VerdictTexts(texts));
    }

    private static boolean isShort(String text, int bytes) {
        return text.getBytes(StandardCharsets.UTF_8).length <= bytes && text.codePoints().noneMatch(Character::isISOControl);
    }

    /** The text for this verdict, if it has one. */
    Optional<String> of(SignatureStatus status) {
        return Optional.ofNullable(texts.get(status));
    }

    Collection<String> all() {
        return texts.values();
    }
}
