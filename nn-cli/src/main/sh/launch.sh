# What ./nn of a checkout and bin/nn of the distribution share; both source this.
# They say where the jars are, this finds Java and starts the command.

nn_fail() {
  echo "nn: $1" >&2
  exit 1
}

# Sets java and java_major. JAVA_HOME goes before the PATH.
nn_find_java() {
  if [ -n "${JAVA_HOME:-}" ]; then
    java=$JAVA_HOME/bin/java
    [ -x "$java" ] || nn_fail "JAVA_HOME is $JAVA_HOME, but there is no bin/java in it: set it to a JDK 17 or newer"
  else
    java=$(command -v java) || nn_fail "there is no java on the PATH: install a JDK 17 or newer, or set JAVA_HOME to one"
  fi
  java_release=$(dirname "$(dirname "$(readlink -f "$java")")")/release
  java_version=
  if [ -r "$java_release" ]; then # a file is read faster than a JVM starts
    java_version=$(sed -n 's/^JAVA_VERSION="\(.*\)"/\1/p' "$java_release")
  fi
  if [ -z "$java_version" ]; then
    java_version=$("$java" -version 2>&1 | sed -n 's/.* version "\([^"]*\)".*/\1/p')
  fi
  java_major=${java_version#1.}
  java_major=${java_major%%[!0-9]*}
  [ "${java_major:-0}" -ge 17 ] ||
    nn_fail "$java is Java ${java_version:-of an unknown version}: install a JDK 17 or newer, or set JAVA_HOME to one"
}

# Prints the name that these arguments or NN_OPTS give to the backend, if any. Some commands look at all.
nn_backend_of() {
  nn_name=
  for nn_word in ${NN_OPTS:-}; do
    case $nn_word in -Dnn.backend=*) nn_name=${nn_word#*=} ;; esac
  done
  case ${1:-} in backends | bench | doctor) return 0 ;; esac
  while [ $# -gt 0 ]; do
    case $1 in
      --backend) nn_name=${2:-} ;;
      --backend=*) nn_name=${1#*=} ;;
    esac
    shift
  done
  echo "$nn_name"
}

# Becomes the command: nn_start CLASSPATH ARGUMENT…
nn_start() {
  nn_classpath=$1
  shift
  set -- -cp "$nn_classpath" deltachain.cli.Main "$@"
  case $nn_classpath in
    *backend-vector* | *backends/vector*) set -- --add-modules jdk.incubator.vector "$@" ;;
  esac
  if [ "$java_major" -ge 24 ]; then # ND4J loads native code and uses sun.misc.Unsafe: no warnings
    set -- --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow "$@"
  fi
  if [ -t 2 ] && [ "${TERM:-dumb}" != dumb ]; then
    nn_columns=$(stty size <&2 2>/dev/null | cut -d ' ' -f 2)
    set -- -Dnn.terminal.columns="${nn_columns:-0}" "$@"
  fi
  case ${LC_ALL:-${LC_CTYPE:-${LANG:-C}}} in
    C | POSIX) export LC_ALL=C.UTF-8 ;; # else Java can't open a file whose name isn't ASCII
  esac
  # shellcheck disable=SC2086 # several options
  exec "$java" ${NN_OPTS:-} "$@"
}
