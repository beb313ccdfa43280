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
package org.signet.stores.database;

import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransientConnectionException;
import java.sql.SQLTransientException;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a failure of a database means. */
final class SqlFailure {
    /** Connection, resources, operator intervention, system error, rolled back; and H2's: open elsewhere, broken, closed, locked. */
    private static final Pattern TEMPORARY = Pattern.compile("(08|40|53|57|58|HYT).*|90020|90067|90098|90121|50200|57014");
    private static final Pattern CONNECTION_LOST = Pattern.compile("08.*|57P0[123]|90067|90098|90121");
    private static final Pattern DUPLICATE = Pattern.compile("23505|23000");
    private static final String OPEN_ELSEWHERE = "90020";

    private SqlFailure() {
    }

    /** The failure of the database that is behind this one. */
    static Optional<SQLException> behind(Throwable failure) {
        SQLException found = null;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                found = sql;
            }
        }
        return Optional.ofNullable(found);
    }

    /** Whether the same may succeed later without anybody changing the configuration. */
    static boolean isTemporary(SQLException failure) {
        SQLException deepest = behind(failure).orElse(failure);
        String state = deepest.getSQLState();
        return state == null || TEMPORARY.matcher(state).matches() || deepest instanceof SQLTransientException
                || deepest instanceof SQLRecoverableException;
    }

    /** Whether another connection may do better at once. */
    static boolean isConnectionLost(SQLException failure) {
        return failure.getSQLState() != null && CONNECTION_LOST.matcher(failure.getSQLState()).matches();
    }

    /** Whether the row was there already. */
    static boolean isDuplicate(SQLException failure) {
        return failure.getSQLState() != null && DUPLICATE.matcher(failure.getSQLState()).matches();
    }

    /** It in words that complete "the database …". */
    static String inWords(SQLException failure) {
        SQLException deepest = behind(failure).orElse(failure);
        String state = deepest.getSQLState() == null ? "" : deepest.getSQLState();
        if (state.equals(OPEN_ELSEWHERE)) {
            return "is open in another process (James, or the signet command), which cannot share it: let one of them end, make the"
                    + " directory of the database readable for its owner alone, or use PostgreSQL";
        }
        if (deepest instanceof SQLTransientConnectionException && state.isEmpty()) {
            return "has no free connection in time";
        }
        if (deepest instanceof SQLTimeoutException || state.equals("57014")) {
            return "does not answer in time";
        }
        if (state.startsWith("28")) {
            return "does not let the user in: wrong user or password";
        }
        if (state.startsWith("3D") || state.equals("90146")) {
            return "does not exist on the server";
        }
        if (state.equals("42501")) {
            return "does not allow the user to do that: it needs to make tables, and to read and write them";
        }
        if (state.startsWith("08") || state.equals("90067")) {
            return "cannot be reached";
        }
        return "gives an error" + (state.isEmpty() ? "" : " (SQLSTATE " + state + ")");
    }
}
