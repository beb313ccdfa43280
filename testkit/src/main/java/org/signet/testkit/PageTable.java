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
package org.signet.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** The tables of the pages in docs/, as cells without the marks of code: what they say can be tested word for word. */
public final class PageTable {
    private PageTable() {
    }

    /** The rows of the table below a heading of the second level, without the row of column names. */
    public static List<List<String>> rows(String page, String heading) {
        List<List<String>> rows = section(page, heading).lines().filter(line -> line.startsWith("|")).map(PageTable::cells).toList();
        if (rows.size() < 3) {
            throw new AssertionError("docs/" + page + " has no table below \"## " + heading + "\"");
        }
        return rows.subList(2, rows.size());
    }

    /** The text between a heading of the second level and the next one. */
    public static String section(String page, String heading) {
        try {
            String text = "\n" + Files.readString(ProjectRoot.find().resolve("docs").resolve(page));
            String[] around = text.split("\n## " + Pattern.quote(heading) + "\n", 2);
            if (around.length == 1) {
                throw new AssertionError("docs/" + page + " has no heading \"## " + heading + "\"");
            }
            return around[1].split("\n## ", 2)[0];
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.substring(1, line.lastIndexOf('|')).split("\\|", -1)).map(cell -> cell.replace("`", "").strip())
                .toList();
    }
}
