package net.sisternet.registry.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTableTest {

  @Test
  void cellsAreQuotedAsRfc4180Says() {
    var table = new CsvTable(List.of("a", "b"));
    table.add(List.of("say \"hi\"", "one, two\nthree"));
    assertThat(new String(table.bytes(), StandardCharsets.UTF_8))
        .isEqualTo("a,b\r\n\"say \"\"hi\"\"\",\"one, two\nthree\"\r\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+49", "-1", "@SUM(A1)", "\tx", "\rx", "\uFF1D1"})
  void noCellIsAFormula(String text) {
    var table = new CsvTable(List.of("a"));
    table.add(List.of(text));
    assertThat(new String(table.bytes(), StandardCharsets.UTF_8)).containsPattern("\r\n\"?'");
  }
}
