package net.sisternet.registry.server.ldes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcceptedTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''|TRIG",
        "*/*|TRIG",
        "application/n-quads|N_QUADS",
        "application/ld+json;q=1, application/trig;q=0.9|JSON_LD",
        "text/turtle, application/n-quads;q=0.5, */*;q=0.1|N_QUADS",
        "application/*, application/trig;q=0|N_QUADS",
        "text/html, */*;q=0.1|TRIG"
      })
  void theBestLikedFormatIsGiven(String accept, Format format) {
    assertThat(Accepted.findFormat(accept)).contains(format);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"text/turtle", "application/trig;q=0", "*/*;q=0", ",;=|", "image/*"})
  void nothingElseIsGiven(String accept) {
    assertThat(Accepted.findFormat(accept)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"gzip|true", "br, gzip;q=0.5|true", "*|true", "gzip;q=0, *|false", "br|false"})
  void gzipIsForWhoTakesIt(String acceptEncoding, boolean takes) {
    assertThat(Accepted.takesGzip(acceptEncoding)).isEqualTo(takes);
  }
}
