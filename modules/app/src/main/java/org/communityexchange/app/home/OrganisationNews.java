package org.communityexchange.app.home;

import org.communityexchange.pool.StoryView;

import java.util.List;

/** What is new in one organisation, and what people there tell. */
record OrganisationNews(News news, List<StoryView> stories) {}
