import { makeMeeting } from "#tests/support/factories";
import { type ActionRow, form } from "#tests/support/rights/action-row";
import { aLink, anArchivedLink, described, LINK } from "#tests/support/rights/attached";
import { STAFF } from "#tests/support/rights/roles";

const FOLDER = "redazione/incontri/[id]/materiali";

/** What is attached to meetings; files go to a route, see there. */
export const MATERIALS: ActionRow[] = [
  {
    action: `${FOLDER}/attachLinkAction`,
    may: STAFF,
    send: async () => form({ ...described("web_page", (await makeMeeting()).id), ...LINK }),
  },
  {
    action: `${FOLDER}/editMaterialAction`,
    may: STAFF,
    send: async () => {
      const { meetingId, ...link } = await aLink();
      return form({ ...described("web_page", meetingId), ...link, title: "Un altro titolo" });
    },
  },
  {
    action: `${FOLDER}/archiveMaterialAction`,
    may: STAFF,
    send: async () => form(await aLink()),
  },
  {
    action: `${FOLDER}/restoreMaterialAction`,
    may: STAFF,
    send: async () => form(await anArchivedLink()),
  },
];
