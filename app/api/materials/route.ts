import { isNewsroom } from "#lib/actor";
import { isId } from "#lib/ids";
import { attachFile } from "#lib/material-keeping/commands";
import { bringSame } from "#lib/offers/commands";
import { answerFileForm } from "#lib/web/file-form";
import { describedIn, meetingPlace } from "#lib/web/material-form";

/** The newsroom's form that attaches a file to a meeting. */
export async function POST(request: Request) {
  const meetingId = new URL(request.url).searchParams.get("incontro") ?? "";
  if (!isId(meetingId)) return new Response(null, { status: 404 });
  return answerFileForm(request, {
    page: `/redazione/incontri/${meetingId}/materiali`,
    form: () => "file",
    may: isNewsroom,
    work: async (actor, { fields, lists }, file) => {
      const places = [meetingPlace(meetingId, fields)];
      const { same = "", title = "", note } = fields;
      const version = { id: same, title, places, note, file };
      if (isId(same) && (await bringSame(actor, version))) return "versione";
      const described = describedIn(fields, lists.organisationIds ?? []);
      await attachFile(actor, { ...described, note, places, file });
      return "allegato";
    },
  });
}
