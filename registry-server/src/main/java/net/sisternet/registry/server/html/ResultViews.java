package net.sisternet.registry.server.html;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import net.sisternet.registry.core.query.Facet;
import net.sisternet.registry.core.query.FindRequest;
import net.sisternet.registry.core.query.FindResult;
import net.sisternet.registry.server.html.HitViews.HitView;
import net.sisternet.registry.server.html.frame.KindNames;
import net.sisternet.registry.server.html.frame.LanguageFilter;
import net.sisternet.registry.server.html.frame.Query;
import net.sisternet.registry.server.html.language.Phrase;
import net.sisternet.registry.server.html.language.Reader;
import net.sisternet.registry.server.html.view.Paths;
import net.sisternet.vocab.Kind;
import net.sisternet.vocab.Prefixes;

/** The answer of the finder as a page shows it. */
final class ResultViews {

  private static final List<Facet> ORDER =
      List.of(
          Facet.KIND,
          Facet.AREA,
          Facet.COMPETENCE,
          Facet.TYPE,
          Facet.PURPOSE,
          Facet.ADMISSION,
          Facet.COORDINATION,
          Facet.SUBJECT,
          Facet.LANGUAGE,
          Facet.STATUS,
          Facet.FRESHNESS,
          Facet.HOME);
  private static final int SHOWN_AT_ONCE = 8;

  private final Paths paths;
  private final FacetValues values;
  private final HitViews hits;
  private final SisterViews sisters;

  ResultViews(Paths paths, FacetValues values, HitViews hits, SisterViews sisters) {
    this.paths = paths;
    this.values = values;
    this.hits = hits;
    this.sisters = sisters;
  }

  /**
   * A page of results.
   *
   * @param heading the page's title
   * @param action where the form leads
   * @param hasFee whether one can ask for a highest fee
   * @param showKind whether each result says what it is
   * @param hidden filters that the form keeps
   * @param first the address of the first page; empty on the first page
   * @param next the address of the next page; empty on the last
   * @param sources the sisters whose records are in it, and how fresh they are; empty for none
   * @param completeness the same as a header says it
   * @param formats the same for programs
   */
  record ResultView(
      String heading,
      String action,
      String words,
      String maxFee,
      boolean hasFee,
      boolean showKind,
      long total,
      List<HitView> hits,
      List<Applied> applied,
      List<FacetView> facets,
      List<Hidden> hidden,
      List<SortChoice> sorts,
      String first,
      String next,
      String sources,
      String completeness,
      List<Link> formats) {}

  /** A filter that is applied, and the address without it. */
  record Applied(String facet, Phrase label, String removeHref) {}

  /** A facet with the values that can still be chosen: some at once, the rest on demand. */
  record FacetView(String name, List<Choice> choices, List<Choice> more) {}

  /** A value of a facet, and the address where it is applied. */
  record Choice(Phrase label, String remark, long count, String href) {}

  /** A field of the form that is not shown. */
  record Hidden(String name, String value) {}

  /** An order of the results. */
  record SortChoice(String value, String label, boolean current) {}

  /** A link with its text. */
  record Link(String label, String href) {}

  /** The same views, with all that they say of the sisters as it is now. */
  ResultViews seen() {
    SisterViews now = sisters.seen();
    return new ResultViews(paths, values.with(now), hits.with(now), now);
  }

  /** What {@code result} shows to {@code reader}. */
  ResultView show(
      Query query, FindRequest request, FindResult result, Optional<Kind> kind, Reader reader) {
    Query bare = query.without(Questions.CURSOR).without(LanguageFilter.LANG).without("format");
    String path = paths.of('/' + kind.map(Kind::path).orElse("search"));
    return new ResultView(
        kind.map(k -> KindNames.many(k, reader)).orElseGet(() -> reader.say("search.title")),
        path,
        request.words(),
        query.first(Questions.MAX_FEE),
        kind.isEmpty() || kind.get().name().equals("network"),
        kind.isEmpty(),
        result.total(),
        hits.show(result.hits(), reader),
        applied(path, bare, reader),
        facets(path, bare, request, result, kind, reader),
        hidden(bare),
        sorts(request, reader),
        request.cursor().isEmpty() ? "" : path + bare,
        result.nextCursor().isEmpty()
            ? ""
            : path + bare.with(Questions.CURSOR, result.nextCursor()),
        sisters.line(reader),
        sisters
            .completeness(result.asOf())
            .only(request.filters().getOrDefault(Facet.HOME, List.of()))
            .header(),
        formats(path, bare));
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

  private static List<SortChoice> sorts(FindRequest request, Reader reader) {
    return Arrays.stream(FindRequest.Sort.values())
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

  private static List<Link> formats(String path, Query query) {
    return Formats.LIST.stream()
        .map(format -> new Link(format.label(), path + query.with("format", format.suffix())))
        .toList();
  }
}
