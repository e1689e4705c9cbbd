package net.sisternet.registry.server.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.TreeMap;
import net.sisternet.registry.core.federation.Descriptor;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.rdf.Iri;
import net.sisternet.registry.core.sisters.AcceptedSister;
import net.sisternet.registry.core.sisters.Introductions;
import net.sisternet.registry.core.sisters.MirrorAddress;
import net.sisternet.registry.core.sisters.Preview;
import net.sisternet.registry.core.sisters.Selection;
import net.sisternet.vocab.Prefixes;

/** What an operator has decided about a sister, and what one would bring, as JSON. */
final class PeerJson {

  private static final int MOST_TOLD = 100;

  private PeerJson() {}

  /** What is accepted of {@code sister}, by the registry {@code own}. */
  static ObjectNode accepted(Home own, AcceptedSister sister) {
    ObjectNode json = Json.object();
    json.put("home", sister.home().base());
    json.put("name", sister.name());
    json.put("standing", sister.standing().name().toLowerCase(Locale.ROOT));
    json.put("accepted", sister.accepted().toString());
    sister.via().ifPresent(it -> json.put("via", it.base()));
    json.set("selection", selection(sister.selection()));
    json.put("mirror", MirrorAddress.log(own, sister.home()).toString());
    json.put("key", sister.sister().key().toString());
    json.put("fingerprint", sister.sister().key().fingerprint());
    return json;
  }

  /** Which records are shown; a list that is left out means all. */
  static ObjectNode selection(Selection selection) {
    ObjectNode json = Json.object();
    add(json, "kinds", selection.kinds());
    add(json, "areas", selection.areas());
    add(json, "languages", selection.languages());
    return json;
  }

  /** What accepting a registry would bring. */
  static ObjectNode met(Home own, Introductions.Met met, Preview preview, Locale language) {
    ObjectNode json = Json.object();
    json.put("valid", true);
    ObjectNode peer = accepted(own, met.sister());
    peer.remove("accepted");
    json.set("peer", peer);
    met.descriptor().ifPresent(it -> json.set("says", says(it)));
    json.set("preview", preview(preview, language));
    return json;
  }

  private static ObjectNode says(Descriptor descriptor) {
    ObjectNode json = Json.object();
    Descriptor.Profile profile = descriptor.profile();
    add(json, "regions", profile.regions().stream().map(Iri::value).toList());
    add(json, "languages", profile.languages());
    profile.contact().ifPresent(it -> json.put("contact", it));
    profile.licence().ifPresent(it -> json.put("licence", it.value()));
    return json.put("records", descriptor.records()).put("size", descriptor.size());
  }

  private static ObjectNode preview(Preview preview, Locale language) {
    ObjectNode json = Json.object();
    json.put("looked", preview.looked()).put("signed", preview.signed());
    json.put("records", preview.records()).put("new", preview.fresh());
    ObjectNode kinds = json.putObject("kinds");
    new TreeMap<>(preview.kinds()).forEach(kinds::put);
    ArrayNode alike = json.putArray("lookAlikes");
    preview.lookAlikes().stream()
        .limit(MOST_TOLD)
        .forEach(
            it ->
                alike
                    .addObject()
                    .put("theirs", it.theirs().value())
                    .put("ours", it.ours().value())
                    .put("likeness", likeness(it.likeness().name())));
    ObjectNode quarantined = json.putObject("quarantined");
    quarantined.put("count", preview.quarantined().size());
    ArrayNode told = quarantined.putArray("entries");
    preview.quarantined().stream()
        .limit(MOST_TOLD)
        .forEach(it -> told.add(PeersResource.quarantined(it, language)));
    return json;
  }

  private static String likeness(String name) {
    return name.toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static void add(ObjectNode json, String member, Iterable<String> iris) {
    ArrayNode list = Json.object().putArray(member);
    iris.forEach(it -> list.add(Prefixes.compact(it)));
    if (!list.isEmpty()) {
      json.set(member, list);
    }
  }
}
