package net.sisternet.registry.server.html;

import java.util.List;
import net.sisternet.registry.core.drafts.Drafts;
import net.sisternet.registry.core.log.EntryLog;
import net.sisternet.registry.core.log.OwnRecords;
import net.sisternet.registry.core.log.RecordHeads;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.publish.Publisher;
import net.sisternet.registry.core.query.RecordFinder;
import net.sisternet.registry.core.relations.ClaimFinder;
import net.sisternet.registry.core.relations.EventFinder;
import net.sisternet.registry.core.sisters.Federation;
import net.sisternet.registry.core.vocabulary.Forms;
import net.sisternet.registry.core.vocabulary.Thesaurus;
import net.sisternet.registry.core.vocabulary.VocabularyReference;
import net.sisternet.registry.server.html.care.CarePorts;
import net.sisternet.registry.server.html.cases.CasePorts;
import net.sisternet.registry.server.html.contact.ContactPorts;
import net.sisternet.registry.server.html.register.SitePages;
import net.sisternet.registry.server.html.research.ResearchPorts;
import net.sisternet.registry.server.html.signin.SignInPorts;
import net.sisternet.registry.server.html.suggest.SuggestPorts;

/**
 * What the pages work with.
 *
 * @param home whose registry this is
 * @param name what people call the registry
 * @param regions the areas that the registry serves, as IRIs
 * @param log the log
 * @param heads the newest states, kept with the log
 * @param ownRecords whose records are whose
 * @param publisher publishes and withdraws
 * @param drafts what people type before it is published
 * @param sites reads pages of the web that visitors name
 * @param finder answers lists and searches
 * @param thesaurus names of concepts, areas and languages
 * @param forms fields and their order, from the shapes
 * @param vocabulary the vocabulary for readers
 * @param federation what is held of the sisters
 * @param signIn how people sign in
 * @param care how records are kept true
 * @param cases what people ask about records
 * @param suggest what visitors suggest
 * @param dashboard what coordinators are told about their pages
 * @param contact what visitors write to networks
 * @param research what pages for researchers show
 * @param claims finds what records state of others
 * @param events finds what networks hold
 */
public record PagePorts(
    Home home,
    String name,
    List<String> regions,
    EntryLog log,
    RecordHeads heads,
    OwnRecords ownRecords,
    Publisher publisher,
    Drafts drafts,
    SitePages sites,
    RecordFinder finder,
    Thesaurus thesaurus,
    Forms forms,
    VocabularyReference vocabulary,
    Federation federation,
    SignInPorts signIn,
    CarePorts care,
    CasePorts cases,
    SuggestPorts suggest,
    DashboardPorts dashboard,
    ContactPorts contact,
    ResearchPorts research,
    ClaimFinder claims,
    EventFinder events) {}
