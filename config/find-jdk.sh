# Licensed under the Apache License, Version 2.0: http://www.apache.org/licenses/LICENSE-2.0
#
# Sourced by the scripts at the top: find_jdk exports JAVA_HOME, a JDK of Java 21 or newer, wherever one is installed.
# Asked in this order: JAVA_HOME, the java on the PATH, the usual places (there the oldest that is new enough).

# Prints the feature release (21, 25, ...) of the JDK in folder $1; prints nothing when there is no JDK.
jdk_release() {
    [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 0
    sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
}

# Is the folder $1 a JDK of Java 21 or newer?
is_new_enough() {
    release=$(jdk_release "$1")
    [ -n "$release" ] && [ "$release" -ge 21 ]
}

# Prints the home of the java on the PATH, asking java itself, since it may be a link or a wrapper script.
home_of_java_on_path() {
    command -v java >/dev/null 2>&1 || return 0
    { java -XshowSettings:properties -version 2>&1 || true; } | sed -n 's/^ *java\.home = //p'
}

# Prints the folders in which JDKs usually are, one a line.
usual_places() {
    if [ -x /usr/libexec/java_home ]; then
        { /usr/libexec/java_home -V 2>&1 || true; } | sed -n 's/.* \(\/[^ ].*\)$/\1/p'
    fi
    for place in /usr/lib/jvm/* /usr/java/* /usr/local/java/* /usr/local/*jdk* /opt/* /opt/java/* /opt/jdk/* \
        /Library/Java/JavaVirtualMachines/*/Contents/Home "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home \
        /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
        "$HOME"/.sdkman/candidates/java/* "$HOME"/.asdf/installs/java/* "$HOME"/.local/share/mise/installs/java/* \
        "$HOME"/.jdks/* "$HOME"/.jenv/versions/* "$HOME"/.gradle/jdks/*; do
        if [ -d "$place" ]; then
            printf '%s\n' "$place"
        fi
    done
}

# Prints the home of the oldest JDK among the usual places that is new enough.
best_of_usual_places() {
    usual_places | while IFS= read -r place; do
        if is_new_enough "$place"; then
            printf '%s %s\n' "$release" "$place"
        fi
    done | sort -n -s -k 1,1 | sed -n '1s/^[0-9]* //p'
}

# Exports JAVA_HOME; ends the script with one sentence when there is no JDK to be found.
find_jdk() {
    if [ -n "${JAVA_HOME:-}" ] && is_new_enough "$JAVA_HOME"; then
        export JAVA_HOME
        return 0
    fi
    found=$(home_of_java_on_path)
    if [ -z "$found" ] || ! is_new_enough "$found"; then
        found=$(best_of_usual_places)
    fi
    if [ -z "$found" ]; then
        echo "Signet needs a JDK of Java 21 or newer and found none: install one (for example Eclipse Temurin) or set JAVA_HOME." >&2
        exit 69
    fi
    JAVA_HOME=$found
    export JAVA_HOME
}
