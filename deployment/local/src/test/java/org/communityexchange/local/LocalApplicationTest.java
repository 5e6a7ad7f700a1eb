package org.communityexchange.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Scanner;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** How the launcher treats an application, with a stand-in that answers its health endpoint or ends at once. */
class LocalApplicationTest {

    @TempDir
    Path folder;

    @AfterEach
    void forgetStandIn() {
        System.clearProperty("exchange.application");
    }

    @Test
    void refusesToStartWhatHasNotBeenPackaged() {
        System.setProperty("exchange.application", folder.resolve("missing.jar").toString());

        assertThatThrownBy(() -> LocalApplication.start(Map.of("EXCHANGE_HTTP_PORT", "1"), folder))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("has not been packaged")
                .hasMessageContaining("missing.jar");
    }

    @Test
    void showsTheEndOfTheLogOfAnApplicationThatEndsWhileStarting() throws IOException {
        useStandIn();

        var environment = Map.of("EXCHANGE_HTTP_PORT", String.valueOf(Ports.free()), "EXCHANGE_DEMO", "no");

        assertThatThrownBy(() -> LocalApplication.start(environment, folder))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("application ended while starting")
                .hasMessageContaining("EXCHANGE_DEMO is neither true nor false");
    }

    @Test
    void endsInGoodOrderWhenStoppedAndWithoutWhenKilled() throws IOException {
        useStandIn();
        var environment = Map.of("EXCHANGE_HTTP_PORT", String.valueOf(Ports.free()));

        LocalApplication.start(environment, folder).close();
        assertThat(folder.resolve("application.log")).hasContent("ready\nstopped");

        LocalApplication.start(environment, folder).kill();
        assertThat(folder.resolve("application.log")).hasContent("ready\nstopped\nready");
        assertThat(folder.resolve("application.pid")).doesNotExist();
    }

    @Test
    void leavesNothingRunningWhenItsLauncherIsKilled() throws Exception {
        useStandIn();
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var launcher = new ProcessBuilder(
                        java,
                        "-Dexchange.application=" + System.getProperty("exchange.application"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledLauncher.class.getName(),
                        folder.toString())
                .start();
        var pid = Long.parseLong(new Scanner(launcher.getInputStream()).nextLine());
        var application = ProcessHandle.of(pid).orElseThrow();

        launcher.destroyForcibly().waitFor();

        assertThat(application.onExit().get(10, TimeUnit.SECONDS).isAlive()).isFalse();
    }

    /** Starts the application and says its process id; then waits to be killed, or for the end of whoever started it. */
    static final class KilledLauncher {
        public static void main(String[] arguments) throws Exception {
            var environment = Map.of("EXCHANGE_HTTP_PORT", String.valueOf(Ports.free()));
            System.out.println(LocalApplication.start(environment, Path.of(arguments[0]))
                    .process()
                    .pid());
            System.in.read();
        }
    }

    static final class StandIn {
        public static void main(String[] arguments) throws IOException {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println("stopped")));
            if ("no".equals(System.getenv("EXCHANGE_DEMO"))) {
                throw new IllegalStateException("EXCHANGE_DEMO is neither true nor false");
            }
            var port = System.getenv("EXCHANGE_HTTP_PORT");
            var server = HttpServer.create(new InetSocketAddress("127.0.0.1", Integer.parseInt(port)), 0);
            server.createContext("/q/health/ready", exchange -> {
                exchange.sendResponseHeaders(200, -1);
                exchange.close();
            });
            System.out.println("ready");
            server.start();
        }
    }

    private void useStandIn() throws IOException {
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, StandIn.class.getName());
        var jar = folder.resolve("stand-in.jar");
        var entry = StandIn.class.getName().replace('.', '/') + ".class";
        try (var out = new JarOutputStream(Files.newOutputStream(jar), manifest);
                var in = StandIn.class.getClassLoader().getResourceAsStream(entry)) {
            out.putNextEntry(new JarEntry(entry));
            in.transferTo(out);
        }
        System.setProperty("exchange.application", jar.toString());
    }
}
