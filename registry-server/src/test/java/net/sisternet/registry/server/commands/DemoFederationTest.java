package net.sisternet.registry.server.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Optional;
import net.sisternet.registry.core.Eventually;
import net.sisternet.registry.server.TestRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoFederationTest {

  @TempDir private Path folder;
  private final HttpClient http = HttpClient.newHttpClient();

  @Test
  void threeRegistriesShowEachOthersNetworksAlsoWhenOneStops() throws Exception {
    try (var demo = new DemoFederation(folder, Optional.empty(), threeFreePorts())) {
      assertThat(demo.start()).isEqualTo(65);
      Eventually.holds("all is found here", () -> total(demo, "sydhavsoerne") == 65);
      Eventually.holds("and in Lübeck", () -> total(demo, "luebeck") == 65);
      String port = demo.home("luebeck").base().replaceAll(".*:", "");

      assertThat(DemoOrders.obey("stop " + port, demo)).endsWith("has stopped.");
      assertThat(DemoOrders.obey("stop " + port, demo)).endsWith("does not run.");
      assertThat(total(demo, "sydhavsoerne")).isEqualTo(65);
      assertThat(DemoOrders.obey("start luebeck", demo)).endsWith("runs again.");
      assertThat(DemoOrders.obey("start luebeck", demo)).endsWith("runs already.");
      assertThat(DemoOrders.obey("stop everything now", demo)).contains("stop 8081");
      assertThat(DemoOrders.obey("turn " + port, demo)).contains("stop 8081");
      assertThat(DemoText.of(demo, 65, "folder", "one", "two"))
          .contains(demo.home("nordjylland").base(), "stop " + port)
          .doesNotContain("{base}", "{luebeck", "{token}");
    }
  }

  private static int threeFreePorts() {
    int first;
    do {
      first = TestRegistry.freePort();
    } while (TestRegistry.freePort() != first + 1 || TestRegistry.freePort() != first + 2);
    return first;
  }

  private int total(DemoFederation demo, String name) {
    var request =
        HttpRequest.newBuilder(URI.create(demo.home(name).base() + "/search?limit=1"))
            .header("Accept", "application/json")
            .build();
    try {
      String page = http.send(request, BodyHandlers.ofString()).body();
      return Integer.parseInt(page.replaceFirst("(?s).*\"total\" : ([0-9]+).*", "$1"));
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
