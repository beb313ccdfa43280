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

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** A {@code mailetcontainer.xml} with the processors without which James does not start, and those a test is about. */
final class Conf {

    static final String ERROR_REPOSITORY = "memory://var/mail/error";

    private final Map<String, String> processors = new LinkedHashMap<>();

    Conf() {
        processor("root", "<mailet match='All' class='ToProcessor'><processor>transport</processor></mailet>");
        processor("transport", """
            <mailet match='All' class='RemoveMimeHeader'><name>bcc</name></mailet>
            <mailet match='All' class='LocalDelivery'/>
            """);
        processor("error", "<mailet match='All' class='ToRepository'><repositoryPath>" + ERROR_REPOSITORY + "</repositoryPath></mailet>");
    }

    /** Adds a processor, or replaces the one of this name. */
    Conf processor(String state, String mailets) {
        processors.put(state, mailets);
        return this;
    }

    /**
     * What the mail passes between its arrival and its delivery, and nothing else: James' own RemoveMimeHeader, which it insists on
     * in {@code transport}, replaces header bytes that are not ASCII by question marks.
     */
    Conf pipeline(String mailets) {
        return processor("root", mailets + "<mailet match='All' class='LocalDelivery'/>");
    }

    /** Writes the file into this folder. */
    Path writeTo(Path folder) throws IOException {
        StringBuilder xml = new StringBuilder("""
            <?xml version="1.0"?>
            <mailetcontainer>
              <context><postmaster>postmaster@localhost</postmaster></context>
              <spooler><threads>4</threads><errorRepository>memory://var/mail/abandoned/</errorRepository></spooler>
              <processors>
            """);
        processors.forEach((state, mailets) ->
            xml.append("<processor state=\"").append(state).append("\">").append(mailets).append("</processor>\n"));
        Files.writeString(folder.resolve("mailetcontainer.xml"), xml.append("</processors></mailetcontainer>\n"));
        return folder;
    }
}
