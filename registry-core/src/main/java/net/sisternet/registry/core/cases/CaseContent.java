package net.sisternet.registry.core.cases;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The fields of a case as one text, for stores. */
public final class CaseContent {

  private CaseContent() {}

  /** The text of {@code fields}: the same for the same fields. */
  public static String text(Map<String, String> fields) {
    return new TreeMap<>(fields)
        .entrySet().stream()
            .map(field -> encode(field.getKey()) + '=' + encode(field.getValue()))
            .collect(Collectors.joining("&"));
  }

  /** The fields of {@link #text}. */
  public static Map<String, String> fields(String text) {
    var fields = new LinkedHashMap<String, String>();
    for (String field : text.split("&", 0)) {
      int equals = field.indexOf('=');
      if (equals > 0) {
        fields.put(decode(field.substring(0, equals)), decode(field.substring(equals + 1)));
      }
    }
    return fields;
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String decode(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
