package net.sisternet.registry.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Every page of the registry is looked at in a browser. */
class InventoryTest {

  @Test
  void eachPageIsLookedAtByOneTest() {
    var pages = new TreeSet<>(Inventory.pages());
    assertThat(pages).containsAll(Inventory.LEAD_ELSEWHERE);
    pages.removeAll(Inventory.LEAD_ELSEWHERE);
    assertThat(Inventory.lookedAt().keySet()).containsExactlyElementsOf(pages);
    assertThat(Inventory.lookedAt().values()).containsOnly(1);
  }

  @Test
  void anAddressIsOfItsMostParticularPage() {
    assertThat(
            Inventory.missed(
                PublicPagesIT.class, List.of("/", "/networks/mikronet", "/vocab/shapes")))
        .doesNotContain("/", "/{path}/{slug}", "/vocab/{name}")
        .contains("/{path}", "/vocab", "/{path}/{slug}/history");
    assertThat(Inventory.missed(RegisterJourneyIT.class, List.of("/networks/new", "/drafts/x/y")))
        .doesNotContain("/networks/new")
        .contains("/drafts/{id}/{step}");
  }
}
