package net.sisternet.registry.server.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What every walk over pages has: the languages, and what the pictures and files are called. */
final class Walk {

  static final List<String> LANGUAGES = List.of("en", "da", "de");
  private static final int LONGEST_NAME = 80;

  private Walk() {}

  /** The name of the files of a page. */
  static String name(String path) {
    String name =
        path.substring(1)
            .replaceFirst("mirrors/[^/]*", "mirrors/sister")
            .replaceAll("[^A-Za-z0-9]+", "-");
    return name.isEmpty() ? "home" : name.substring(0, Math.min(LONGEST_NAME, name.length()));
  }

  /** Keeps the text of pages in each language in a folder, and says what is not valid in them. */
  static List<String> invalid(String home, List<String> paths, String cookies, String folder) {
    try {
      Path pages = Files.createDirectories(Path.of("target", folder));
      for (String path : paths) {
        for (String language : LANGUAGES) {
          Files.writeString(
              pages.resolve(name(path) + '-' + language + ".html"),
              TwoRegistries.get(home + path, language, cookies).body());
        }
      }
      return NuChecker.faults(pages);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
