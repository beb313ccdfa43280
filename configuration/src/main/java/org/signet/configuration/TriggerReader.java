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
package org.signet.configuration;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.signet.rules.EncryptMode;
import org.signet.rules.SignMode;
import org.signet.rules.Trigger;
import org.signet.rules.TriggerCondition;

/** Reads the elements {@code trigger} of rules. */
final class TriggerReader {
    private static final List<String> CONDITIONS = List.of("subject", "header", "largerThan", "calendar");
    private static final Pattern FIELD_NAME = Pattern.compile("[!-9;-~]+");

    private TriggerReader() {
    }

    static Trigger read(XmlElement trigger) {
        trigger.requireOnly("subject", "header", "largerThan", "calendar", "encrypt", "sign");
        List<XmlElement> conditions = trigger.children().stream().filter(child -> CONDITIONS.contains(child.name())).toList();
        if (conditions.size() != 1) {
            throw trigger.wrong("needs exactly one of subject, header, largerThan and calendar, and has " + conditions.size());
        }
        TriggerCondition condition = condition(conditions.getFirst());
        Optional<EncryptMode> encrypt = RuleSettingsReader.encrypt(trigger);
        Optional<SignMode> sign = RuleSettingsReader.sign(trigger);
        if (encrypt.isEmpty() && sign.isEmpty()) {
            throw trigger.wrong("needs encrypt or sign");
        }
        return new Trigger(condition, encrypt, sign);
    }

    private static TriggerCondition condition(XmlElement element) {
        return switch (element.name()) {
            case "subject" -> new TriggerCondition.InSubject(element.requiredText());
            case "header" -> header(element);
            case "largerThan" -> new TriggerCondition.LargerThan(ByteSizeReader.read(element));
            default -> calendar(element);
        };
    }

    private static TriggerCondition header(XmlElement header) {
        header.requireOnly("name", "matches");
        XmlElement name = header.required("name");
        if (!FIELD_NAME.matcher(name.requiredText()).matches()) {
            throw name.wrong("needs the name of a header field, as X-Encrypt, and «" + name.text() + "» is none");
        }
        return new TriggerCondition.InHeader(name.text(), pattern(header.required("matches")));
    }

    private static Pattern pattern(XmlElement matches) {
        try {
            return Pattern.compile(matches.requiredText());
        } catch (PatternSyntaxException e) {
            throw matches.wrong("is no regular expression: «" + matches.text() + "», " + e.getDescription() + " at character "
                    + (e.getIndex() + 1));
        }
    }

    private static TriggerCondition calendar(XmlElement element) {
        if (!element.requiredText().equals("true")) {
            throw element.wrong("is «" + element.text() + "»; accepted: true");
        }
        return new TriggerCondition.Calendar();
    }
}
