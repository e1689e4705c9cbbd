package net.sisternet.registry.core.query;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import net.sisternet.registry.core.model.RecordIri;

/**
 * Finds records by words and by filters. Any thread. Answers from a projection, so it may be behind
 * the log; the answer says how far it has read.
 */
public interface RecordFinder {

  /**
   * The records that match, best or first first.
   *
   * @throws net.sisternet.registry.core.problem.RegistryException of type {@code BAD_REQUEST} for a
   *     cursor that is not one of ours
   */
  FindResult find(FindRequest request);

  /**
   * Why {@code request} found each of {@code hits}: first its words in the order in which they were
   * typed, then its filters. A word that stands nowhere in a record, or only in what is not shown
   * of it, has no reason; nor has the kind, which a list is of anyway.
   */
  Map<RecordIri, List<Reason>> explain(FindRequest request, List<Hit> hits);

  /**
   * The records that have the heaviest sum of the values of {@code request}, heaviest first; the
   * score of a hit is that sum. None has 0. Which of equally heavy ones come is not said, but it is
   * the same ones as long as nothing changes.
   */
  List<Hit> alike(AlikeRequest request);

  /**
   * The records that have one of {@code keys} at least, at most {@code limit}; which of more is not
   * said. What keys a record has is said by {@link net.sisternet.registry.core.sisters.AlikeKeys}.
   * Reads the index alone, where they stand; takes about as long among a hundred thousand records
   * as among a hundred.
   */
  List<RecordIri> sharing(Set<String> keys, int limit);

  /**
   * Gives {@code taker} what the networks that {@code request} finds say of how many they are and
   * what they are parts of; those that say nothing of it are left out. All of them, one by one and
   * in no order, whatever its limit and cursor; its words are not looked at. Reads the index alone
   * and no record.
   */
  void figures(FindRequest request, Consumer<NetworkFigures> taker);

  /**
   * A number that is another one whenever answers may be others than before, but for those that
   * depend on today's date. Costs nothing. Known within one run of the program only.
   */
  long changes();
}
