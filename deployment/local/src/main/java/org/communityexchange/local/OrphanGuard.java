package org.communityexchange.local;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * A small shell that waits on a pipe from this process and outlives it. When the pipe closes without a release, as it
 * does after {@code kill -9}, it stops what this process had started; shutdown hooks cannot do that.
 */
final class OrphanGuard {

    private static final String SCRIPT = """
            trap '' INT HUP TERM
            list=
            while read -r verb signal pid; do
              case $verb in
                watch) list="$signal:$pid $list" ;;
                release)
                  kept=
                  for entry in $list; do [ "${entry#*:}" = "$pid" ] || kept="$kept $entry"; done
                  list=$kept ;;
              esac
            done
            for entry in $list; do kill -"${entry%%:*}" "${entry#*:}" 2>/dev/null; done
            [ -z "$list" ] && exit
            sleep 15
            for entry in $list; do kill -KILL "${entry#*:}" 2>/dev/null; done
            """;

    private static @Nullable OutputStream pipe;

    private OrphanGuard() {}

    static synchronized void watch(long pid, String signal) {
        tell("watch " + signal + " " + pid);
    }

    static synchronized void release(long pid) {
        tell("release - " + pid);
    }

    private static void tell(String line) {
        try {
            if (pipe == null) {
                pipe = new ProcessBuilder("sh", "-c", SCRIPT)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .getOutputStream();
            }
            pipe.write((line + "\n").getBytes(StandardCharsets.US_ASCII));
            pipe.flush();
        } catch (IOException e) {
            // The guard only helps after a crash of this process; without it everything else still works.
        }
    }
}
