package net.sisternet.registry.server.html.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import net.sisternet.registry.core.query.FindResult;
import net.sisternet.registry.server.html.language.Phrase;
import net.sisternet.registry.server.html.language.Reader;
import net.sisternet.registry.server.html.map.MapView.Circle;
import net.sisternet.registry.server.html.map.MapView.Control;
import net.sisternet.registry.server.html.map.MapView.MarkView;

/** Maps for pages. Any thread. */
public final class MapViews {

  /** The parameter that chooses the part of the map. */
  public static final String VIEW = "view";

  /** Where the map is on its page, so that whoever moves it is not led away from it. */
  private static final String PLACE = "#page-land";

  private static final double ZOOM = 2;
  private static final int MOST_NAMED = 14;

  /** How far an area without a shape reaches, in units, from the outermost level inwards. */
  private static final double[] REACH = {230, 120, 75, 45, 28, 18};

  private final Places places;
  private final String base;
  private final Land land;

  /**
   * Maps of {@code places} over {@code land}.
   *
   * @param base the address of its picture
   */
  public MapViews(Places places, Land land, String base) {
    this.places = places;
    this.land = land;
    this.base = base;
  }

  /**
   * Where a map stands on a page.
   *
   * @param ratio its height if its width is 1
   * @param mark the radius of its largest mark, if its width is 1
   */
  public record Frame(double ratio, double mark) {

    /** Beside a list. */
    public static final Frame BESIDE = new Frame(1, 0.05);

    /** As the main thing on a page. */
    public static final Frame WIDE = new Frame(0.72, 0.036);
  }

  /**
   * Where {@code result} is.
   *
   * @param view what the address says of the part that is shown; empty for all of the result
   * @param area the address of the list for an area
   * @param moved the address of the same page with another part
   */
  public MapView of(
      FindResult result,
      Frame frame,
      String view,
      Function<String, String> area,
      Function<String, String> moved,
      Reader reader) {
    MapBox fitting = MapBox.around(Marks.points(result, places.now()), frame.ratio());
    MapBox box = MapBox.find(view, frame.ratio()).orElse(fitting);
    double radius = box.width() * frame.mark();
    List<Mark> marks =
        Marks.of(result, places.now(), 2 * radius).stream()
            .filter(mark -> box.contains(mark.at()))
            .toList();
    return view(
        reader.say("map.label", result.total()),
        box,
        marks(marks, box, radius, area, reader),
        List.of(),
        controls(box, fitting, moved, reader));
  }

  /** Where one thing is that works in {@code areas}; a link for each. */
  public MapView ofAreas(
      List<String> areas, Frame frame, Function<String, String> area, Reader reader) {
    List<String> known =
        areas.stream().filter(it -> places.now().findPoint(it).isPresent()).toList();
    var circles = new ArrayList<Circle>();
    var corners = new ArrayList<MapPoint>();
    for (String iri : known) {
      MapPoint at = point(iri);
      double reach = reach(iri);
      circles.add(circle(at, reach));
      corners.add(new MapPoint(at.x() - reach, at.y() - reach));
      corners.add(new MapPoint(at.x() + reach, at.y() + reach));
    }
    MapBox box = MapBox.around(corners, frame.ratio());
    double radius = box.width() * frame.mark() / 2;
    List<Mark> marks = known.stream().map(iri -> new Mark(iri, point(iri), 0)).toList();
    return view(
        reader.say("map.areas"), box, marks(marks, box, radius, area, reader), circles, List.of());
  }

  /**
   * A picture of its own that needs nothing else: an SVG with the land and marks of {@code map}.
   */
  public String drawnLand(MapView map) {
    String[] numbers = map.viewBox().split(" ", -1);
    return land.drawn(
        new MapBox(
            Double.parseDouble(numbers[0]),
            Double.parseDouble(numbers[1]),
            Double.parseDouble(numbers[2]),
            Double.parseDouble(numbers[3])));
  }

  private MapView view(
      String label,
      MapBox box,
      List<MarkView> marks,
      List<Circle> circles,
      List<Control> controls) {
    return new MapView(
        label,
        box.viewBox(),
        base,
        MapBox.number(MapPoint.WIDTH),
        MapBox.number(MapPoint.HEIGHT),
        marks,
        circles,
        controls);
  }

  private List<MarkView> marks(
      List<Mark> marks, MapBox box, double radius, Function<String, String> area, Reader reader) {
    long most = marks.stream().mapToLong(Mark::count).max().orElse(1);
    double size = Math.max(box.width() * 0.034, radius * 0.7);
    var views = new ArrayList<MarkView>();
    for (Mark mark : marks) {
      Phrase name = name(mark.area(), reader);
      double own =
          mark.count() == 0
              ? radius * 0.6
              : radius
                  * (0.62 + 0.38 * Math.log1p((double) mark.count()) / Math.log1p((double) most));
      double beneath = mark.at().y() + own + size * 0.7;
      double above = mark.at().y() - own - size * 0.6;
      boolean few = marks.size() <= MOST_NAMED;
      boolean hasRoom = few && hasRoom(mark, beneath, name.text(), marks, own, size, box);
      boolean hasRoomAbove =
          few && !hasRoom && hasRoom(mark, above, name.text(), marks, own, size, box);
      views.add(
          new MarkView(
              area.apply(mark.area()),
              name,
              mark.count() == 0 ? "" : reader.amounts().number(mark.count()),
              mark.count() == 0 ? name.text() : reader.say("map.mark", name.text(), mark.count()),
              MapBox.number(mark.at().x()),
              MapBox.number(mark.at().y()),
              MapBox.number(own),
              MapBox.number(radius),
              MapBox.number(own * (mark.count() < 1000 ? 0.95 : 0.7)),
              MapBox.number((hasRoomAbove ? above : beneath) + size * 0.3),
              MapBox.number(size),
              hasRoom || hasRoomAbove));
    }
    return views;
  }

  /** Whether the name with its middle at {@code y} touches no other mark and stays on the map. */
  private static boolean hasRoom(
      Mark mark, double y, String name, List<Mark> marks, double radius, double size, MapBox box) {
    double half = name.length() * size * 0.29;
    boolean inside =
        mark.at().x() - half > box.x()
            && mark.at().x() + half < box.x() + box.width()
            && y - size > box.y()
            && y + size < box.y() + box.height();
    boolean beneath = y > mark.at().y();
    return inside
        && marks.stream()
            .filter(other -> !other.equals(mark))
            .noneMatch(
                other ->
                    Math.abs(other.at().x() - mark.at().x()) < half + radius + size / 2
                        && Math.abs(other.at().y() - y) < radius + size
                        && (beneath
                            ? other.at().y() > mark.at().y() - radius
                            : other.at().y() < mark.at().y() + radius));
  }

  private static List<Control> controls(
      MapBox box, MapBox fitting, Function<String, String> page, Reader reader) {
    Function<String, String> moved = part -> page.apply(part) + PLACE;
    var controls = new ArrayList<Control>();
    if (box.canShrink()) {
      controls.add(
          new Control("+", reader.say("map.closer"), moved.apply(box.scaled(1 / ZOOM).text())));
    }
    if (box.canGrow()) {
      controls.add(
          new Control("−", reader.say("map.farther"), moved.apply(box.scaled(ZOOM).text())));
    }
    List.of(
            new Move("←", reader.say("map.west"), -0.5, 0),
            new Move("→", reader.say("map.east"), 0.5, 0),
            new Move("↑", reader.say("map.north"), 0, -0.5),
            new Move("↓", reader.say("map.south"), 0, 0.5))
        .forEach(
            move -> {
              String there = box.moved(move.x(), move.y()).text();
              if (!there.equals(box.text())) {
                controls.add(new Control(move.sign(), move.label(), moved.apply(there)));
              }
            });
    if (!box.text().equals(fitting.text())) {
      controls.add(new Control("⤢", reader.say("map.all"), moved.apply("")));
    }
    return controls;
  }

  /** A step to another part of the map, in widths and heights. */
  private record Move(String sign, String label, double x, double y) {}

  private MapPoint point(String area) {
    return MapPoint.of(places.now().findPoint(area).orElseThrow());
  }

  private static Circle circle(MapPoint at, double reach) {
    return new Circle(MapBox.number(at.x()), MapBox.number(at.y()), MapBox.number(reach));
  }

  private double reach(String area) {
    Set<String> around = places.now().withBroader(area);
    return REACH[Math.min(around.size() - 1, REACH.length - 1)];
  }

  private Phrase name(String area, Reader reader) {
    return places
        .now()
        .find(area)
        .map(
            it ->
                it.labels().isEmpty()
                    ? Phrase.own(it.label(reader.language().tag()))
                    : reader.best(it.labels()))
        .orElse(Phrase.own(area));
  }
}
