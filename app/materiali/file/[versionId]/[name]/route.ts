import { ANONYMOUS, isNewsroom } from "#lib/actor";
import { WITHHELD, type Withheld } from "#lib/contents/messages";
import { logDefect } from "#lib/infra/log";
import { countDownload } from "#lib/materials/commands";
import { getDownload } from "#lib/materials/queries";
import { materialFileUrl } from "#lib/materials/rules";
import { withheldFilePage } from "#lib/web/failure-page";
import { fileResponse } from "#lib/web/file-response";
import { currentActor, waitingActor } from "#lib/web/session";
import { isTaken } from "#lib/web/taken-file";
import { BARE_PAGE, noFile, orDefect, orNull } from "../../../send-file";

type Context = { params: Promise<{ versionId: string; name: string }> };

const ROUTE = "/materiali/file";

/** A file that was presented, for whom its material exists. */
export async function GET(request: Request, { params }: Context) {
  const { versionId } = await params;
  return orDefect(ROUTE, async () => {
    // The newsroom may have old versions too, so who asks is looked up where others get another one.
    const everybodys = await orNull(getDownload(ANONYMOUS, versionId));
    const isPublic = everybodys?.kind === "file";
    const found = isPublic
      ? everybodys
      : await orNull(getDownload(await currentActor(), versionId));
    if (!found) return noFile();
    if (found.kind === "withheld") return withheld(found.why);
    if (found.kind === "replaced") {
      const Location = materialFileUrl(found.by.versionId, found.by.name);
      return new Response(null, {
        status: 302,
        headers: { Location, "Cache-Control": "no-store" },
      });
    }
    const response = await fileResponse(request, { ...found.file, isPublic });
    // Nobody waits for it.
    if (isTaken(request, response)) void count(versionId);
    return response;
  });
}

/** Those who look after a file open it for other reasons than to read it. */
async function count(versionId: string): Promise<void> {
  try {
    const actor = (await waitingActor()) ?? ANONYMOUS;
    if (!isNewsroom(actor)) await countDownload(actor, versionId);
  } catch (error) {
    logDefect(error, { route: ROUTE });
  }
}

/** Who may have it hears why not now; what only waits is worth asking for again. */
function withheld(why: Withheld): Response {
  const page = withheldFilePage(WITHHELD[why]);
  if (why === "infected") return new Response(page, { status: 403, headers: BARE_PAGE });
  return new Response(page, { status: 503, headers: { ...BARE_PAGE, "Retry-After": "60" } });
}
