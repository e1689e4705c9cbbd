package net.sisternet.registry.core.wire;

import java.net.URI;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.sisternet.registry.core.federation.Descriptor;
import net.sisternet.registry.core.federation.Endpoint;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.problem.RegistryException;
import net.sisternet.registry.core.proof.VerifierKey;
import net.sisternet.registry.core.rdf.Iri;

/** The descriptor as JSON. What is not known is left out. Any thread. */
public final class DescriptorJson {

  /** The largest descriptor that is read, in bytes. */
  public static final int LARGEST = 64 * 1024;

  private static final int MOST_VALUES = 100;

  private DescriptorJson() {}

  /** The descriptor as JSON text. */
  public static String write(Descriptor descriptor) {
    var members = new LinkedHashMap<String, Object>();
    Descriptor.Profile profile = descriptor.profile();
    members.put("protocol", descriptor.protocols());
    members.put("name", descriptor.name());
    members.put("base", descriptor.home().base());
    members.put("logKey", descriptor.logKey().toString());
    members.put("namespaces", descriptor.namespaces());
    putUnlessEmpty(members, "regions", profile.regions().stream().map(Iri::value).toList());
    putUnlessEmpty(members, "languages", profile.languages());
    profile.contact().ifPresent(it -> members.put("contact", it));
    profile.licence().ifPresent(it -> members.put("licence", it.value()));
    members.put("endpoints", endpoints(descriptor.endpoints()));
    var limits = new LinkedHashMap<String, Object>();
    limits.put("pageSize", descriptor.limits().pageSize());
    limits.put("bodyBytes", descriptor.limits().bodyBytes());
    members.put("limits", limits);
    members.put("size", descriptor.size());
    members.put("records", descriptor.records());
    return JsonText.write(members);
  }

  /**
   * Reads what a peer says of itself.
   *
   * @throws RegistryException of type {@code PROTOCOL_BROKEN}, naming the member that is wrong
   */
  public static Descriptor read(byte[] json) {
    return StrictObject.read("descriptor", json, LARGEST).whole(DescriptorJson::descriptor);
  }

  private static Descriptor descriptor(StrictObject it) {
    return new Descriptor(
        it.texts("protocol", MOST_VALUES),
        it.text("name"),
        it.value("base", Home::new),
        it.value("logKey", VerifierKey::parse),
        it.texts("namespaces", MOST_VALUES),
        new Descriptor.Profile(
            it.values("regions", MOST_VALUES, Iri::new),
            it.texts("languages", MOST_VALUES),
            it.findText("contact"),
            it.findValue("licence", Iri::new)),
        endpoints(it.object("endpoints")),
        limits(it.object("limits")),
        it.count("size"),
        it.count("records"));
  }

  private static Descriptor.Limits limits(StrictObject it) {
    return new Descriptor.Limits(
        bounded(it.findCount("pageSize").orElse((long) Descriptor.Limits.VERSION_1.pageSize())),
        bounded(it.findCount("bodyBytes").orElse((long) Descriptor.Limits.VERSION_1.bodyBytes())));
  }

  private static int bounded(long count) {
    return (int) Math.min(count, Integer.MAX_VALUE);
  }

  private static Map<Endpoint, URI> endpoints(StrictObject it) {
    var endpoints = new EnumMap<Endpoint, URI>(Endpoint.class);
    for (Endpoint endpoint : Endpoint.values()) {
      it.findValue(endpoint.member(), DescriptorJson::webAddress)
          .ifPresent(address -> endpoints.put(endpoint, address));
    }
    return endpoints;
  }

  private static Map<String, String> endpoints(Map<Endpoint, URI> endpoints) {
    var members = new LinkedHashMap<String, String>();
    for (Endpoint endpoint : Endpoint.values()) {
      if (endpoints.containsKey(endpoint)) {
        members.put(endpoint.member(), endpoints.get(endpoint).toString());
      }
    }
    return members;
  }

  /** An http or https address; throws {@link IllegalArgumentException} for anything else. */
  static URI webAddress(String text) {
    URI address = URI.create(text);
    boolean web = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
    if (!web || address.getHost() == null || address.getUserInfo() != null) {
      throw new IllegalArgumentException("Not an http or https address: " + text);
    }
    return address;
  }

  private static void putUnlessEmpty(Map<String, Object> members, String name, List<String> texts) {
    if (!texts.isEmpty()) {
      members.put(name, texts);
    }
  }
}
