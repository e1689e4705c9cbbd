package net.sisternet.registry.core.generated;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.sisternet.registry.core.vocabulary.Concept;
import net.sisternet.registry.core.vocabulary.Thesaurus;
import net.sisternet.vocab.Dct;
import net.sisternet.vocab.Prefixes;
import net.sisternet.vocab.SchemaOrg;
import net.sisternet.vocab.Snc;

/** A part of the shipped vocabulary, as values, for tests that read no RDF files. */
public final class SampleThesaurus {

  /** One line a concept: IRI; labels in en, da, de; other names; what it lies in; notation. */
  private static final String AREAS =
      """
      nuts:DK ; Denmark ; Danmark ; Dänemark ; ; ; DK
      nuts:DK01 ; Capital Region of Denmark ; Region Hovedstaden ; Hauptstadtregion Dänemark ; ; nuts:DK ; DK01
      nuts:DK011 ; City of Copenhagen ; Byen København ; Stadt Kopenhagen ; København ; nuts:DK01 ; DK011
      nuts:DK014 ; Bornholm ; Bornholm ; Bornholm ; ; nuts:DK01 ; DK014
      nuts:DK02 ; Region Zealand ; Region Sjælland ; Region Seeland ; Sjælland, Zealand, Seeland ; nuts:DK ; DK02
      nuts:DK021 ; East Zealand ; Østsjælland ; Ostseeland ; ; nuts:DK02 ; DK021
      nuts:DK022 ; West and South Zealand ; Vest- og Sydsjælland ; West- und Südseeland ; ; nuts:DK02 ; DK022
      nuts:DK03 ; Region of Southern Denmark ; Region Syddanmark ; Region Süddänemark ; ; nuts:DK ; DK03
      nuts:DK031 ; Funen ; Fyn ; Fünen ; Ærø ; nuts:DK03 ; DK031
      nuts:DK05 ; North Denmark Region ; Region Nordjylland ; Region Nordjütland ; ; nuts:DK ; DK05
      nuts:DK050 ; North Jutland ; Nordjylland ; Nordjütland ; ; nuts:DK05 ; DK050
      sna:kommune-0360 ; Lolland Municipality ; Lolland Kommune ; Kommune Lolland ; ; nuts:DK022, sna:lolland ; 0360
      sna:kommune-0370 ; Næstved Municipality ; Næstved Kommune ; Kommune Næstved ; Næstved ; nuts:DK022 ; 0370
      sna:kommune-0376 ; Guldborgsund Municipality ; Guldborgsund Kommune ; Kommune Guldborgsund ; ; nuts:DK022 ; 0376
      sna:kommune-0390 ; Vordingborg Municipality ; Vordingborg Kommune ; Kommune Vordingborg ; ; nuts:DK022 ; 0390
      sna:kommune-0851 ; Aalborg Municipality ; Aalborg Kommune ; Kommune Aalborg ; Aalborg ; nuts:DK050 ; 0851
      sna:lolland-falster ; Lolland-Falster ; Lolland-Falster ; Lolland-Falster ; ; nuts:DK022 ;
      sna:lolland ; Lolland ; Lolland ; Lolland ; Laaland ; sna:lolland-falster ;
      sna:falster ; Falster ; Falster ; Falster ; ; sna:lolland-falster ;
      sna:nykoebing-falster ; Nykøbing Falster ; Nykøbing Falster ; Nykøbing Falster ; Nykøbing F ; sna:falster ;
      sna:moen ; Møn ; Møn ; Møn ; Mön ; sna:kommune-0390 ;
      sna:fuglebjerg ; Fuglebjerg ; Fuglebjerg ; Fuglebjerg ; ; sna:kommune-0370 ;
      nuts:DE ; Germany ; Tyskland ; Deutschland ; ; ; DE
      nuts:DEF0 ; Schleswig-Holstein ; Slesvig-Holsten ; Schleswig-Holstein ; ; nuts:DE ; DEF0
      nuts:DEF03 ; Lübeck ; Lybæk ; Lübeck ; Lübeck ; nuts:DEF0 ; DEF03
      nuts:DEF08 ; Ostholstein ; Ostholsten ; Ostholstein ; ; nuts:DEF0 ; DEF08
      """;

  private static final String COMPETENCES =
      """
      snc:comp-advising ; advising and consulting ; rådgivning ; Beratung ; advice, konsulent, Berater ; ;
      snc:comp-teaching ; teaching and training ; undervisning og træning ; Unterrichten und Schulen ; courses, kurser, Kurse ; ;
      snc:comp-writing ; writing and composing ; tekst og skrivning ; Schreiben und Texten ; copywriting, tekstforfatter, Texter ; ;
      snc:comp-visual ; creating visual materials ; grafik, foto og formidling ; visuelle Materialien ; photography, fotograf, Fotografie ; ;
      snc:comp-languages ; using more than one language ; flersprogethed og oversættelse ; mehrsprachiges Arbeiten ; translation, translator, oversættelse, oversætter, Übersetzung, Übersetzer ; ;
      snc:comp-translation ; translating and interpreting ; oversættelse og tolkning ; Übersetzen und Dolmetschen ; translation, interpreter, oversætter, tolk, Übersetzung, Dolmetscher ; snc:comp-languages ;
      snc:comp-selling ; promoting, selling and purchasing ; markedsføring, salg og indkøb ; Werben, Verkaufen und Einkaufen ; marketing, sales, reklame, Werbung ; ;
      snc:comp-programming ; programming computer systems ; programmering ; Programmieren ; software, webudvikling, Softwareentwicklung ; ;
      snc:comp-administration ; performing administrative activities ; administration og bogføring ; Verwaltungstätigkeiten ; bookkeeping, bogholderi, Buchhaltung ; ;
      snc:comp-planning ; organising, planning and scheduling ; organisering og projektstyring ; Organisieren und Planen ; project management, projektledelse, Projektleitung ; ;
      snc:comp-caring ; assisting and caring ; omsorg og støtte ; Unterstützen und Pflegen ; health, sundhed, Gesundheit ; ;
      """;

  private static final String SECTORS =
      """
      snc:sector-culture ; art, music, dance and culture ; kunst, musik, dans og kultur ; Kunst, Musik, Tanz und Kultur ; ; ;
      snc:sector-it ; web, IT, software and games ; web, it, software og spil ; Web, IT, Software und Spiele ; ; ;
      snc:sector-energy ; energy and supply ; energi og forsyning ; Energie und Versorgung ; ; ;
      snc:sector-tourism ; tourism, lodging and farm shops ; turisme, overnatning og gårdbutikker ; Tourismus, Unterkunft und Hofläden ; ; ;
      """;

  private static final String TYPES =
      """
      snc:type-microbusiness ; network of microbusinesses ; netværk af mikrovirksomheder ; Netzwerk von Kleinstunternehmen ; freelancers, selvstændige, Selbstständige ; ;
      snc:type-local-business ; local business network ; lokalt erhvervsnetværk ; lokales Unternehmensnetzwerk ; ; ;
      snc:type-cluster ; cluster ; klynge ; Cluster ; business cluster, erhvervsklynge ; ;
      snc:type-peer ; experience-exchange group ; erfagruppe ; Erfahrungsaustauschgruppe ; ; ;
      """;

  private static final String PURPOSES =
      """
      snc:purpose-experience ; exchange of knowledge and experience ; videns- og erfaringsudveksling ; Wissens- und Erfahrungsaustausch ; ; ;
      snc:purpose-growth ; growth and visibility ; vækst og synlighed ; Wachstum und Sichtbarkeit ; ; ;
      snc:purpose-community ; developing the local community ; udvikling af lokalsamfundet ; Entwicklung des Gemeinwesens ; ; ;
      """;

  private static final String ADMISSIONS =
      """
      snc:admission-open ; open ; åbent ; offen ; ; ;
      snc:admission-application ; on application ; efter ansøgning ; auf Antrag ; ; ;
      snc:admission-invitation ; by invitation ; på invitation ; auf Einladung ; ; ;
      """;

  private static final String COORDINATIONS =
      """
      snc:coordination-volunteer ; volunteers ; frivillige ; ehrenamtlich ; ; ;
      snc:coordination-fees ; financed by membership fees ; kontingentfinansieret ; beitragsfinanziert ; ; ;
      snc:coordination-grant ; grant-funded coordinator ; tilskudslønnet koordinator ; geförderte Koordination ; ; ;
      """;

  private static final String LANGUAGES =
      """
      lang:DAN ; Danish ; dansk ; Dänisch ; ; ; da
      lang:DEU ; German ; tysk ; Deutsch ; ; ; de
      lang:ENG ; English ; engelsk ; Englisch ; ; ; en
      """;

  private static final Pattern COLUMN = Pattern.compile("\\s*;\\s?");
  private static final Pattern COMMA = Pattern.compile(",\\s*");

  private SampleThesaurus() {}

  /** Areas, competences, sectors, types, purposes, admissions, coordination models, languages. */
  public static Thesaurus thesaurus() {
    return new Thesaurus(
        Stream.of(
                areas(),
                competences(),
                concepts(SECTORS, Snc.SECTOR),
                concepts(TYPES, Snc.TYPE),
                concepts(PURPOSES, Snc.PURPOSE),
                concepts(ADMISSIONS, Snc.ADMISSION),
                concepts(COORDINATIONS, Snc.COORDINATION),
                concepts(LANGUAGES, Dct.LINGUISTIC_SYSTEM))
            .flatMap(List::stream)
            .toList());
  }

  static List<Concept> areas() {
    return concepts(AREAS, SchemaOrg.PLACE);
  }

  static List<Concept> competences() {
    return concepts(COMPETENCES, Snc.COMPETENCE);
  }

  static List<String> sectors() {
    return iris(SECTORS);
  }

  static List<String> types() {
    return iris(TYPES);
  }

  static List<String> purposes() {
    return iris(PURPOSES);
  }

  static List<String> admissions() {
    return iris(ADMISSIONS);
  }

  static List<String> coordinations() {
    return iris(COORDINATIONS);
  }

  private static List<String> iris(String table) {
    return concepts(table, "").stream().map(Concept::iri).toList();
  }

  private static List<Concept> concepts(String table, String scheme) {
    return table.lines().map(line -> concept(COLUMN.split(line, -1), scheme)).toList();
  }

  private static Concept concept(String[] columns, String scheme) {
    return new Concept(
        iri(columns[0]),
        scheme,
        Map.of("en", columns[1], "da", columns[2], "de", columns[3]),
        list(columns[4]),
        list(columns[5]).stream().map(SampleThesaurus::iri).collect(Collectors.toList()),
        columns[6].strip());
  }

  private static List<String> list(String column) {
    return Arrays.stream(COMMA.split(column.strip(), -1)).filter(s -> !s.isEmpty()).toList();
  }

  private static String iri(String compact) {
    return Prefixes.findIri(compact.strip()).orElseThrow();
  }
}
