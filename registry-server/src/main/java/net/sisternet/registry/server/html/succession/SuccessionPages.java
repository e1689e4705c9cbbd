package net.sisternet.registry.server.html.succession;

import java.util.List;
import net.sisternet.registry.core.care.Confirmations;
import net.sisternet.registry.core.care.Stewards;
import net.sisternet.registry.core.log.RecordHeads;
import net.sisternet.registry.core.succession.Successions;
import net.sisternet.registry.server.html.frame.Attention;
import net.sisternet.registry.server.html.frame.PageSet;
import net.sisternet.registry.server.html.frame.Site;

/** All pages about taking over. */
public final class SuccessionPages implements PageSet {

  private final List<Object> components;
  private final Attention attention;

  public SuccessionPages(
      Site site,
      Successions successions,
      Confirmations confirmations,
      Stewards stewards,
      RecordHeads heads) {
    this.attention = new TakeOverAttention(site, successions, stewards, heads);
    this.components =
        List.of(
            new TakeOverPage(site, successions, heads),
            new StillHerePage(site, successions, confirmations));
  }

  @Override
  public List<Object> components() {
    return components;
  }

  /** What can be taken over. */
  public Attention attention() {
    return attention;
  }
}
