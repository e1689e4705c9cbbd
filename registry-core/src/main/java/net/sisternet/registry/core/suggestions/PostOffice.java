package net.sisternet.registry.core.suggestions;

import net.sisternet.registry.core.federation.CarriedSuggestion;
import net.sisternet.registry.core.federation.SuggestionReceipt;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.problem.ProblemType;
import net.sisternet.registry.core.problem.RegistryException;
import net.sisternet.registry.core.sisters.Sisters;

/** Reaches this home by a short way, and the homes of accepted sisters by a long one. */
public final class PostOffice implements HomePost {

  private final Home own;
  private final ReceivedSuggestions received;
  private final Sisters sisters;
  private final HomePost sistersPost;

  public PostOffice(Home own, ReceivedSuggestions received, Sisters sisters, HomePost sistersPost) {
    this.own = own;
    this.received = received;
    this.sisters = sisters;
    this.sistersPost = sistersPost;
  }

  @Override
  public SuggestionReceipt send(CarriedSuggestion suggestion) {
    if (suggestion.to().equals(own)) {
      return received.receive(suggestion, "");
    }
    requireSister(suggestion.to());
    return sistersPost.send(suggestion);
  }

  @Override
  public SuggestionReceipt ask(Home home, String id, String language) {
    if (home.equals(own)) {
      return received
          .find(id)
          .orElseThrow(() -> new RegistryException(ProblemType.NOT_FOUND, "suggestion.unknown"));
    }
    requireSister(home);
    return sistersPost.ask(home, id, language);
  }

  private void requireSister(Home home) {
    if (sisters.all().stream().noneMatch(it -> it.home().equals(home))) {
      throw new RegistryException(ProblemType.FORBIDDEN, "suggestion.dropped", home.base());
    }
  }
}
