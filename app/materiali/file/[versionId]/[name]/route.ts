import { type Actor, ANONYMOUS } from "#lib/actor";
import { WITHHELD, type Withheld } from "#lib/contents/messages";
import { isNotFound } from "#lib/errors";
import { logDefect } from "#lib/infra/log";
import { getDownload } from "#lib/materials/queries";
import { materialFileUrl } from "#lib/materials/rules";
import { NO_FILE_PAGE, withheldFilePage } from "#lib/web/failure-page";
import { fileResponse } from "#lib/web/file-response";
import { currentActor } from "#lib/web/session";

type Context = { params: Promise<{ versionId: string; name: string }> };

/** A file that was presented, for whom its material exists. */
export async function GET(request: Request, { params }: Context) {
  const { versionId } = await params;
  try {
    // The newsroom may have old versions too, so who asks is looked up where others get another one.
    const everybodys = await download(ANONYMOUS, versionId);
    const isPublic = everybodys?.kind === "file";
    const found = isPublic ? everybodys : await download(await currentActor(), versionId);
    if (!found) return noFile();
    if (found.kind === "withheld") return withheld(found.why);
    if (found.kind === "file") return await fileResponse(request, { ...found.file, isPublic });
    const Location = materialFileUrl(found.by.versionId, found.by.name);
    return new Response(null, { status: 302, headers: { Location, "Cache-Control": "no-store" } });
  } catch (error) {
    logDefect(error, { route: "/materiali/file" });
    return new Response(null, { status: 500, headers: { "Cache-Control": "no-store" } });
  }
}

async function download(actor: Actor, versionId: string) {
  return getDownload(actor, versionId).catch((error) => {
    if (isNotFound(error)) return null;
    throw error;
  });
}

const PAGE = {
  "Cache-Control": "no-store",
  "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
  "Content-Type": "text/html; charset=utf-8",
};

function noFile(): Response {
  return new Response(NO_FILE_PAGE, { status: 404, headers: PAGE });
}

/** Who may have it hears why not now; what only waits is worth asking for again. */
function withheld(why: Withheld): Response {
  const page = withheldFilePage(WITHHELD[why]);
  if (why === "infected") return new Response(page, { status: 403, headers: PAGE });
  return new Response(page, { status: 503, headers: { ...PAGE, "Retry-After": "60" } });
}
