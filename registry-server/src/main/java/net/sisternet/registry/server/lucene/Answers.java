package net.sisternet.registry.server.lucene;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.sisternet.registry.core.query.Facet;
import net.sisternet.registry.core.query.FindRequest;
import net.sisternet.registry.core.query.FindResult.FacetCount;

/**
 * The answers that one snapshot gave last: a snapshot never changes, so neither do they. Without
 * the records themselves, which are large. Any thread.
 */
final class Answers {

  /** Which records are on the page, and what is said of all that match. */
  record Answer(
      long total,
      List<Page.Place> page,
      String nextCursor,
      Map<Facet, List<FacetCount>> facets,
      List<FacetCount> areas) {}

  private static final int MOST = 200;
  private static final int LONGEST_WORDS = 200;

  private final Map<FindRequest, Answer> last =
      new LinkedHashMap<>(MOST, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<FindRequest, Answer> eldest) {
          return size() > MOST;
        }
      };

  synchronized Optional<Answer> find(FindRequest request) {
    return Optional.ofNullable(last.get(request));
  }

  synchronized void keep(FindRequest request, Answer answer) {
    if (request.words().length() <= LONGEST_WORDS) {
      last.put(request, answer);
    }
  }
}
