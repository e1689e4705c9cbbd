package net.sisternet.registry.server.html.register;

import net.sisternet.registry.core.cases.Cases;
import net.sisternet.registry.core.cases.TransitionDesk;
import net.sisternet.registry.core.drafts.DraftDesk;
import net.sisternet.registry.core.drafts.DraftPublisher;
import net.sisternet.registry.core.log.OwnRecords;
import net.sisternet.registry.core.log.RecordHeads;
import net.sisternet.registry.core.model.Home;
import net.sisternet.registry.core.publish.Deputies;
import net.sisternet.registry.core.publish.Publisher;
import net.sisternet.registry.core.query.RecordFinder;
import net.sisternet.registry.core.sisters.Federation;
import net.sisternet.registry.core.vocabulary.Forms;
import net.sisternet.registry.core.vocabulary.Thesaurus;
import net.sisternet.registry.core.vocabulary.VocabularyReference;
import net.sisternet.registry.server.html.frame.Site;
import net.sisternet.registry.server.html.view.Labels;
import net.sisternet.registry.server.html.view.RecordNames;
import net.sisternet.registry.server.html.view.RecordViews;

/**
 * What the pages for registering work with.
 *
 * @param home whose registry this is
 * @param heads of our records and of the copies of sisters
 * @param finder finds both
 * @param desk where drafts lie
 * @param drafts makes records of them
 * @param ownRecords whose records are whose
 * @param publisher withdraws records
 * @param deputies who may change records that others own
 * @param cases where new records wait for a moderator
 * @param transitions renames, joins and splits networks
 * @param sites reads pages of the web that visitors name
 * @param views shows what a record will look like
 */
public record RegisterPorts(
    Site site,
    Home home,
    RecordHeads heads,
    RecordFinder finder,
    Federation federation,
    DraftDesk desk,
    DraftPublisher drafts,
    OwnRecords ownRecords,
    Publisher publisher,
    Deputies deputies,
    Cases cases,
    TransitionDesk transitions,
    SitePages sites,
    Forms forms,
    Thesaurus thesaurus,
    VocabularyReference vocabulary,
    Labels labels,
    RecordNames names,
    RecordViews views) {}
