package net.sisternet.registry.server.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YearlyFeeTest {

  @ParameterizedTest
  @CsvSource({
    "100.0, P1Y,  10000",
    "100,   P1M,  120000",
    "100,   P3M,  40000",
    "100,   P6M,  20000",
    "100,   P2Y,  5000",
    "100,   P1Y6M,6666",
    "10,    P1W,  52000",
    "1,     P1D,  36500",
    "100,   PT1H, 10000",
    "100,   soon, 10000",
    "100,   P0Y,  10000",
    "0.0,   P1M,  0",
    "0.01,  P1Y,  1"
  })
  void aPriceIsTakenForAYear(String price, String duration, long hundredths) {
    TestRecord network = TestIndex.network("n").fee(price, duration);
    assertThat(YearlyFee.of(network.payload().graph(), network.iri().thing())).hasValue(hundredths);
  }

  @ParameterizedTest
  @CsvSource({"-5", "free", "''", "1e9"})
  void whatIsNoPriceIsNoFee(String price) {
    TestRecord network = TestIndex.network("n").fee(price, "P1Y");
    assertThat(YearlyFee.of(network.payload().graph(), network.iri().thing())).isEmpty();
  }
}
