package net.sisternet.registry.server.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import net.sisternet.registry.core.federation.CopyState;
import net.sisternet.registry.core.follow.FollowReport.Quarantined;
import net.sisternet.registry.core.model.Digest;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.sisters.AcceptedSister;
import net.sisternet.registry.core.sisters.Federation;
import net.sisternet.registry.core.sisters.MirrorAddress;
import net.sisternet.registry.core.sisters.SisterStatus;

/** The sisters, and how it stands with each. */
@Path("/peers")
public final class PeersResource {

  private static final int MOST_TOLD = 100;

  private final Home home;
  private final String name;
  private final Federation federation;

  PeersResource(Home home, String name, Federation federation) {
    this.home = home;
    this.name = name;
    this.federation = federation;
  }

  /** All of them, by the address of their home. */
  @GET
  @Produces(Format.JSON_TYPE)
  public Response list(@Context UriInfo uri, @Context HttpHeaders headers) {
    Parameters.of(uri, Parameter.OF_RECORD);
    Locale language = Negotiation.language(headers);
    Instant now = Clock.systemUTC().instant();
    ObjectNode answer = Json.object();
    answer.put("home", home.base());
    answer.put("name", name);
    ArrayNode peers = answer.putArray("peers");
    federation.statuses().forEach(it -> peers.add(peer(it, language, now)));
    byte[] bytes = Json.bytes(answer);
    return Conditional.response(headers, tag(answer), bytes, Format.JSON.contentType()).build();
  }

  private ObjectNode peer(SisterStatus status, Locale language, Instant now) {
    AcceptedSister accepted = status.accepted();
    ObjectNode peer = Json.object();
    peer.put("home", status.home().base());
    peer.put("name", accepted.name());
    peer.put("state", status.state(now).word());
    peer.put("standing", accepted.standing().name().toLowerCase(Locale.ROOT));
    peer.put("accepted", accepted.accepted().toString());
    accepted.via().ifPresent(it -> peer.put("via", it.base()));
    peer.set("selection", PeerJson.selection(accepted.selection()));
    status.source().ifPresent(it -> peer.put("source", it.toString()));
    peer.put("mirror", MirrorAddress.log(home, status.home()).toString());
    peer.put("key", accepted.sister().key().toString());
    peer.put("fingerprint", accepted.sister().key().fingerprint());
    peer.put("size", status.head().size());
    peer.put("signedSize", status.signed());
    peer.put("lagEntries", status.lag());
    status.pace().ifPresent(it -> peer.put("perSecond", it.perSecond()));
    status.findTimeLeft().map(Duration::toSeconds).ifPresent(it -> peer.put("secondsLeft", it));
    status.findAge(now).map(Duration::toSeconds).ifPresent(it -> peer.put("lagSeconds", it));
    status.findAge(now).ifPresent(age -> peer.put("checked", status.checked().toString()));
    peer.put("erasuresPending", status.erasuresPending());
    status.failure().ifPresent(it -> peer.set("lastError", failure(it, language)));
    accepted
        .contradiction()
        .ifPresent(
            it -> peer.putObject("contradiction").put("held", it.held()).put("seen", it.seen()));
    ObjectNode quarantine = peer.putObject("quarantined");
    quarantine.put("count", status.quarantined());
    List<Quarantined> entries =
        status.quarantined() == 0 ? List.of() : federation.quarantined(status.home());
    ArrayNode told = quarantine.putArray("entries");
    entries.stream().limit(MOST_TOLD).forEach(it -> told.add(quarantined(it, language)));
    return peer;
  }

  private static ObjectNode failure(SisterStatus.Failure failure, Locale language) {
    return Json.object()
        .put("text", failure.what().in(language))
        .put("since", failure.since().toString())
        .put("times", failure.times());
  }

  static ObjectNode quarantined(Quarantined entry, Locale language) {
    return Json.object()
        .put("position", entry.position().value())
        .put("record", entry.record().value())
        .put("reason", entry.reason().in(language));
  }

  /** Weak: that time has passed, and that nothing was new, is no news. */
  private static String tag(ObjectNode answer) {
    ObjectNode lasting = answer.deepCopy();
    for (var peer : lasting.withArray("peers")) {
      ((ObjectNode) peer).remove("lagSeconds");
      if (peer.path("state").asText().equals(CopyState.FRESH.word())) {
        ((ObjectNode) peer).remove("checked");
      }
    }
    return "W/\"" + Digest.of(Json.bytes(lasting)).hex().substring(0, 32) + '"';
  }
}
