package net.sisternet.registry.server.html.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.sisternet.registry.core.model.RecordIri;
import net.sisternet.registry.core.query.Facet;
import net.sisternet.registry.core.query.FindRequest;
import net.sisternet.registry.core.query.FindResult;
import net.sisternet.registry.core.query.Reason;
import net.sisternet.registry.core.query.RecordFinder;
import net.sisternet.registry.server.html.frame.KindNames;
import net.sisternet.registry.server.html.frame.LanguageFilter;
import net.sisternet.registry.server.html.frame.Query;
import net.sisternet.registry.server.html.language.Phrase;
import net.sisternet.registry.server.html.language.Reader;
import net.sisternet.registry.server.html.map.MapView;
import net.sisternet.registry.server.html.map.MapViews;
import net.sisternet.registry.server.html.view.Paths;
import net.sisternet.registry.server.html.view.SisterViews;
import net.sisternet.vocab.Kind;
import net.sisternet.vocab.Kinds;
import net.sisternet.vocab.Prefixes;

/** The answer of the finder as a page shows it. */
public final class ResultViews {

  private static final List<Facet> ORDER =
      List.of(
          Facet.KIND,
          Facet.AREA,
          Facet.COMPETENCE,
          Facet.TYPE,
          Facet.PURPOSE,
          Facet.ADMISSION,
          Facet.COST,
          Facet.CADENCE,
          Facet.ATTENDANCE,
          Facet.COORDINATION,
          Facet.SUBJECT,
          Facet.LANGUAGE,
          Facet.STATUS,
          Facet.FRESHNESS,
          Facet.HOME);
  private static final Map<Kind, Facet> NAMED =
      Map.of(Kinds.COMPETENCE, Facet.COMPETENCE, Kinds.AREA, Facet.AREA);
  private static final int SHOWN_AT_ONCE = 8;
  private static final int OPEN_AT_ONCE = 3;

  private final Paths paths;
  private final FacetValues values;
  private final HitViews hits;
  private final SisterViews sisters;
  private final MapViews maps;

  public ResultViews(
      Paths paths, FacetValues values, HitViews hits, SisterViews sisters, MapViews maps) {
    this.paths = paths;
    this.values = values;
    this.hits = hits;
    this.sisters = sisters;
    this.maps = maps;
  }

  /**
   * A page of results.
   *
   * @param heading what the page is
   * @param title the same with the number of results, for who hears the title first
   * @param action where the form leads
   * @param hasFee whether one can ask for a highest fee
   * @param showKind whether each result says what it is
   * @param hidden filters that the form keeps
   * @param first the address of the first page; empty on the first page
   * @param next the address of the next page; empty on the last
   * @param sources the sisters whose records are in it, and how fresh they are; empty for none
   * @param completeness the same as a header says it
   * @param named what the networks name of this kind, each with how many do; empty where the list
   *     is of another kind, or of a part of it
   * @param map where they are
   * @param mapOpen whether a part of it was chosen, so that a phone shows it at once
   * @param choosable whether networks can be chosen to be compared
   * @param feed the address of the same as a feed
   * @param formats the same for programs
   */
  record ResultView(
      String heading,
      String title,
      String action,
      String words,
      String maxFee,
      boolean hasFee,
      boolean showKind,
      long total,
      List<Found> hits,
      List<Applied> applied,
      List<FacetView> facets,
      List<Hidden> hidden,
      List<SortChoice> sorts,
      String first,
      String next,
      String sources,
      String completeness,
      List<Choice> named,
      MapView map,
      boolean mapOpen,
      boolean choosable,
      String feed,
      List<Formats.Link> formats) {

    /** Whether there is nothing even though nothing was asked for. */
    boolean empty() {
      return total == 0 && words.isEmpty() && applied.isEmpty() && first.isEmpty();
    }

    /** Whether it is a list of areas; the regions say more of those. */
    boolean ofAreas() {
      return action.endsWith('/' + Kinds.AREA.path());
    }
  }

  /** A result, and why it is one. */
  record Found(HitViews.HitView hit, List<ReasonView> reasons) {}

  /** A filter that is applied, and the address without it. */
  record Applied(String facet, Phrase label, String removeHref) {}

  /**
   * A facet, whether it is unfolded, and the values that can still be chosen: some at once, the
   * rest on demand.
   */
  record FacetView(String name, boolean open, List<Choice> choices, List<Choice> more) {}

  /** A value of a facet, and the address where it is applied. */
  record Choice(Phrase label, String remark, long count, String href) {}

  /** A field of the form that is not shown. */
  record Hidden(String name, String value) {}

  /** An order of the results. */
  record SortChoice(String value, String label, boolean current) {}

  /** The same views, with all that they say of the sisters as it is now. */
  ResultViews seen() {
    SisterViews now = sisters.seen();
    return new ResultViews(paths, values.with(now), hits.with(now), now, maps);
  }

  /** What {@code finder} answers to {@code request}, for {@code reader}. */
  ResultView show(
      Query query, FindRequest request, RecordFinder finder, Optional<Kind> kind, Reader reader) {
    FindResult result = finder.find(request);
    Query bare = query.without(Questions.CURSOR).without(LanguageFilter.LANG).without("format");
    Query data = bare.without(MapViews.VIEW); // programs know no map
    String path = paths.of('/' + kind.map(Kind::path).orElse("search"));
    String heading =
        kind.map(k -> KindNames.many(k, reader)).orElseGet(() -> reader.say("search.title"));
    return new ResultView(
        heading,
        reader.say("search.page-title", heading, reader.say("search.found", result.total())),
        path,
        request.words(),
        query.first(Questions.MAX_FEE),
        kind.isEmpty() || kind.get().name().equals("network"),
        kind.isEmpty(),
        result.total(),
        found(request, result, finder, reader),
        applied(path, bare, reader),
        facets(path, bare, request, result, kind, reader),
        hidden(bare),
        sorts(request, kind, reader),
        request.cursor().isEmpty() ? "" : path + bare,
        result.nextCursor().isEmpty()
            ? ""
            : path + bare.with(Questions.CURSOR, result.nextCursor()),
        sisters.line(reader),
        sisters
            .completeness(result.asOf())
            .only(request.filters().getOrDefault(Facet.HOME, List.of()))
            .header(),
        named(request, kind, finder, reader),
        map(path, bare, result, reader),
        !bare.first(MapViews.VIEW).isEmpty(),
        result.hits().stream().anyMatch(hit -> hit.kind().equals(Kinds.NETWORK)),
        path + data.with("format", "atom"),
        formats(path, data));
  }

  /** Most competences and areas have no record of their own: networks name those of the lists. */
  private List<Choice> named(
      FindRequest request, Optional<Kind> kind, RecordFinder finder, Reader reader) {
    Facet facet = kind.map(NAMED::get).orElse(null);
    if (facet == null
        || !request.words().isEmpty()
        || !request.filters().keySet().equals(Set.of(Facet.KIND))
        || !request.cursor().isEmpty()) {
      return List.of();
    }
    FindResult networks = finder.find(FindRequest.counting(Kinds.NETWORK, reader.language().tag()));
    return networks.facets().getOrDefault(facet, List.of()).stream()
        .filter(count -> count.count() > 0)
        .map(
            count ->
                choice(paths.of('/' + Kinds.NETWORK.path()), Query.EMPTY, facet, count, reader))
        .sorted(Comparator.comparing(choice -> choice.label().text(), reader.collator()::compare))
        .toList();
  }

  private MapView map(String path, Query query, FindResult result, Reader reader) {
    Query fitting = query.without(MapViews.VIEW);
    return maps.of(
        result,
        MapViews.Frame.BESIDE,
        query.first(MapViews.VIEW),
        area -> path + fitting.with(Facet.AREA.parameter(), Prefixes.compact(area)),
        part -> path + (part.isEmpty() ? fitting : query.with(MapViews.VIEW, part)),
        reader);
  }

  private List<Found> found(
      FindRequest request, FindResult result, RecordFinder finder, Reader reader) {
    Map<RecordIri, List<Reason>> reasons = finder.explain(request, result.hits());
    var views = new ReasonViews(values, reader);
    List<HitViews.HitView> shown = hits.show(result.hits(), reader);
    var found = new ArrayList<Found>();
    for (int i = 0; i < shown.size(); i++) {
      RecordIri record = result.hits().get(i).record();
      found.add(new Found(shown.get(i), views.of(reasons.getOrDefault(record, List.of()))));
    }
    return found;
  }

  private List<Applied> applied(String path, Query query, Reader reader) {
    var applied = new ArrayList<Applied>();
    for (Facet facet : ORDER) {
      for (String given : query.all(facet.parameter())) {
        String value = values.find(facet, given).orElse(given);
        applied.add(
            new Applied(
                facetName(facet, reader),
                values.label(facet, value, reader),
                path + query.without(facet.parameter(), given)));
      }
    }
    String fee = query.first(Questions.MAX_FEE);
    if (!fee.isEmpty()) {
      applied.add(
          new Applied(
              reader.say("search.max-fee"),
              Phrase.own(fee),
              path + query.without(Questions.MAX_FEE)));
    }
    return applied;
  }

  private List<FacetView> facets(
      String path,
      Query query,
      FindRequest request,
      FindResult result,
      Optional<Kind> kind,
      Reader reader) {
    var views = new ArrayList<FacetView>();
    for (Facet facet : ORDER) {
      List<String> chosen = request.filters().getOrDefault(facet, List.of());
      List<Choice> choices =
          isNoChoice(facet, result, kind)
              ? List.of()
              : result.facets().getOrDefault(facet, List.of()).stream()
                  .filter(count -> count.count() > 0 && !chosen.contains(count.value()))
                  .map(count -> choice(path, query, facet, count, reader))
                  .toList();
      if (!choices.isEmpty()) {
        int split = Math.min(choices.size(), SHOWN_AT_ONCE);
        views.add(
            new FacetView(
                facetName(facet, reader),
                views.size() < OPEN_AT_ONCE,
                choices.subList(0, split),
                choices.subList(split, choices.size())));
      }
    }
    return views;
  }

  /** The kind of a list is given; where all is at home in one place there is nothing to choose. */
  private static boolean isNoChoice(Facet facet, FindResult result, Optional<Kind> kind) {
    return switch (facet) {
      case KIND -> kind.isPresent();
      case HOME -> result.facets().getOrDefault(facet, List.of()).size() < 2;
      default -> false;
    };
  }

  private Choice choice(
      String path, Query query, Facet facet, FindResult.FacetCount count, Reader reader) {
    String value = count.value();
    return new Choice(
        values.label(facet, value, reader),
        values.remark(facet, value, reader),
        count.count(),
        path + query.with(facet.parameter(), Prefixes.compact(value)));
  }

  private static List<Hidden> hidden(Query query) {
    var hidden = new ArrayList<Hidden>();
    for (Map.Entry<String, List<String>> parameter : query.parameters().entrySet()) {
      if (Facet.findByParameter(parameter.getKey()).isPresent()) {
        query
            .all(parameter.getKey())
            .forEach(value -> hidden.add(new Hidden(parameter.getKey(), value)));
      }
    }
    return hidden;
  }

  /** By when things begin only among those that do. */
  private static List<SortChoice> sorts(FindRequest request, Optional<Kind> kind, Reader reader) {
    boolean begin = kind.filter(Kinds.EVENT::equals).isPresent();
    return Arrays.stream(FindRequest.Sort.values())
        .filter(sort -> begin || sort != FindRequest.Sort.START)
        .map(sort -> sort.name().toLowerCase(Locale.ROOT))
        .map(
            sort ->
                new SortChoice(
                    sort,
                    reader.say("sort." + sort),
                    request.sort().name().toLowerCase(Locale.ROOT).equals(sort)))
        .toList();
  }

  private static String facetName(Facet facet, Reader reader) {
    return reader.say("facet." + facet.parameter());
  }

  private static List<Formats.Link> formats(String path, Query query) {
    return Formats.LIST.stream()
        .map(
            format ->
                new Formats.Link(format.label(), path + query.with("format", format.suffix())))
        .toList();
  }
}
