# Sets JAVA_HOME to a JDK 25 or newer found on this machine, whatever `java` is on PATH. Sourced by mvnw and egress-lab.
# Order: JAVA_HOME, JAVA_HOME_25_X64 and the like, the places where installers and SDK tools put JDKs, PATH.
egress_lab_major() { # the major version of the JDK in folder $1, or nothing
  [ -x "$1/bin/java" ] && [ -r "$1/release" ] || return 0
  sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
}

egress_lab_find_jdk() {
  set +f
  path_java=$(command -v java 2>/dev/null || true)
  [ -z "$path_java" ] || path_java=$(dirname "$(dirname "$(readlink -f "$path_java" 2>/dev/null || echo "$path_java")")")
  for home in "${JAVA_HOME-}" "${JAVA_HOME_25_X64-}" "${JAVA_HOME_25_ARM64-}" "${JDK_25-}" \
      /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* /opt/*/jdk* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* \
      "$HOME"/.asdf/installs/java/* "$HOME"/.local/share/mise/installs/java/* /Library/Java/JavaVirtualMachines/*/Contents/Home \
      "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home "$path_java"; do
    [ -n "$home" ] || continue
    major=$(egress_lab_major "$home")
    if [ -n "$major" ] && [ "$major" -ge 25 ]; then
      JAVA_HOME=$home
      export JAVA_HOME
      return 0
    fi
  done
  echo "Egress Lab needs a JDK 25 or newer and found none: not in JAVA_HOME, not on PATH, not where JDKs are usually installed." >&2
  echo "Install one (for example from https://adoptium.net) or set JAVA_HOME to its folder, then run this again." >&2
  return 1
}

egress_lab_find_jdk || exit 69
