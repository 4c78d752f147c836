import { SYSTEM } from "#lib/actor";
import { hideItem } from "#lib/hidings/commands";
import { attachLink } from "#lib/material-keeping/commands";
import { atMeeting, makeDraftMeeting, makeMeeting } from "#tests/support/factories";
import { aClearedFile, LINK } from "#tests/support/rights/attached";
import { SECRET } from "#tests/support/rights/fixtures";
import { ROLES, SIGNED_IN, STAFF } from "#tests/support/rights/roles";
import type { RouteRow } from "#tests/support/rights/route-row";
import { plantCaptions, plantPreview } from "#tests/support/stored-files";

type Meeting = { id: string };

async function hiddenMeeting() {
  const meeting = await makeMeeting();
  await hideItem(SYSTEM, { kind: "meeting", id: meeting.id });
  return meeting;
}

/** For members: a link at a meeting that everybody reads. */
async function ofCommunity() {
  const meeting = await makeMeeting();
  const { id } = await attachLink(SYSTEM, {
    title: SECRET,
    kind: "slides",
    visibility: "community",
    places: atMeeting(meeting.id),
    ...LINK,
  });
  return { id, meeting };
}

const aPreview = async (meeting: Meeting) =>
  plantPreview((await aClearedFile(meeting.id)).versionId, SECRET);
const someCaptions = async (meeting: Meeting) =>
  plantCaptions((await aClearedFile(meeting.id)).id, SECRET);
const aPage = async (meeting: Meeting) => `/materiali/${(await aClearedFile(meeting.id)).id}`;

/** Each with what it leads to at meetings of three kinds. */
const BY_MEETING: [route: string, at: (meeting: Meeting) => Promise<string>][] = [
  ["/materiali/[id]", aPage],
  ["/materiali/[id]/citazione", async (meeting) => `${await aPage(meeting)}/citazione`],
  ["/materiali/anteprima/[versionId]/[page]", aPreview],
  ["/materiali/sottotitoli/[materialId]/[language]", someCaptions],
];

const ABSENT = { signedOut: "not found" };

/** What is read about materials: where it is for some only, others find no such address. */
export const MATERIAL_ROUTES: RouteRow[] = [
  ...BY_MEETING.flatMap(([route, at]): RouteRow[] => [
    {
      route,
      what: "of a draft",
      may: STAFF,
      at: async () => at(await makeDraftMeeting()),
      ...ABSENT,
    },
    {
      route,
      what: "of a hidden meeting",
      may: STAFF,
      at: async () => at(await hiddenMeeting()),
      ...ABSENT,
    },
    {
      route,
      what: "of a public meeting",
      may: ROLES,
      told: ROLES,
      at: async () => at(await makeMeeting()),
    },
  ]),
  ...["", "/citazione"].map((end) => ({
    route: `/materiali/[id]${end}`,
    what: "of the community",
    may: SIGNED_IN,
    told: SIGNED_IN,
    at: async () => `/materiali/${(await ofCommunity()).id}${end}`,
    ...ABSENT,
  })),
  {
    route: "/incontri/[slug]/materiali",
    may: ROLES,
    told: SIGNED_IN,
    at: async () => `/incontri/${(await ofCommunity()).meeting.slug}/materiali`,
  },
];
