package net.sisternet.registry.client;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Function;
import net.sisternet.registry.core.federation.CarriedSuggestion;
import net.sisternet.registry.core.federation.SuggestionReceipt;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.problem.ProblemType;
import net.sisternet.registry.core.problem.RegistryException;
import net.sisternet.registry.core.suggestions.HomePost;
import net.sisternet.registry.core.wire.ProblemJson;
import net.sisternet.registry.core.wire.SuggestionJson;

/**
 * Takes suggestions to their homes over HTTP, signed by the registry that they come from. Asks
 * once, within the limits of time and size that hold for sisters. Any thread.
 */
public final class HttpHomePost implements HomePost {

  private static final String JSON = "application/json";
  private static final String ACCEPT = "application/json, application/problem+json;q=0.9";

  private final PeerExchange exchange;
  private final Function<byte[], String> signer;

  /**
   * Post of one registry.
   *
   * @param signer signs a body for {@link CarriedSuggestion#PURPOSE} with the registry's key
   */
  public HttpHomePost(FeedConfig config, Function<byte[], String> signer) {
    this.exchange = new PeerExchange(config);
    this.signer = signer;
  }

  @Override
  public SuggestionReceipt send(CarriedSuggestion suggestion) {
    byte[] body = SuggestionJson.write(suggestion).getBytes(StandardCharsets.UTF_8);
    URI address = URI.create(suggestion.to().base() + CarriedSuggestion.PATH);
    Map<String, String> headers =
        Map.of(
            "Content-Type",
            JSON,
            "Accept-Language",
            suggestion.language(),
            CarriedSuggestion.SIGNATURE,
            signer.apply(body));
    return receipt(
        suggestion.to(), exchange.post(address, ACCEPT, headers, body, SuggestionReceipt.LARGEST));
  }

  @Override
  public SuggestionReceipt ask(Home home, String id, String language) {
    URI address = URI.create(home.base() + CarriedSuggestion.PATH + '/' + id);
    return receipt(
        home,
        exchange.ask(
            address, ACCEPT, Map.of("Accept-Language", language), SuggestionReceipt.LARGEST));
  }

  private static SuggestionReceipt receipt(Home home, PeerAnswer answer) {
    int status = answer.status();
    if (status == 200 || status == 201) {
      return SuggestionJson.readReceipt(answer.body());
    }
    if (status == 404 || status == 405 || status == 501) {
      throw new RegistryException(ProblemType.NOT_FOUND, "suggestion.no-endpoint", home.base());
    }
    if (status < 400) {
      throw new RegistryException(
          ProblemType.PROTOCOL_BROKEN, "sister.status", answer.address().toString(), status);
    }
    throw ProblemJson.find(answer.body())
        .orElseGet(
            () ->
                new RegistryException(
                    ProblemType.FORBIDDEN, "suggestion.refused", home.base(), status));
  }
}
