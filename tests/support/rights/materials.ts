import { makeDraftMeeting, makeMeeting } from "#tests/support/factories";
import { type ActionRow, form } from "#tests/support/rights/action-row";
import {
  aFile,
  aLink,
  aLinkTwice,
  anArchivedLink,
  aReleasedFile,
  described,
  LINK,
  placementOf,
} from "#tests/support/rights/attached";
import { STAFF } from "#tests/support/rights/roles";

const FOLDER = "redazione/materiali/[id]";

const aFileOfDraft = async () => {
  const { id, version } = await aFile((await makeDraftMeeting()).id);
  return { id, version };
};

/** What is attached to meetings; files go to routes, see there. */
export const MATERIALS: ActionRow[] = [
  {
    action: "redazione/incontri/[id]/materiali/attachLinkAction",
    may: STAFF,
    send: async () => form({ ...described("web_page", (await makeMeeting()).id), ...LINK }),
  },
  {
    action: `${FOLDER}/editMaterialAction`,
    may: STAFF,
    send: async () => {
      const { meetingId, ...link } = await aLink();
      return form({ ...link, kind: "web_page", title: "Un altro titolo" });
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
  {
    action: `${FOLDER}/addPlaceAction`,
    may: STAFF,
    send: async () => {
      const { slug } = await makeMeeting();
      return form({ ...(await aLink()), address: `http://127.0.0.1/incontri/${slug}` });
    },
  },
  {
    action: `${FOLDER}/movePlaceAction`,
    may: STAFF,
    send: async () => {
      const link = await aLink();
      return form({ ...link, placementId: await placementOf(link.id), talkId: "" });
    },
  },
  {
    action: `${FOLDER}/removePlaceAction`,
    may: STAFF,
    send: async () => form(await aLinkTwice()),
  },
  {
    action: `${FOLDER}/recordReleasesAction`,
    may: STAFF,
    send: async () =>
      form({ ...(await aFileOfDraft()), names: ["Ada Bini"], givenOn: "2026-01-10" }),
  },
  {
    action: `${FOLDER}/withdrawReleaseAction`,
    may: STAFF,
    send: async () => form(await aReleasedFile()),
  },
  {
    action: `${FOLDER}/excuseCaptionsAction`,
    may: STAFF,
    send: async () =>
      form({
        ...(await aFileOfDraft()),
        captionsReason: "Si stanno scrivendo",
        captionsDueOn: "2026-12-31",
      }),
  },
  {
    action: `${FOLDER}/describeDocumentAction`,
    may: STAFF,
    send: async () => form({ ...(await aFileOfDraft()), summary: "Che cosa dice." }),
  },
];
