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

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.signet.ConfigurationException;
import org.signet.rules.RuleBook;
import org.signet.stores.file.FileStamp;
import org.signet.stores.file.PeriodicLook;
import org.signet.stores.file.ReloadPolicy;

/**
 * {@code conf/smime.xml} in a server that runs: what it said at the start, and its rules as they are now.
 *
 * <p>The file is looked at at the first access after the interval of the {@link ReloadPolicy}. One that has changed is read as a whole,
 * and its rules replace the former ones at once, or not at all: where anything in it is wrong, where it is gone or has no rules any more,
 * the former rules stay in use.
 */
public final class SmimeFile {
    private static final String RULES = "rules";

    private final Path path;
    private final SmimeSettingsReader reader;
    private final PeriodicLook looks;
    private final EditListener listener;
    private final Reading atStart;
    private volatile Reading last;

    /**
     * What was read when the file could last be used.
     *
     * @param stamp of the file then
     * @param fixed everything but the rules
     * @param rules the rest
     * @param problem why the file cannot be used as it is now
     */
    private record Reading(Optional<FileStamp> stamp, Optional<XmlElement> fixed, List<XmlElement> rules, SmimeSettings settings,
            Optional<String> problem) {
        Reading withProblem(String reason) {
            return new Reading(stamp, fixed, rules, settings, Optional.of(reason));
        }

        /** Whether the file need not be read again. One with a problem always is, for its permissions may have been what was wrong. */
        boolean isCurrent(Optional<FileStamp> now) {
            return problem.isEmpty() && stamp.equals(now);
        }
    }

    private SmimeFile(Path path, Locations locations, ReloadPolicy policy, EditListener listener) {
        this.path = Objects.requireNonNull(path);
        this.reader = new SmimeSettingsReader(locations);
        this.looks = new PeriodicLook(policy);
        this.listener = Objects.requireNonNull(listener);
        this.atStart = read(stamp());
        this.last = atStart;
    }

    /**
     * Reads the file; one that is missing says nothing. It is looked at again every two seconds, and the log is told.
     *
     * @param locations finds the files that it names
     * @throws ConfigurationException if it cannot be understood
     */
    public static SmimeFile open(Path path, Locations locations) {
        return open(path, locations, ReloadPolicy.STANDARD, new LoggingEditListener());
    }

    /**
     * Reads the file.
     *
     * @param policy when the file is looked at again; its listener is not told
     * @param listener is told instead
     * @throws ConfigurationException if it cannot be understood
     */
    public static SmimeFile open(Path path, Locations locations, ReloadPolicy policy, EditListener listener) {
        return new SmimeFile(path, locations, policy, listener);
    }

    /** What the file said at the start: all of it but the rules counts until the end. */
    public SmimeSettings settings() {
        return atStart.settings();
    }

    /** The rules as they are now; nothing where the file never had any. Cheap: asked for at every mail. */
    public Optional<RuleBook> rules() {
        return current().settings().rules();
    }

    /** Why the file cannot be used as it is now, in one sentence; the rules that it had before are in use. */
    public Optional<String> problem() {
        return current().problem();
    }

    /** Whether the file says something now that counts from the next start on. */
    public boolean waitsForStart() {
        return !current().fixed().equals(atStart.fixed());
    }

    private Reading current() {
        looks.ifDue(this::look);
        return last;
    }

    private void look() {
        Reading before = last;
        Reading after = again(before);
        last = after;
        if (after.problem().isPresent()) {
            after.problem().filter(reason -> !before.problem().equals(Optional.of(reason))).ifPresent(listener::refused);
            return;
        }
        if (!after.rules().equals(before.rules()) || before.problem().isPresent()) {
            listener.applied();
        }
        if (!after.fixed().equals(before.fixed()) && !after.fixed().equals(atStart.fixed())) {
            listener.postponed();
        }
    }

    private Reading again(Reading before) {
        try {
            Optional<FileStamp> stamp = stamp();
            if (before.isCurrent(stamp)) {
                return before;
            }
            Reading after = read(stamp);
            if (before.stamp().isPresent() && stamp.isEmpty()) {
                return before.withProblem(SmimeXml.NAME + " is gone.");
            }
            return after.rules().isEmpty() && !before.rules().isEmpty()
                    ? before.withProblem(SmimeXml.NAME + ": the element smime/" + RULES + " is gone.") : after;
        } catch (ConfigurationException unusable) {
            return before.withProblem(unusable.getMessage());
        }
    }

    private Reading read(Optional<FileStamp> stamp) {
        Optional<XmlElement> smime = SmimeXml.read(path);
        return new Reading(stamp, smime.map(root -> root.without(RULES)), smime.map(root -> root.all(RULES)).orElse(List.of()),
                reader.settings(smime), Optional.empty());
    }

    /** Taken before the file is read, so that a change while it is read is noticed later. */
    private Optional<FileStamp> stamp() {
        try {
            return Optional.of(FileStamp.of(path));
        } catch (NoSuchFileException missing) {
            return Optional.empty();
        } catch (IOException e) {
            throw new ConfigurationException(SmimeXml.NAME + " cannot be read: " + e.getMessage());
        }
    }

    @Override
    public String toString() {
        return "SmimeFile[" + path + "]";
    }
}
