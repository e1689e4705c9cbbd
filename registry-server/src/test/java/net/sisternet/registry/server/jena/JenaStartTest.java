package net.sisternet.registry.server.jena;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.sys.JenaSubsystemLifecycle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A second Jena, with a part that takes its time to be ready, started by two threads. */
class JenaStartTest {

  @TempDir private Path folder;

  @Test
  @Timeout(60)
  void aSecondThreadWaitsUntilJenaIsReady() throws Exception {
    try (var loader = new URLClassLoader(classPath(), ClassLoader.getPlatformClassLoader())) {
      Class<?> part = loader.loadClass(SlowPart.class.getName());
      CompletableFuture<Void> first = CompletableFuture.runAsync(() -> start(loader));
      ((CountDownLatch) part.getField("BEGUN").get(null)).await();

      CompletableFuture<Object> second =
          CompletableFuture.supplyAsync(
              () -> {
                start(loader);
                return isReady(part);
              });
      first.get();

      assertThat(second.get()).isEqualTo(true);
    }
  }

  private static void start(ClassLoader loader) {
    try {
      loader.loadClass(JenaStart.class.getName()).getMethod("run").invoke(null);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("not as expected", e);
    }
  }

  private static Object isReady(Class<?> part) {
    try {
      return part.getField("ready").get(null);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("not as expected", e);
    }
  }

  /** That of the tests, and a folder that names the slow part. */
  private URL[] classPath() throws IOException {
    Path services = Files.createDirectories(folder.resolve("META-INF/services"));
    Files.writeString(
        services.resolve(JenaSubsystemLifecycle.class.getName()), SlowPart.class.getName());
    String[] tests = System.getProperty("java.class.path").split(Pattern.quote(File.pathSeparator));
    return Stream.concat(Stream.of(folder), Arrays.stream(tests).map(Path::of))
        .map(JenaStartTest::url)
        .toArray(URL[]::new);
  }

  private static URL url(Path path) {
    try {
      return path.toUri().toURL();
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** The last part of Jena to be ready. */
  public static final class SlowPart implements JenaSubsystemLifecycle {

    public static final CountDownLatch BEGUN = new CountDownLatch(1);
    public static volatile boolean ready;

    @Override
    public void start() {
      BEGUN.countDown();
      try {
        TimeUnit.MILLISECONDS.sleep(300);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
      ready = true;
    }

    @Override
    public void stop() {}

    @Override
    public int level() {
      return 9_999;
    }
  }
}
