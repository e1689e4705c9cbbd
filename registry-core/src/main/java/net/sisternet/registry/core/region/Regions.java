package net.sisternet.registry.core.region;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.sisternet.registry.core.region.Region.Side;
import net.sisternet.registry.core.vocabulary.Concept;
import net.sisternet.registry.core.vocabulary.Thesaurus;
import net.sisternet.vocab.SchemaOrg;

/** The areas of the vocabulary as regions. Immutable. */
public final class Regions {

  private final Thesaurus thesaurus;
  private final Map<String, String> areas = new TreeMap<>();

  public Regions(Thesaurus thesaurus) {
    this.thesaurus = thesaurus;
    thesaurus.inScheme(SchemaOrg.PLACE).forEach(area -> areas.put(slug(area.iri()), area.iri()));
  }

  /** The end of the address of an area's page: the end of its IRI in small letters. */
  public static String slug(String area) {
    int end = Math.max(area.lastIndexOf('/'), area.lastIndexOf('#'));
    return area.substring(end + 1).toLowerCase(Locale.ROOT);
  }

  /** The region with that slug. */
  public Optional<Region> find(String slug) {
    return Optional.ofNullable(areas.get(slug)).map(this::region);
  }

  /** The region that is the area with that IRI, if it is one of the vocabulary. */
  public Optional<Region> findByArea(String area) {
    return find(slug(area)).filter(region -> region.area().equals(area));
  }

  /** Those that lie in no single country, in the order of the vocabulary. */
  public List<Region> acrossBorders() {
    return thesaurus.inScheme(SchemaOrg.PLACE).stream()
        .filter(area -> country(area.iri()).isEmpty())
        .map(area -> region(area.iri()))
        .filter(Region::isAcrossABorder)
        .toList();
  }

  /**
   * Whether {@code region} is all of a statistical region of the next larger level, as Denmark as
   * one region is all of Denmark: a person takes both for one place.
   */
  public boolean isAllOfItsWhole(Region region) {
    String code = notation(region.area());
    return !code.isEmpty()
        && thesaurus.withBroader(region.area()).stream()
            .filter(around -> notation(around).equals(code.substring(0, code.length() - 1)))
            .anyMatch(around -> thesaurus.narrower(around).size() == 1);
  }

  private String notation(String area) {
    return thesaurus.find(area).map(Concept::notation).orElse("");
  }

  private Region region(String area) {
    var sides = new TreeMap<String, List<String>>();
    Set<String> all = parts(area, new LinkedHashSet<>());
    all.removeAll(
        all.stream()
            .flatMap(part -> thesaurus.withNarrower(part).stream().skip(1))
            .collect(Collectors.toSet()));
    for (String part : all) {
      country(part).ifPresent(c -> sides.computeIfAbsent(c, k -> new ArrayList<>()).add(part));
    }
    return new Region(
        area,
        slug(area),
        sides.entrySet().stream().map(e -> new Side(e.getKey(), e.getValue())).toList());
  }

  /** The largest areas that make up {@code area} and lie in one country each. */
  private Set<String> parts(String area, Set<String> parts) {
    if (country(area).isPresent()) {
      parts.add(area);
    } else {
      thesaurus.narrower(area).forEach(inner -> parts(inner, parts));
    }
    return parts;
  }

  private Optional<String> country(String area) {
    return thesaurus.withBroader(area).stream()
        .filter(around -> notation(around).matches("[A-Z]{2}"))
        .findFirst();
  }
}
