package net.sisternet.registry.server.browser;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.openqa.selenium.chrome.ChromeDriver;

/** What a browser asks for and complains of, since it was last forgotten. One thread. */
final class Heard {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final ChromeDriver driver;
  private final List<JsonNode> messages = new ArrayList<>();

  Heard(ChromeDriver driver) {
    this.driver = driver;
  }

  void forget() {
    lines("browser");
    lines("performance");
    messages.clear();
  }

  /** Complaints about the page of {@code address}; not that the page is a refusal. */
  List<String> complaints(String address) {
    return lines("browser").stream()
        .filter(it -> !it.startsWith(address + " - Failed to load resource"))
        .toList();
  }

  /** The addresses that were asked. */
  List<String> asked() {
    listen();
    return messages.stream()
        .filter(it -> it.path("method").asText().equals("Network.requestWillBeSent"))
        .map(it -> it.at("/params/request/url").asText())
        .toList();
  }

  /** The browser's name for the last request that brought the page of {@code address}. */
  String requestOf(String address) {
    listen();
    return messages.stream()
        .filter(it -> it.path("method").asText().equals("Network.responseReceived"))
        .map(it -> it.path("params"))
        .filter(it -> it.path("type").asText().equals("Document"))
        .filter(it -> address.startsWith(it.at("/response/url").asText()))
        .reduce((earlier, later) -> later)
        .orElseThrow(() -> new IllegalStateException("no answer heard from " + address))
        .path("requestId")
        .asText();
  }

  private void listen() {
    lines("performance").forEach(line -> messages.add(read(line).path("message")));
  }

  private List<String> lines(String log) {
    return StreamSupport.stream(driver.manage().logs().get(log).spliterator(), false)
        .map(it -> it.getMessage())
        .toList();
  }

  private static JsonNode read(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(json, e);
    }
  }
}
