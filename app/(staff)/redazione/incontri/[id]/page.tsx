import { MeetingEditor } from "#components/meetings/meeting-editor";
import { PageAddress } from "#components/newsroom/page-address";
import { PurgeLink } from "#components/newsroom/purge-link";
import { OutcomeNotice } from "#components/ui/outcome-notice";
import { PageHead } from "#components/ui/page-head";
import { listMeetingChoices } from "#lib/choices/queries";
import { today } from "#lib/clock";
import { PAGE_OUTCOMES } from "#lib/editorial/messages";
import { notFound } from "#lib/errors";
import { isId } from "#lib/ids";
import { findOldAddress, getMeetingDraft } from "#lib/pages/queries";
import { purgePath } from "#lib/purges/queries";
import { getSite } from "#lib/site/queries";
import { EDITING_ACTIONS } from "../../editing-actions";
import { newsroomPage } from "../../newsroom-page";
import { changeAddressAction } from "../../page-actions";
import {
  beginReportAction,
  copyMeetingAction,
  createOrganisationAction,
  createPersonAction,
  likelyOrganisationsAction,
  likelyPeopleAction,
  readProgrammeAction,
  suggestOrganisationsAction,
  suggestPeopleAction,
} from "../actions";

const MEETING_ACTIONS = {
  suggestPeople: suggestPeopleAction,
  suggestOrganisations: suggestOrganisationsAction,
  likelyPeople: likelyPeopleAction,
  likelyOrganisations: likelyOrganisationsAction,
  createPerson: createPersonAction,
  createOrganisation: createOrganisationAction,
  readProgramme: readProgrammeAction,
  copy: copyMeetingAction,
  beginReport: beginReportAction,
};

const { page, metadata } = newsroomPage({
  title: "Incontro",
  section: "/redazione/incontri",
  trail: [{ label: "Incontri", href: "/redazione/incontri" }],
  load: async (actor, { params }) => {
    const { id = "" } = params;
    if (!isId(id)) throw notFound("Incontro");
    const { timeZone } = await getSite(actor);
    return {
      meeting: await getMeetingDraft(actor, id),
      choices: await listMeetingChoices(actor),
      timeZone,
      today: today(timeZone),
      purgeHref: purgePath(actor, { kind: "meeting", id }),
      address: await findOldAddress(actor, { kind: "meeting", id }),
    };
  },
  draw: ({ meeting, choices, timeZone, today, purgeHref, address }, { query }) => (
    <>
      <PageHead kind="Incontro" title={meeting.meeting.title || "Incontro senza titolo"} />
      <OutcomeNotice outcomes={PAGE_OUTCOMES} outcome={query.esito} />
      <MeetingEditor
        // After each step the editor begins again from what the portal has.
        key={meeting.draft.version}
        page={meeting}
        choices={choices}
        actions={EDITING_ACTIONS}
        meetingActions={MEETING_ACTIONS}
        timeZone={timeZone}
        today={today}
      />
      <PageAddress
        action={changeAddressAction}
        page={{ kind: "meeting", id: meeting.draft.id }}
        address={address}
      />
      <PurgeLink href={purgeHref} />
    </>
  ),
});

export { metadata, page as default };
