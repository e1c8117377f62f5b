#!/bin/sh
# Starts Mingbai with Java 17 or newer. Everything given goes to the program unchanged, and its exit code comes back.
script=$0
while [ -L "$script" ]; do
  link=$(readlink "$script")
  case $link in
    /*) script=$link ;;
    *) script=$(dirname "$script")/$link ;;
  esac
done
home=$(CDPATH= cd "$(dirname "$script")" && pwd -P) || exit 3

if [ -n "${JAVA_HOME:-}" ] && [ -x "$JAVA_HOME/bin/java" ]; then
  java=$JAVA_HOME/bin/java
else
  java=$(command -v java) || java=
fi
if [ -z "$java" ]; then
  cat "$home/lib/java.txt" >&2
  exit 3
fi

# The file of a JDK's folder tells its version without starting it. A link on the PATH, or a Mac's, has none beside it.
version=
release=${java%/bin/java}/release
if [ -r "$release" ]; then
  version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$release")
elif [ -L "$java" ] && real=$(readlink -f "$java" 2>/dev/null) && [ -r "${real%/bin/java}/release" ]; then
  version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "${real%/bin/java}/release")
fi
if [ -z "$version" ]; then
  version=$("$java" -version 2>&1 | sed -n 's/.* version "\([0-9]*\).*/\1/p' | head -n 1)
fi
if [ "${version:-0}" -lt 17 ]; then
  cat "$home/lib/java.txt" >&2
  exit 3
fi

# A small publication is done before the second compiler would pay, and even the first, which takes a third of the processor's time, takes
# less where methods are compiled without most of those that they call. A large one pays, if the second makes its methods no larger than they
# need be: that, too, took a third.
content=content
last=
for given; do
  [ "$last" != --content ] || content=$given
  case $given in --content=*) content=${given#--content=} ;; esac
  last=$given
done
compilers='-XX:TieredStopAtLevel=1 -XX:C1MaxInlineSize=20'
memory='-Xms64m -Xmn32m'
large() {
  [ $# -ge 5000 ] || return 0
  compilers='-XX:+TieredCompilation -XX:MaxInlineLevel=4 -XX:InlineSmallCode=800 -XX:FreqInlineSize=80'
  memory='-XX:MinHeapSize=640m -Xmn128m'
}
large "$content"/items/*

# Linux can give memory in pages of 2 MB, which are ready sooner; where they are larger still, they are too large.
page=
sizes=/sys/kernel/mm/transparent_hugepage/hpage_pmd_size
[ ! -r $sizes ] || read -r page <$sizes
[ "$page" != 2097152 ] || memory="$memory -XX:+UseTransparentHugePages"

# Java cannot spell a path in Chinese without a locale that is there, as when one was sent along from another machine.
wished=${LC_ALL:-${LC_MESSAGES:-${LANG:-}}}
case $(locale charmap 2>/dev/null) in
  '' | ANSI_X3.4-1968 | US-ASCII | 646)
    case $(uname) in
      Darwin) LC_ALL=en_US.UTF-8 ;;
      *) LC_ALL=C.UTF-8 ;;
    esac
    export LC_ALL
    case $wished in
      zh*) set -- -Duser.language=zh mingbai.cli.Main "$@" ;;
      *) set -- mingbai.cli.Main "$@" ;;
    esac ;;
  *) set -- mingbai.cli.Main "$@" ;;
esac

# What Java keeps to start faster: from 25 on a cache, before that an archive of classes.
archive=$home/lib/mingbai.jsa
start=-XX:SharedArchiveFile
if [ "$version" -ge 25 ]; then
  archive=$home/lib/mingbai.aot
  start=-XX:AOTCache
fi

# Memory grows with the publication and not with the machine, and is cleaned up before more is taken.
exec "$java" $compilers $memory -XX:+UseSerialGC -XX:MinHeapFreeRatio=20 -XX:MaxHeapFreeRatio=40 -XX:-UsePerfData \
  "$start=$archive" -Xlog:disable \
  "-Dmingbai.archive=$archive" -cp "$home/lib/mingbai.jar" "$@"
